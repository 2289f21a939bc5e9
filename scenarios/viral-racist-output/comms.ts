import type { Clause, Comms, HearFirst } from '../../shared/scenario/people.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import { minutes } from '../../shared/time.ts';
import { all, any, delivered, effective, fact, NEVER, not, replied } from '../common/predicates.ts';

const allImagesExamined: Predicate = all(
  ...['image-side-a-c', 'image-side-d-e', 'model-side-a-c', 'model-side-d-e', 'request-id-check'].map((id) =>
    fact(`held.${id}`),
  ),
);
const tagsRead: Predicate = all(fact('held.model-side-a-c'), fact('held.model-side-d-e'));
/** Off, and nobody got it to answer when it was last tried. */
const toneOff: Predicate = all(
  effective('tone-off', 'surfaces'),
  not(any(fact('reading.banter-en', 'failing'), fact('reading.banter-other', 'failing'))),
);
const toneOffEverywhere: Predicate = all(
  toneOff,
  effective('api-tone-off', 'api'),
  not(fact('reading.api-tone', 'failing')),
);
const languagesRead: Predicate = any(
  fact('held.filter-by-language'),
  fact('held.hostile-source-deployed'),
  fact('held.common-prompts-result'),
);

/** What one variant makes true, and from when it could be known. Text and order are the same in all of them. */
export type Truths = Record<
  'users' | 'scope-ordinary' | 'scope-rare' | 'partner' | 'cause-settings' | 'cause-model',
  Pick<Clause, 'trueWhen' | 'knownWhen'>
>;
export const untrue = { trueWhen: NEVER };

/**
 * Sentences by subject: what is going round, regret, how many, what was done, why, what next. Good and tempting ones stand together, so
 * that the place on the list tells nothing. The author may change the words; the claim stays.
 */
const clauses = (truth: Truths): Clause[] => [
  {
    id: 'ack-images',
    text: 'Images are going round that show hateful output of {{org.product.inkwell}}. We will examine every one.',
    purpose: 'acknowledge',
    knownWhen: fact('held.reporter-mail'),
  },
  {
    id: 'fabricated',
    text: 'These screenshots are fabricated.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'denies what is real among them. One true image is enough to make the denial the headline',
  },
  {
    id: 'ack-real',
    text: 'At least one of these images shows a real answer of {{org.product.inkwell}}. It should never have been given.',
    purpose: 'acknowledge',
    knownWhen: fact('held.request-id-check'),
  },
  {
    id: 'users',
    text: 'This is the work of users who set out to provoke it.',
    purpose: 'blame',
    penalty: 'blames users. Whoever provoked it, the product gave the answer',
    ...truth.users,
  },
  {
    id: 'sorry',
    text: 'We are sorry, above all to the people it was aimed at.',
    purpose: 'apologise',
  },
  {
    id: 'offended',
    text: 'We are sorry if anyone felt offended.',
    purpose: 'filler',
    penalty: 'makes the reader’s feelings the problem. It is not an apology',
  },
  {
    id: 'seriously',
    text: 'Racism has no place here, and we take this very seriously.',
    purpose: 'filler',
    penalty: 'a formula in place of an act. Readers take it as a sign that there is none',
  },
  {
    id: 'isolated',
    text: 'This was an isolated case.',
    purpose: 'scope',
    trueWhen: NEVER,
    penalty: 'plays it down before, or whatever, anybody has counted',
  },
  {
    id: 'scope-open',
    text: 'We do not yet know how many people were given such answers.',
    purpose: 'scope',
    staleWhen: fact('held.prevalence-count'),
  },
  {
    id: 'scope-ordinary',
    text: 'It can happen in ordinary use, and not in English alone.',
    purpose: 'scope',
    ...truth['scope-ordinary'],
  },
  {
    id: 'scope-rare',
    text: 'We went through every recent rewrite and found very few like this.',
    purpose: 'scope',
    ...truth['scope-rare'],
  },
  {
    id: 'june',
    text: 'Some look like a version corrected in June, before our records begin.',
    purpose: 'claim',
    knownWhen: tagsRead,
  },
  {
    id: 'unmatched',
    text: 'We could not match at least one image to our records.',
    purpose: 'claim',
    knownWhen: fact('held.request-id-check'),
  },
  {
    id: 'mistakes',
    text: 'Like every language model, {{org.product.inkwell}} can make mistakes.',
    purpose: 'claim',
    penalty: 'technical deflection: it tells the people targeted that this was to be expected',
  },
  {
    id: 'tone-off',
    text: 'We have switched the Banter tone off in the app and on the web.',
    purpose: 'action',
    trueWhen: toneOff,
    knownWhen: toneOff,
  },
  {
    id: 'filters',
    text: 'We have made our filters stricter.',
    purpose: 'action',
    trueWhen: effective('strict-profile', 'global'),
    knownWhen: effective('strict-profile', 'global'),
  },
  {
    id: 'tone-off-everywhere',
    text: 'We have switched the Banter tone off everywhere, for customers of our API too.',
    purpose: 'action',
    trueWhen: toneOffEverywhere,
    knownWhen: toneOffEverywhere,
  },
  {
    id: 'checked',
    text: 'We have checked every image we were sent against our records.',
    purpose: 'action',
    trueWhen: allImagesExamined,
    knownWhen: allImagesExamined,
  },
  {
    id: 'partner',
    text: 'We have asked a partner to withdraw a headline that our product wrote.',
    purpose: 'action',
    ...truth.partner,
  },
  {
    id: 'model-back',
    text: 'We have put the earlier model back.',
    purpose: 'action',
    trueWhen: effective('model-back', 'unpinned'),
    knownWhen: effective('model-back', 'unpinned'),
  },
  {
    id: 'fixed',
    text: 'The problem has been fixed.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty:
      'claims a fix. Until a remedy has passed its tests and is out, something is off, and nothing is fixed',
  },
  {
    id: 'cause-settings',
    text: 'An instruction text and a filter setting, both ours, allowed it.',
    purpose: 'cause',
    ...truth['cause-settings'],
  },
  {
    id: 'cause-model',
    text: 'Our newest model version gave these answers by itself.',
    purpose: 'cause',
    ...truth['cause-model'],
  },
  {
    id: 'cause-june',
    text: 'The fault that we had in June has come back.',
    purpose: 'cause',
    trueWhen: NEVER,
    penalty: 'names a cause that nobody has shown',
  },
  {
    id: 'languages',
    text: 'We are checking every language we offer.',
    purpose: 'plan',
    trueWhen: languagesRead,
    knownWhen: languagesRead,
  },
  {
    id: 'contact',
    text: 'Anyone targeted: write to the address below, and a person will answer.',
    purpose: 'contact',
  },
  {
    id: 'next-update',
    text: 'We will report by Thursday, 18:00 UTC (1 p.m. Eastern).',
    purpose: 'next-update',
  },
];

