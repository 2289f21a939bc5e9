import { describe, expect, it } from 'vitest';
import { roleKit } from '../../server/kernel/kit.ts';
import type { VisibleEvent } from '../../shared/drill/events.ts';
import { foldEvent } from '../../shared/drill/foldEvent.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { Given } from '../support/given.ts';
import { underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const all = {
  'ic-oncall': 'incident-commander',
  'model-oncall': 'model-owner',
  'sre-oncall': 'infra-oncall',
  'safety-oncall': 'safety-lead',
} as const;
/** Given everybody on the call and the trace on the board. */
const traced = () =>
  underWay(all)
    .does('safety-lead', 'approveRawAccess', { query: 'trace', role: 'infra-oncall' })
    .does('infra-oncall', 'runQuery', { query: 'trace' })
    .until(2)
    .does('model-owner', 'pinEvidence', { evidence: ['TRACE'] });
const supports = { evidence: 'TRACE', option: 'patch', mark: 'supports' } as const;
/** What somebody on the call reads of it. */
const seen = (given: Given) =>
  given.events.reduce(
    (view, event) => foldEvent(view, event as unknown as VisibleEvent),
    emptyView('seat-mo'),
  );

describe('what the team reads out of its evidence', () => {
  it('given a finding on the board, when two desks mark it, each keeps a mark of its own', () => {
    const given = traced()
      .does('model-owner', 'markEvidence', supports)
      .does('safety-lead', 'markEvidence', { ...supports, mark: 'noBearing' });
    expect(seen(given).marks).toEqual([
      { evidence: 'TRACE', option: 'patch', role: 'model-owner', mark: 'supports' },
      { evidence: 'TRACE', option: 'patch', role: 'safety-lead', mark: 'noBearing' },
    ]);
    expect(given.state.marks).toEqual(seen(given).marks);
  });

  it('given a mark, when its desk marks again, the new one takes its place; taken back, it is gone', () => {
    const given = traced().does('model-owner', 'markEvidence', supports);
    expect(given.try('model-owner', 'markEvidence', supports)).toMatchObject({ code: 'alreadyDone' });
    given.does('model-owner', 'markEvidence', { ...supports, mark: 'rulesOut' });
    expect(seen(given).marks.map(({ mark }) => mark)).toEqual(['rulesOut']);
    given.does('model-owner', 'markEvidence', { ...supports, mark: null });
    expect(seen(given).marks).toEqual([]);
    expect(given.state.marks).toEqual([]);
    expect(given.try('model-owner', 'markEvidence', { ...supports, mark: null })).toMatchObject({
      code: 'alreadyDone',
    });
  });

  it('given a finding that is on nobody’s board, when it is marked, it is refused with what to do first', () => {
    expect(underWay(all).try('model-owner', 'markEvidence', supports)).toMatchObject({
      code: 'notFound',
      message: 'That finding is not on the board. Pin it first, then mark it.',
    });
    expect(traced().try('model-owner', 'markEvidence', { ...supports, option: 'nope' })).toMatchObject({
      code: 'notFound',
    });
  });

  it('given somebody outside the call, when they mark or set aside, they are told to answer their page first', () => {
    const given = traced();
    expect(given.try('legal-privacy', 'markEvidence', supports)).toMatchObject({ code: 'notInCall' });
    expect(
      given.try('legal-privacy', 'setOptionAside', { option: 'close', reason: 'it is real' }),
    ).toMatchObject({ code: 'notInCall' });
  });

  it('the record of the call says it in plain sentences', () => {
    const given = traced()
      .does('model-owner', 'markEvidence', supports)
      .does('model-owner', 'markEvidence', { ...supports, mark: null })
      .does('safety-lead', 'setOptionAside', { option: 'close', reason: 'It is real.' })
      .does('incident-commander', 'bringOptionBack', { option: 'close' });
    expect(
      seen(given)
        .timeline.filter(({ type }) => /^(evidence\.marked|option\.)/.test(type))
        .map(({ text, role }) => `${role}: ${text}`),
    ).toEqual([
      'model-owner: Model owner marked: "Trace" supports "Patch".',
      'model-owner: Model owner took back a mark: "Trace" and "Patch".',
      'safety-lead: Set aside "Close": It is real.',
      'incident-commander: Back on the table: "Close".',
    ]);
  });
});

describe('options on the table', () => {
  it('given an option set aside with a reason, it stays aside until somebody brings it back', () => {
    const given = traced().does('safety-lead', 'setOptionAside', { option: 'close', reason: 'It is real.' });
    expect(seen(given).aside.close).toMatchObject({ reason: 'It is real.', by: { role: 'safety-lead' } });
    expect(given.try('model-owner', 'setOptionAside', { option: 'close', reason: 'again' })).toMatchObject({
      code: 'alreadyDone',
    });
    given.does('model-owner', 'bringOptionBack', { option: 'close' });
    expect(Object.keys(seen(given).aside)).toEqual([]);
    expect(given.try('model-owner', 'bringOptionBack', { option: 'close' })).toMatchObject({
      code: 'alreadyDone',
    });
  });

  it('given an option set aside, when the commander decides for it all the same, that is recorded', () => {
    const given = traced()
      .does('safety-lead', 'setOptionAside', { option: 'close', reason: 'It is real.' })
      .does('incident-commander', 'recordDecision', { option: 'close' });
    expect(given.all('decision.recorded')[0]?.data.option).toBe('close');
  });
});

describe('who was heard', () => {
  it('given objections in the record, the dissent is written out from them; without, the record has no such field', () => {
    const given = traced().does('incident-commander', 'recordDecision', {
      option: 'patch',
      heard: [
        { role: 'safety-lead', words: 'Not before the suite is through.', dissents: true },
        { role: 'model-owner', words: 'None.', dissents: false },
      ],
    });
    expect(given.all('decision.recorded')[0]?.data).toMatchObject({
      dissent: 'Safety lead: Not before the suite is through.',
      heard: [{ role: 'safety-lead' }, { role: 'model-owner' }],
    });
    given.does('incident-commander', 'recordDecision', { option: 'rollback' });
    expect(given.all('decision.recorded')[1]?.data).not.toHaveProperty('heard');
    expect(given.all('decision.recorded')[1]?.data.dissent).toBeNull();
  });
});

describe('what a desk may know of an option', () => {
  it('its switches: whose, how long, at what price; nothing of whether it fits', () => {
    const [first, ...rest] = tinyScenario.decision.options;
    const kit = roleKit(
      {
        ...tinyScenario,
        decision: {
          ...tinyScenario.decision,
          options: [{ ...(first as NonNullable<typeof first>), switches: ['S9'] }, ...rest],
        },
      },
      'comms',
    );
    expect(kit.decision.options[0]?.switches).toEqual([
      {
        title: 'Clear stored answers',
        holders: ['safety-lead'],
        secondKeys: [],
        delayMs: expect.any(Number),
        cost: expect.any(Number),
        reversible: expect.any(Boolean),
      },
    ]);
    expect(kit.decision.options[1]).not.toHaveProperty('switches');
    expect(JSON.stringify(kit)).not.toContain('MARKER');
  });
});
