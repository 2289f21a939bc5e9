import { describe, expect, it } from 'vitest';
import { headerFor } from '../../server/room/scenarioHash.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { Given } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// What a facilitator judged is scored as what it counts as, and the card says whose word it was.

const SWOOP: Scenario = {
  ...tinyScenario,
  rubric: { ...tinyScenario.rubric, swoop: { injects: ['ask'], answered: ['no'] } },
};
const WORDS = 'Do you wish to take command, or shall I go on?';
const WHY = 'They asked it aloud too.';
const answered = (): Given =>
  new Given({ scenario: SWOOP })
    .does('facilitator', 'startDrill', {})
    .until(3)
    .does('incident-commander', 'answerInject', { inject: 'ask', words: WORDS });
const cardOf = (given: Given) => scoreDrill(headerFor('d', SWOOP), given.events);
const criterion = (given: Given, id: string) =>
  cardOf(given)
    .blocks.flatMap(({ criteria }) => criteria)
    .find((item) => item.id === id);

describe('a free answer that was judged', () => {
  it('is worth what the reply is worth, and says that a facilitator read it so', () => {
    expect(criterion(answered(), 'R4')?.points).toBe(0);
    const given = answered().does('facilitator', 'judgeAnswer', { inject: 'ask', reply: 'no', why: WHY });
    const pressed = new Given({ scenario: SWOOP })
      .does('facilitator', 'startDrill', {})
      .until(3)
      .does('incident-commander', 'answerInject', { inject: 'ask', reply: 'no' });
    expect(criterion(given, 'R4')?.points).toBe(criterion(pressed, 'R4')?.points);
    expect(criterion(given, 'R4')?.points).toBeGreaterThan(0);
    expect(criterion(given, 'R4')?.why).toContain('A facilitator read their own words as that reply.');
    expect(criterion(pressed, 'R4')?.why).not.toContain('facilitator');
    expect(cardOf(given).byHand).toEqual([
      {
        title: 'Incident commander to An engineer',
        text: `“${WORDS}” It counts as “Wait”. Why: ${WHY}`,
        evidence: [expect.any(Number), expect.any(Number)],
      },
    ]);
  });

  it('is worth nothing as none of them, and stands on the card all the same', () => {
    const given = answered().does('facilitator', 'judgeAnswer', { inject: 'ask', reply: null, why: WHY });
    expect(criterion(given, 'R4')?.points).toBe(0);
    expect(cardOf(given).byHand?.[0]?.text).toContain('none of the replies offered');
  });
});

describe('what else is by hand', () => {
  it('an act stands apart, in order, and a drill without any has no such part', () => {
    expect(cardOf(answered()).byHand).toBeUndefined();
    const given = answered()
      .does('facilitator', 'adjudicateAct', {
        role: 'support-lead',
        what: 'Rang the customer.',
        why: WHY,
        becomes: { as: 'act', act: 'expected:report' },
      })
      .does('facilitator', 'judgeAnswer', { inject: 'ask', reply: 'no', why: WHY });
    expect(cardOf(given).byHand?.map(({ title }) => title)).toEqual([
      'Support lead',
      'Incident commander to An engineer',
    ]);
  });

  it('a message that was improvised, an answer to a question and a whisper change no point', () => {
    const quiet = answered();
    const busy = answered();
    busy.does('facilitator', 'replyAsPersona', {
      letter: Object.keys(busy.state.letters)[0] ?? '',
      from: 'An engineer',
      to: ['incident-commander'],
      channel: 'chat',
      subject: 'Re',
      body: 'Who?',
    });
    busy.does('facilitator', 'whisper', { seat: 'seat-ic', words: 'Go on.' });
    busy.does('comms', 'askFacilitator', { words: 'What now?' });
    const bare = (given: Given) => {
      const card = cardOf(given.until(12));
      return card.blocks.map(({ id, points, max }) => ({ id, points, max }));
    };
    expect(bare(busy)).toEqual(bare(quiet));
  });
});
