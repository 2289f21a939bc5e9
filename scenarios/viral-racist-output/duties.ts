import type { Duty } from '../../shared/scenario/people.ts';
import { hours } from '../../shared/time.ts';

const asOf = '2026-11-01';
type Card = Pick<Duty, 'id' | 'title' | 'card' | 'limitMs' | 'carriedBy'>;

/**
 * The fictional company's playbook, card by card: what it asks and how counsel settles it. Not legal advice; dates and limits move,
 * so a facilitator may replace any of them. No statute here has a clock for harmful speech; contracts do.
 */
const cards: Card[] = [
  {
    id: 'ai-act',
    title: 'EU AI Act (serious incident, transparency)',
    card: 'A serious incident leads to death or serious harm to health, or infringes duties that protect fundamental rights. A writing assistant is not on the high-risk list. Hateful output is grave and is not by itself such an incident. Counsel assesses, records the reasons, and neither assumes that the article applies nor that it never could.',
    limitMs: null,
  },
  {
    id: 'api-notice',
    title: 'API terms 6.2 (notice to customers)',
    card: 'Customers of the API are told the same day, in writing, when a feature they use has produced unlawful or hateful content in ordinary use, or when it is withdrawn from them. The notice says what happened, what is off and since when, and whom to ring. Customers who do not use the feature get no notice.',
    limitMs: hours(10),
    carriedBy: ['customers'],
  },
  {
    id: 'data-authority',
    title: 'Data authority (ICO and the Irish lead authority)',
    card: 'A personal data breach is a security incident that affects personal data held by us. Harmful text about a group is no such breach; a text that names a living person may raise questions of accuracy, which are answered to that person. Assess whether any data left us, and enter the result in the register.',
    limitMs: null,
  },
  {
    id: 'frontier-report',
    title: 'Frontier-model laws (California SB 53 and New York RAISE)',
    card: 'Critical safety incidents at frontier developers: 15 days in California, 72 hours in New York, 24 hours where death or serious injury is imminent. The defined class is catastrophic. {{org.company}} deploys models and is no frontier developer under either law. A filing made to be safe is itself a statement about what we are.',
    limitMs: null,
  },
  {
    id: 'online-safety',
    title: 'Online Safety Act and Digital Services Act',
    card: 'Both look at services on which users share content with other users. A rewrite seen by its author alone is not shared by us; a public sharing surface of our own would be another matter. Check whether any such surface hosted these texts, record the answer, and forward a notice from a trusted flagger if one comes.',
    limitMs: null,
  },
  {
    id: 'pinned-tenants',
    title: 'EU enterprise contract 4.4 (pinned model version)',
    card: 'Tenants who bought a pinned version are told the same day when their pin is lifted for safety, and when the pinned version itself is found at fault in ordinary use. Otherwise the pin stands and nothing is owed under this clause. Say what replaces it, for how long, and how they may object.',
    limitMs: hours(10),
    carriedBy: ['customers'],
  },
  {
    id: 'publisher-notice',
    title: 'Publisher contract 8.1 (brand safety)',
    card: 'Written notice to a publishing partner within four hours of becoming aware that content written by our product, and unfit for their brand, stands on one of their pages. The clock runs from the first credible sign, such as their own call. Say which page, ask for its withdrawal, name a contact. Rumours about other people’s pages start nothing.',
    limitMs: hours(4),
    carriedBy: ['partner'],
  },
  {
    id: 'regulator-courtesy',
    title: 'Courtesy filing with a media or equality regulator',
    card: 'From time to time a regulator’s press office asks whether we are notifying. Where no statute asks for it, nothing is filed to be safe: a filing invites a procedure and says that we think it is due. Answer the question asked, in two lines, say that the assessment is on record, and name who answers next.',
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
  'frontier-report': { expected: 'not-applicable', accepted: ['not-applicable'], trap: true },
  'online-safety': assess,
  'regulator-courtesy': { expected: 'not-applicable', accepted: ['not-applicable', 'assess'], trap: true },
};

export const dutiesWith = (
  owed: Record<'api-notice' | 'pinned-tenants' | 'publisher-notice', Answer>,
): Duty[] =>
  cards.map((card) => ({
    ...card,
    asOf,
    ...((always[card.id] ?? owed[card.id as keyof typeof owed]) as Answer),
  }));