/** Asked on the phone, or by the switch that rings them: either is an act. */
export const partnerAsked: Predicate = any(
  replied('partner-call', 'both'),
  replied('partner-call', 'check'),
  effective('partner-publish-off', 'partner'),
);

/** Whoever it is about hears it from a person before a page says it to everybody. */
const PEOPLE_FIRST: HearFirst[] = [
  {
    id: 'person',
    title: 'the person who was named',
    when: any(delivered('partner-call'), fact('held.councillor-office')),
    heard: fact('outreach.person'),
  },
  {
    id: 'partner',
    title: 'the publishing partner',
    when: delivered('partner-call'),
    heard: any(
      partnerAsked,
      fact('outreach.partner'),
      all(fact('answered.partner-call'), not(replied('partner-call', 'yours'))),
    ),
  },
  {
    id: 'community',
    title: 'the community that asked to hear before the newspaper',
    when: delivered('community'),
    heard: { fact: 'answered.community', is: true },
  },
];
const CUSTOMERS_FIRST: HearFirst = {
  id: 'customers',
  title: 'the customers concerned',
  when: any(fact('held.api-callers'), delivered('api-customers')),
  heard: fact('outreach.customers'),
};

/** `customersConcerned`: whether anything of theirs was touched. */
export const commsWith = (truth: Truths, customersConcerned: boolean): Comms => ({
  clauses: clauses(truth),
  maxWords: 90,
  wanted: [
    { purpose: 'acknowledge', share: 0.2 },
    { purpose: 'apologise', share: 0.2 },
    { purpose: 'scope', share: 0.2 },
    { purpose: 'action', share: 0.2 },
    { purpose: 'contact', share: 0.1 },
    { purpose: 'next-update', share: 0.1 },
  ],
  clearedBy: ['legal-privacy', 'safety-lead'],
  deadlines: [{ id: 'article', inject: 'journalist', dueAt: minutes(25) }],
  hearFirst: [...PEOPLE_FIRST, ...(customersConcerned ? [CUSTOMERS_FIRST] : [])],
});
