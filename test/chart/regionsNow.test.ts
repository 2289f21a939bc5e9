import { expect, test } from 'vitest';
import { replay } from '../../server/kernel/replay.ts';
import { regions } from '../../server/live/console/regions.ts';
import { minutes } from '../../shared/time.ts';
import { Given } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const bombOf = ({ c, state }: Given, isDrawn = true) =>
  regions({ compiled: c, state }, isDrawn).find(({ id }) => id === 'bomb');

test('given a timer of the machine runs, then its way comes with its time; when it fell due, then the line it took is known', () => {
  const given = new Given().does('facilitator', 'startDrill', {});
  expect(bombOf(given)).toEqual({
    id: 'bomb',
    states: ['armed', 'defused', 'fired'],
    active: ['armed'],
    moved: null,
    next: [{ way: 'bomb:1', dueAt: minutes(12) }],
  });
  given.until(12);
  expect(bombOf(given)).toMatchObject({
    active: ['fired'],
    moved: { at: minutes(12), line: 'armed>fired' },
    next: [],
  });
  expect(bombOf(given, false)).toMatchObject({ active: ['fired'], moved: null, next: [] });
});

test('KERNEL-1 given the same log, then the regions moved at the same times', () => {
  const given = new Given().does('facilitator', 'startDrill', {}).until(14);
  expect(Object.keys(given.state.moved)).toContain('bomb');
  expect(replay(tinyScenario, given.events).moved).toEqual(given.state.moved);
});
