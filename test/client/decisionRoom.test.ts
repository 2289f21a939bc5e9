import { describe, expect, it } from 'vitest';
import { createActor, waitFor } from 'xstate';
import type { DecisionDraft } from '../../client/screens/warRoom/desk/decision/draft.ts';
import {
  decisionPayload,
  EMPTY_DECISION,
  filled,
  missingFrom,
  mostThatCanFail,
} from '../../client/screens/warRoom/desk/decision/draft.ts';
import { breaksOf, factsOf } from '../../client/screens/warRoom/desk/decision/facts.ts';
import {
  askedAt,
  citationsFrom,
  countsOf,
  markOf,
  readings,
} from '../../client/screens/warRoom/desk/decision/marks.ts';
import { nextPlace, walk } from '../../client/screens/warRoom/desk/decision/places.ts';
import type { Answer } from '../../client/screens/warRoom/desk/decision/recording.ts';
import { recording } from '../../client/screens/warRoom/desk/decision/recording.ts';
import { toldBetween } from '../../client/screens/warRoom/told.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import { roleKit } from '../../server/kernel/kit.ts';
import { proportion } from '../../server/kernel/statistics.ts';
import type { ChannelEntry } from '../../shared/drill/call/view.ts';
import type { EvidenceMark } from '../../shared/drill/decision/events.ts';
import type { MarkView } from '../../shared/drill/decision/view.ts';
import type { EventData } from '../../shared/drill/events.ts';
import { foldEvent } from '../../shared/drill/foldEvent.ts';
import type { PinnedCard } from '../../shared/drill/lookups/view.ts';
import { PAYLOADS } from '../../shared/drill/parseCommand.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { PlayRole } from '../../shared/roles.ts';

const mark = (evidence: string, option: string, role: PlayRole, sign: EvidenceMark): MarkView => ({
  evidence,
  option,
  role,
  mark: sign,
});
const pinned = (evidence: string, at: number): PinnedCard => ({
  evidence,
  title: evidence,
  body: '',
  source: 'query',
  holders: ['model-owner'],
  at,
  by: 'seat-mo',
});
const board = (...ids: string[]) => Object.fromEntries(ids.map((id, at) => [id, pinned(id, at)]));
const nothing = { citations: [], aside: [], objectionsAsked: false };

describe('a decision on its way into the log', () => {
  const answering = (...answers: (Answer | Error)[]) => {
    const given: number[] = [];
    const give = async (): Promise<Answer> => {
      const answer = answers[given.length];
      given.push(given.length);
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('too many');
      return answer;
    };
    return { given, give };
  };
  const started = (hasRecord = false) => createActor(recording, { input: { hasRecord } }).start();

  it('given a record being written, when it is taken, the room shows it; deciding again opens a new one', async () => {
    const actor = started();
    expect(actor.getSnapshot().value).toBe('editing');
    const { give } = answering({ ok: true, refusal: null });
    actor.send({ type: 'record', give });
    expect(actor.getSnapshot().value).toBe('sending');
    await waitFor(actor, (state) => state.matches('recorded'));
    actor.send({ type: 'again' });
    expect(actor.getSnapshot().value).toBe('editing');
  });

  it('given a record that is being sent, when it is pressed again, it is sent once', async () => {
    const actor = started();
    const { given, give } = answering({ ok: true, refusal: null });
    actor.send({ type: 'record', give });
    actor.send({ type: 'record', give });
    await waitFor(actor, (state) => state.matches('recorded'));
    expect(given).toHaveLength(1);
  });

  it('given a refusal, its words stay until something changes, and it can be sent again', async () => {
    const actor = started();
    const { give } = answering({ ok: false, refusal: 'Not yours.' }, { ok: true, refusal: null });
    actor.send({ type: 'record', give });
    await waitFor(actor, (state) => state.matches('refused'));
    expect(actor.getSnapshot().context.refusal).toBe('Not yours.');
    actor.send({ type: 'edit' });
    expect(actor.getSnapshot().context.refusal).toBeNull();
    actor.send({ type: 'record', give });
    await waitFor(actor, (state) => state.matches('recorded'));
  });

  it('given a network that fails, it says that nothing was recorded', async () => {
    const actor = started();
    actor.send({ type: 'record', give: answering(new Error('offline')).give });
    await waitFor(actor, (state) => state.matches('refused'));
    expect(actor.getSnapshot().context.refusal).toMatch(/Nothing was recorded/);
  });

  it('given a record from before, the room opens on it', () => {
    expect(started(true).getSnapshot().value).toBe('recorded');
  });
});

