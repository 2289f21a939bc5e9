import { minutes } from '../../../shared/time.ts';
import { all, any, atLeast, atMost, effective, fact } from '../../common/predicates.ts';
import { rubricWith } from '../rubric.ts';

const contained = atMost('residual', 0.05);
/** The containment region says "contained" once five minutes have passed below the line, so the thirty-minute line is T+35 there. */
const inTime = atMost('milestone.contained', minutes(35));

export const rubricC2 = rubricWith({
  grades: [
    {
      when: any(fact('held.COMMON'), fact('held.PREV'), fact('held.IDS'), fact('held.TICKETS')),
      severity: 1,
      alsoAccept: [0],
    },
    { when: fact('held.PRESS'), severity: 1, alsoAccept: [0] },
  ],
  verify: [
    { id: 'english', title: 'English, app and web', components: ['en-app'] },
    { id: 'languages', title: 'The other languages', components: ['languages'] },
    { id: 'pinned', title: 'EU tenants pinned to cv-4.3', components: ['pinned'] },
  ],
  persisted: [
    { id: 'headline', title: 'The headline on the partner’s page', switch: 'S8', scopes: ['partner'] },
  ],
  sufficient: [
    {
      // The common-prompt suite is in at about T+9 on the par timeline.
      levers: [
        { switch: 'S4', scopes: ['unpinned'] },
        { switch: 'S10', scopes: ['pinned'] },
      ],
      obtainableAt: minutes(11),
    },
  ],
  preciseKnown: any(fact('held.COMMON'), fact('held.SUITE-A')),
  scopeAnswers: {
    straightforward: { right: ['ordinary-any'], needs: ['PREV', 'TICKETS', 'COMMON', 'IDS'] },
    spread: { right: ['everywhere'], needs: ['PREV', 'LANG', 'IDS', 'FIXES'] },
    skew: { right: ['newer-model'], needs: ['COMMON', 'SUITE-A', 'LANG'] },
    seenBefore: { right: ['earlier-fixed'], needs: ['OLD', 'TICKETS'] },
  },
  prevalence: { low: 240, high: 920, by: minutes(25), evidence: 'PREV' },
  cause: { right: 'systemic', evidence: ['PREV', 'LANG', 'COMMON', 'SUITE-A', 'TICKETS'] },
  endings: [
    {
      id: 'C-E4',
      title: 'Everything off as the answer',
      when: any(effective('S7', 'product'), fact('decision', 'product-off')),
      text: [
        'The product was taken from everybody, or was to be. Nobody is insulted by a product that nobody can use; the earlier model was there to go back to.',
        { when: effective('S7', 'product'), text: 'Two enterprise customers have gone.' },
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
          when: effective('S4', 'unpinned'),
          text: 'The earlier model serves whoever bought no fixed version.',
        },
      ],
    },
    {
      id: 'C-E2',
      title: 'Rolled back, for almost everybody',
      when: all(effective('S4', 'unpinned'), atLeast('share.pinned', 0.2)),
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
