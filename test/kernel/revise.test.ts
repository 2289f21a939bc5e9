import { describe, expect, it } from 'vitest';
import { refold } from '../../server/kernel/replay.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { minutes } from '../../shared/time.ts';
import { Given } from '../support/given.ts';

// The facilitator's hand on what is still to come: text, desks, time, and every change taken back until it goes out.

const started = (): Given => new Given().does('facilitator', 'startDrill', {});
const revised = { seen: 0, why: 'They are ahead of it' };
const sent = (given: Given, inject: string) =>
  given.all('inject.delivered').find(({ data }) => data.inject === inject);
const refusal = (result: ReturnType<Given['try']>): string =>
  Array.isArray(result) ? 'accepted' : result.code;
/** A log read again leads to the same state, whatever was changed in it. */
const isKept = (given: Given): void => {
  const logged = JSON.parse(JSON.stringify(given.events)) as LogEvent[];
  expect(refold(given.c, logged)).toEqual(given.state);
};

describe('a pending inject', () => {
  it('goes out with the words, the desks and the time a facilitator gave it', () => {
    const given = started()
      .does('facilitator', 'reviseInject', {
        ...revised,
        inject: 'ask',
        from: 'The night engineer',
        subject: 'Do we go back?',
        to: ['model-owner'],
        at: minutes(4.5),
      })
      .until(4);
    expect(sent(given, 'ask')).toBeUndefined();
    given.until(5);
    expect(sent(given, 'ask')).toMatchObject({
      at: minutes(4.5),
      data: { from: 'The night engineer', subject: 'Do we go back?', body: 'Say go.', to: ['model-owner'] },
    });
    expect(given.all('inject.revised')[0]).toMatchObject({
      by: { role: 'facilitator' },
      data: { inject: 'ask', dueAt: minutes(4.5), why: 'They are ahead of it' },
    });
    isKept(given);
  });

  it('keeps its placeholders, and takes none that nothing would fill in', () => {
    const given = started();
    const say = (subject: string) =>
      given.try('facilitator', 'reviseInject', { ...revised, inject: 'still', subject });
    expect(say('Look: {{secret}}')).toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('{{share.live|percent}}'),
    });
    expect(refusal(say('Look: {{share.live|percent'))).toBe('malformed');
    expect(refusal(say('On the path: {{ share.live|percent }}'))).toBe('accepted');
    expect(sent(given.until(6), 'still')?.data.subject).toBe('On the path: 100 %');
  });

  it('takes an answer once its new words ask', () => {
    const given = started().does('facilitator', 'reviseInject', {
      ...revised,
      inject: 'still',
      body: 'Who looks at it?',
    });
    expect(sent(given.until(6), 'still')?.data.asks).toBe(true);
  });

  it('does not come sooner than the time it was given, whatever would bring it', () => {
    const given = started()
      .does('facilitator', 'reviseInject', { ...revised, inject: 'late', at: minutes(7) })
      .until(6);
    expect(given.all('inject.unanswered').map(({ data }) => data.inject)).toContain('report');
    expect(sent(given, 'late')).toBeUndefined();
    expect(sent(given.until(8), 'late')?.at).toBe(minutes(7));
  });

  it('is moved while it is held, and comes at the new time once it is released', () => {
    const given = started()
      .does('facilitator', 'holdInject', { inject: 'ask' })
      .does('facilitator', 'reviseInject', { ...revised, inject: 'ask', seen: 1, at: minutes(6) })
      .until(5)
      .does('facilitator', 'releaseInject', { inject: 'ask' });
    expect(sent(given, 'ask')).toBeUndefined();
    expect(sent(given.until(6), 'ask')?.at).toBe(minutes(6));
    isKept(given);
  });
});

describe('what a facilitator may not change', () => {
  it('what has gone out, what is skipped, the past, after the end, a desk nobody holds', () => {
    const given = started().until(2);
    const revise = (inject: string, more: object) =>
      given.try('facilitator', 'reviseInject', { ...revised, inject, ...more });
    expect(revise('report', { body: 'Other words' })).toMatchObject({
      code: 'alreadyDone',
      message: expect.stringContaining('gone out'),
    });
    expect(refusal(given.try('facilitator', 'fireInject', { inject: 'report' }))).toBe('alreadyDone');
    expect(refusal(revise('nowhere', { body: 'x' }))).toBe('notFound');
    expect(revise('ask', { at: minutes(1) })).toMatchObject({
      code: 'outOfRange',
      message: expect.stringContaining('T+02:00'),
    });
    expect(refusal(revise('ask', { at: minutes(2) }))).toBe('outOfRange');
    expect(revise('ask', { at: minutes(20 * 60 + 2) })).toMatchObject({
      code: 'outOfRange',
      message: expect.stringContaining('ends'),
    });
    expect(refusal(revise('ask', { to: ['executive'] }))).toBe('notPossible');
    expect(refusal(revise('ask', { body: 'Say go.', to: ['incident-commander'] }))).toBe('alreadyDone');
    expect(refusal(revise('ask', {}))).toBe('alreadyDone');
    expect(refusal(revise('ask', { body: 'x', why: '' }))).toBe('malformed');
    given.does('facilitator', 'skipInject', { inject: 'ask', why: 'No time' });
    expect(refusal(revise('ask', { body: 'x' }))).toBe('prerequisite');
    given.does('facilitator', 'endDrill', {});
    expect(refusal(revise('still', { body: 'x' }))).toBe('wrongPhase');
    expect(refusal(given.try('facilitator', 'fireInject', { inject: 'still' }))).toBe('wrongPhase');
  });

  it('is nobody’s but the facilitator’s', () => {
    expect(refusal(started().try('comms', 'reviseInject', { ...revised, inject: 'ask', body: 'x' }))).toBe(
      'notYourRole',
    );
  });
});