describe('what the marks say', () => {
  const marks = [
    mark('b', 'patch', 'model-owner', 'supports'),
    mark('b', 'patch', 'safety-lead', 'supports'),
    mark('a', 'patch', 'comms', 'rulesOut'),
    mark('c', 'hold', 'model-owner', 'rulesOut'),
    mark('d', 'hold', 'model-owner', 'supports'),
    mark('e', 'patch', 'model-owner', 'noBearing'),
  ];

  it('one group for each reading, with the desks whose it is', () => {
    expect(readings(marks, 'b', 'patch')).toEqual([
      { mark: 'supports', roles: ['model-owner', 'safety-lead'] },
    ]);
    expect(readings(marks, 'b', 'hold')).toEqual([]);
    expect(markOf(marks, 'a', 'patch', ['comms', 'legal-privacy'])).toBe('rulesOut');
    expect(markOf(marks, 'a', 'patch', ['model-owner'])).toBeNull();
  });

  it('counts findings and not hands, for and against apart', () => {
    expect(countsOf(marks, 'patch')).toEqual({ supports: 1, rulesOut: 1 });
  });

  it('cites what supports the choice, then what rules another out; nothing that speaks against it', () => {
    const view = { board: board('a', 'b', 'c', 'd', 'e'), marks };
    expect(citationsFrom(view, 'patch')).toEqual([
      { evidence: 'b', mark: 'supports' },
      { evidence: 'c', mark: 'rulesOut' },
    ]);
    expect(citationsFrom(view, null)).toEqual([]);
  });

  it('cites five at most', () => {
    const ids = ['1', '2', '3', '4', '5', '6', '7'];
    const all = ids.map((id) => mark(id, 'patch', 'comms', 'supports'));
    expect(citationsFrom({ board: board(...ids), marks: all }, 'patch')).toHaveLength(5);
  });

  it('objections count from the last decision on', () => {
    const asked = (happenedAt: number) =>
      ({
        kind: 'heard',
        act: 'objectionsAsked',
        role: 'incident-commander',
        subject: null,
        happenedAt,
        at: happenedAt,
        by: null,
      }) as ChannelEntry;
    expect(askedAt({ channel: [asked(5)], decisions: [] })).toBe(5);
    expect(askedAt({ channel: [asked(5)], decisions: [{ at: 9 } as never] })).toBeNull();
    expect(askedAt({ channel: [asked(5), asked(12)], decisions: [{ at: 9 } as never] })).toBe(12);
  });
});

