import { describe, expect, test } from 'vitest';
import {
  comingOf,
  isAtRest,
  linesComing,
  neighbour,
  regionSentences,
  waysFrom,
} from '../../client/screens/facilitator/console/story/chartFacts.ts';
import type { DrawnRegion, DrawnState, RegionNow } from '../../shared/drawnChart.ts';
import { minutes } from '../../shared/time.ts';

const state = (id: string, x: number, y: number, kind: DrawnState['kind'] = 'state'): DrawnState => ({
  ...{ id, kind, x, y, width: 80, height: 24, entry: [] },
  name: id.split('.').at(-1) ?? id,
});
const way = (
  id: string,
  from: string | null,
  to: string | null,
  timer: string | null,
  does: string[] = [],
) => ({
  ...{ id, from, to, does },
  when: timer === null ? 'when somebody answers' : 'after 5 min',
  given: id === 'd' ? 'nobody is left' : null,
  timer: timer === null ? null : { id: timer, ms: minutes(5) },
});
const region: DrawnRegion = {
  ...{ id: 'containment', name: 'Containment', width: 400, height: 100 },
  states: [
    state('bleeding', 0, 0, 'frame'),
    state('bleeding.untouched', 10, 30),
    state('held', 200, 30),
    state('contained', 300, 60),
  ],
  ways: [
    way('a', 'bleeding.untouched', 'held', null),
    way('b', 'held', 'contained', 'quiet'),
    way('c', 'held', 'bleeding', 'quiet'),
    way('d', 'bleeding', null, 'late', ['sends “Fresh report”']),
    way('e', null, null, null, ['sends “Hand-over”']),
  ],
  lines: [
    { id: 'held>contained', ways: ['b'], from: 'held', to: 'contained', points: [], label: null },
    {
      id: 'bleeding.untouched>held',
      ways: ['a'],
      from: 'bleeding.untouched',
      to: 'held',
      points: [],
      label: null,
    },
  ],
};
const now = (change: Partial<RegionNow> = {}): RegionNow => ({
  ...{ id: 'containment', states: [], active: ['bleeding', 'bleeding.untouched'], moved: null, next: [] },
  ...change,
});

describe('a region of the chart', () => {
  test('given nothing moved and no timer runs, then it is at rest', () => {
    expect(isAtRest(now())).toBe(true);
    expect(isAtRest(now({ next: [{ way: 'd', dueAt: 9 }] }))).toBe(false);
    expect(isAtRest(now({ moved: { at: 3, line: null } }))).toBe(false);
  });

  test('given two ways wait for one timer, then what comes is told once, with both', () => {
    const at = minutes(9);
    const coming = comingOf(
      region,
      now({
        next: [
          { way: 'b', dueAt: at },
          { way: 'c', dueAt: at },
        ],
      }),
    );
    expect(coming.map(({ words, dueAt }) => [words, dueAt])).toEqual([['contained or bleeding', at]]);
    expect([...linesComing(region, now({ next: [{ way: 'b', dueAt: at }] }))]).toEqual(['held>contained']);
  });

  test('given it stands in a state, then the ways out are its own, those of its frame and those of the region', () => {
    expect(waysFrom(region, 'bleeding.untouched').map(({ id }) => id)).toEqual(['a', 'd', 'e']);
    expect(regionSentences(region, now({ next: [{ way: 'd', dueAt: minutes(27) }] }))).toEqual({
      now: 'Now: untouched, since the start.',
      next: ['At T+27:00: sends “Fresh report”.'],
      exits: [
        'When somebody answers: goes to held.',
        'After 5 min, if nobody is left: sends “Fresh report”.',
        'When somebody answers: sends “Hand-over”.',
      ],
    });
    expect(regionSentences(region, now({ active: [] })).now).toBe('Not started.');
  });

  test('arrows go to the nearest state in their direction, and stay where there is none', () => {
    expect(neighbour(region.states, 'bleeding.untouched', 'ArrowRight')).toBe('held');
    expect(neighbour(region.states, 'held', 'ArrowRight')).toBe('contained');
    expect(neighbour(region.states, 'held', 'ArrowLeft')).toBe('bleeding.untouched');
    expect(neighbour(region.states, 'contained', 'ArrowDown')).toBeNull();
  });
});
