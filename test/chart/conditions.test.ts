import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { conditionWords } from '../../server/chart/conditions.ts';
import { rowsOf } from '../../server/chart/layout.ts';
import { namesOf } from '../../server/chart/names.ts';
import { durationWords } from '../../server/chart/ways.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

const names = namesOf(SCENARIOS['self-harm-minor']?.a0 as Scenario, (words) => words);
const say = (condition: Predicate): string => conditionWords(condition, names);

describe('a condition in words', () => {
  test.each<[Predicate, string]>([
    [{ fact: 'residual', atMost: 0.05 }, '5% or less of the harm is left'],
    [{ not: { fact: 'residual', atMost: 0.4 } }, 'more than 40% of the harm is left'],
    [{ fact: 'commander', is: 'incident-commander' }, 'Incident commander has command'],
    [{ not: { fact: 'commander', is: 'incident-commander' } }, 'Incident commander does not have command'],
    [{ fact: 'frozen.rollouts', is: true }, 'rollouts is frozen'],
    [{ fact: 'sealed', isNot: true }, 'evidence is not sealed'],
    [{ fact: 'at', atMost: 600_000 }, 'it is by T+10:00'],
    [
      { fact: 'reply.parent-ticket', is: 'template' },
      '“LT-88213: what your app told my 15-year-old” was answered with “Send the acknowledgement with her ticket number…”',
    ],
    [{ fact: 'answered.comms-secondary', is: true }, 'Communications, second on call has answered the page'],
  ])('%j', (condition, words) => {
    expect(say(condition)).toBe(words);
  });

  test('a choice within a list is kept together, and the opposite of a list is a choice', () => {
    const [a, b, c]: Predicate[] = [
      { fact: 'sealed', is: true },
      { fact: 'declared', is: true },
      { fact: 'hold', is: true },
    ] as const as Predicate[];
    if (!a || !b || !c) throw new Error('three conditions');
    expect(say({ all: [a, { any: [b, c] }] })).toBe(
      'evidence is sealed and (an incident is declared or a hold is issued)',
    );
    expect(say({ not: { all: [a, b] } })).toBe('evidence is not sealed or an incident is not declared');
    expect(say({ any: [a, a] })).toBe('evidence is sealed');
  });
});

test('durations and labels are short', () => {
  expect([300_000, 90_000, 390_000].map(durationWords)).toEqual(['5 min', '90 s', '6 min 30 s']);
  expect(rowsOf('5 min')).toEqual(['5 min']);
  expect(rowsOf('takes command')).toEqual(['takes', 'command']);
  expect(rowsOf('answered / 3 min')).toEqual(['answered', '/ 3 min']);
});
