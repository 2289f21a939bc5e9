import type { Duty } from '../../shared/scenario/people.ts';
import { hours } from '../../shared/time.ts';
import type { DutyText } from '../common/duties.ts';
import { frontierReport, LAST_READ, PLAYBOOK } from '../common/duties.ts';

/**
 * The fictional company's playbook, card by card: what it asks and how counsel settles it. Not legal advice; dates and limits move,
 * so a facilitator may replace any of them. No statute here has a clock for harmful speech; contracts do.
 */
const cards: DutyText[] = [
  {
    id: 'ai-act',
    title: 'EU AI Act (labels, serious incident)',
    jurisdiction: 'EU',
    trigger:
      'Text that our system wrote is published to inform the public on a matter of public interest; or a serious incident at a high-risk system.',
    clock:
      'No incident clock here. Labels since 2 August 2026; marking by older systems from 2 December 2026.',
    addressee: 'Readers, by whoever publishes; an authority only for a high-risk system',
    card: 'We are the provider, the publisher deploys. Text published to inform the public is labelled as generated unless a person has reviewed it and answers for it: where a page publishes by itself, nobody has. A writing assistant is not on the high-risk list. Assess who owed which label, record the reasons, and neither assume a serious incident nor rule one out.',
    source: 'Regulation (EU) 2024/1689 art. 50(2), 50(4) and 73, as amended in 2026',
    asOf: LAST_READ,
    limitMs: null,
  },
  {
    id: 'api-notice',
    title: 'API terms 6.2 (notice to customers)',
    jurisdiction: 'Contract',
    trigger:
      'A feature they use has produced unlawful or hateful content in ordinary use, or is withdrawn from them.',
    clock: 'The same day; we count 10 hours from the first sign.',
    addressee: 'Customers of the API who use the feature',
    card: 'The notice is in writing and says what happened, what is off and since when, and whom to call. Customers who do not use the feature get no notice.',
    source: 'API terms, clause 6.2',
    asOf: PLAYBOOK,
    limitMs: hours(10),
    carriedBy: ['customers'],
  },
  {
    id: 'data-authority',
    title: 'Data authority (personal data breach)',
    jurisdiction: 'UK and EU',
    trigger:
      'A security incident in which personal data held by us is lost, changed or disclosed, unless a risk to people is unlikely.',
    clock: '72 hours from reasonable certainty of a breach; none where there is no breach.',
    addressee: 'For people in the UK the ICO; in the EU the Irish Data Protection Commission',
    card: 'Harmful text about a group is no such breach; a text that names a living person may raise questions of accuracy, which are answered to that person. Assess whether any data left us, and enter the result in the register.',
    source: 'UK GDPR and GDPR art. 5(1)(d) and 33',
    asOf: PLAYBOOK,
    unverified: 'Whether the ICO has been replaced by the Information Commission by now was not verified.',
    limitMs: null,
  },
  {
    id: 'defamation',
    title: 'The person who is named (offer of amends)',
    jurisdiction: 'England and Wales',
    trigger:
      'A text of ours that says something false of a living person is published and may do serious harm.',
    clock: 'No notice clock; the offer must come before a defence is served.',
    addressee: 'The person named, or their lawyer',
    card: 'An offer to make amends is in writing, says that it is one under section 2, and offers a correction, an apology, compensation and costs. Whoever relies on it gives up every other defence, and it fails where we knew; only counsel makes one. Assess whether a text calls for it. A word of regret from a person can go first, and waits for no lawyer.',
    source: 'Defamation Act 1996 s. 2 to 4; Defamation Act 2013 s. 1',
    asOf: LAST_READ,
    limitMs: null,
  },
  frontierReport,
  {
    id: 'insurer',
    title: 'Media and liability insurer',
    jurisdiction: 'Contract',
    trigger: 'Circumstances that may lead to a claim, such as a named person or a partner’s page.',
    clock: 'Promptly; it can be settled the next morning.',
    addressee: 'The insurer, through the broker',
    card: 'Both policies ask for consent before an apology offers money or outside counsel is engaged at the insurer’s cost; plain regret needs none. Facts go out, after counsel has read them. Keep the log of facts apart from counsel’s memo: advice that goes round is hard to keep privileged.',
    source: 'Media policy, condition 6; liability policy, condition 7',
    asOf: PLAYBOOK,
    limitMs: null,
  },
  {
    id: 'online-safety',
    title: 'Online Safety Act and Digital Services Act',
    jurisdiction: 'UK and EU',
    trigger: 'A service of ours on which users share content with others hosted these texts.',
    clock: 'No incident notice; a trusted flagger’s notice has priority and is decided without undue delay.',
    addressee: 'Whoever sent the notice; Ofcom or the coordinator in Ireland, if they ask',
    card: 'A rewrite seen by its author alone is not shared by us; a public sharing surface of our own would be another matter. What a partner puts on its page, the partner hosts. Check whether any such surface of ours had these texts and record the answer. A notice from a trusted flagger is not passed on: it is decided.',
    source: 'Online Safety Act 2023; Regulation (EU) 2022/2065 art. 16 and 22',
    asOf: LAST_READ,
    limitMs: null,
  },
  {
    id: 'other-country',
    title: 'Hate-speech law of another market',
    jurisdiction: '{{draw.lang.country}}',
    trigger: 'Hateful text in the country’s language is spread, or a service is ordered to take it down.',
    clock: 'No incident notice that we know of; an order to take down names its own hours.',
    addressee: '{{draw.lang.authority}}, if it writes; local counsel, now',
    card: 'One of our larger markets, and none that this morning’s press writes in. {{draw.lang.law}} Assess with local counsel whether we are the author, a tool or a host there, who may order what, and in whose name we would answer. Record it by country, not by press.',
    source: '{{draw.lang.statute}}',
    asOf: PLAYBOOK,
    unverified: 'Taken from the company’s register of laws; local counsel has not read it.',
    limitMs: null,
  },
  {
    id: 'pinned-tenants',
    title: 'EU enterprise contract 4.4 (pinned model version)',
    jurisdiction: 'Contract',
    trigger: 'A pin is lifted for safety, or the pinned version itself is found at fault in ordinary use.',
    clock: 'The same day; we count 10 hours from the first sign.',
    addressee: 'Tenants who bought a pinned version',
    card: 'Otherwise the pin holds and nothing is owed under this clause. The notice says what replaces it, for how long, and how they may object.',
    source: 'EU enterprise contract, clause 4.4',
    asOf: PLAYBOOK,
    limitMs: hours(10),
    carriedBy: ['customers'],
  },
  {
    id: 'publisher-notice',
    title: 'Publisher contract 8.1 (brand safety)',
    jurisdiction: 'Contract',
    trigger: 'Content that our product wrote, unfit for a partner’s brand, is on one of the partner’s pages.',
    clock: '4 hours from the first credible sign, such as their own call.',
    addressee: 'The publishing partner concerned',
    card: 'Written notice: say which page, ask for its withdrawal, name a contact. Rumours about other people’s pages start nothing.',
    source: 'Publisher contract, clause 8.1',
    asOf: PLAYBOOK,
    limitMs: hours(4),
    carriedBy: ['partner'],
  },
  {
    id: 'regulator-courtesy',
    title: 'Courtesy filing with a media or equality regulator',
    jurisdiction: 'UK and EU',
    trigger: 'A regulator’s press office asks whether we are notifying.',
    clock: 'None: no statute asks for a filing.',
    addressee: 'The press office that asked, in two lines',
    card: 'Where no statute asks for it, nothing is filed to be safe: a filing invites a procedure and says that we think it is due. Answer the question asked, say that the assessment is on record, and name who answers next.',
    source: 'Company practice',
    asOf: PLAYBOOK,
    limitMs: null,
  },
];

type Answer = Pick<Duty, 'expected' | 'accepted' | 'trap'>;
export const notify: Answer = { expected: 'notify', accepted: ['notify'] };
export const assess: Answer = { expected: 'assess', accepted: ['assess', 'not-applicable'] };

/** Owed in no variant: the over-notification traps (criterion W4), and what is only ever assessed. */
const always: Record<string, Answer> = {
  'ai-act': { expected: 'assess', accepted: ['assess'] },
  'data-authority': { ...assess, trap: true },
  defamation: { expected: 'assess', accepted: ['assess'] },
  'frontier-report': { expected: 'not-applicable', accepted: ['not-applicable'], trap: true },
  insurer: { expected: 'assess', accepted: ['assess', 'notify'] },
  'online-safety': assess,
  'other-country': { expected: 'assess', accepted: ['assess'] },
  'regulator-courtesy': { expected: 'not-applicable', accepted: ['not-applicable', 'assess'], trap: true },
};

export const dutiesWith = (
  owed: Record<'api-notice' | 'pinned-tenants' | 'publisher-notice', Answer>,
): Duty[] =>
  cards.map((card) => ({
    ...card,
    ...((always[card.id] ?? owed[card.id as keyof typeof owed]) as Answer),
  }));
