import type { RubricData } from '../../shared/scenario/rubric.ts';
import { minutes } from '../../shared/time.ts';
import { all, any, atLeast, atMost, effective, fact, not } from '../common/predicates.ts';
import { tenantsTold } from './comms.ts';

/** What the variant makes different in the score: which switches suffice, what settles severity and certainty, which answers are right. */
type VariantRubric = Pick<
  RubricData,
  'sufficient' | 'preciseKnown' | 'scopeAnswers' | 'prevalence' | 'cause'
> & {
  severalTenants: RubricData['severities'][number]['when'];
  /** Remedies that fit or can be defended here: with any other on record the best ending is out of reach. */
  fits: readonly string[];
};

const contained = atMost('residual', 0.05);
/** The containment region says "contained" once five minutes have passed below the line, so the thirty-minute line is T+35 there. */
const containedInTime = atMost('milestone.contained', minutes(35));
const erased = not(fact('milestone.erased-public', null));

const LIVE_AND_COPIES: RubricData['verify'] = [
  {
    id: 'live',
    title: 'Fresh answers (US, EU and UK)',
    components: ['live-us', 'live-eu', 'live-uk'],
  },
  { id: 'cache', title: 'Kept answers', components: ['cache'] },
  { id: 'pages', title: 'Share pages', components: ['pages'] },
];

export const copiesSwitches = [
  { switch: 'purge-cache', scopes: ['cache'] },
  { switch: 'unpublish-pages', scopes: ['pages'] },
];
/** The wide set that needs no finding: widget off where no safety page hangs on it, and the pages down. */
export const wideSet: RubricData['sufficient'][number] = {
  switches: [
    { switch: 'public-widget-off', scopes: ['tenants'] },
    { switch: 'unpublish-pages', scopes: ['pages'] },
  ],
  obtainableAt: minutes(5),
};

