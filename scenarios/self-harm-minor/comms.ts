import type { Clause, Comms } from '../../shared/scenario/people.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import { minutes } from '../../shared/time.ts';
import { all, any, atMost, delivered, effective, fact, NEVER, not, replied } from '../common/predicates.ts';
import { spokenWith, writtenToByAPerson } from './injects/replies.ts';

const everySurface = ['mobile', 'web', 'schools', 'voice'].map((scope) =>
  effective('long-sessions-off', scope),
);
/** No long session can begin: the feature is off on every surface, and on the new fleet too if that was promoted. */
const noNewLongSessions: Predicate = all(...everySurface, atMost('share.promoted', 0.1));

/** What is true in one variant, where sentences that every desk reads say the same in all of them. */
export interface Truths {
  /** Long sessions that were running have ended as well: without a drain a green switch is not yet that. */
  longEnded: Predicate;
  /** The same for those in Schools. */
  schoolsLongEnded: Predicate;
  /** Somebody else’s content did it, and they should hear so from us. */
  partnerConcerned: boolean;
  /** It happened in long sessions and nowhere else. */
  longIsWhere: boolean;
  /** The cause that may be named, and when the team could know it. */
  cause: { clause: 'cause-model' | 'cause-path' | 'cause-content'; knownWhen: Predicate };
}

/** Somebody still got past turn 40 when it was last tried: whoever has read that cannot say it is off. */
const readsLong = any(
  ...['mobile', 'web', 'voice', 'schools'].map((surface) => fact(`reading.long-${surface}`, 'failing')),
);
const longSessionsOff = ({ longEnded }: Truths): Predicate =>
  all(noNewLongSessions, longEnded, not(readsLong));
/** What the parent may be told about the place where it happened: nothing, where that was no one place. */
export const whereItHappenedIsOff = (truths: Truths): Pick<Clause, 'trueWhen' | 'knownWhen' | 'penalty'> =>
  truths.longIsWhere
    ? { trueWhen: longSessionsOff(truths), knownWhen: longSessionsOff(truths) }
    : { trueWhen: NEVER, penalty: 'tells the parent that it is over where it was not' };
export const storedRemoved: Predicate = effective('tombstone-messages', 'stored');
/** Found by the team itself beyond the first report. */
export const moreThanOneKnown: Predicate = any(fact('held.similar-tickets'), fact('held.sample-count'));
export const someLimit: Predicate = any(
  ...everySurface,
  effective('strict-profile', 'long'),
  effective('strict-profile', 'normal'),
  effective('edge-block', 'edge'),
  effective('model-back', 'us-uk'),
  effective('fallback-model', 'all'),
  effective('orchestrator-back', 'all'),
  effective('teen-chat-off', 'teen'),
  effective('whole-product-off', 'product'),
  effective('persona-down', 'persona'),
  effective('memory-quarantine', 'cohort'),
);
const contentOut: Predicate = all(
  effective('persona-down', 'persona'),
  effective('memory-quarantine', 'cohort'),
);
const remedy = any(
  ...['patch', 'hold', 'rollback-model', 'takedown'].map((option) => fact('decision', option)),
);
const modelBack: Predicate = all(effective('model-back', 'us-uk'), effective('model-back', 'au'));

/** A cause may be named once it has been shown; every other one costs, whoever says it. */
function named({ cause }: Truths, id: Truths['cause']['clause'], text: string): Clause {
  return cause.clause === id
    ? { id, text, purpose: 'cause', knownWhen: cause.knownWhen }
    : {
        id,
        text,
        purpose: 'cause',
        trueWhen: NEVER,
        penalty: 'names a cause before anybody has shown it',
      };
}

/**
 * Sentences by subject: what happened, regret, how many, what was done, why, what next. Good and tempting ones stand together, so that
 * the place on the list tells nothing. The author may change the words; the claim stays.
 */
