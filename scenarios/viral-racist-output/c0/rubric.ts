import { minutes } from '../../../shared/time.ts';
import { all, any, atLeast, atMost, delivered, effective, fact } from '../../common/predicates.ts';
import { rubricWith } from '../rubric.ts';

const contained = atMost('residual', 0.05);
/** The containment region says "contained" once five minutes have passed below the line, so the thirty-minute line is T+35 there. */
const inTime = atMost('milestone.contained', minutes(35));

export const rubricC0 = rubricWith({
  // Reproduced on ordinary texts, or counted, or looked up: the card’s second row. Sev 0 is one too high and no fault of P2 (7.1).
  severities: [
    {
      when: any(
        fact('held.hostile-source-deployed'),
        fact('held.prevalence-count'),
        fact('held.request-id-check'),
        fact('held.similar-tickets'),
      ),
      severity: 1,
      alsoAccept: [0],
    },
    { when: fact('held.reporter-mail'), severity: 1, alsoAccept: [0] },
  ],
  verify: [
    { id: 'english', title: 'Banter in English, app and web', components: ['en-app'] },
    { id: 'api', title: 'Banter on the API', components: ['en-api'] },
    { id: 'language', title: 'Banter in the language most seen in reports', components: ['blind'] },
  ],
  persisted: [
    {
      id: 'headline',
      title: 'The headline on the partner’s page',
      switch: 'partner-publish-off',
      scopes: ['partner'],
    },
  ],
  sufficient: [
    {
      switches: [
        { switch: 'tone-off', scopes: ['surfaces'] },
        { switch: 'api-tone-off', scopes: ['api'] },
      ],
      obtainableAt: minutes(7),
    },
    {
      switches: [
        { switch: 'template-back', scopes: ['all'] },
        { switch: 'correct-threshold', scopes: ['locale'] },
      ],
      obtainableAt: minutes(20),
    },
  ],
  preciseKnown: any(fact('held.registry-changes'), fact('held.filter-by-language')),
  scopeAnswers: {
    straightforward: {
      right: ['ordinary-tone'],
      needs: ['prevalence-count', 'similar-tickets', 'hostile-source-deployed', 'request-id-check'],
    },
    spread: {
      right: ['app-api'],
      needs: ['api-callers', 'plug-in-publications', 'prevalence-count', 'registry-changes'],
    },
    skew: {
      right: ['one-language'],
      needs: ['filter-by-language', 'prevalence-count', 'similar-tickets', 'hostile-source-deployed'],
    },
    seenBefore: { right: ['earlier-fixed'], needs: ['june-incident', 'registry-changes', 'similar-tickets'] },
  },
  prevalence: { low: 383, high: 1174, by: minutes(25), evidence: 'prevalence-count' },
  cause: {
    right: 'systemic',
    evidence: [
      'prevalence-count',
      'filter-by-language',
      'registry-changes',
      'hostile-source-deployed',
      'similar-tickets',
    ],
  },
  endings: [
    {
      id: 'C-E4',
      title: 'Everything off as the answer',
      when: any(effective('whole-product-off', 'product'), fact('decision', 'product-off')),
      text: [
        'The product was taken from everybody, or was to be. Nobody is insulted by a product that nobody can use, and the line and the placeholder are not changed by it.',
        {
          when: delivered('service-credit'),
          text: 'Two enterprise customers were counting the minutes by then.',
        },
        'The councillor’s street had nothing to do with any of it.',
      ],
    },
    {
      id: 'C-E3',
      title: 'The word "fabricated"',
      when: fact('flag.denialOut'),
      text: 'By the evening the story was one word, said from one of our own accounts. Whatever was found out afterwards came far below it. The person who posted the first image had to prove that they had not lied.',
    },
    {
      id: 'C-E1',
      title: 'Contained in time, and a statement out',
      when: all(
        inTime,
        contained,
        fact('statement', 'published'),
        any(fact('decision', 'both'), fact('decision', 'hold')),
      ),
      text: [
        'Within half an hour the harm was down to the line, and it was there when the drill closed. A statement is out, and what comes next is on record.',
        {
          when: all(effective('tone-off', 'surfaces'), effective('api-tone-off', 'api')),
          text: 'The tone is off in every language, in the app and on the API.',
        },
        'What comes back has to be tested in the languages it is sold in.',
      ],
    },
    {
      id: 'C-E2',
      title: 'Down in English, and in English only',
      when: all(
        effective('template-back', 'all'),
        atLeast('share.blind', 0.2),
        atMost('share.en-app', 0.5),
        atMost('share.en-api', 0.5),
      ),
      text: 'What the room could read was brought down. In the language that nobody in it reads, it went on.',
    },
    {
      id: 'C-E5',
      title: 'The rest of the work',
      when: all(),
      text: 'The drill ends here. What the harm came to, what was decided and what was said is told with the points; the review will find out what to change.',
    },
  ],
});
