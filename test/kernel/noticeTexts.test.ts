import { describe, expect, it } from 'vitest';
import { roleKit } from '../../server/kernel/kit.ts';
import { refold } from '../../server/kernel/replay.ts';
import { publishedWords } from '../../server/scorecard/published/publishedWords.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const NEVER = { fact: 'flag.never', is: true } as const;
/** The notice of the tiny card, built from sentences, cleared by legal, who writes it, and by safety. */
const scenario: Scenario = {
  ...tinyScenario,
  flags: [...tinyScenario.flags, 'never'],
  duties: tinyScenario.duties.map((duty) => ({
    ...duty,
    addressee: 'The authority of {{draw.city}}',
    notice: {
      clauses: [
        { id: 'what', text: 'One path answered wrongly from noon.', purpose: 'acknowledge' as const },
        { id: 'nobody', text: 'Nobody read it.', purpose: 'claim' as const, trueWhen: NEVER },
      ],
      clearedBy: ['legal-privacy' as const, 'safety-lead' as const],
    },
  })),
};
const WHAT = [{ clause: 'what', text: '' }];
const decided = () =>
  underWay({ 'legal-secondary': 'legal-privacy', 'safety-oncall': 'safety-lead' }, { scenario }).does(
    'legal-privacy',
    'recordDuty',
    { duty: 'notice', action: 'notify', basis: 'contract' },
  );
const drafted = () => decided().does('legal-privacy', 'draftNotice', { duty: 'notice', clauses: WHAT });
const clear = { duty: 'notice', version: 1, verdict: 'clear' as const };

describe('a notice built from sentences', () => {
  it('goes out by itself with the last clearance, in the name of whoever wrote it', () => {
    const given = drafted();
    expect(given.all('notice.sent')).toEqual([]);
    given.does('safety-lead', 'clearNotice', clear);
    const [sent] = given.all('notice.sent');
    expect(sent?.by?.role).toBe('legal-privacy');
    expect(sent?.data).toMatchObject({
      to: expect.stringMatching(/^The authority of [A-Z]/),
      clauses: WHAT,
      clearedBy: ['legal-privacy', 'safety-lead'],
    });
    expect(given.try('safety-lead', 'clearNotice', clear)).toMatchObject({ code: 'alreadyDone' });
    expect(refold(given.c, JSON.parse(JSON.stringify(given.events)))).toEqual(given.state);
  });

  it('waits while a desk asks for a change, and a newer version starts without clearance', () => {
    const given = drafted().does('safety-lead', 'clearNotice', {
      ...clear,
      verdict: 'change',
      comment: 'Say since when.',
    });
    given.does('legal-privacy', 'draftNotice', { duty: 'notice', clauses: WHAT, words: 'Since 12:04.' });
    expect(given.try('safety-lead', 'clearNotice', clear)).toMatchObject({ code: 'stale' });
    given.does('safety-lead', 'clearNotice', { ...clear, version: 2 });
    expect(given.all('notice.sent').map(({ data }) => data.words)).toEqual(['Since 12:04.']);
  });

  it('sent at once says who had cleared exactly these words', () => {
    const given = drafted().does('legal-privacy', 'sendNotice', { duty: 'notice', clauses: WHAT });
    expect(given.all('notice.sent')[0]?.data.clearedBy).toEqual(['legal-privacy']);
    // A further notice, as facts come in, is cleared anew.
    given.does('legal-privacy', 'draftNotice', { duty: 'notice', clauses: WHAT, words: 'Twelve people.' });
    given.does('safety-lead', 'clearNotice', { ...clear, version: 2 });
    expect(given.all('notice.sent')).toHaveLength(2);
  });

  it('is held against the world when it goes out, and the debrief shows every sentence', () => {
    const given = decided().does('legal-privacy', 'sendNotice', {
      duty: 'notice',
      clauses: [...WHAT, { clause: 'nobody', text: '' }],
    });
    expect(given.all('notice.checked')[0]?.data.clauses.map((clause) => clause.true)).toEqual([true, false]);
    const said = publishedWords({ scenario } as unknown as LogHeader, given.events);
    expect(said.find(({ kind }) => kind === 'notice')).toMatchObject({
      cleared: expect.stringMatching(/Not cleared by Safety lead/),
      sentences: [{ check: 'open' }, { check: 'notSo' }],
    });
  });

  it('is written by legal after the decision, cleared by the desks of the card, from its own sentences', () => {
    const given = underWay(
      { 'legal-secondary': 'legal-privacy', 'safety-oncall': 'safety-lead' },
      { scenario },
    );
    const draft = { duty: 'notice', clauses: WHAT };
    expect(given.try('legal-privacy', 'draftNotice', draft)).toMatchObject({ code: 'prerequisite' });
    expect(given.try('safety-lead', 'draftNotice', draft)).toMatchObject({ code: 'notYourRole' });
    const late = drafted();
    expect(late.try('support-lead', 'clearNotice', clear)).toMatchObject({ code: 'notYourRole' });
    expect(
      late.try('legal-privacy', 'draftNotice', { duty: 'notice', clauses: [{ clause: 'other' }] }),
    ).toMatchObject({ code: 'notFound' });
    expect(roleKit(scenario, 'safety-lead').notices?.map(({ duty }) => duty)).toEqual(['notice']);
    expect(roleKit(scenario, 'comms').notices).toBeUndefined();
    expect(JSON.stringify(roleKit(scenario, 'legal-privacy').notices)).not.toContain('trueWhen');
  });

  it('where the card has no sentences, there is nothing to clear', () => {
    const given = underWay({ 'legal-secondary': 'legal-privacy' }).does('legal-privacy', 'recordDuty', {
      duty: 'notice',
      action: 'notify',
      basis: 'contract',
    });
    expect(
      given.try('legal-privacy', 'draftNotice', {
        duty: 'notice',
        clauses: [],
        words: 'What happened at noon.',
      }),
    ).toMatchObject({ code: 'malformed' });
  });
});