const clausesFor = (truths: Truths): Clause[] => [
  {
    id: 'acknowledge-report',
    text: 'We have a credible report that {{org.product.lantern}} gave a young user harmful content, and we are acting on it.',
    purpose: 'acknowledge',
    staleWhen: moreThanOneKnown,
  },
  {
    id: 'a-parent',
    text: 'A parent told us about it today, and the child is safe.',
    purpose: 'claim',
    penalty: 'points at one family. Friends, school and reporters can work out who it is',
  },
  {
    id: 'acknowledge',
    text: '{{org.product.lantern}} gave at least one young user harmful content about self-harm. It should never do that.',
    purpose: 'acknowledge',
    knownWhen: any(fact('held.message-trace'), moreThanOneKnown),
    staleWhen: moreThanOneKnown,
  },
  {
    id: 'acknowledge-more',
    text: '{{org.product.lantern}} gave young users harmful content about self-harm. It should never do that.',
    purpose: 'acknowledge',
    knownWhen: moreThanOneKnown,
  },
  {
    id: 'bypassed',
    text: 'A user bypassed our safeguards in an unusually long chat.',
    purpose: 'blame',
    trueWhen: NEVER,
    penalty: 'blames a young person for using the product as it was built to be used',
  },
  { id: 'sorry', text: 'We are sorry.', purpose: 'apologise' },
  {
    id: 'seriously',
    text: 'We take safety very seriously.',
    purpose: 'filler',
    penalty: 'a formula in place of an act. Readers take it as a sign that there is none',
  },
  {
    id: 'limitation',
    text: 'Occasional errors like this are a known limitation of language models.',
    purpose: 'claim',
    penalty: 'technical deflection: it tells a parent that this was to be expected',
  },
  { id: 'clock', text: 'Our teams are working around the clock.', purpose: 'filler' },
  {
    id: 'isolated',
    text: 'This was an isolated case.',
    purpose: 'scope',
    trueWhen: NEVER,
    penalty: 'plays it down. Nobody can know that one report is the only one',
  },
  {
    id: 'scope-open',
    text: 'We do not yet know how many people were affected.',
    purpose: 'scope',
    staleWhen: fact('held.sample-count'),
  },
  {
    id: 'no-others',
    text: 'We have no evidence that anyone else was affected.',
    purpose: 'scope',
    trueWhen: not(moreThanOneKnown),
    knownWhen: fact('held.sample-count'),
    penalty: 'not having looked is no evidence of absence, and readers hear a denial',
  },
  {
    id: 'scope-sample',
    text: 'It was not one conversation: our first sample points to many more.',
    purpose: 'scope',
    knownWhen: fact('held.sample-count'),
  },
  {
    id: 'fixed',
    text: 'The problem has been fixed.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'claims a fix. Until a candidate has passed and is released, the path is closed, not corrected',
  },
  {
    id: 'limited',
    text: 'We have limited parts of {{org.product.lantern}} while we investigate.',
    purpose: 'action',
    trueWhen: someLimit,
    knownWhen: someLimit,
  },
  {
    id: 'long-none-new',
    text: 'No new long study session can begin in any version of {{org.product.lantern}} while we investigate.',
    purpose: 'action',
    trueWhen: noNewLongSessions,
    knownWhen: noNewLongSessions,
  },
  {
    id: 'model-back',
    text: 'We have returned {{org.product.lantern}} to its earlier model version while we investigate.',
    purpose: 'action',
    trueWhen: modelBack,
    knownWhen: modelBack,
  },
  {
    id: 'long-off',
    text: 'We have switched long study sessions off in every version of {{org.product.lantern}} while we investigate.',
    purpose: 'action',
    trueWhen: longSessionsOff(truths),
    knownWhen: noNewLongSessions,
  },
  {
    id: 'stored-removed',
    text: 'We have taken down the messages of this kind that we have found.',
    purpose: 'action',
    trueWhen: storedRemoved,
    knownWhen: all(storedRemoved, fact('held.message-id-list')),
  },
  named(truths, 'cause-model', 'The cause was the newest model, and we are going back to the one before.'),
  {
    id: 'content-out',
    text: 'We have taken out content added by others, and what it left in memory.',
    purpose: 'action',
    trueWhen: contentOut,
    knownWhen: contentOut,
  },
  named(truths, 'cause-path', 'A safety setting was not applied to long study sessions.'),
  named(
    truths,
    'cause-content',
    'The cause was content that somebody else had added to {{org.product.lantern}}.',
  ),
  {
    id: 'families',
    text: 'We are contacting the families of those affected.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty:
      'promises contact with families. It can out a young person who told nobody; contact goes to their own account or a safeguarding lead',
  },
  {
    id: 'support',
    text: '{{org.emergency}} To talk to someone: {{org.support}}',
    purpose: 'support',
  },
  {
    id: 'plan',
    text: 'What we have switched off returns only when a correction has passed our tests.',
    purpose: 'plan',
    trueWhen: all(someLimit, remedy),
    knownWhen: remedy,
  },
  {
    id: 'contact',
    text: 'Anyone affected can write to {{org.contact}}; one person will answer, by name.',
    purpose: 'contact',
  },
  {
    id: 'next-update',
    text: 'We will say more by 10:00 UTC tomorrow (5 a.m. Eastern).',
    purpose: 'next-update',
  },
];

export const commsWith = (truths: Truths): Comms => ({
  clauses: clausesFor(truths),
  readers: 'families',
  // Ninety for what there is to say, forty for the lines: nobody should save words where somebody looks for help.
  maxWords: 130,
  wanted: [
    { purpose: 'acknowledge', share: 0.15 },
    { purpose: 'apologise', share: 0.15 },
    { purpose: 'scope', share: 0.15 },
    { purpose: 'action', share: 0.2 },
    { purpose: 'support', share: 0.15 },
    { purpose: 'next-update', share: 0.1 },
    { purpose: 'contact', share: 0.1 },
  ],
  clearedBy: ['legal-privacy', 'safety-lead'],
  deadlines: [{ id: 'press-deadline', inject: 'journalist', dueAt: minutes(35) }],
  hearFirst: [
    {
      id: 'parent',
      title: 'the parent who reported it',
      when: all(),
      heard: any(writtenToByAPerson, spokenWith, fact('outreach.parent')),
    },
    {
      id: 'reporters',
      title: 'the adults who reported it after the first parent',
      when: delivered('four-more'),
      heard: any(
        fact('outreach.reporters'),
        all(fact('answered.four-more'), not(replied('four-more', 'one-text'))),
      ),
    },
    {
      id: 'young-people',
      title: 'the young people who were looked at',
      when: fact('held.sample-count'),
      heard: any(fact('outreach.accounts'), fact('outreach.all-accounts')),
    },
    {
      id: 'schools',
      title: 'the schools concerned',
      when: fact('held.similar-tickets'),
      heard: fact('outreach.schools'),
    },
    ...(truths.partnerConcerned
      ? [
          {
            id: 'partner',
            title: 'the partner whose persona was taken down',
            when: { fact: 'switch.persona-down', isNot: 'off' },
            heard: fact('outreach.partner'),
          },
        ]
      : []),
  ],
});
