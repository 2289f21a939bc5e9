import type { PayloadInput } from '../../../shared/drill/parseCommand.ts';
import type { ParCondition } from '../../../shared/scenario/parPlan.ts';
import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../../shared/time.ts';
import {
  act,
  answer,
  brief,
  commander as commanding,
  decide,
  decided,
  declare,
  feed,
  handOver,
  joined,
  nameOwner,
  outreach,
  own,
  page,
  takeCommand,
  update,
} from '../../common/plan.ts';

/** What the commander and the product owner say and record in one variant. */
export interface CommandWords {
  /** Rotas beyond the usual ones that this incident needs. */
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
export const productOwner = ({ pages, schools, parent, readBack }: CommandWords): ParAction[] => [
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
  answer(minutes(1.2), 'product-owner', 'parent-ticket', 'human'),
  own(minutes(4), 'product-owner', 'org'),
  answer(minutes(20.2), 'product-owner', 'superintendent', 'straight'),
  // Schools and the parent have it in writing before a word of it is public.
  outreach(minutes(20.6), 'product-owner', 'schools', schools.clauses, schools.after),
  outreach(minutes(20.9), 'product-owner', 'parent', parent, schools.after),
  takeCommand(minutes(22.4), 'product-owner'),
  // This desk measured, so it says what was read, to everybody and as it was read.
  update(minutes(readBack.at), 'product-owner', readBack.text, minutes(12), readBack.after),
  // Five accounts are triaged today; the other hundreds are a plan, not a mailing.
  act(
    minutes(25.4),
    'product-owner',
    'assignTask',
    {
      role: 'safety-lead',
      text: 'Other accounts in the estimate: from nine tomorrow with {{draw.clinician}}, riskiest first. Nobody writes to them before.',
      dueInMs: hours(18.5),
    },
    commanding('product-owner'),
  ),
  handOver(minutes(27.6), 'product-owner', 'incident-commander'),
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
  answer(minutes(22), 'incident-commander', 'pulled-away', 'hand-over'),
  handOver(minutes(22.2), 'incident-commander', 'product-owner', feed('pulled-away')),
  takeCommand(minutes(27.8), 'incident-commander'),
  decide(minutes(decision.at), decision.record, decision.after),
  update(minutes(34.4), 'incident-commander', updates[2], minutes(15), decided),
];
