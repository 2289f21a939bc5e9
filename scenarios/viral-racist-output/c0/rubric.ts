import { minutes } from '../../../shared/time.ts';
import { all, any, atLeast, atMost, effective, fact, not } from '../../common/predicates.ts';
import { rubricWith } from '../rubric.ts';

const contained = atMost('residual', 0.05);
/** The containment region says "contained" once five minutes have passed below the line, so the thirty-minute line is T+35 there. */
const inTime = atMost('milestone.contained', minutes(35));

export const rubricC0 = rubricWith({
  // Reproduced on ordinary texts, or counted, or looked up: the card’s second row. Sev 0 is one too high and no fault of P2 (7.1).
  grades: [
    {
      when: any(fact('held.SUITE-A'), fact('held.PREV'), fact('held.IDS'), fact('held.TICKETS')),
      severity: 1,
      alsoAccept: [0],
    },
    { when: fact('held.PRESS'), severity: 1, alsoAccept: [0] },
  ],
  verify: [
    { id: 'english', title: 'Banter in English, app and web', components: ['en-app'] },
    { id: 'api', title: 'Banter on the API', components: ['en-api'] },
    { id: 'language', title: 'Banter in the language most seen in reports', components: ['blind'] },
  ],
  persisted: [
    { id: 'headline', title: 'The headline on the partner’s page', switch: 'S8', scopes: ['partner'] },
  ],
  sufficient: [
    {
      levers: [
        { switch: 'S1', scopes: ['surfaces'] },
        { switch: 'S9', scopes: ['api'] },
      ],
      obtainableAt: minutes(7),
    },
    {
      levers: [
        { switch: 'S2', scopes: ['all'] },
        { switch: 'S3', scopes: ['locale'] },
      ],
      obtainableAt: minutes(20),
    },
  ],
  preciseKnown: any(fact('held.REG'), fact('held.LANG')),
  scopeAnswers: {
    straightforward: { right: ['ordinary-tone'], needs: ['PREV', 'TICKETS', 'SUITE-A', 'IDS'] },
    spread: { right: ['app-api'], needs: ['API', 'PARTNER', 'PREV', 'REG'] },
    skew: { right: ['one-language'], needs: ['LANG', 'PREV', 'TICKETS', 'SUITE-A'] },
    seenBefore: { right: ['earlier-fixed'], needs: ['OLD', 'REG', 'TICKETS'] },
  },
  prevalence: { low: 383, high: 1175, by: minutes(25), evidence: 'PREV' },
  cause: { right: 'systemic', evidence: ['PREV', 'LANG', 'REG', 'SUITE-A', 'TICKETS'] },
  endings: [
    {
      id: 'C-E4',
      title: 'Everything off',
      when: any(effective('S7', 'product'), fact('decision', 'product-off')),
      text: 'Nobody could be insulted by a product that nobody could use. The line and the placeholder are where they were, and will be there when it returns. Two enterprise customers have gone. The councillor’s street had nothing to do with any of it.',
    },
    {
      id: 'C-E3',
      title: 'The word "fabricated"',
      when: fact('flag.denialOut'),
      text: 'By the evening the story was one word, said from one of our own accounts before anybody had looked. What was found out afterwards was true and careful and stood in the ninth paragraph. The person who posted the first image had to prove that they had not lied.',
    },
    {
      id: 'C-E1',
      title: 'Said as it was, and stopped where it was',
      when: all(
        inTime,
        contained,
        fact('statement', 'published'),
        any(fact('decision', 'both'), fact('decision', 'hold')),
        // The ending tells of these two: they were written to, and rung.
        fact('outreach.reporters'),
        fact('outreach.person'),
      ),
      text: 'The tone was off before the article was out, in every language and on every path, and the words that went out were still true a day later. What comes back is tested in the languages it is sold in. A teacher has something to work with, and a councillor was rung by a person.',
    },
    {
      id: 'C-E2',
      title: 'Mended in English',
      when: all(atLeast('share.blind', 0.2), any(atMost('share.en-app', 0.5), not(fact('decision', null)))),
      text: 'What the room could read was mended. In the language that nobody in it reads, it went on into the night, and a newspaper there published forty examples beside the sentence that something had been done.',
    },
    {
      id: 'C-E5',
      title: 'A statement, and the rest of the work',
      when: all(),
      text: 'Words were weighed and sent, or not sent; the harm came down late, or in part, or behind something broader than it needed. The review will find out which. The people it was about have heard from us less than the press has.',
    },
  ],
});
