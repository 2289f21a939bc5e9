import { minutes } from '../../../shared/time.ts';
import { all, any, effective, fact, not } from '../../common/predicates.ts';
import { rubricWith } from '../rubric.ts';

const overReaction = any(
  effective('S4', 'unpinned'),
  effective('S5', 'global'),
  effective('S6', 'locale'),
  effective('S7', 'product'),
);
const counted = all(fact('pinned.PREV'), fact('pinned.IDS'));

export const rubricC1 = rubricWith({
  grades: [
    // Settled by the count and the ids. Sev 1 is right while it is being verified, until T+15.
    {
      when: all(fact('held.PREV'), fact('held.IDS')),
      severity: 2,
      alsoAccept: [],
      graceUntil: minutes(15),
    },
    { when: fact('held.PRESS'), severity: 2, alsoAccept: [], graceUntil: minutes(15) },
  ],
  verify: [],
  persisted: [],
  sufficient: [],
  nothingToContain: {
    checks: {
      CT1: {
        title: 'How common it is was measured',
        groups: [['PREV']],
        steps: [
          { by: minutes(15), points: 4 },
          { by: minutes(30), points: 2 },
          { by: minutes(36), points: 1 },
        ],
      },
      CT2: {
        title: 'All five images were verified, from both sides and against the logs',
        groups: [['IDS', 'IMG-1', 'IMG-2', 'TAG-1', 'TAG-2']],
        steps: [
          { by: minutes(30), points: 7 },
          { by: minutes(36), points: 3.5 },
        ],
      },
      CT3: {
        title: 'The request ids were looked up',
        groups: [['IDS']],
        steps: [
          { by: minutes(15), points: 3 },
          { by: minutes(30), points: 1.5 },
        ],
      },
      CT4: {
        title: 'Everyday prompts, or the pages of others, were looked at',
        groups: [['PARTNER'], ['COMMON']],
        steps: [
          { by: minutes(30), points: 3 },
          { by: minutes(36), points: 1.5 },
        ],
      },
    },
    spared: { levers: ['S4', 'S5', 'S6', 'S7'], after: [['PREV']] },
  },
  preciseKnown: fact('held.PREV'),
  scopeAnswers: {
    straightforward: { right: ['elaborate'], needs: ['IDS', 'PREV'] },
    spread: { right: ['none'], needs: ['PREV', 'PARTNER', 'COMMON', 'LANG'] },
    skew: { right: ['none'], needs: ['PREV', 'LANG', 'COMMON'] },
    seenBefore: { right: ['earlier-fixed'], needs: ['OLD', 'TICKETS'] },
  },
  prevalence: { low: 1, high: 9, by: minutes(25), evidence: 'PREV' },
  cause: { right: 'induced', evidence: ['IDS', 'PREV'] },
  endings: [
    {
      id: 'C-E4',
      title: 'A large answer to a small thing',
      when: any(overReaction, fact('decision', 'product-off'), fact('decision', 'strict-filters')),
      text: [
        'A large answer was pressed or chosen because it was loud. It was one script, held in three sessions.',
        {
          when: effective('S5', 'global'),
          text: 'Classrooms, newsrooms and people who report abuse met a grey box.',
        },
        {
          when: any(effective('S6', 'locale'), effective('S7', 'product')),
          text: 'People who had nothing to do with it lost the product.',
        },
      ],
    },
    {
      id: 'C-E3',
      title: 'The word "fabricated"',
      when: fact('flag.denialOut'),
      text: 'Two of five were forged, and one was real. A denial went out in our name, and the real one was enough. Whatever was found out afterwards stood far below it.',
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
      text: 'How common it is and whether the images were ours did not both stand on the board. If it was right to leave the product alone, it was right by luck. Next time it will look the same and be something else.',
    },
  ],
});
