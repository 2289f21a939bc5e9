import { minutes } from '../../../shared/time.ts';
import { all, any, atLeast, atMost, delivered, effective, fact } from '../../common/predicates.ts';
import { rubricWith } from '../rubric.ts';

const contained = atMost('residual', 0.05);
/** The containment region says "contained" once five minutes have passed below the line, so the thirty-minute line is T+35 there. */
const inTime = atMost('milestone.contained', minutes(35));

export const rubricC2 = rubricWith({
  severities: [
    {
      when: any(
        fact('held.common-prompts-result'),
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
    { id: 'english', title: 'English, app and web', components: ['en-app'] },
    { id: 'languages', title: 'The other languages', components: ['languages'] },
    { id: 'pinned', title: 'EU tenants pinned to cv-4.3', components: ['pinned'] },
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
      // The common-prompt suite is in at about T+12 on the par timeline.
      switches: [
        { switch: 'model-back', scopes: ['unpinned'] },
        { switch: 'pinned-to-fallback', scopes: ['pinned'] },
      ],
      obtainableAt: minutes(13),
    },
  ],
  preciseKnown: any(fact('held.common-prompts-result'), fact('held.hostile-source-deployed')),
  scopeAnswers: {
    straightforward: {
      right: ['ordinary-any'],
      needs: ['prevalence-count', 'similar-tickets', 'common-prompts-result', 'request-id-check'],
    },
    spread: {
      right: ['everywhere'],
      needs: ['prevalence-count', 'filter-by-language', 'request-id-check', 'model-fixes'],
    },
    skew: {
      right: ['newer-model'],
      needs: ['common-prompts-result', 'hostile-source-deployed', 'filter-by-language'],
    },
    seenBefore: { right: ['earlier-fixed'], needs: ['june-incident', 'similar-tickets'] },
  },
  prevalence: { low: 240, high: 920, by: minutes(25), evidence: 'prevalence-count' },
  cause: {
    right: 'systemic',
    evidence: [
      'prevalence-count',
      'filter-by-language',
      'common-prompts-result',
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
        'The product was taken from everybody, or was to be. Nobody is insulted by a product that nobody can use; the earlier model was there to go back to.',
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
      text: 'By the evening the story was one word, said from one of our own accounts. Three of the five were real. The person who posted the first image had to prove that they had not lied.',
    },
    {
      id: 'C-E1',
      title: 'Contained in time, and a statement out',
      when: all(
        inTime,
        contained,
        fact('statement', 'published'),
        any(fact('decision', 'rollback-model'), fact('decision', 'hold')),
      ),
      text: [
        'A post with three hundred views turned out to be the model itself. Within half an hour the harm was down to the line, and it was there when the drill closed. A statement is out, and what comes next is on record.',
        {
          when: effective('model-back', 'unpinned'),
          text: 'The earlier model serves whoever bought no fixed version.',
        },
      ],
    },
    {
      id: 'C-E2',
      title: 'Rolled back, for almost everybody',
      when: all(effective('model-back', 'unpinned'), atLeast('share.pinned', 0.2)),
      text: 'Whoever had not bought a fixed version is served by the earlier model. The tenants who had paid for certainty kept the newer one.',
    },
    {
      id: 'C-E5',
      title: 'The rest of the work',
      when: all(),
      text: 'The drill ends here. What the harm came to, what was decided and what was said is told with the points; the review will find out what to change.',
    },
  ],
});