export const rubricWith = (own: VariantRubric): RubricData => {
  const { severalTenants, fits, ...parts } = own;
  return {
    ...parts,
    signal: 'customer-ticket',
    // Strongest first: the topmost sign that has shown governs. A leak that is traced, at more than one tenant, is large-scale leakage.
    severities: [
      { when: severalTenants, severity: 0, alsoAccept: [] },
      { when: fact('held.first-report'), severity: 1, alsoAccept: [0] },
    ],
    verify: LIVE_AND_COPIES,
    persisted: [
      { id: 'cache', title: 'Kept answers in the cache', switch: 'purge-cache', scopes: ['cache'] },
      { id: 'pages', title: 'Share pages', switch: 'unpublish-pages', scopes: ['pages'] },
    ],
    budgetShareMinutes: 90,
    freeUntil: minutes(10),
    wholeProduct: { switch: 'public-widget-off', after: minutes(20) },
    harmfulScopes: [
      {
        switch: 'public-widget-off',
        scope: 'safety',
        title: 'A utility’s storm and emergency page lost its help',
        afterMs: minutes(2),
      },
      {
        switch: 'public-widget-off',
        scope: 'tenants',
        title: 'Tenants under contract lost the service without notice',
        afterMs: minutes(12),
      },
    ],
    deadEnds: [],
    sealParts: ['answers', 'identifiers', 'versions', 'traces', 'copies'],
    readFirst: {
      lists: { answers: ['answer-trace'], copies: ['answer-copies'] },
      changes: ['change-calendar', 'pipeline-log'],
    },
    altering: ['purge-cache', 'unpublish-pages', 'index-back', 'index-back-replayed'],
    bombs: [
      {
        id: 'index-job',
        title: 'The index build, which overwrites the traces of the last one',
        scope: 'retention',
        at: minutes(45),
        hold: 'indexes',
      },
      {
        id: 'release-train',
        title: 'The afternoon release, which replaces templates, tools and routing as they were',
        scope: 'rollouts',
        at: minutes(60),
        hold: 'change-records',
      },
      {
        id: 'traces',
        title: 'The retrieval and tool traces, which roll off after 24 hours',
        scope: 'retention',
        at: minutes(60) * 17,
        hold: 'retrieval-traces',
      },
    ],
    welfareDueAt: minutes(22),
    awareness: {
      // A trace, and the same thing seen once more.
      when: all(
        fact('held.answer-trace'),
        any(
          fact('held.similar-tickets'),
          fact('held.canary-result'),
          fact('held.behaviour-readings'),
          fact('held.sample-count'),
        ),
      ),
      withinMs: minutes(5),
    },
    gates: [
      {
        id: 'untrue-post',
        title: 'An untrue post went out in our name',
        when: fact('flag.badPost'),
        caps: [{ block: 'comms', at: 'M' }],
        why: 'An executive’s post called it a small number, resolved and without misuse; none of that was shown, and nobody had held it back',
        clear: 'No post that nobody had cleared went out in our name.',
        published: 'one post from an executive’s account',
      },
      {
        id: 'erased-republished',
        title: 'Erased people were put back into the index',
        when: effective('index-back', 'all'),
        caps: [
          { block: 'containment', at: 'M' },
          { block: 'people', at: 'M' },
        ],
        why: 'The older index was put back as it stood: 1,204 people whose data had been erased, and two delisted documents, were in it again',
        clear: 'Nothing that had been erased came back.',
      },
      {
        id: 'invented-confirmed',
        title: 'An invented snippet was confirmed',
        when: fact('flag.inventedConfirmed'),
        caps: [{ block: 'comms', at: 'M' }],
        why: 'All three snippets of the paste were called genuine; one was invented, and its company is no customer',
        clear: 'Nothing invented was confirmed.',
      },
      {
        id: 'authority-misled',
        title: 'An authority was given a guess',
        when: fact('flag.authorityMisled'),
        caps: [{ block: 'people', at: 'M' }],
        why: 'The authority was told of an attack and of nothing to notify, without a finding for either',
        clear: 'No authority was given a guess.',
      },
    ],
    swoop: {
      injects: ['swoop', 'swoop-again'],
      answered: ['ask-command', 'not-all', 'to-command', 'into-call'],
      obeyed: ['comply'],
    },
    owners: {
      org: ['incident-commander', 'scribe', 'product-owner'],
      technical: ['model-owner', 'infra-oncall'],
      external: ['comms'],
    },
    actOneEndsAt: minutes(36),
    whyPaged: {
      'ic-oncall': 'Without one commander, six careful people wait for each other.',
      'sre-oncall':
        'Only infrastructure can trace the reported answer and reach cache, index and the UK configuration. Green boards are no reason to stay away.',
      'model-oncall':
        'Without the {{org.role.model-owner|lower}} nobody can put the same question to both models, and the newest release stays guilty or innocent by rumour.',
      'safety-oncall':
        'Without safety, a video passes for the cause, and nobody decides who may look at strangers’ records.',
      'product-oncall':
        'The {{org.role.product-owner|lower}} knows which tenants, which pages keep copies, and which widget is part of an emergency page.',
      'legal-oncall':
        'Processor here, controller there, clocks in hours, and an erasure log that decides whether an older index may serve.',
      'privacy-dpo':
        'Personal data has left its tenant: the data protection officer advises before anybody notifies.',
      'comms-oncall': 'It is public already. The first words should not be an accident.',
      sirt: 'Data has left its tenant. Security looks at who fetched it in bulk, intruder or not.',
      'ts-support-lead':
        'Two people depend on the first report: the one who wrote, and the one whose data it was. Support reaches both.',
      'exec-oncall':
        'At {{org.severity.0}} the executive hears it from the call, in writing and on time, and not from a bank.',
    },
    endings: [
      {
        id: 'B-E3',
        title: 'Erased people, back in the index',
        when: erased,
        text: [
          'The older index was put back as it stood. 1,204 people who had been told in writing that their data was gone were in it again, and two documents that a court had delisted.',
          {
            when: all(
              effective('index-back', 'all'),
              fact('switch.connector-off', 'off'),
              fact('switch.public-widget-off', 'off'),
            ),
            text: 'The widget was open all the while, so anybody could read them.',
          },
          'It is a second breach, of our own making, with clocks of its own. Nobody has come to harm.',
        ],
      },
      {
        id: 'B-E4',
        title: 'The widget dark as the answer',
        when: any(
          effective('public-widget-off', 'safety'),
          effective('public-widget-off', 'tenants'),
          fact('decision', 'widget-off'),
        ),
        text: [
          {
            when: any(effective('public-widget-off', 'safety'), effective('public-widget-off', 'tenants')),
            text: 'When the drill closed the widget was off. Fresh answers stop when all answers stop, and so does a service under contract in its busiest week.',
          },
          {
            when: fact('decision', 'widget-off'),
            text: 'The decision on record keeps it off until something has been proven.',
          },
          {
            when: effective('public-widget-off', 'safety'),
            text: 'A utility’s storm page had to make do with a phone number. The shelters were found; the queue was long.',
          },
          'Going dark takes nothing of the cause away.',
        ],
      },
      {
        id: 'B-E5',
        title: 'Closed, and nobody can say for whom',
        when: all(contained, any(fact('lost.traces'), fact('lost.build-traces'))),
        text: 'The leak is down to the line. The traces that could have shown who was served what are gone, because a job ran that nobody had stopped. Every notice will say "may have", and for some people the answer will be "unknown" for good. They will accept it from somebody who says it plainly.',
      },
      {
        id: 'B-E1',
        title: 'Contained in time, tenants told',
        when: all(
          containedInTime,
          contained,
          any(...fits.map((option) => fact('decision', option))),
          tenantsTold,
        ),
        text: 'Within half an hour the leak was down to the line, live and in copies together, and it was there when the drill closed. What comes next is on record, and tenants have heard it from their processor. What is written about it can be honest. The shopper has deleted the picture.',
      },
      {
        id: 'B-E6',
        title: 'Contained, with loose ends',
        when: contained,
        text: 'The leak is down to the line. When it came there, what it cost and what was decided and told is with the points; the next team can be quicker for it. The shopper has deleted the picture.',
      },
      {
        id: 'B-E2',
        title: 'Something still leaks',
        when: not(contained),
        text: [
          'When the drill closed, strangers could still read what was not theirs.',
          {
            when: any(
              atLeast('share.live-us', 0.05),
              atLeast('share.live-eu', 0.05),
              atLeast('share.live-uk', 0.05),
            ),
            text: 'Fresh answers still held it.',
          },
          { when: atLeast('share.cache', 0.25), text: 'Kept answers still held it.' },
          { when: atLeast('share.pages', 0.25), text: 'Share pages still showed it.' },
          {
            when: not(fact('milestone.contained', null)),
            text: 'It had been down to the line once, and did not stay there.',
          },
          'Only a switch at the source, and a purge after it, read back, makes it stop. Nobody has come to harm.',
        ],
      },
    ],
  };
};
