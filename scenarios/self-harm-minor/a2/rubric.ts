import type { RubricData } from '../../../shared/scenario/rubric.ts';
import { minutes } from '../../../shared/time.ts';
import { all, any, atLeast, atMost, effective, fact, not } from '../../common/predicates.ts';
import { rubricWith } from '../rubric.ts';

const contained = atMost('residual', 0.05);
/** The containment region says "contained" once five minutes have passed below the line, so the thirty-minute line is T+35 there. */
const containedInTime = atMost('milestone.contained', minutes(35));

export const rubricA2: RubricData = rubricWith({
  // Systemic, and narrow: the higher severity is as right as the floor.
  severities: [{ when: fact('held.parent-report'), severity: 1, alsoAccept: [0] }],
  verify: [
    {
      id: 'persona',
      title: 'Gallery personas (Mobile and Web)',
      components: ['p-mobile-main', 'p-web-main'],
    },
    { id: 'memory', title: 'Fresh sessions that start from memory', components: ['m-own', 'm-schools'] },
    { id: 'history', title: 'Stored messages in chat history', components: ['history'] },
  ],
  sufficient: [
    {
      // The persona shows by T+8, the memory scan is in by about T+10.
      switches: [
        { switch: 'persona-down', scopes: ['persona'] },
        { switch: 'memory-quarantine', scopes: ['cohort'] },
        { switch: 'tombstone-messages', scopes: ['stored'] },
      ],
      obtainableAt: minutes(11),
    },
    {
      switches: [
        { switch: 'persona-down', scopes: ['persona'] },
        { switch: 'strict-profile', scopes: ['normal', 'long'] },
        { switch: 'edge-block', scopes: ['edge'], options: ['card'] },
        { switch: 'tombstone-messages', scopes: ['stored'] },
      ],
      obtainableAt: minutes(8),
    },
  ],
  preciseKnown: fact('held.persona-findings'),
  silencedAfterMs: minutes(15),
  scopeAnswers: {
    straightforward: {
      right: ['ordinary-any'],
      needs: ['message-trace', 'similar-tickets', 'persona-findings', 'sample-count'],
    },
    spread: { right: ['all-surfaces'], needs: ['similar-tickets', 'memory-findings', 'sample-count'] },
    skew: {
      right: ['shared-content'],
      needs: ['similar-tickets', 'persona-findings', 'memory-findings', 'sample-count', 'forum-and-press'],
    },
    seenBefore: { right: ['both', 'ticket'], needs: ['similar-tickets', 'red-team-ticket'] },
  },
  prevalence: { low: 275, high: 984, by: minutes(25), evidence: 'sample-count' },
  cause: {
    right: 'systemic',
    evidence: [
      'message-trace',
      'similar-tickets',
      'persona-findings',
      'memory-findings',
      'gallery-result',
      'sample-count',
    ],
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
          when: all(fact('switch.persona-down', 'off'), fact('switch.memory-quarantine', 'off')),
          text: 'The persona and what it left in memory are as they were and will be there when the product returns.',
        },
        'The young person is well and at school, with friends and family near.',
      ],
    },
    {
      id: 'A-E3',
      title: 'Another version, the same voice',
      when: all(
        any(
          fact('decision', 'rollback-model'),
          fact('decision', 'rollback-orchestrator'),
          effective('model-back', 'us-uk'),
        ),
        not(contained),
      ),
      text: [
        'An older version was put back that afternoon, or chosen. The persona speaks through it as well.',
        {
          when: atLeast('share.m-schools', 0.5),
          text: 'Accounts that had never loaded it still met it, from memory.',
        },
        'An adult was with each young person who was reported, and each of them is all right. The one whose parent wrote first is well and at school.',
      ],
    },
    {
      id: 'A-E1',
      title: 'Contained in time, and decided',
      when: all(containedInTime, contained, any(fact('decision', 'takedown'), fact('decision', 'hold'))),
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
          when: any(atLeast('share.p-mobile-main', 0.1), atLeast('share.p-web-main', 0.1)),
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
