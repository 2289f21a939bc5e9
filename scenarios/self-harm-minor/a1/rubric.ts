import type { RubricData } from '../../../shared/scenario/rubric.ts';
import { minutes } from '../../../shared/time.ts';
import { all, any, atLeast, atMost, effective, fact, not } from '../../common/predicates.ts';
import { rubricWith } from '../rubric.ts';

const contained = atMost('residual', 0.05);
/** The containment region says "contained" once five minutes have passed below the line, so the thirty-minute line is T+35 there. */
const containedInTime = atMost('milestone.contained', minutes(35));

export const rubricA1: RubricData = rubricWith({
  severities: [
    {
      when: any(fact('held.sample-count'), all(fact('held.message-trace'), fact('held.single-turn-result'))),
      severity: 0,
      alsoAccept: [],
    },
    { when: fact('held.parent-report'), severity: 1, alsoAccept: [0] },
  ],
  verify: [
    { id: 'short', title: 'Ordinary short chats', components: ['n-main'] },
    { id: 'long', title: 'Long sessions (Mobile and Web)', components: ['l-mobile-main', 'l-web-main'] },
    { id: 'history', title: 'Stored messages in chat history', components: ['history'] },
  ],
  sufficient: [
    {
      // The suite settles it by about T+8 to T+10; Australia has to load the older model first.
      switches: [
        { switch: 'model-back', scopes: ['us-uk', 'au'] },
        { switch: 'limit-lms-tool', scopes: ['shared'] },
        { switch: 'tombstone-messages', scopes: ['stored'] },
      ],
      obtainableAt: minutes(10),
    },
    {
      // The bridge: needs no finding beyond the report itself.
      switches: [
        { switch: 'fallback-model', scopes: ['all'] },
        { switch: 'strict-profile', scopes: ['normal', 'long'] },
        { switch: 'tombstone-messages', scopes: ['stored'] },
      ],
      obtainableAt: minutes(5),
    },
  ],
  preciseKnown: fact('held.single-turn-result'),
  // Nothing narrower bridges the gap until Australia is back on the older model, 26 minutes after the word.
  silencedAfterMs: minutes(30),
  scopeAnswers: {
    straightforward: {
      right: ['ordinary-any'],
      needs: ['message-trace', 'similar-tickets', 'single-turn-result', 'sample-count', 'forum-and-press'],
    },
    spread: { right: ['all-but-schools'], needs: ['similar-tickets', 'sample-count'] },
    skew: {
      right: ['new-model'],
      needs: ['similar-tickets', 'single-turn-result', 'multi-turn-result', 'sample-count'],
    },
    seenBefore: { right: ['red-team', 'both'], needs: ['similar-tickets', 'red-team-ticket'] },
  },
  prevalence: { low: 54, high: 512, by: minutes(25), evidence: 'sample-count' },
  cause: {
    right: 'systemic',
    evidence: ['message-trace', 'similar-tickets', 'single-turn-result', 'multi-turn-result', 'sample-count'],
  },
  endings: [
    {
      id: 'A-E4',
      title: 'Everything off as the answer',
      when: any(effective('whole-product-off', 'product'), fact('decision', 'product-off')),
      text: [
        '{{org.product.lantern}} was taken from everybody, or was to be. New harm stops when everything stops; so do 220,000 sessions an hour in exam week, some of them from pupils who were asking for help.',
        {
          when: effective('whole-product-off', 'product'),
          text: 'Two districts have given notice under the Schools contract.',
        },
        {
          when: fact('switch.model-back', 'off'),
          text: 'The model that fails is still the one that returns with the product.',
        },
        'The young person is well and at school, with friends and family near.',
      ],
    },
    {
      id: 'A-E3',
      title: 'A remedy for another fault',
      when: all(
        any(
          fact('decision', 'patch'),
          fact('decision', 'rollback-orchestrator'),
          fact('decision', 'strict-filters'),
        ),
        not(contained),
      ),
      text: [
        'A remedy was chosen that afternoon that would have fitted another fault.',
        {
          when: all(fact('switch.model-back', 'off'), atLeast('share.n-main', 0.1)),
          text: 'The model went on saying in stories what it would not say outright.',
        },
        'An adult was with each young person who was reported, and each of them is all right. The one whose parent wrote first is well and at school.',
      ],
    },
    {
      id: 'A-E1',
      title: 'Contained in time, and decided',
      when: all(
        containedInTime,
        contained,
        any(fact('decision', 'rollback-model'), fact('decision', 'hold')),
      ),
      text: 'Within half an hour the harm was down to the line, and it was there when the drill closed. What comes next is on record, and what is written about it can be honest. The young person is well, slept, and went to school with a friend.',
    },
    {
      id: 'A-E2',
      title: 'Contained, with questions left',
      when: contained,
      text: 'The harm is down to the line. When it came there, what it cost and what was decided is told with the points; the next team can be quicker for it. The young person is well, slept, and went to school with a friend.',
    },
    {
      id: 'A-E5',
      title: 'Not contained when the drill closed',
      when: not(contained),
      text: [
        {
          when: any(atLeast('share.n-main', 0.1), atLeast('share.l-mobile-main', 0.1)),
          text: '{{org.product.lantern}} could still give the answer that the parent had reported.',
        },
        {
          when: atLeast('share.history', 0.5),
          text: 'Stored messages could still be opened and read again.',
        },
        {
          when: not(fact('milestone.contained', null)),
          text: 'It had been down to the line once, and did not stay there.',
        },
        'Tickets and words do not lower a rate; only a switch, read back, does. Adults were with the young people in every report that came in, and all of them are all right. The one whose parent wrote first is well and at school.',
      ],
    },
  ],
});
