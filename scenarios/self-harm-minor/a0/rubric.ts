import type { RubricData } from '../../../shared/scenario/rubric.ts';
import { minutes } from '../../../shared/time.ts';
import { all, any, atLeast, atMost, effective, fact, not } from '../../common/predicates.ts';
import { rubricWith } from '../rubric.ts';

/** Long sessions off, all of it: the precise switch, surface by surface. */
const surfaces = ['mobile', 'web', 'voice', 'schools'];
const contained = atMost('residual', 0.05);
/** The containment region says "contained" once five minutes have passed below the line, so the thirty-minute line is T+35 there. */
const containedInTime = atMost('milestone.contained', minutes(35));

export const rubricA0: RubricData = rubricWith({
  // Strongest first: the topmost sign that has shown governs.
  severities: [
    {
      when: any(fact('held.sample-count'), all(fact('held.message-trace'), fact('held.similar-tickets'))),
      severity: 0,
      alsoAccept: [],
    },
    { when: fact('held.parent-report'), severity: 1, alsoAccept: [0] },
  ],
  verify: [
    {
      id: 'long',
      title: 'Long sessions (Mobile, Web and Schools)',
      components: ['l-mobile-main', 'l-web-main', 'l-schools'],
    },
    { id: 'short', title: 'Ordinary short chats', components: ['n-main'] },
    { id: 'history', title: 'Stored messages in chat history', components: ['history'] },
  ],
  sufficient: [
    {
      // The trace names the path at about T+8 to T+10.
      switches: [
        { switch: 'long-sessions-off', scopes: surfaces, options: ['drain'] },
        { switch: 'tombstone-messages', scopes: ['stored'] },
      ],
      obtainableAt: minutes(10),
    },
    {
      switches: [
        { switch: 'orchestrator-back', scopes: ['all'] },
        { switch: 'tombstone-messages', scopes: ['stored'] },
      ],
      obtainableAt: minutes(10),
    },
    {
      // Needs no finding beyond the report itself.
      switches: [
        { switch: 'strict-profile', scopes: ['normal', 'long'] },
        { switch: 'edge-block', scopes: ['edge'], options: ['card'] },
        { switch: 'tombstone-messages', scopes: ['stored'] },
      ],
      obtainableAt: minutes(5),
    },
  ],
  preciseKnown: fact('held.message-trace'),
  silencedAfterMs: minutes(15),
  scopeAnswers: {
    straightforward: {
      right: ['ordinary-long'],
      needs: ['message-trace', 'similar-tickets', 'sample-count', 'forum-and-press'],
    },
    spread: { right: ['all-surfaces'], needs: ['similar-tickets', 'sample-count'] },
    skew: {
      right: ['long-sessions'],
      needs: ['message-trace', 'similar-tickets', 'sample-count', 'multi-turn-result', 'forum-and-press'],
    },
    seenBefore: { right: ['both'], needs: ['similar-tickets', 'red-team-ticket'] },
  },
  prevalence: { low: 206, high: 854, by: minutes(25), evidence: 'sample-count' },
  cause: {
    right: 'systemic',
    evidence: ['message-trace', 'similar-tickets', 'sample-count', 'multi-turn-result'],
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
          when: all(fact('switch.long-sessions-off', 'off'), fact('switch.orchestrator-back', 'off')),
          text: 'The path that failed is as it was and will be there when the product returns.',
        },
        'The young person is well and at school, with friends and family near.',
      ],
    },
    {
      id: 'A-E3',
      title: 'The older model, and the harm went on',
      when: all(any(fact('decision', 'rollback-model'), effective('model-back', 'us-uk')), not(contained)),
      text: [
        'The older model was put back that afternoon, or chosen, and the harm went on all the same: the earliest report of all, on Sunday, had come from a school on that older model.',
        { when: effective('model-back', 'us-uk'), text: 'A security fix was given up for it.' },
        'An adult was with each young person who was reported, and each of them is all right. The one whose parent wrote first is well and at school.',
      ],
    },
    {
      id: 'A-E1',
      title: 'Contained in time, and decided',
      when: all(
        containedInTime,
        contained,
        any(fact('decision', 'patch'), fact('decision', 'hold'), fact('decision', 'rollback-orchestrator')),
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
          when: atLeast('share.l-mobile-main', 0.1),
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
