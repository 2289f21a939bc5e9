import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { factsOf } from '../../server/kernel/facts.ts';
import { takesAnswer } from '../../server/kernel/injects/asks.ts';
import { foldEvent } from '../../shared/drill/foldEvent.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { Given } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const QUESTION: InjectRow = {
  id: 'question',
  at: minutes(1),
  from: 'A parent',
  to: ['incident-commander'],
  channel: 'phone',
  subject: 'My son',
  body: 'Who will ring me back?',
  expectedAction: 'answer',
  tests: 'care',
  otherwise: {
    afterMs: minutes(5),
    unless: { fact: 'answered.question', is: true },
    then: [{ do: 'setFlag', flag: 'angry', value: true }],
  },
};
const withRows = (...rows: InjectRow[]): Scenario => ({
  ...tinyScenario,
  msel: [...tinyScenario.msel, ...rows],
});
const started = (scenario: Scenario = withRows(QUESTION), seed = 1): Given =>
  new Given({ scenario, seed }).does('facilitator', 'startDrill', {});
const viewOf = (given: Given): View =>
  given.events.reduce((view, event) => foldEvent(view, event), emptyView('seat-ic'));
const card = (given: Given, inject: string) => viewOf(given).feed.find((item) => item.inject === inject);
const WORDS = 'I will, before six. My name is Ruth.';

describe('an answer in own words', () => {
  it('is taken where a question offers no reply, and stands on the card', () => {
    const given = started()
      .until(2)
      .does('incident-commander', 'answerInject', { inject: 'question', words: `  ${WORDS} ` });
    expect(given.all('inject.answeredInWords').map(({ data }) => data)).toEqual([
      { inject: 'question', words: WORDS, to: ['incident-commander'] },
    ]);
    expect(card(given, 'question')?.answer).toMatchObject({ reply: null, label: WORDS });
  });

  it('is taken beside offered replies, leads to none of their consequences, and is the last word', () => {
    const given = started().until(3).does('incident-commander', 'answerInject', {
      inject: 'ask',
      words: 'Not before I have seen a reading.',
    });
    expect(given.all('switch.applied')).toEqual([]);
    for (const payload of [
      { inject: 'ask', reply: 'go' },
      { inject: 'ask', words: 'Go after all.' },
    ])
      expect(given.try('incident-commander', 'answerInject', payload)).toMatchObject({ code: 'alreadyDone' });
  });

  it('counts as answered: the fact holds, and what waited for an answer does not follow', () => {
    const given = started();
    expect(factsOf(given.c, given.state)['answered.question']).toBeUndefined();
    given.until(2).does('incident-commander', 'answerInject', { inject: 'question', words: WORDS });
    expect(factsOf(given.c, given.state)['answered.question']).toBe(true);
    expect(factsOf(given.c, given.state)['reply.question']).toBeUndefined();
    const flags = () => given.all('flag.set').map(({ data }) => data.flag);
    given.until(7);
    expect([given.all('inject.lapsed').some(({ data }) => data.inject === 'question'), flags()]).toEqual([
      false,
      expect.not.arrayContaining(['angry']),
    ]);
    const silent = started().until(7);
    expect(silent.all('inject.lapsed').some(({ data }) => data.inject === 'question')).toBe(true);
    expect(silent.all('flag.set').map(({ data }) => data.flag)).toContain('angry');
  });

  it('tells the desk by when the sender wants to hear, where the sender says it, and nothing of what follows otherwise', () => {
    const said = {
      ...QUESTION,
      body: 'Who will ring me back, within four minutes?',
      answerWithinMs: minutes(4),
    };
    expect(card(started(withRows(said)).until(2), 'question')?.answerBy).toBe(minutes(5));
    expect(card(started().until(2), 'question')).not.toHaveProperty('answerBy');
    expect(JSON.stringify(started().until(2).all('inject.delivered'))).not.toMatch(/afterMs|otherwise/);
  });

  it('moves the story as a reply does', () => {
    const region = {
      initial: 'waiting',
      states: {
        waiting: {
          on: {
            'inject.answered': {
              target: 'heard',
              guard: { type: 'when' as const, params: { fact: 'answered.question', is: true } },
            },
          },
        },
        heard: {},
      },
    };
    const scenario = withRows(QUESTION);
    const chart = { ...scenario.chart, states: { ...scenario.chart.states, parent: region } };
    const given = started({ ...scenario, chart }).until(2);
    expect(given.state.active).toContain('parent.waiting');
    given.does('incident-commander', 'answerInject', { inject: 'question', words: WORDS });
    expect(given.state.active).toContain('parent.heard');
  });

  it('is refused where nothing was asked, at another desk, and once the moment has passed', () => {
    const flat = { ...QUESTION, id: 'flat', body: 'I have written to the school.' };
    const quoted = { ...QUESTION, id: 'quoted', asksNothing: true as const };
    const given = started(withRows(QUESTION, flat, quoted)).until(2);
    for (const inject of ['flat', 'quoted']) {
      expect(card(given, inject)?.asks).toBe(false);
      expect(given.try('incident-commander', 'answerInject', { inject, words: WORDS })).toMatchObject({
        code: 'notPossible',
      });
    }
    expect(given.try('comms', 'answerInject', { inject: 'question', words: WORDS })).toMatchObject({
      code: 'notFound',
    });
    given.until(20 * 60 + 1);
    expect(
      given.try('incident-commander', 'answerInject', { inject: 'question', words: WORDS }),
    ).toMatchObject({
      code: 'notPossible',
    });
  });

  it('answers what the facilitator improvises, if it asks', () => {
    const say = (body: string) => ({
      adHoc: {
        from: 'The chair',
        to: ['incident-commander' as const],
        channel: 'chat',
        subject: 'Now',
        body,
      },
    });
    const given = started()
      .does('facilitator', 'fireInject', say('Are we on the news?'))
      .does('facilitator', 'fireInject', say('I am in the building.'));
    expect([card(given, 'ad-hoc-1')?.asks, card(given, 'ad-hoc-2')?.asks]).toEqual([true, false]);
    given.does('incident-commander', 'answerInject', { inject: 'ad-hoc-1', words: 'Not yet.' });
    expect(card(given, 'ad-hoc-1')?.answer?.label).toBe('Not yet.');
  });
});

