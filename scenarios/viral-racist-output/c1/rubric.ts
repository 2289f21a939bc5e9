import { minutes } from '../../../shared/time.ts';
import { all, any, effective, fact } from '../../common/predicates.ts';
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
    // Settled by the count and the ids. Sev 1 is right while it is being verified, until T+15 (DOMAIN.md 6.0.7).
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
      text: 'Something was switched off because it was loud. For one script that three sessions held, classrooms, newsrooms and people who report abuse met a grey box, or nothing. In the morning the loudest post was about that.',
    },
    {
      id: 'C-E3',
      title: 'The word "fabricated"',
      when: fact('flag.denialOut'),
      text: 'Two of five were forged, and one was real. The denial went out before anybody had looked, and the real one was enough. What was found out afterwards stood in the ninth paragraph.',
    },
    {
      id: 'C-E1',
      title: 'Loud, and shown to be small',
      when: all(
        counted,
        fact('statement', 'published'),
        any(fact('decision', 'close-narrow'), fact('decision', 'hold')),
      ),
      text: 'The count was there before the opinion. Each image had a line of its own, in words that blamed nobody, and the one real answer was called unacceptable although it took fourteen turns. The script is a test now. The product went on working.',
    },
    {
      id: 'C-E2',
      title: 'Counted, and kept to ourselves',
      when: counted,
      text: 'The room knew how small it was, and the public did not hear it in time or did not see what was decided. The reporter wrote that five images exist, which is true.',
    },
    {
      id: 'C-E5',
      title: 'An opinion in place of a count',
      when: all(),
      text: 'The room settled on what it believed. Nobody had counted, or nobody had put the count before the others; and if it was right to leave the product alone, it was right by luck. Next time it will look the same and be something else.',
    },
  ],
});
