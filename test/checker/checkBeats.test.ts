import { describe, expect, it } from 'vitest';
import { checkBeats } from '../../server/checker/checkBeats.ts';
import { checkPace } from '../../server/checker/checkPace.ts';
import type { Rule } from '../../server/checker/problem.ts';
import type { PlayRole } from '../../shared/roles.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Beat, ParAction, Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const [given] = tinyScenario.msel;
if (!given) throw new Error('the tiny scenario has no inject');
const rowTo = (id: string, at: number | undefined, ...to: PlayRole[]): InjectRow => {
  const { at: _at, ...rest } = given;
  return { ...rest, id, ...(at === undefined ? {} : { at: minutes(at) }), to };
};
const at = (...times: number[]) => times.map(minutes);
const call: Beat = { id: 'call', oneOf: [{ inject: 'called', at: at(18, 20, 22, 24) }] };

const found = (rule: Rule<Scenario>, changes: Partial<Scenario>): string[] => {
  const problems: string[] = [];
  rule({ ...tinyScenario, draws: [], parPlan: [], ...changes }, (place, problem) =>
    problems.push(`${place}: ${problem}`),
  );
  return problems;
};
const ofBeats = (beats: Beat[], rows: InjectRow[], more: Partial<Scenario> = {}): string[] =>
  found(checkBeats, { beats, msel: rows, ...more });
const called = rowTo('called', 22, 'incident-commander');

describe('the check of beats', () => {
  it('passes one that is spread widely enough', () => {
    expect(ofBeats([call], [called])).toEqual([]);
  });

  it('refuses a row that is not there, has no time, or stands in two beats', () => {
    expect(ofBeats([call], []).join()).toMatch(/^beats\.call\.oneOf\.0\.inject: there is no inject/);
    expect(ofBeats([call], [rowTo('called', undefined, 'comms')]).join()).toMatch(
      /^msel\.called\.at: .*no time of its own/,
    );
    const again: Beat = { id: 'again', oneOf: [{ inject: 'called', at: at(1, 3, 5, 7) }] };
    expect(ofBeats([call, again], [called]).join()).toMatch(/stands in a beat already/);
  });

  it('refuses a row that a draw moves as well', () => {
    const draws = [
      { id: 'late', oneOf: ['a', 'b'], sets: [{ place: 'msel.called.at', to: [minutes(1), null] }] },
    ];
    expect(ofBeats([call], [called], { draws }).join()).toMatch(/a draw moves "called" as well/);
  });

  it('refuses too few minutes, and one that most drills have', () => {
    const few: Beat = { id: 'call', oneOf: [{ inject: 'called', at: at(18, 18.5, 20, 22) }] };
    expect(ofBeats([few], [called]).join()).toMatch(/comes in 3 ways/);
    const lumpy: Beat = { id: 'call', oneOf: [{ inject: 'called', at: at(18, 18.4, 20, 22, 24) }] };
    expect(ofBeats([lumpy], [called])).toEqual([]);
    expect(ofBeats([{ ...call, absentPercent: 60 }], [called]).join()).toMatch(/60 of 100/);
    expect(
      ofBeats(
        [{ ...call, oneOf: [{ inject: 'called', at: at(18, 18.4, 18.8, 20, 22, 24) }] }],
        [called],
      ).join(),
    ).toMatch(/50 of 100/);
  });

  it('refuses two that can reach one desk in the same minute, a folded role included', () => {
    const other: Beat = { id: 'other', oneOf: [{ inject: 'log', at: at(17, 19, 20.5, 23) }] };
    expect(ofBeats([call, other], [called, rowTo('log', 19, 'scribe')]).join()).toMatch(
      /"log" can reach a desk within a minute of "called", about T\+20:00/,
    );
    expect(ofBeats([call, other], [called, rowTo('log', 19, 'comms')])).toEqual([]);
    const odd: Beat = { id: 'other', oneOf: [{ inject: 'log', at: at(17, 19, 21, 23) }] };
    expect(ofBeats([call, odd], [called, rowTo('log', 19, 'scribe')])).toEqual([]);
  });

  it('refuses a line of the par plan that stays behind', () => {
    const line: ParAction = {
      at: minutes(22),
      role: 'incident-commander',
      command: 'answerInject',
      payload: { inject: 'called', reply: 'go' },
    };
    const waiting: ParAction = { ...line, command: 'acceptCommand', payload: {}, after: 'feed:called' };
    for (const stays of [line, waiting]) {
      expect(ofBeats([call], [called], { parPlan: [stays] }).join()).toMatch(
        /^parPlan\.0\.follows: it waits/,
      );
      expect(ofBeats([call], [called], { parPlan: [{ ...stays, follows: 'called' }] })).toEqual([]);
    }
    expect(ofBeats([], [], { parPlan: [{ ...line, follows: 'nobody' }] }).join()).toMatch(
      /no inject "nobody"/,
    );
  });
});

describe('the pace of beats', () => {
  const acts = [{ id: 'one', title: 'One', startsAt: 0, endsAt: minutes(20), storyClock: 'Tue 14:10 UTC' }];
  const atComms = (id: string, time: number) => rowTo(id, time, 'comms');
  const steady = [atComms('a', 1), atComms('b', 6), atComms('c', 12), atComms('d', 17)];
  const ofPace = (msel: InjectRow[], beats: Beat[]): string[] =>
    found(checkPace, { acts, msel, beats }).filter((line) => line.startsWith('msel (seat-cp'));

  it('counts what any seed could put there, not what one does', () => {
    const near: Beat[] = ['x', 'y'].map((id, index) => ({
      id,
      oneOf: [{ inject: id, at: at(4 + index, 8 + index, 12 + index, 16 + index) }],
    }));
    const rows = [...steady, atComms('x', 4), atComms('y', 17)];
    expect(ofPace(steady, [])).toEqual([]);
    expect(ofPace(rows, near).join()).toMatch(/gets 4 timed injects/);
  });

  it('counts alternatives of one beat once, and one that may stay away as nothing', () => {
    const either: Beat = {
      id: 'either',
      oneOf: ['x', 'y'].map((inject) => ({ inject, at: at(13, 14, 15) })),
    };
    const rows = [atComms('a', 1), atComms('b', 6), atComms('x', 13), atComms('y', 13)];
    expect(ofPace(rows, [either])).toEqual([]);
    expect(ofPace(rows, [{ ...either, absentPercent: 10 }]).join()).toMatch(/gets 0 timed injects/);
  });
});