describe('what asks', () => {
  const asks = (body: string) => takesAnswer({ subject: 'Note', body });
  it.each([
    'Who has command?',
    'Is it out?\nTell me.',
    '(Or is it us?)',
    "We're live in ten. Can't you say?",
    'He said "no comment". Is that ours?',
    '“Who?” they ask. What shall I say?',
    'Really?!',
  ])('%s', (body) => expect(asks(body)).toBe(true));
  it.each([
    'No answer yet.',
    'The headline: "Who knew?"',
    'She wrote “is it safe?” and left.',
    "The post says 'who cares?' and nothing else.",
    '> Can you help?\nForwarded to you.',
    'See https://status.example/?id=4 for more.',
  ])('nothing: %s', (body) => expect(asks(body)).toBe(false));
});

describe('replies are dealt by the seed', () => {
  const OFFER: InjectRow = {
    ...QUESTION,
    id: 'offer',
    replies: ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase(), then: [] })),
  };
  const dealt = (scenario: Scenario, seed: number) =>
    started(scenario, seed)
      .until(2)
      .all('inject.delivered')
      .find(({ data }) => data.inject === 'offer')
      ?.data.replies.map(({ id }) => id)
      .join('');

  it('in every order, each about as often, and the same for the same seed', () => {
    const orders = Array.from({ length: 300 }, (_, seed) => dealt(withRows(OFFER), seed) ?? '');
    const counts = new Map<string, number>();
    for (const order of orders) counts.set(order, (counts.get(order) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    // 50 each; four standard deviations are 26.
    for (const count of counts.values()) expect(Math.abs(count - 50)).toBeLessThan(26);
    expect(dealt(withRows(OFFER), 7)).toBe(orders[7]);
  });

  it('one more row or one more reply leaves the order of the others alone', () => {
    const more = { ...OFFER, replies: [{ id: 'd', label: 'D', then: [] }, ...(OFFER.replies ?? [])] };
    for (let seed = 1; seed <= 20; seed += 1) {
      const before = dealt(withRows(OFFER), seed);
      expect(dealt(withRows(QUESTION, OFFER), seed)).toBe(before);
      expect(dealt(withRows(more), seed)?.replace('d', '')).toBe(before);
    }
  });

  it('the reply that a bundled plan picks comes first about as often as any other', () => {
    let first = 0;
    let expected = 0;
    for (const scenario of Object.values(SCENARIOS).flatMap((library) => Object.values(library)))
      for (const action of scenario.parPlan) {
        if (action.command !== 'answerInject' || !('reply' in action.payload)) continue;
        const { inject, reply } = action.payload;
        const row = scenario.msel.find(({ id }) => id === inject);
        if (!row?.replies) continue;
        const alone = withRows({ ...OFFER, id: inject, replies: row.replies });
        for (let seed = 1; seed <= 10; seed += 1) {
          const order = started(alone, seed)
            .until(2)
            .all('inject.delivered')
            .find(({ data }) => data.inject === inject)?.data.replies;
          expected += 1 / row.replies.length;
          if (order?.[0]?.id === reply) first += 1;
        }
      }
    expect(expected).toBeGreaterThan(100);
    expect(first / expected).toBeGreaterThan(0.8);
    expect(first / expected).toBeLessThan(1.2);
  });
});