describe('two facilitators on one inject', () => {
  it('merge where they changed different parts; the second of one part is told to read first', () => {
    const given = started().does('facilitator', 'reviseInject', {
      ...revised,
      inject: 'ask',
      subject: 'First',
    });
    given.does('facilitator', 'reviseInject', { ...revised, inject: 'ask', to: ['comms'], at: minutes(4) });
    expect(
      given.try('facilitator', 'reviseInject', { ...revised, inject: 'ask', subject: 'Second' }),
    ).toMatchObject({ code: 'stale', message: expect.stringContaining('the subject') });
    given.does('facilitator', 'reviseInject', { ...revised, inject: 'ask', seen: 2, subject: 'Second' });
    expect(sent(given.until(5), 'ask')).toMatchObject({
      at: minutes(4),
      data: { subject: 'Second', to: ['comms'] },
    });
  });

  it('take nothing back that they have not seen', () => {
    const given = started()
      .does('facilitator', 'reviseInject', { ...revised, inject: 'ask', subject: 'First' })
      .does('facilitator', 'holdInject', { inject: 'ask' });
    expect(refusal(given.try('facilitator', 'undoRevision', { inject: 'ask', seen: 1 }))).toBe('stale');
    expect(refusal(given.try('facilitator', 'undoRevision', { inject: 'ask', seen: 2 }))).toBe('accepted');
  });
});

describe('taking back', () => {
  it('takes one change after the other, the last one first, until nothing is left', () => {
    const given = started()
      .does('facilitator', 'reviseInject', { ...revised, inject: 'ask', subject: 'Changed' })
      .does('facilitator', 'reviseInject', { ...revised, inject: 'ask', seen: 1, at: minutes(6) })
      .does('facilitator', 'holdInject', { inject: 'ask' });
    for (const seen of [3, 4, 5]) given.does('facilitator', 'undoRevision', { inject: 'ask', seen });
    expect(given.all('inject.changeUndone').map(({ data }) => [data.what, data.dueAt])).toEqual([
      ['held', minutes(6)],
      ['revised', minutes(3)],
      ['revised', minutes(3)],
    ]);
    expect(refusal(given.try('facilitator', 'undoRevision', { inject: 'ask', seen: 6 }))).toBe('notPossible');
    isKept(given);
    expect(sent(given.until(4), 'ask')).toMatchObject({ at: minutes(3), data: { subject: 'Roll back?' } });
  });

  it('is over once it went out', () => {
    const given = started()
      .does('facilitator', 'reviseInject', { ...revised, inject: 'ask', subject: 'Changed' })
      .until(4);
    expect(refusal(given.try('facilitator', 'undoRevision', { inject: 'ask', seen: 1 }))).toBe('alreadyDone');
    isKept(given);
  });

  it('sends nothing that nobody sent: what comes back after its time comes back held', () => {
    const given = started()
      .does('facilitator', 'reviseInject', { ...revised, inject: 'ask', at: minutes(7) })
      .until(5)
      .does('facilitator', 'undoRevision', { inject: 'ask', seen: 1 })
      .until(6);
    expect(sent(given, 'ask')).toBeUndefined();
    expect(given.state.injects.ask?.state).toBe('held');
    given.does('facilitator', 'releaseInject', { inject: 'ask' });
    expect(sent(given, 'ask')?.at).toBe(minutes(6));
    isKept(given);
  });

  it('a hold whose time has passed cannot be taken back, only released', () => {
    const given = started().does('facilitator', 'holdInject', { inject: 'ask' }).until(4);
    expect(given.try('facilitator', 'undoRevision', { inject: 'ask', seen: 1 })).toMatchObject({
      code: 'notPossible',
      message: expect.stringContaining('Release'),
    });
  });

  it('takes a skip back: at its time, or held if that has passed', () => {
    const given = started()
      .does('facilitator', 'skipInject', { inject: 'ask', why: 'No time' })
      .does('facilitator', 'skipInject', { inject: 'paste' });
    expect(given.all('inject.skipped').map(({ data }) => data.why)).toEqual(['No time', undefined]);
    expect(refusal(given.try('facilitator', 'skipInject', { inject: 'ask' }))).toBe('alreadyDone');
    given.does('facilitator', 'unskipInject', { inject: 'ask', why: 'There is time after all' });
    expect(sent(given.until(5), 'ask')?.at).toBe(minutes(3));
    expect(sent(given, 'paste')).toBeUndefined();
    given.does('facilitator', 'unskipInject', { inject: 'paste' });
    expect(given.state.injects.paste?.state).toBe('held');
    expect(refusal(given.try('facilitator', 'unskipInject', { inject: 'paste' }))).toBe('prerequisite');
    isKept(given);
  });

  it('a skipped inject whose cause came meanwhile still comes at its time', () => {
    const given = started().does('facilitator', 'skipInject', { inject: 'hardened' });
    const cause = given.c.scenario.msel.find(({ id }) => id === 'hardened')?.onEnter;
    expect(cause?.state).toBe('story.hard');
    given.until(9);
    expect(sent(given, 'hardened')).toBeUndefined();
    given.does('facilitator', 'unskipInject', { inject: 'hardened' });
    const entered = given.state.active.includes('story.hard');
    expect(given.state.injects.hardened?.state).toBe(entered ? 'held' : 'planned');
  });
});
