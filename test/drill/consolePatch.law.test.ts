import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consolePatch, foldConsole } from '../../shared/consolePatch.ts';
import type { ConsolePatch, ConsoleState, MselRow } from '../../shared/protocol.ts';
import { mselRow } from '../support/mselRow.ts';

// A console is sent what it lacks and nothing else: whatever changes, patch after patch leads to the state itself.

const row = (inject: string, state: MselRow['state'], dueAt: number | null): MselRow =>
  mselRow(inject, { state, dueAt, body: 'A text that stays as it is for the whole of a drill.' });

const rows = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'constructor'))
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .tuple(
            fc.constantFrom('scheduled' as const, 'held' as const, 'delivered' as const),
            fc.option(fc.nat(5)),
          )
          .map(([state, at]) => row(id, state, at)),
      ),
    ),
  );
const states: fc.Arbitrary<ConsoleState> = fc.record({
  msel: rows,
  regions: fc.option(
    fc.array(
      fc.record({
        id: fc.constantFrom('press', 'index'),
        states: fc.constant(['up']),
        active: fc.constant(['up']),
        moved: fc.option(fc.record({ at: fc.nat(5), line: fc.constant('up>down') })),
        next: fc.constant([]),
      }),
      { maxLength: 2 },
    ),
  ),
  inbox: fc.constant([]),
  adjudication: fc.record({
    acts: fc.constant([]),
    effects: fc.constantFrom([], [{ flag: 'angry', value: true, title: 'Angry' }]),
  }),
  chart: fc.option(fc.constant({ regions: [] })),
  nextAt: fc.option(fc.nat(5)),
  hints: fc.constant([]),
  people: fc.constant([]),
  facilitators: fc.constantFrom(
    [],
    [{ id: 1, name: 'Ana', windows: 1, goneAt: null, drives: true, doing: [] }],
  ),
  me: fc.constant(1),
  trouble: fc.option(fc.constant('The disk is full.')),
});

const sent = (patch: ConsolePatch): ConsolePatch => JSON.parse(JSON.stringify(patch)) as ConsolePatch;

test('patch after patch leads to each state', () => {
  fc.assert(
    fc.property(fc.array(states, { minLength: 1, maxLength: 6 }), (all) => {
      let told: ConsoleState | null = null;
      let shown: ConsoleState | null = null;
      for (const state of all) {
        const patch = consolePatch(told, state);
        if (patch) shown = foldConsole(shown, sent(patch));
        told = state;
        expect(shown).toEqual(state);
      }
    }),
  );
});

test('given nothing changed, then nothing is sent', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(consolePatch(state, structuredClone(state))).toBeNull();
    }),
  );
});

test('given one row moved on, then its new fields are sent, and every other row is the same object', () => {
  const before: ConsoleState = {
    msel: [row('a', 'scheduled', 1), row('b', 'scheduled', 2)],
    regions: null,
    inbox: [],
    adjudication: { acts: [], effects: [] },
    chart: null,
    nextAt: 1,
    hints: [],
    trouble: null,
    people: [],
    facilitators: [],
    me: 1,
  };
  const after = { ...before, msel: [row('a', 'scheduled', 1), row('b', 'held', 2)] };
  const patch = consolePatch(before, after);
  expect(patch).toEqual({ whole: false, parts: {}, order: null, rows: [{ inject: 'b', state: 'held' }] });
  const shown = foldConsole(before, patch as ConsolePatch);
  expect(shown?.msel[0]).toBe(before.msel[0]);
  expect(shown?.msel[1]).toEqual(after.msel[1]);
});

test('given a patch without its base, then what is shown stays', () => {
  const patch: ConsolePatch = { whole: false, parts: { nextAt: 3 }, order: null, rows: [] };
  expect(foldConsole(null, patch)).toBeNull();
});

test('one more row behind the others is told alone, and none of the rest is named', () => {
  const [any] = fc.sample(states, 1);
  if (!any) throw new Error('no state');
  const before = { ...any, msel: [row('a', 'delivered', 1), row('b', 'scheduled', 2)] };
  const news = row('c', 'delivered', null);
  const after = { ...before, msel: [...before.msel, news] };
  const patch = consolePatch(before, after);
  const { inject, from, to, channel, subject, body, state } = news;
  const told = { inject, from, to, channel, subject, body, state };
  expect(patch).toEqual({ whole: false, parts: {}, order: null, rows: [told] });
  expect(patch && foldConsole(before, sent(patch))).toEqual(after);
});

test('given a part that is told again, then what in it reads the same is the same object', () => {
  const [any] = fc.sample(states, 1);
  if (!any) throw new Error('no state');
  const person = (seat: string, count: number): ConsoleState['people'][number] => ({
    seat,
    devices: ['laptop'],
    windows: 1,
    idleSince: null,
    pager: null,
    unread: { count, oldestAt: 60_000 },
  });
  const before = { ...any, people: [person('a', 1), person('b', 1)] };
  const after = { ...any, people: [person('b', 1), person('c', 2)] };
  const patch = consolePatch(before, structuredClone(after));
  const shown = patch && foldConsole(before, sent(patch));
  expect(shown).toEqual(after);
  expect(shown?.people[0]).toBe(before.people[1]);
});
