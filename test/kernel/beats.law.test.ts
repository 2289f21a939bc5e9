import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealtBeat } from '../../server/kernel/beats.ts';
import { shuffled } from '../../server/kernel/shuffle.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Beat, Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const [given] = tinyScenario.msel;
if (!given) throw new Error('the tiny scenario has no inject');
const row = (id: string): InjectRow => ({ ...given, id, at: minutes(22) });
const beat: Beat = {
  id: 'call',
  absentPercent: 20,
  oneOf: [
    { inject: 'to-command', at: [18, 20, 22, 24].map(minutes) },
    { inject: 'to-comms', at: [19, 21, 23, 25].map(minutes) },
  ],
};
const scenario: Scenario = {
  ...tinyScenario,
  msel: [row('to-command'), row('to-comms'), { ...row('other'), at: minutes(3) }],
  beats: [beat],
  parPlan: [
    {
      at: minutes(22.5),
      role: 'incident-commander',
      command: 'acceptCommand',
      payload: {},
      follows: 'to-command',
    },
    { at: minutes(30), role: 'incident-commander', command: 'acceptCommand', payload: {} },
  ],
};
const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('beats', () => {
  it('brings one of its rows at one of its times, or none, and leaves the rest to the facilitator', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { msel } = shuffled(scenario, seed);
        const dealt = dealtBeat(beat, seed);
        const timed = msel.filter(({ id, at }) => at !== undefined && id !== 'other');
        expect(timed.map(({ id, at }) => ({ inject: id, at }))).toEqual(dealt ? [dealt] : []);
        if (dealt) expect(beat.oneOf.find(({ inject }) => inject === dealt.inject)?.at).toContain(dealt.at);
        for (const left of msel.filter(({ at }) => at === undefined)) expect(left.byHand).toBe(true);
        expect(msel.find(({ id }) => id === 'other')?.at).toBe(minutes(3));
      }),
    );
  });

  it('takes the lines of the par plan along', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { msel, parPlan } = shuffled(scenario, seed);
        const at = msel.find(({ id }) => id === 'to-command')?.at;
        expect(parPlan.map((line) => line.at)).toEqual([
          ...(at === undefined ? [] : [at + minutes(0.5)]),
          minutes(30),
        ]);
      }),
    );
  });

  it('is not moved by another beat, wherever that stands', () => {
    const other: Beat = { id: 'other', oneOf: [{ inject: 'other', at: [1, 2, 3, 4].map(minutes) }] };
    fc.assert(
      fc.property(seeds, (seed) => {
        const alone = shuffled(scenario, seed).msel.slice(0, 2);
        for (const beats of [
          [beat, other],
          [other, beat],
        ])
          expect(shuffled({ ...scenario, beats }, seed).msel.slice(0, 2)).toEqual(alone);
      }),
    );
  });

  it('deals every time, and absence, over a few dozen seeds', () => {
    const dealt = new Set(Array.from({ length: 120 }, (_, seed) => JSON.stringify(dealtBeat(beat, seed))));
    expect(dealt.size).toBe(9);
  });
});
