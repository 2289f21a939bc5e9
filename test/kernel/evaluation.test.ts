import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perform } from '../../server/kernel/step.ts';
import { isEvaluators } from '../../shared/authority.ts';
import type { Command, CommandName, PayloadInput } from '../../shared/drill/parseCommand.ts';
import { PAYLOADS, parseCommand } from '../../shared/drill/parseCommand.ts';
import type { Rejection } from '../../shared/rejection.ts';
import { Given } from '../support/given.ts';
import { stormOf } from '../support/storm.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

let count = 0;
/** An evaluator gives a command, as the server hands it on. */
function evaluates<N extends CommandName>(drill: Given, number: number, name: N, payload: PayloadInput<N>) {
  const parsed = parseCommand(`seat-evaluator-${number}`, { id: `e${++count}`, name, payload });
  if ('rejection' in parsed) return parsed.rejection;
  const command = { ...parsed.command, account: { id: number, name: `Eva ${number}` } } as Command;
  const step = perform(drill.c, drill.state, command, drill.at);
  if ('rejection' in step) return step.rejection;
  drill.state = step.state;
  drill.events.push(...step.events);
  return step.events;
}
const running = () => new Given().does('facilitator', 'startDrill', {}).until(3);
const sent = (drill: Given) => drill.all('inject.delivered')[0]?.data.inject ?? '';
const criterion = { kind: 'criterion' as const, id: 'P4' };

describe('notes', () => {
  test('given a moment that has passed, when a note is taken, then it is about that moment and each tag stands once', () => {
    const drill = running();
    evaluates(drill, 1, 'takeNote', { text: 'Slow page', tags: ['gap', 'Gap', 'comms'], moment: 60_000 });
    expect(drill.all('note.taken')[0]).toMatchObject({
      by: { seat: 'seat-evaluator-1', role: 'evaluator', account: { name: 'Eva 1' } },
      data: { note: 'note-1', tags: ['gap', 'comms'], moment: 60_000, isPrivate: false },
    });
    expect(evaluates(drill, 1, 'takeNote', { text: 'x', moment: 9_000_000 })).toMatchObject({
      code: 'outOfRange',
    });
  });

  test('given somebody else’s note, or one taken back, then it cannot be changed', () => {
    const drill = running();
    evaluates(drill, 1, 'takeNote', { text: 'Mine' });
    expect(evaluates(drill, 2, 'editNote', { note: 'note-1', text: 'No' })).toMatchObject({
      code: 'notYourRole',
    });
    evaluates(drill, 1, 'withdrawNote', { note: 'note-1' });
    expect(evaluates(drill, 1, 'editNote', { note: 'note-1', text: 'No' })).toMatchObject({
      code: 'alreadyDone',
    });
    expect(drill.try('comms', 'takeNote', { text: 'I too' })).toMatchObject({ code: 'notYourRole' });
  });
});

describe('ratings', () => {
  test('given a message that has not gone out, then its expected action cannot be rated, and afterwards it can', () => {
    const drill = running();
    const later = tinyScenario.msel.find(
      ({ id, expectedAction }) =>
        expectedAction && !drill.all('inject.delivered').some(({ data }) => data.inject === id),
    );
    const rate = (id: string): unknown =>
      evaluates(drill, 1, 'giveRating', { about: { kind: 'expected', id }, rating: 'S' });
    expect(rate(later?.id ?? '')).toMatchObject({ code: 'prerequisite' });
    expect(rate('nonsense')).toMatchObject({ code: 'notFound' });
    rate(sent(drill));
    expect(drill.all('rating.given')).toHaveLength(1);
  });

  test('given no reason, then nothing is settled; given two facilitators, then the second is told what the first said', () => {
    const drill = running();
    evaluates(drill, 1, 'giveRating', { about: criterion, rating: 'P' });
    evaluates(drill, 2, 'giveRating', { about: criterion, rating: 'U' });
    const settle = (why: string, seen: number): unknown =>
      drill.try('facilitator', 'settleRating', { about: criterion, rating: 'S', why, seen });
    expect((settle(' ', 0) as Rejection).message).toContain('Say why');
    drill.account = { id: 1, name: 'Ann' };
    settle('Both saw half of it.', 0);
    drill.account = { id: 2, name: 'Bo' };
    const second = settle('I disagree.', 0) as Rejection;
    expect(second).toMatchObject({ code: 'stale' });
    expect(second.message).toContain('Ann settled this as “Some challenges”');
    settle('I disagree.', 1);
    expect(drill.all('rating.settled')).toHaveLength(2);
  });

  test('given play goes on, then no verdict is overridden; afterwards it takes a reason', () => {
    const drill = running();
    const override = (why: string): unknown =>
      drill.try('facilitator', 'overrideVerdict', { criterion: 'P1', verdict: 'full', why, seen: 0 });
    expect(override('They did.')).toMatchObject({ code: 'wrongPhase' });
    drill.does('facilitator', 'endDrill', {});
    expect((override('') as Rejection).message).toContain('Say why');
    override('They phoned.');
    expect(drill.all('verdict.overridden')).toHaveLength(1);
  });
});

test('an evaluator can never run the drill: every other command is refused', () => {
  const drill = running();
  const names = new Set<string>();
  for (const gust of fc.sample(stormOf(tinyScenario, 400), { numRuns: 12, seed: 5 }).flat()) {
    if (!('command' in gust)) continue;
    const parsed = parseCommand('seat-evaluator-1', { ...gust.command, role: null });
    if (!('command' in parsed) || isEvaluators(parsed.command.name)) continue;
    names.add(parsed.command.name);
    expect(perform(drill.c, drill.state, parsed.command, drill.at)).toMatchObject({
      rejection: { code: 'notYourRole' },
    });
  }
  expect(names.size).toBe(Object.keys(PAYLOADS).length - 4);
});
