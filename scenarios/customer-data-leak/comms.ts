import type { Clause, Comms } from '../../shared/scenario/people.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import { minutes } from '../../shared/time.ts';
import { all, any, delivered, effective, fact, NEVER, not } from '../common/predicates.ts';
import { shopperHeard } from './injects/answers.ts';
import { cacheClear, liveClosed, pagesDown, sourceOff } from './world.ts';

/** What the variant makes true among sentences that are on every desk in every variant. */
interface Truths {
  began: 'tuesday' | 'monday-morning' | 'monday-afternoon';
  cause: 'visibility' | 'tool' | 'training';
  causeKnown: Predicate;
}

export const someLimit: Predicate = any(
  ...['us', 'eu', 'uk'].map((region) => effective('connector-off', region)),
  effective('strict-filter', 'public'),
  effective('public-widget-off', 'tenants'),
  effective('listed-widgets-off', 'listed'),
  effective('drain-shards', 'shards'),
  effective('lookup-off', 'tool'),
);
export const toolOff: Predicate = effective('lookup-off', 'tool');
export const modelBack: Predicate = effective('model-back', 'all');
/** A copy that came back when it was last asked for is not down. */
export const copiesRemoved: Predicate = all(
  cacheClear,
  pagesDown,
  not(any(fact('reading.cache', 'failing'), fact('reading.pages', 'failing'))),
);
/** A word that went out to them, the short one or the full one. */
export const tenantsTold: Predicate = any(fact('outreach.tenants-first'), fact('outreach.tenants'));
const remedyChosen: Predicate = any(
  ...['patch-index', 'patch-tool', 'hold', 'rollback-index-replay', 'rollback-model'].map((option) =>
    fact('decision', option),
  ),
);

const when = (text: string, id: string, isTrue: boolean, known: Predicate): Clause => ({
  id,
  text,
  purpose: 'scope',
  ...(isTrue ? {} : { trueWhen: NEVER }),
  knownWhen: known,
});
const cause = (text: string, id: string, isTrue: boolean, known: Predicate): Clause => ({
  id,
  text,
  purpose: 'cause',
  ...(isTrue ? {} : { trueWhen: NEVER }),
  knownWhen: known,
});

/**
 * Sentences by subject: what happened, regret, since when and how many, what was done, why, what next. Good and tempting ones stand
 * together, so that the place on the list tells nothing. The author may change the words; the claim stays.
 */
