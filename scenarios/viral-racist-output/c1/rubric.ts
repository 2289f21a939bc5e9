import { minutes } from '../../../shared/time.ts';
import { all, any, effective, fact, not } from '../../common/predicates.ts';
import { rubricWith } from '../rubric.ts';

const overReaction = any(
  effective('model-back', 'unpinned'),
  effective('strict-profile', 'global'),
  effective('language-off', 'locale'),
  effective('whole-product-off', 'product'),
);
const counted = all(fact('pinned.prevalence-count'), fact('pinned.request-id-check'));

export const rubricC1 = rubricWith({
  severities: [
    // Settled by the count and the ids. Sev 1 is right while it is being verified, until T+15.
    {
      when: all(fact('held.prevalence-count'), fact('held.request-id-check')),
      severity: 2,
      alsoAccept: [],
      graceUntil: minutes(15),
    },
    { when: fact('held.reporter-mail'), severity: 2, alsoAccept: [], graceUntil: minutes(15) },
  ],
  verify: [],
  persisted: [],
  sufficient: [],
  nothingToContain: {
    checks: {
      CT1: {
        title: 'How common it is was measured',
        groups: [['prevalence-count']],
        steps: [
          { by: minutes(15), points: 4 },
          { by: minutes(30), points: 2 },
          { by: minutes(36), points: 1 },
        ],
      },
      CT2: {
        title: 'All five images were verified, from both sides and against the logs',
        groups: [
          ['request-id-check', 'image-side-a-c', 'image-side-d-e', 'model-side-a-c', 'model-side-d-e'],
        ],
        steps: [
          { by: minutes(30), points: 7 },
          { by: minutes(36), points: 3.5 },
        ],
      },
      CT3: {
        title: 'The request ids were looked up',
        groups: [['request-id-check']],
        steps: [
          { by: minutes(15), points: 3 },
          { by: minutes(30), points: 1.5 },
        ],
      },
      CT4: {
        title: 'Everyday prompts, or the pages of others, were looked at',
        groups: [['plug-in-publications'], ['common-prompts-result']],
        steps: [
          { by: minutes(30), points: 3 },
          { by: minutes(36), points: 1.5 },
        ],
      },
    },
    spared: {
      switches: ['model-back', 'strict-profile', 'language-off', 'whole-product-off'],
      after: [['prevalence-count']],
    },
  },
  preciseKnown: fact('held.prevalence-count'),
  scopeAnswers: {
    straightforward: { right: ['elaborate'], needs: ['request-id-check', 'prevalence-count'] },
    spread: {
      right: ['none'],
      needs: ['prevalence-count', 'plug-in-publications', 'common-prompts-result', 'filter-by-language'],
    },
    skew: { right: ['none'], needs: ['prevalence-count', 'filter-by-language', 'common-prompts-result'] },
    seenBefore: { right: ['earlier-fixed'], needs: ['june-incident', 'similar-tickets'] },
  },
  prevalence: { low: 1, high: 9, by: minutes(25), evidence: 'prevalence-count' },
  cause: { right: 'induced', evidence: ['request-id-check', 'prevalence-count'] },
  endings: [
    {
      id: 'C-E4',
      title: 'A large answer to a small thing',
      when: any(overReaction, fact('decision', 'product-off'), fact('decision', 'strict-filters')),
      text: [
        'A large answer was pressed or chosen because it was loud. It was one script, held in three sessions.',
        {
          when: effective('strict-profile', 'global'),
          text: 'Classrooms, newsrooms and people who report abuse met a grey box.',
        },
        {
          when: any(effective('language-off', 'locale'), effective('whole-product-off', 'product')),
          text: 'People who had nothing to do with it lost the product.',
        },
      ],
    },
    {
      id: 'C-E3',
      title: 'The word "fabricated"',
      when: fact('flag.denialOut'),
      text: 'Two of five were forged, and one was real. A denial went out in our name, and the real one was enough. Whatever was found out afterwards came far below it.',
    },
    {
      id: 'C-E1',
      title: 'Loud, and shown to be small',
      when: all(
        counted,
        fact('statement', 'published'),
        any(fact('decision', 'close-narrow'), fact('decision', 'hold')),
      ),
      text: 'The count was on the board, a statement went out, and the decision leaves the product as it is. The product went on working.',
    },
    {
      id: 'C-E2',
      title: 'Counted, and something left undone',
      when: counted,
      text: 'The room knew how small it was. A statement, or a decision that fits the count, is missing.',
    },
    {
      id: 'C-E5',
      title: 'No count on the board',
      when: not(counted),
      text: 'How common it is, and whether the images were ours: one of the two was not on the board. If it was right to leave the product alone, it was right by luck. Next time it will look the same and be something else.',
    },
  ],
});
