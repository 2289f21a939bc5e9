import type { Duty } from '../../shared/scenario/people.ts';
import { hours, minutes } from '../../shared/time.ts';

const asOf = '2026-11-01';

/**
 * The fictional company's playbook, card by card: what it asks and how counsel settles it. Not legal advice; dates and limits move,
 * so a facilitator may replace any of them. The legal hold is an act of its own and no card here.
 */
const cards: Duty[] = [
  {
    id: 'companion-law',
    title: 'Companion-chatbot laws (California SB 243 and New York Art. 47)',
    card: 'Both ask operators of companion chatbots for a working protocol against self-harm content. Neither sets a clock for notifying an incident. Whether a study companion with memory is a companion chatbot is open. Counsel writes a memo: the question, our published protocol, how it performed. Nobody characterises the product in writing before that.',
    asOf,
    expected: 'assess',
    accepted: ['assess'],
    limitMs: null,
  },
  {
    id: 'coppa',
    title: 'COPPA (children under 13)',
    card: 'The US rule protects personal information of children under 13 on services directed to them, or where the operator knows their age. {{org.product.lantern}} admits users from 13 and sets teen mode by account age. Where the user concerned is older, the rule is not engaged; where age data is in doubt, have it checked. It has no notice to file for harmful output.',
    asOf,
    expected: 'not-applicable',
    accepted: ['not-applicable', 'assess'],
    limitMs: null,
    trap: true,
  },
  {
    id: 'data-authority',
    title: 'Data authority (ICO and the Irish lead authority)',
    card: 'A personal data breach is notified within 72 hours of reasonable certainty, unless a risk to people is unlikely. Harmful output to the account’s own holder is not in itself a breach of their data; a transcript that reached people who had no need for it can be one. Assess how we handled the material, and enter the result in the register.',
    asOf,
    expected: 'assess',
    accepted: ['assess'],
    limitMs: null,
  },
  {
    // The question comes at T+7; the card gives 15 minutes.
    id: 'emergency-disclosure',
    title: 'Police or emergency services',
    card: 'Asked about a person’s safety, decide within 15 minutes of the question and record it here either way. UK and EU: vital interests under the GDPR. US: a provider may disclose, on a good-faith belief in an emergency involving danger of death or serious physical injury. Without present danger, no disclosure. Safety asks, legal authorises, the record names the basis and the reviewer.',
    asOf,
    expected: 'assess',
    accepted: ['assess'],
    limitMs: minutes(22),
  },
  {
    id: 'eu-ai-act',
    title: 'EU AI Act (serious incident)',
    card: 'A serious incident leads to death or serious harm to health, or infringes fundamental-rights duties. The reporting article formally applies; high-risk duties, such as for mastery scoring in Schools, come later, and commentators differ on its reach today. Counsel assesses and records, and neither assumes that it applies nor that it does not. Mitigation never waits for it.',
    asOf,
    expected: 'assess',
    accepted: ['assess'],
    limitMs: null,
  },
  {
    id: 'frontier-report',
    title: 'Frontier-model laws (California SB 53 and New York RAISE)',
    card: 'Critical safety incidents at frontier developers: 15 days in California, 72 hours in New York, 24 hours where death or serious injury is imminent. The defined class is catastrophic. {{org.company}} deploys models and is no frontier developer under either law. A filing made to be safe is itself a statement about what we are.',
    asOf,
    expected: 'not-applicable',
    accepted: ['not-applicable'],
    limitMs: null,
    trap: true,
  },
  {
    id: 'impact-assessment',
    title: 'Impact assessment of teen mode',
    card: 'The assessment on file assumes that every answer in teen mode is filtered before it is shown. If an event puts an assumption in doubt, the assessment is reopened: record which assumption, who reviews, by when, and whether the Children’s Code standard on the best interests of the child is touched. The data protection officer is consulted.',
    asOf,
    expected: 'assess',
    accepted: ['assess'],
    limitMs: null,
  },
  {
    id: 'insurer',
    title: 'Cyber and liability insurer',
    card: 'Both policies ask for prompt notice of circumstances that may lead to a claim, and for consent before outside vendors are engaged at the insurer’s cost. Notice goes through the broker, in factual terms, after counsel has read it. Early notice harms nothing; late notice can cost cover. It can be settled the next morning.',
    asOf,
    expected: 'assess',
    accepted: ['assess', 'notify'],
    limitMs: null,
  },
  {
    id: 'schools-notice',
    title: 'Schools contract 11.2 (student safety)',
    carriedBy: ['schools'],
    card: 'Written notice to each affected district (US) or trust (UK) within 24 hours of {{org.company}} becoming aware of a student-safety incident in the Schools service. Aware means the safety, product or legal desk, on a credible sign, not proof; we count from the first report of the incident. A report closed at the helpdesk starts no clock and is owned up to. Unaffected customers get no notice.',
    asOf,
    expected: 'notify',
    accepted: ['notify'],
    limitMs: hours(24),
  },
  {
    id: 'uk-safeguarding',
    title: 'Safeguarding leads of UK schools',
    carriedBy: ['schools'],
    card: 'In England, Keeping Children Safe in Education has the school’s designated safeguarding lead act on a concern about a pupil; Wales, Scotland and Northern Ireland have their own guidance to the same end. Facts about a pupil’s account go to that person alone: never a general inbox, never a family. Counsel notes beside it the Children’s Code, and whether the Online Safety Act reaches answers that no other user sees.',
    asOf,
    expected: 'notify',
    accepted: ['notify'],
    limitMs: hours(24),
  },
];

/** How counsel settles each card in one variant; cards it does not name are settled as they stand. */
export const dutiesWith = (
  settled: Partial<Record<string, Pick<Duty, 'expected' | 'accepted'>>> = {},
): Duty[] => cards.map((card) => ({ ...card, ...settled[card.id] }));
