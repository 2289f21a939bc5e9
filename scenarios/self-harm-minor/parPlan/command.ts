import type { PayloadInput } from '../../../shared/drill/parseCommand.ts';
import type { ParCondition } from '../../../shared/scenario/parPlan.ts';
import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  act,
  answer,
  brief,
  decide,
  decided,
  declare,
  joined,
  keep,
  nameOwner,
  outreach,
  own,
  page,
  update,
} from '../../common/plan.ts';

/** What the commander and the product owner say and record in one variant. */
export interface CommandWords {
  /** Which of the two desks that have the first report answers it: the one with a hand free. */
  firstReply: 'support-lead' | 'product-owner';
  /** Page targets beyond the usual ones that this incident needs. */
  pages: string[];
  /** Once the hands that stop the harm are set. */
  externalOwnerAt: number;
  /** For those who join after the first size-up, when they join, and the three updates after it. */
  joiners: { at: number; text: string };
  updates: [string, string, string];
  /** What was read back of the switches, as soon as it has been; the text quotes it. */
  readBack: { at: number; text: string; after: readonly ParCondition[] };
  decision: { at: number; after: readonly ParCondition[]; record: PayloadInput<'recordDecision'> };
  /** When what is owed to schools in writing can be said, and in which sentences. */
  schools: { after: readonly ParCondition[]; clauses: string[] };
  /** Sentences to the parent. */
  parent: string[];
}

/** Product owner: first on call, so the one who declares and pages. Holds Schools and what the switches cost. */
export const productOwner = ({ firstReply, pages, schools, parent, readBack }: CommandWords): ParAction[] => [
  declare(minutes(0.6), 'product-owner', 0, 'Credible report: harmful content to a 15-year-old'),
  page(minutes(0.8), 'product-owner', [
    'ic-oncall',
    'model-oncall',
    'safety-oncall',
    'comms-oncall',
    'legal-oncall',
    'sre-oncall',
    'exec-oncall',
    'privacy-dpo',
    ...pages,
  ]),
  answer(minutes(1.2), firstReply, 'parent-ticket', 'human'),
  own(minutes(4), 'product-owner', 'org'),
  answer(minutes(12.8), 'product-owner', 'dsl', 'in-writing'),
  answer(minutes(17.4), 'product-owner', 'four-more', 'by-name'),
  answer(minutes(20.2), 'product-owner', 'superintendent', 'straight'),
  // Schools and the parent have it in writing before a word of it is public.
  outreach(minutes(20.6), 'product-owner', 'schools', schools.clauses, schools.after),
  outreach(minutes(21.6), 'product-owner', 'parent', parent, schools.after),
  // This desk measured, so it says what was read, to everybody and as it was read.
  update(minutes(readBack.at), 'product-owner', readBack.text, minutes(12), readBack.after),
  // Five accounts are triaged today; the other hundreds are a plan, not a mailing.
  act(minutes(25.4), 'product-owner', 'assignTask', {
    role: 'safety-lead',
    text: 'Other accounts in the estimate: from nine tomorrow with {{draw.clinician}}, riskiest first. Nobody writes to them before.',
    dueInMs: hours(18.5),
  }),
  keep(minutes(31), 'product-owner', 'dsl', 'Sent to them by the secure channel'),
  keep(minutes(31.2), 'product-owner', 'superintendent', 'Mailed: known, off, on'),
  answer(nextDay(1.8), 'product-owner', 'trust-assembly', 'what-is-off'),
];

/** Commander: size-up, three owners, cadence, the decision. Resolves nothing alone; which switches is the variant's. */
export const commander = ({ joiners, updates, decision, externalOwnerAt }: CommandWords): ParAction[] => [
  brief(
    minutes(2.2),
    '{{org.severity.0}}. One verified report, a minor is safe. Everything green; looking at behaviour. Keep the evidence, no raw content here.',
    joined('incident-commander'),
  ),
  nameOwner(minutes(2.6), 'org', 'product-owner'),
  nameOwner(minutes(2.8), 'technical', 'model-owner'),
  nameOwner(minutes(externalOwnerAt), 'external', 'comms'),
  brief(minutes(joiners.at), joiners.text, joined('legal-privacy'), joined('comms'), joined('safety-lead')),
  answer(minutes(9.1), 'incident-commander', 'swoop', 'ask-command'),
  update(minutes(9.6), 'incident-commander', updates[0], minutes(14)),
  // The executive was promised it in writing at half past.
  act(minutes(19.6), 'incident-commander', 'postUpdate', {
    audience: 'executives',
    text: updates[1],
    nextInMs: minutes(30),
  }),
  decide(minutes(decision.at), decision.record, decision.after),
  update(minutes(34.4), 'incident-commander', updates[2], minutes(15), decided),
];
