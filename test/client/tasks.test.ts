import { describe, expect, it } from 'vitest';
import { noticeState } from '../../client/screens/warRoom/desk/people/noticeState.ts';
import { needsYou } from '../../client/screens/warRoom/needsYou.ts';
import { needDueAt } from '../../client/screens/warRoom/needWords.ts';
import { limitsOf } from '../../client/screens/warRoom/speakClocks.ts';
import { taskLines, taskLinesFor } from '../../client/screens/warRoom/tasks/taskList.ts';
import { toldBetween } from '../../client/screens/warRoom/told.ts';
import type { VisibleEvent } from '../../shared/drill/events.ts';
import { foldEvents } from '../../shared/drill/foldEvent.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { minutes } from '../../shared/time.ts';

const by = { seat: 'seat-po', role: 'product-owner' as const };
const at = (minute: number, type: VisibleEvent['type'], data: object): VisibleEvent =>
  ({ at: minutes(minute), type, by, data }) as VisibleEvent;
const promised = (promise: string, dueMinute: number, role = 'product-owner') =>
  at(1, 'promise.made', { promise, task: promise, dueAt: minutes(dueMinute), role });
const given = (task: string, dueMinute: number, role = 'product-owner') =>
  at(1, 'task.assigned', { task, role, text: task, dueAt: minutes(dueMinute) });

const seat = (role: string): View => {
  const view = emptyView('seat-po');
  return { ...view, me: { ...view.me, roles: [role] as View['me']['roles'] } };
};
const seeing = (view: View, ...events: VisibleEvent[]): View => foldEvents(view, events);

describe('the list of what is owed by a time', () => {
  it('holds tasks and promises together: what is owed by its time, then what is done', () => {
    const view = seeing(
      seat('product-owner'),
      promised('late', 9),
      given('count', 4),
      promised('soon', 3),
      promised('kept', 2),
      at(2, 'promise.kept', { promise: 'kept', late: false, words: 'Rang.', role: 'product-owner' }),
    );
    expect(taskLines(view).map(({ id, done }) => [id, done?.words ?? null])).toEqual([
      ['soon', null],
      ['count', null],
      ['late', null],
      ['kept', 'Rang.'],
    ]);
  });

  it('says of what was done after its time that it was late', () => {
    const view = seeing(
      seat('product-owner'),
      promised('p', 3),
      at(3, 'promise.broken', { promise: 'p', role: 'product-owner' }),
      at(5, 'promise.kept', { promise: 'p', late: true, words: null, role: 'product-owner' }),
      given('t', 3),
      at(5, 'task.finished', { task: 't', words: '' }),
    );
    expect(taskLines(view).map(({ done }) => [done?.late, done?.words])).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  it('shows a desk its own, and whoever commands all of them', () => {
    const events = [promised('mine', 3), promised('theirs', 4, 'comms')];
    const mine = seeing(seat('product-owner'), ...events);
    expect(taskLinesFor(mine).map(({ id }) => id)).toEqual(['mine']);
    const commanding = { ...mine, commander: 'product-owner' as const };
    expect(taskLinesFor(commanding).map(({ id }) => id)).toEqual(['mine', 'theirs']);
  });

  it('needs whoever owes it, with its time, until it is done; an update needs whoever writes it, last but for what is waited for', () => {
    const view = seeing(
      seat('product-owner'),
      promised('later', 9),
      given('soon', 4),
      given('theirs', 2, 'comms'),
    );
    const needs = needsYou(view, minutes(3));
    expect(needs.map((need) => [need.kind, needDueAt(need)])).toEqual([
      ['update', minutes(3)],
      ['task', minutes(4)],
      ['task', minutes(9)],
    ]);
    expect(needsYou({ ...view, commander: 'product-owner' }).map(({ key }) => key)).toEqual([
      'task:soon',
      'promise:later',
    ]);
    const done = seeing(view, at(2, 'task.finished', { task: 'soon', words: '' }));
    expect(needsYou(done).map(({ key }) => key)).toEqual(['promise:later']);
    expect(limitsOf(done).map(({ called, at: due }) => [called, due])).toEqual([
      ['the time of your promise, later', minutes(9)],
    ]);
  });

  it('what falls overdue at one’s own desk is said aloud', () => {
    const before = seeing(seat('product-owner'), promised('mine', 3), promised('theirs', 3, 'comms'));
    const now = seeing(
      before,
      at(3, 'promise.broken', { promise: 'mine', role: 'product-owner' }),
      at(3, 'promise.broken', { promise: 'theirs', role: 'comms' }),
    );
    expect(toldBetween(before, now)).toEqual([{ words: 'Overdue: mine', place: 'incoming' }]);
    expect(toldBetween(now, now)).toEqual([]);
  });
});

describe('how far a notice is', () => {
  const duty = { id: 'd' };
  const carried = { id: 'd', carriers: ['people'] };
  const decided = at(13, 'duty.recorded', { duty: 'd', title: 'Notice', action: 'notify', basis: 'law' });
  const sent = at(21, 'notice.sent', { duty: 'd', title: 'Notice', words: 'What happened.' });
  const text = at(22, 'outreach.sent', { group: 'people', clauses: [], freeText: '', clearedBy: [] });
  const state = (card: typeof carried | typeof duty, ...events: VisibleEvent[]) =>
    noticeState(card, seeing(seat('legal-privacy'), ...events), (group) => group);

  it('decided, then sent', () => {
    expect(state(duty)).toBeNull();
    expect(state(duty, decided)).toEqual({ decidedAt: minutes(13), sentAt: null, carriers: [] });
    expect(state(duty, decided, sent)).toMatchObject({ decidedAt: minutes(13), sentAt: minutes(21) });
  });

  it('by the text that carries it, and only once somebody decided that one is owed', () => {
    expect(state(carried, text)).toBeNull();
    expect(state(carried, decided)).toMatchObject({ sentAt: null, carriers: ['people'] });
    expect(state(carried, decided, text)).toMatchObject({ sentAt: minutes(22) });
  });

  it('nothing, where another answer is on record', () => {
    const assessed = at(14, 'duty.recorded', { duty: 'd', title: 'Notice', action: 'assess', basis: 'law' });
    expect(state(duty, decided, assessed)).toBeNull();
  });
});