const clauses = ({ began, cause: real, causeKnown }: Truths): Clause[] => {
  const windowKnown = any(
    fact('held.behaviour-readings'),
    fact('held.sample-count'),
    all(fact('held.answer-trace'), fact('held.change-calendar')),
  );
  return [
    {
      id: 'acknowledge-report',
      text: 'We have reports that public answers of {{org.product.relay-assist}} showed information about other people, and we are acting on them.',
      purpose: 'acknowledge',
    },
    {
      id: 'hacked',
      text: 'An attacker tricked our assistant into revealing data.',
      purpose: 'blame',
      trueWhen: NEVER,
      penalty:
        'blames an attack. One plain question was enough, and the people whose data it was will read this',
    },
    {
      id: 'acknowledge',
      text: 'Our public help widget showed some visitors information about other people. It should never do that.',
      purpose: 'acknowledge',
      knownWhen: any(fact('held.answer-trace'), fact('held.similar-tickets'), fact('held.sample-count')),
    },
    { id: 'sorry', text: 'We are sorry.', purpose: 'apologise' },
    {
      id: 'unexpected',
      text: 'A small number of users may have seen unexpected responses.',
      purpose: 'scope',
      penalty: 'plays it down. Nobody knows the number yet, and "unexpected response" is somebody’s address',
    },
    {
      id: 'seriously',
      text: 'We take privacy very seriously.',
      purpose: 'filler',
      penalty: 'a formula in place of an act. Readers take it as a sign that there is none',
    },
    when(
      'It began on Monday, 08:10 UTC (3:10 a.m. Eastern).',
      'since-monday-morning',
      began === 'monday-morning',
      windowKnown,
    ),
    when(
      'It began on Monday, 16:10 UTC (11:10 a.m. Eastern).',
      'since-monday-afternoon',
      began === 'monday-afternoon',
      windowKnown,
    ),
    when(
      'It began on Tuesday, 07:10 UTC (2:10 a.m. Eastern).',
      'since-tuesday',
      began === 'tuesday',
      windowKnown,
    ),
    {
      id: 'no-misuse',
      text: 'We have no evidence of misuse.',
      purpose: 'claim',
      penalty: 'no log shows what a reader did with it. Not having seen it is no evidence',
    },
    {
      id: 'scope-open',
      text: 'We do not yet know how many people were affected, nor who saw it.',
      purpose: 'scope',
    },
    {
      id: 'tenants-named',
      text: 'Customers of a bank, a retailer and a dental group are among those concerned.',
      purpose: 'claim',
      penalty: 'points at tenants before they could tell their own people',
    },
    {
      id: 'source-off',
      text: 'We have switched internal tickets off as a source for public answers, everywhere.',
      purpose: 'action',
      trueWhen: sourceOff,
      knownWhen: sourceOff,
    },
    {
      id: 'tool-off',
      text: 'Public widgets can no longer look up orders.',
      purpose: 'action',
      trueWhen: toolOff,
      knownWhen: toolOff,
    },
    {
      id: 'model-back',
      text: 'Public answers come from the earlier model version again.',
      purpose: 'action',
      trueWhen: modelBack,
      knownWhen: modelBack,
    },
    {
      id: 'fixed',
      text: 'The problem has been fixed.',
      purpose: 'claim',
      trueWhen: NEVER,
      penalty:
        'claims a fix. Until a candidate has passed and is released, a source is closed, not corrected',
    },
    {
      id: 'limited',
      text: 'We have limited what public answers can draw on while we investigate.',
      purpose: 'action',
      trueWhen: someLimit,
      knownWhen: someLimit,
    },
    {
      id: 'copies-deleted',
      text: 'All stored copies have been deleted.',
      purpose: 'claim',
      trueWhen: NEVER,
      penalty:
        'emailed transcripts exist and cannot be called back, and the search engines have not finished',
    },
    {
      id: 'copies-removed',
      text: 'Kept answers and shared pages are taken down; search results take longer, and emailed transcripts cannot be recalled.',
      purpose: 'action',
      trueWhen: all(copiesRemoved, liveClosed),
      knownWhen: all(copiesRemoved, any(fact('held.answer-copies'), delivered('search-results'))),
    },
    cause(
      'Internal records without a visibility setting were treated as public.',
      'cause-visibility',
      real === 'visibility',
      causeKnown,
    ),
    {
      id: 'cause-supplier',
      text: 'The cause was a change made by a supplier.',
      purpose: 'cause',
      trueWhen: NEVER,
      penalty: 'names a cause that nobody has shown, and points at others',
    },
    cause('An order look-up did not check who was asking.', 'cause-tool', real === 'tool', causeKnown),
    cause(
      'A model had been trained on conversations that should have been redacted first.',
      'cause-training',
      real === 'training',
      causeKnown,
    ),
    {
      id: 'telling-tenants',
      text: 'We have told the businesses concerned, who decide how their customers are told.',
      purpose: 'plan',
      trueWhen: tenantsTold,
      knownWhen: tenantsTold,
    },
    {
      id: 'plan',
      text: 'What we have switched off returns only when a correction has passed our tests.',
      purpose: 'plan',
      trueWhen: all(any(someLimit, modelBack), remedyChosen),
      knownWhen: remedyChosen,
    },
    {
      id: 'contact',
      text: 'If you saw somebody else’s data or fear for your own, write to the privacy address on our help page; a person will answer.',
      purpose: 'contact',
    },
    {
      id: 'next-update',
      text: 'We will say more by 10:00 UTC tomorrow (5 a.m. Eastern).',
      purpose: 'next-update',
    },
  ];
};

export const commsWith = (truth: Truths): Comms => ({
  clauses: clauses(truth),
  maxWords: 90,
  wanted: [
    { purpose: 'acknowledge', share: 0.15 },
    { purpose: 'apologise', share: 0.15 },
    { purpose: 'scope', share: 0.2 },
    { purpose: 'action', share: 0.2 },
    { purpose: 'plan', share: 0.1 },
    { purpose: 'next-update', share: 0.1 },
    { purpose: 'contact', share: 0.1 },
  ],
  clearedBy: ['legal-privacy', 'safety-lead'],
  deadlines: [{ id: 'press-deadline', inject: 'journalist', dueAt: minutes(35) }],
  hearFirst: [
    {
      id: 'reporter',
      title: 'the shopper who reported it',
      when: all(),
      heard: any(shopperHeard, fact('outreach.reporter')),
    },
    { id: 'tenants', title: 'the tenants concerned', when: all(), heard: tenantsTold },
  ],
});
