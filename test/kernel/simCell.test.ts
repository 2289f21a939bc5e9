import { describe, expect, it } from 'vitest';
import { factsOf } from '../../server/kernel/facts.ts';
import { openEffects } from '../../server/kernel/simCell/effects.ts';
import { knownActs } from '../../server/kernel/simCell/knownActs.ts';
import { foldEvent } from '../../shared/drill/foldEvent.ts';
import type { PayloadInput } from '../../shared/drill/parseCommand.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { minutes } from '../../shared/time.ts';
import { Given, underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const IC = 'seat-ic';
const WORDS = 'Start it, I take the blame.';
const started = (): Given => new Given().does('facilitator', 'startDrill', {});
/** The engineer asks at minute 3; the commander answers in words of their own. */
const answered = (): Given =>
  started().until(3).does('incident-commander', 'answerInject', { inject: 'ask', words: WORDS });
const letterOf = (given: Given): string => Object.keys(given.state.letters).at(-1) ?? '';
const viewOf = (given: Given, seat: string): View =>
  given.events.reduce((view, event) => foldEvent(view, event), emptyView(seat));
const reply = (given: Given, change: Partial<PayloadInput<'replyAsPersona'>> = {}) =>
  given.try('facilitator', 'replyAsPersona', {
    letter: letterOf(given),
    from: 'An engineer',
    to: ['incident-commander'],
    channel: 'chat',
    subject: 'Re: Roll back?',
    body: 'Thanks. Anything else?',
    ...change,
  });

describe('what was written to somebody outside the room', () => {
  it('waits from when it was written, by whom, until it is dealt with', () => {
    const given = answered();
    expect(given.state.letters).toEqual({
      [letterOf(given)]: {
        kind: 'answer',
        seat: IC,
        role: 'incident-commander',
        inject: 'ask',
        end: null,
        isLeft: false,
      },
    });
    given.does('facilitator', 'settleLetter', { letter: letterOf(given), as: 'ignored' });
    expect(given.state.letters[letterOf(given)]?.end).toBe('ignored');
    given.does('facilitator', 'settleLetter', { letter: letterOf(given), as: 'reopened' });
    expect(given.state.letters[letterOf(given)]?.end).toBeNull();
    expect(
      given.try('facilitator', 'settleLetter', { letter: letterOf(given), as: 'reopened' }),
    ).toMatchObject({ code: 'alreadyDone' });
    expect(given.try('facilitator', 'settleLetter', { letter: 'letter-1', as: 'done' })).toMatchObject({
      code: 'notFound',
    });
  });

  it('is none where a word stays in the room', () => {
    const given = underWay({ 'ic-oncall': 'incident-commander' });
    given.does('incident-commander', 'postMessage', { text: 'Nobody outside reads this.' });
    expect(given.state.letters).toEqual({});
    given.does('incident-commander', 'postUpdate', { text: 'All well.', audience: 'executives' });
    expect(Object.values(given.state.letters).map(({ kind }) => kind)).toEqual(['update']);
  });
});

describe('a reply as a persona', () => {
  it('reaches that desk like any other message, takes an answer if it asks, and closes what was written', () => {
    const given = answered();
    expect(Array.isArray(reply(given))).toBe(true);
    expect(given.all('inject.delivered').at(-1)?.data).toMatchObject({
      inject: 'persona-1',
      from: 'An engineer',
      to: ['incident-commander'],
      adHoc: true,
      asks: true,
      replies: [],
    });
    expect(given.all('letter.settled').at(-1)?.data).toMatchObject({ as: 'replied', inject: 'persona-1' });
    given.does('incident-commander', 'answerInject', { inject: 'persona-1', words: 'No.' });
    expect(Object.values(given.state.letters).map(({ inject, end }) => [inject, end])).toEqual([
      ['ask', 'replied'],
      ['persona-1', null],
    ]);
  });

  it('is sent once, whoever of two facilitators presses first; a further word answers nothing', () => {
    const given = answered();
    reply(given);
    expect(reply(given)).toMatchObject({ code: 'alreadyDone' });
    expect(Array.isArray(reply(given, { letter: null }))).toBe(true);
    expect(given.all('inject.delivered').filter(({ data }) => data.adHoc)).toHaveLength(2);
  });

  it('is refused to a desk whose person has left, and nothing is sent', () => {
    const given = answered().does('facilitator', 'assignSeat', { seat: IC, occupant: 'colleague' });
    const refused = reply(given);
    expect(refused).toMatchObject({ code: 'notPossible' });
    expect(refused).toHaveProperty(
      'message',
      expect.stringContaining('No person sits at Incident commander'),
    );
    expect(given.state.letters[letterOf(given)]?.end).toBeNull();
    expect(given.all('inject.delivered').some(({ data }) => data.adHoc)).toBe(false);
  });

  it('is refused before the start, after the end, on an unknown channel and to nothing', () => {
    expect(reply(new Given(), { letter: null })).toMatchObject({ code: 'wrongPhase' });
    const given = answered();
    expect(reply(given, { channel: 'pigeon' })).toMatchObject({ code: 'malformed' });
    expect(reply(given, { letter: 'letter-2' })).toMatchObject({ code: 'notFound' });
    given.does('facilitator', 'endDrill', {});
    expect(reply(given)).toMatchObject({ code: 'wrongPhase', message: 'The drill is over.' });
  });
});

describe('a free answer that a facilitator judges', () => {
  const why = 'They told the engineer to start.';
  it('has the effect of that reply, as if its desk had pressed it', () => {
    const pressed = started()
      .until(3)
      .does('incident-commander', 'answerInject', { inject: 'ask', reply: 'go' });
    const given = answered().does('facilitator', 'judgeAnswer', { inject: 'ask', reply: 'go', why });
    expect(given.all('switch.applied').map(({ data }) => data)).toEqual(
      pressed.all('switch.applied').map(({ data }) => data),
    );
    expect(factsOf(given.c, given.state)['reply.ask']).toBe('go');
    expect(given.all('inject.answered').map(({ by, data }) => [by?.role, data.judged])).toEqual([
      ['incident-commander', true],
    ]);
    expect(given.all('answer.judged').map(({ by, data }) => [by?.role, data])).toEqual([
      ['facilitator', { inject: 'ask', reply: 'go', label: 'Go', why }],
    ]);
  });

  it('makes the promise of that reply, for the desk that spoke', () => {
    const given = answered().does('facilitator', 'judgeAnswer', { inject: 'ask', reply: 'no', why });
    expect(given.all('promise.made').map(({ data }) => [data.role, data.dueAt])).toEqual([
      ['incident-commander', minutes(7)],
    ]);
    expect(given.all('flag.set').map(({ data }) => data)).toContainEqual({ flag: 'angry', value: false });
  });

  it('keeps the words on the card, and says nothing of the judgement there before the debrief', () => {
    const given = answered().does('facilitator', 'judgeAnswer', { inject: 'ask', reply: 'go', why });
    const seen = given.events.filter(({ type }) => type !== 'answer.judged');
    const view = seen.reduce((known, event) => foldEvent(known, event), emptyView(IC));
    const card = view.feed.find(({ inject }) => inject === 'ask');
    expect(card?.answer).toMatchObject({ reply: null, label: WORDS });
    expect(card?.answer).not.toHaveProperty('judged');
    const later = viewOf(given, IC).feed.find(({ inject }) => inject === 'ask');
    expect(later?.answer).toMatchObject({ label: WORDS, judged: { reply: 'go', label: 'Go' } });
  });

  it('may be read again as long as it counted as none, and stays once an effect has followed', () => {
    const given = answered().does('facilitator', 'judgeAnswer', { inject: 'ask', reply: null, why });
    expect(given.all('inject.answered')).toEqual([]);
    const judge = (to: string | null) =>
      given.try('facilitator', 'judgeAnswer', { inject: 'ask', reply: to, why });
    expect(judge(null)).toMatchObject({ code: 'alreadyDone' });
    expect(Array.isArray(judge('no'))).toBe(true);
    for (const to of ['go', 'no', null]) expect(judge(to)).toMatchObject({ code: 'alreadyDone' });
    expect(given.all('inject.answered')).toHaveLength(1);
  });

  it('is refused where a reply was pressed, nothing was said, or no such reply was offered', () => {
    const pressed = started()
      .until(3)
      .does('incident-commander', 'answerInject', { inject: 'ask', reply: 'go' });
    expect(pressed.try('facilitator', 'judgeAnswer', { inject: 'ask', reply: 'no', why })).toMatchObject({
      code: 'notFound',
    });
    const given = answered();
    expect(given.try('facilitator', 'judgeAnswer', { inject: 'late', reply: null, why })).toMatchObject({
      code: 'notFound',
    });
    expect(given.try('facilitator', 'judgeAnswer', { inject: 'ask', reply: 'maybe', why })).toMatchObject({
      code: 'notFound',
    });
    given.does('facilitator', 'endDrill', {});
    expect(given.try('facilitator', 'judgeAnswer', { inject: 'ask', reply: 'go', why })).toMatchObject({
      code: 'wrongPhase',
    });
  });
});

describe('an act that no screen offers', () => {
  const told = { role: 'support-lead', what: 'Rang the customer.', why: 'Heard it on the call.' } as const;

  it('stays a note, and changes nothing else', () => {
    const given = started();
    const before = given.events.length;
    given.does('facilitator', 'adjudicateAct', { ...told, becomes: { as: 'note' } });
    expect(given.events.slice(before).map(({ type }) => type)).toEqual(['act.adjudicated']);
  });

  it('counts as what a message called for: silence has no consequence any more', () => {
    const given = started();
    given.does('facilitator', 'adjudicateAct', { ...told, becomes: { as: 'act', act: 'expected:report' } });
    given.until(5);
    expect(given.all('inject.unanswered')).toEqual([]);
    expect(started().until(5).all('inject.unanswered')).toHaveLength(1);
    expect(
      given.try('facilitator', 'adjudicateAct', { ...told, becomes: { as: 'act', act: 'expected:report' } }),
    ).toMatchObject({ code: 'notFound' });
  });

  it('counts as a task done, said aloud, or a letter, and each as a press would have', () => {
    const given = underWay({ 'ic-oncall': 'incident-commander' }).does('incident-commander', 'assignTask', {
      role: 'support-lead',
      text: 'Ring the customer',
      dueInMs: minutes(3),
    });
    const accept = (act: string, said?: string[]) =>
      given.try('facilitator', 'adjudicateAct', {
        ...told,
        becomes: { as: 'act', act, ...(said && { said }) },
      });
    accept('task:task-1');
    expect(given.all('task.finished').map(({ by, data }) => [by?.role, data])).toEqual([
      ['support-lead', { task: 'task-1', words: told.what }],
    ]);
    accept('heard:briefed');
    expect(given.types().slice(-2)).toEqual(['heard.logged', 'briefing.posted']);
    const [group] = tinyScenario.people.outreach;
    const letter = `outreach:${group?.id}`;
    const role = group?.sentBy[0] ?? 'comms';
    const send = (said?: string[]) =>
      given.try('facilitator', 'adjudicateAct', {
        ...told,
        role,
        becomes: { as: 'act', act: letter, ...(said && { said }) },
      });
    expect(send()).toMatchObject({ code: 'malformed' });
    expect(send(['nonsense'])).toMatchObject({ code: 'notFound' });
    expect(Array.isArray(send([group?.clauses[0]?.id ?? '']))).toBe(true);
    expect(given.types().slice(-2)).toEqual(['outreach.sent', 'outreach.checked']);
    expect(send([group?.clauses[0]?.id ?? ''])).toMatchObject({ code: 'notFound' });
  });

  it('belongs to the role whose act it is', () => {
    const given = started();
    expect(
      given.try('facilitator', 'adjudicateAct', {
        ...told,
        role: 'comms',
        becomes: { as: 'act', act: 'expected:report' },
      }),
    ).toMatchObject({ code: 'notYourRole' });
  });

  it('has an effect that the story asks for, once, and no other', () => {
    const given = started();
    const [effect] = openEffects(given.c, given.state);
    if (!effect) throw new Error('The tiny story asks for a flag.');
    const make = (flag: string, value: boolean | number | string) =>
      given.try('facilitator', 'adjudicateAct', { ...told, becomes: { as: 'effect', flag, value } });
    expect(Array.isArray(make(effect.flag, effect.value))).toBe(true);
    expect(given.all('flag.set').at(-1)?.data).toEqual({ flag: effect.flag, value: effect.value });
    expect(make(effect.flag, effect.value)).toMatchObject({ code: 'alreadyDone' });
    expect(make('constructor', true)).toMatchObject({ code: 'notFound' });
  });

  it('is said aloud by those who are in the call, and by nobody else', () => {
    const given = started();
    const aloud = () => knownActs(given.c, given.state).filter(({ id }) => id.startsWith('heard:'));
    expect(aloud()[0]?.roles).toEqual(['product-owner', 'support-lead']);
    given
      .does('support-lead', 'declareIncident', { severity: 1 })
      .does('support-lead', 'sendPage', { targets: ['ic-oncall'] })
      .does('incident-commander', 'acknowledgePage', { pages: ['page-1'] });
    expect(aloud()[0]?.roles).toContain('incident-commander');
    expect(aloud()[0]?.roles).not.toContain('legal-privacy');
  });
});

describe('a line between one seat and the facilitator', () => {
  it('goes both ways, at any time, and stands at that seat alone', () => {
    const given = new Given().does('incident-commander', 'askFacilitator', { words: 'What would I do?' });
    given.does('facilitator', 'answerParticipant', { ask: 'question-1', words: 'Declare.' });
    given.does('facilitator', 'whisper', { seat: IC, words: 'You have time.' });
    expect(viewOf(given, IC).privateLines.map(({ kind, words }) => [kind, words])).toEqual([
      ['asked', 'What would I do?'],
      ['answered', 'Declare.'],
      ['whisper', 'You have time.'],
    ]);
    expect(viewOf(given, 'seat-cp').privateLines).toEqual([]);
    given.does('facilitator', 'startDrill', {}).does('facilitator', 'pauseDrill', { reason: '' });
    given.does('incident-commander', 'askFacilitator', { words: 'And now?' });
    given.does('facilitator', 'resumeDrill', {}).does('facilitator', 'endDrill', {});
    given.does('comms', 'askFacilitator', { words: 'Was that all?' });
    expect(given.all('facilitator.asked').map(({ data }) => data.ask)).toEqual([
      'question-1',
      'question-2',
      'question-3',
    ]);
  });

  it('is answered once, and not to whoever sits there after them', () => {
    const given = started().does('incident-commander', 'askFacilitator', { words: 'Who?' });
    const answer = () => given.try('facilitator', 'answerParticipant', { ask: 'question-1', words: 'You.' });
    given.does('facilitator', 'assignSeat', { seat: IC, occupant: 'colleague' });
    expect(answer()).toMatchObject({ code: 'notPossible' });
    expect(given.try('facilitator', 'whisper', { seat: IC, words: 'Hm.' })).toMatchObject({
      code: 'notPossible',
    });
    given.does('facilitator', 'assignSeat', { seat: IC, occupant: 'person' });
    expect(answer()).toMatchObject({ code: 'notPossible' });
    given.does('incident-commander', 'askFacilitator', { words: 'Me?' });
    const second = () => given.try('facilitator', 'answerParticipant', { ask: 'question-2', words: 'Yes.' });
    expect(Array.isArray(second())).toBe(true);
    expect(second()).toMatchObject({ code: 'alreadyDone' });
  });
});
