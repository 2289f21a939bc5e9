import { expect, it } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { placeOf, timeBetween } from '../../client/screens/facilitator/console/events/gutter.ts';
import { moving, STEP } from '../../client/screens/facilitator/console/events/moving.ts';
import { minutes } from '../../shared/time.ts';

// A row on its way to another time. Nothing is changed before somebody says so.

const start = () => {
  const actor = createActor(moving);
  actor.start();
  return actor;
};
const at = minutes(14);

it('given a drag, when it is dropped elsewhere, then it asks; dropped where it was, nothing happened', () => {
  const actor = start();
  actor.send({ type: 'grab', inject: 'row', at });
  actor.send({ type: 'drag', to: minutes(16) + 7_000 });
  expect(actor.getSnapshot().context.move).toEqual({ inject: 'row', from: at, to: minutes(16) });
  actor.send({ type: 'drop' });
  expect(actor.getSnapshot().value).toBe('asking');
  actor.send({ type: 'cancel' });
  expect(actor.getSnapshot()).toMatchObject({ value: 'idle', context: { move: null } });
  actor.send({ type: 'grab', inject: 'row', at });
  actor.send({ type: 'drop' });
  expect(actor.getSnapshot().value).toBe('idle');
});

it('given the keyboard, when it is pushed twice, then it stands a minute later and keeps where it came from', () => {
  const actor = start();
  for (const by of [STEP, STEP]) actor.send({ type: 'nudge', inject: 'row', at, by });
  expect(actor.getSnapshot().context.move).toEqual({ inject: 'row', from: at, to: at + 2 * STEP });
  actor.send({ type: 'nudge', inject: 'other', at, by: -STEP });
  expect(actor.getSnapshot().context.move).toEqual({ inject: 'other', from: at, to: at - STEP });
});

it('given a confirmed move, when the server refuses, then its words stand and it can be tried again', async () => {
  const actor = start();
  actor.send({ type: 'nudge', inject: 'row', at, by: STEP });
  let given = 0;
  const refuse = async () => {
    given++;
    return { ok: false, refusal: 'That has passed.' };
  };
  actor.send({ type: 'confirm', give: refuse });
  actor.send({ type: 'confirm', give: refuse });
  await waitFor(actor, ({ value }) => value === 'asking');
  expect(given).toBe(1);
  expect(actor.getSnapshot().context.refusal).toBe('That has passed.');
  actor.send({ type: 'confirm', give: async () => ({ ok: true, refusal: null }) });
  await waitFor(actor, ({ value }) => value === 'idle');
  expect(actor.getSnapshot().context).toMatchObject({ move: null, refusal: null });
});

it('given a move back to where it was, when it is confirmed, then nothing is sent', () => {
  const actor = start();
  actor.send({ type: 'nudge', inject: 'row', at, by: STEP });
  actor.send({ type: 'nudge', inject: 'row', at, by: -STEP });
  actor.send({ type: 'confirm', give: () => Promise.reject(new Error('sent')) });
  expect(actor.getSnapshot().value).toBe('asking');
});

it('given a lost connection, when it is confirmed, then it says so', async () => {
  const actor = start();
  actor.send({ type: 'set', inject: 'row', from: null, to: at });
  actor.send({ type: 'confirm', give: () => Promise.reject(new Error('gone')) });
  await waitFor(actor, ({ context }) => context.refusal !== null);
  expect(actor.getSnapshot().context.refusal).toContain('did not reach the server');
});

it('a place between two rows is a time between theirs; above the first and below the last it goes on', () => {
  const marks = [
    { y: 200, at: minutes(14) },
    { y: 100, at: minutes(10) },
  ];
  expect(timeBetween(marks, 100)).toBe(minutes(10));
  expect(timeBetween(marks, 150)).toBe(minutes(12));
  expect(timeBetween(marks, 20)).toBe(minutes(10));
  expect(timeBetween(marks, 224)).toBe(minutes(15));
  expect(timeBetween([], 10)).toBeNull();
});

it('given a time of the list, when its place is looked for, then that place has that time', () => {
  const marks = [
    { y: 100, at: minutes(10) },
    { y: 200, at: minutes(14) },
    { y: 240, at: minutes(14) },
  ];
  for (const at of [minutes(10), minutes(11), minutes(13), minutes(15)])
    expect(timeBetween(marks, placeOf(marks, at) ?? Number.NaN)).toBe(at);
  expect(placeOf(marks, minutes(2))).toBe(100);
  expect(placeOf([], minutes(2))).toBeNull();
});