describe('the record', () => {
  it('takes what the table says where nobody wrote otherwise', () => {
    const table = {
      citations: [{ evidence: 'b', mark: 'supports' as const }],
      aside: ['close', 'patch'],
      objectionsAsked: true,
    };
    const payload = decisionPayload(filled({ ...EMPTY_DECISION, option: 'patch' }, table));
    expect(payload).toMatchObject({
      citations: table.citations,
      rejected: ['close'],
      objectionsAsked: true,
    });
    expect(PAYLOADS.recordDecision.safeParse(payload).success).toBe(true);
    const own: DecisionDraft = { ...EMPTY_DECISION, option: 'patch', citations: [], rejected: ['hold'] };
    expect(decisionPayload(filled(own, table))).toMatchObject({ citations: [], rejected: ['hold'] });
  });

  it('names every field that is empty and a bare count of look-ups, and nothing that could only be known', () => {
    const empty = missingFrom(filled(EMPTY_DECISION, nothing), 3);
    expect(empty).toContain('No option chosen.');
    expect(empty).toContain('3 look-ups on this desk not run.');
    expect(empty).toHaveLength(13);
    const full: DecisionDraft = {
      ...EMPTY_DECISION,
      option: 'patch',
      causeId: 'c',
      confidence: 'high',
      changeMind: 'A clean run.',
      suite: 's',
      targets: ['t'],
      n: '60',
      canary: '5',
      owner: 'model-owner',
      reconsider: '30',
      revert: 'Turn it off.',
      losses: ['l'],
      heard: [{ role: 'comms', words: '', dissents: false }],
      citations: [{ evidence: 'b', mark: 'supports' }],
    };
    expect(missingFrom(filled(full, nothing), 0)).toEqual([]);
  });

  it('says how much a clean run could still miss, as the server would', () => {
    for (const n of [20, 60, 300]) expect(mostThatCanFail(n)).toBeCloseTo(proportion(0, n).high, 5);
  });
});

describe('the arrows in the table', () => {
  const rows = walk(['p', 'q'], ['a', 'b']);
  const at = (option: string | null, evidence: string | null) => ({ option, evidence });

  it('walk from cell to cell, and up to the head of the same option', () => {
    expect(nextPlace(rows, at('q', 'a'), 'ArrowUp')).toEqual(at('q', null));
    expect(nextPlace(rows, at('q', null), 'ArrowDown')).toEqual(at('q', 'a'));
    expect(nextPlace(rows, at('p', 'a'), 'ArrowLeft')).toEqual(at(null, 'a'));
    expect(nextPlace(rows, at('p', 'a'), 'ArrowDown')).toEqual(at('p', 'b'));
    expect(nextPlace(rows, at('p', 'a'), 'End')).toEqual(at('q', 'a'));
  });

  it('stay at the edges and on any other key', () => {
    expect(nextPlace(rows, at('q', 'b'), 'ArrowDown')).toBeNull();
    expect(nextPlace(rows, at('q', 'b'), 'ArrowRight')).toBeNull();
    expect(nextPlace(rows, at('q', 'b'), 's')).toBeNull();
    expect(walk([], [])).toEqual([]);
  });
});

describe('what everybody may know of an option', () => {
  const [scenario] = Object.values(SCENARIOS['customer-data-leak'] ?? {});
  const options = scenario ? roleKit(scenario, 'comms').decision.options : [];
  const of = (id: string) => {
    const option = options.find((known) => known.id === id);
    return option ? factsOf(option) : undefined;
  };

  it('its switches say who, how long, at what price, and whether it comes back', () => {
    expect(of('rollback-model')).toMatchObject({ coSigns: ['product-owner'], costs: '3 %' });
    expect(of('rollback-model')?.holders.length).toBeGreaterThan(0);
  });

  it('what it would break is what the cards on one’s own desk say, and nothing of another desk', () => {
    const option = options.find(({ id }) => id === 'rollback-model');
    if (!scenario || !option) throw new Error('no option');
    const own = roleKit(scenario, 'model-owner').switches;
    expect(breaksOf(option, own)).toBe(own.find(({ title }) => title === option.switches?.[0]?.title)?.note);
    expect(breaksOf(option, roleKit(scenario, 'comms').switches)).toBeNull();
    expect(breaksOf({ ...option, switches: [] }, own)).toBeNull();
  });

  it('an option that is not done with a switch has none of it', () => expect(of('hold')).toBeNull());
});

describe('a decision, told to everybody', () => {
  it('is spoken once, in the words of the timeline', () => {
    const before = emptyView('seat-cp');
    const data = { option: 'patch', decision: 1 } as EventData['decision.recorded'];
    const after = foldEvent(before, { at: 9, type: 'decision.recorded', by: null, data });
    expect(toldBetween(before, after)).toEqual([{ words: 'Decision 1: patch.', place: 'decision' }]);
    expect(toldBetween(after, after)).toEqual([]);
  });
});
