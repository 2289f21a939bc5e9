import { describe, expect, it } from 'vitest';
import { refold } from '../../server/kernel/replay.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { minutes } from '../../shared/time.ts';
import { Given } from '../support/given.ts';

// What only a hand sends: injects of the plan that were put aside, and the facilitator's own.

const started = (): Given => new Given().does('facilitator', 'startDrill', {});
const own = {
  from: 'Lena Holt',
  to: ['incident-commander' as const],
  channel: 'chat',
  subject: 'Who closes this?',
  body: 'I see {{nothing}} here.',
};
const sent = (given: Given, inject: string) =>
  given.all('inject.delivered').find(({ data }) => data.inject === inject);
const code = (result: ReturnType<Given['try']>): string => (Array.isArray(result) ? 'accepted' : result.code);
const isKept = (given: Given): void =>
  expect(refold(given.c, JSON.parse(JSON.stringify(given.events)) as LogEvent[])).toEqual(given.state);

describe('the shelf', () => {
  it('keeps an inject of the facilitator’s own until it is sent, word for word', () => {
    const given = started().does('facilitator', 'shelveInject', { draft: own }).until(4);
    expect(sent(given, 'ad-hoc-1')).toBeUndefined();
    isKept(given);
    given.does('facilitator', 'fireInject', { inject: 'ad-hoc-1' });
    expect(sent(given, 'ad-hoc-1')?.data).toMatchObject({ ...own, adHoc: true, asks: true });
    expect(code(given.try('facilitator', 'fireInject', { inject: 'ad-hoc-1' }))).toBe('alreadyDone');
    given.does('facilitator', 'fireInject', { adHoc: own });
    expect(given.all('inject.delivered').at(-1)?.data.inject).toBe('ad-hoc-2');
    isKept(given);
  });

  it('an own inject is revised there, and leaves it for a time', () => {
    const given = started()
      .does('facilitator', 'shelveInject', { draft: own })
      .does('facilitator', 'reviseInject', {
        inject: 'ad-hoc-1',
        seen: 1,
        subject: 'Who signs this?',
        to: ['comms'],
        at: minutes(3),
        why: 'Now it fits',
      })
      .until(4);
    expect(sent(given, 'ad-hoc-1')).toMatchObject({
      at: minutes(3),
      data: { subject: 'Who signs this?', to: ['comms'] },
    });
    isKept(given);
  });

  it('throws an own inject away, and gives it back while somebody wants it', () => {
    const given = started()
      .does('facilitator', 'shelveInject', { draft: own })
      .does('facilitator', 'unshelveInject', { inject: 'ad-hoc-1' });
    expect(code(given.try('facilitator', 'fireInject', { inject: 'ad-hoc-1' }))).toBe('alreadyDone');
    given.does('facilitator', 'undoRevision', { inject: 'ad-hoc-1', seen: 2 });
    expect(code(given.try('facilitator', 'fireInject', { inject: 'ad-hoc-1' }))).toBe('accepted');
    isKept(given);
  });

  it('takes an inject off the plan until it is put back or sent', () => {
    const given = started()
      .does('facilitator', 'shelveInject', { inject: 'ask', why: 'If they drift' })
      .does('facilitator', 'shelveInject', { inject: 'paste' })
      .does('facilitator', 'shelveInject', { inject: 'still' })
      .does('facilitator', 'unshelveInject', { inject: 'still' })
      .until(4.5);
    expect(sent(given, 'ask')).toBeUndefined();
    expect(code(given.try('facilitator', 'shelveInject', { inject: 'ask' }))).toBe('alreadyDone');
    given.does('facilitator', 'fireInject', { inject: 'ask' });
    given.does('facilitator', 'unshelveInject', { inject: 'paste' }).until(6);
    expect(sent(given, 'ask')?.at).toBe(minutes(4.5));
    expect(sent(given, 'paste')).toBeUndefined();
    expect(given.state.injects.paste?.state).toBe('held');
    expect(sent(given, 'still')?.at).toBe(minutes(5));
    expect(code(given.try('facilitator', 'unshelveInject', { inject: 'paste' }))).toBe('prerequisite');
    isKept(given);
  });

  it('what it takes off the plan no cause brings', () => {
    const given = started().does('facilitator', 'shelveInject', { inject: 'late' }).until(6);
    expect(given.all('inject.unanswered').map(({ data }) => data.inject)).toContain('report');
    expect(sent(given, 'late')).toBeUndefined();
  });

  it('refuses a channel that does not exist', () => {
    expect(code(started().try('facilitator', 'shelveInject', { draft: { ...own, channel: 'pigeon' } }))).toBe(
      'malformed',
    );
  });
});