describe('a holding line', () => {
  const team = () =>
    underWay({
      'legal-secondary': 'legal-privacy',
      'safety-oncall': 'safety-lead',
      'comms-oncall': 'comms',
    });
  const line = { kind: 'holding' as const, clauses: [{ clause: 'fixed' }] };
  const cleared = () => {
    const given = team().does('comms', 'draftStatement', line);
    for (const role of given.c.scenario.comms.clearedBy)
      given.does(role, 'clearStatement', { statement: 'statement-1', version: 1, verdict: 'clear' });
    return given;
  };
  const first = { statement: 'statement-1', version: 1 };

  it('that is cleared stays usable, again and again, while the next text is in review', () => {
    const given = cleared().does('comms', 'draftStatement', { ...line, kind: 'statement' });
    expect(given.all('statement.drafted').map(({ data }) => data.statement)).toEqual([
      'statement-1',
      'statement-2',
    ]);
    given.does('comms', 'publishStatement', first).does('comms', 'publishStatement', first);
    expect(given.all('statement.published').map(({ data }) => [data.statement, data.uncleared])).toEqual([
      ['statement-1', []],
      ['statement-1', []],
    ]);
    // The statement in review keeps its own clearances and goes out after.
    given.does('comms', 'publishStatement', { statement: 'statement-2', version: 1 });
    expect(given.try('comms', 'publishStatement', first)).toMatchObject({ code: 'alreadyDone' });
  });

  it('that nobody has cleared is replaced by the next draft, and a statement goes out once', () => {
    const given = team().does('comms', 'draftStatement', line).does('comms', 'draftStatement', line);
    expect(given.all('statement.drafted').map(({ data }) => data.version)).toEqual([1, 2]);
    given.does('comms', 'draftStatement', { ...line, kind: 'statement' });
    given.does('comms', 'publishStatement', { statement: 'statement-1', version: 3 });
    expect(given.try('comms', 'publishStatement', { statement: 'statement-1', version: 3 })).toMatchObject({
      code: 'alreadyDone',
    });
  });
});
