import { expect, it } from 'vitest';
import { formatDrillTime } from '../../shared/time.ts';
import type { Entry } from '../support/logBuilder.ts';
import { at, entry, scoreOf } from '../support/logBuilder.ts';
import { ofType, wellPlayed, without } from '../support/wellPlayed.ts';

const role = 'support-lead' as const;
const made = entry('14:00', 'promise.made', {
  promise: 'parent',
  task: 'Ring the parent back',
  dueAt: at('24:00'),
  role,
});
const broken = entry('24:00', 'promise.broken', { promise: 'parent', role });
const kept = (time: string, late: boolean): Entry =>
  entry(time, 'promise.kept', { promise: 'parent', late, words: 'Rang her.', role }, role);

const m4 = (...promises: Entry[]) => {
  const entries = [...wellPlayed(), ...promises].sort((a, b) => a.at - b.at);
  return scoreOf(entries)
    .blocks.flatMap(({ criteria }) => criteria)
    .find(({ id }) => id === 'M4');
};

it('nobody who promises nothing loses or gains by it', () => {
  expect(m4()).toMatchObject({ points: 1, max: 1 });
  expect(m4()?.why).not.toContain('promise');
});

it('a promise that was kept is said, and pays no more', () => {
  expect(m4(made, kept('22:00', false))).toMatchObject({
    points: 1,
    why: expect.stringContaining('Kept in time: 1 promise.'),
  });
});

it('a broken promise costs half a point, and the card quotes it with its times', () => {
  expect(m4(made, broken)).toMatchObject({
    points: 0.5,
    why: expect.stringContaining(
      `"Ring the parent back", promised at ${formatDrillTime(at('14:00'))} for ${formatDrillTime(at('24:00'))}, was not kept.`,
    ),
    fullMarks: expect.stringContaining('a broken promise costs half a point'),
  });
});

it('kept late costs less', () => {
  expect(m4(made, broken, kept('25:10', true))).toMatchObject({
    points: 0.8,
    why: expect.stringContaining(`was kept late, at ${formatDrillTime(at('25:10'))}.`),
  });
});

it('each counts, and none below nothing', () => {
  const more = ['a', 'b'].flatMap((promise) => [
    { ...made, data: { ...made.data, promise } },
    { ...broken, data: { ...broken.data, promise } },
  ]) as Entry[];
  expect(m4(made, broken, ...more)?.points).toBe(0);
});

it('one whose time was not played is held against nobody', () => {
  expect(m4(made)).toMatchObject({ points: 1 });
});

it('whoever said nothing earns nothing by keeping promises, and still reads which they broke', () => {
  const silent = without(
    wellPlayed(),
    ofType('statement.published', 'statement.checked', 'statement.withheld'),
  );
  const entries = [...silent, made, broken].sort((a, b) => a.at - b.at);
  const card = scoreOf(entries).blocks.flatMap(({ criteria }) => criteria);
  expect(card.find(({ id }) => id === 'M4')).toMatchObject({
    points: 0,
    why: expect.stringContaining('was not kept'),
  });
});
