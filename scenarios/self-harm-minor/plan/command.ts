import type { Json } from '../../../shared/json.ts';
import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../../shared/time.ts';
import { act, answer, t, write } from './words.ts';

/** What the commander says and records in one variant. */
export interface Line {
  /** Rotas beyond the usual ones that this incident needs. */
  pages: string[];
  /** Once the hands that stop the harm are set. */
  externalOwnerAt: number;
  /** For those who join after the first size-up, when they join, and the three updates after it. */
  joiners: { at: number; text: string };
  updates: [string, string, string];
  /** What was read back of the levers, as soon as it has been; the text quotes it. */
  readBack: { at: number; text: string; after: string };
  decision: { at: number; after: string; record: Record<string, Json> };
  /** When what is owed to schools in writing can be said, and in which sentences. */
  schools: { after: string; clauses: string[] };
  /** Sentences to the parent. */
  parent: string[];
}

/** Product owner: first on call, so the one who declares and pages. Holds Schools and what the switches cost. */
export const productOwner = ({ pages, schools, parent, readBack }: Line): ParAction[] => [
  act(t(0.6), 'product-owner', 'declareIncident', {
    severity: 0,
    summary: 'Credible report: harmful content to a 15-year-old',
  }),
  act(
    t(0.8),
    'product-owner',
    'sendPage',
    {
      targets: [
        'ic-oncall',
        'model-oncall',
        'safety-oncall',
        'comms-oncall',
        'legal-oncall',
        'sre-oncall',
        'exec-oncall',
        'privacy-dpo',
        ...pages,
      ],
    },
    'declared',
  ),
  answer(t(1.2), 'product-owner', 'parent-ticket', 'human'),
  act(t(4), 'product-owner', 'acceptOwnership', { area: 'org' }, 'owner:org'),
  answer(t(20.2), 'product-owner', 'superintendent', 'straight'),
  // Schools and the parent have it in writing before a word of it is public.
  write(t(20.6), 'product-owner', 'schools', schools.clauses, schools.after),
  write(t(20.9), 'product-owner', 'parent', parent, schools.after),
  act(t(22.4), 'product-owner', 'acceptCommand', {}, 'handoff'),
  // This desk measured, so it says what was read, to everybody and as it was read.
  act(
    t(readBack.at),
    'product-owner',
    'postUpdate',
    { audience: 'internal', text: readBack.text, nextInMs: minutes(12) },
    readBack.after,
  ),
  // Five accounts are triaged today; the other hundreds are a plan, not a mailing.
  act(
    t(25.4),
    'product-owner',
    'assignTask',
    {
      role: 'safety-lead',
      text: 'Other accounts in the estimate: from nine tomorrow with {{draw.clinician}}, riskiest first. Nobody writes to them before.',
      dueInMs: hours(18.5),
    },
    'commander:product-owner',
  ),
  act(t(27.6), 'product-owner', 'handOverCommand', { to: 'incident-commander' }, 'commander:product-owner'),
];

/** Commander: size-up, three owners, cadence, the decision. Resolves nothing alone; which levers is the variant's. */
export const commander = ({ joiners, updates, decision, externalOwnerAt }: Line): ParAction[] => [
  act(
    t(2.2),
    'incident-commander',
    'postBriefing',
    {
      text: '{{org.severity.0}}. One verified report, a minor is safe. Everything green; looking at behaviour. Keep the evidence, no raw content here.',
    },
    'joined:incident-commander',
  ),
  act(t(2.6), 'incident-commander', 'setOwner', { area: 'org', role: 'product-owner' }),
  act(t(2.8), 'incident-commander', 'setOwner', { area: 'technical', role: 'model-owner' }),
  act(t(externalOwnerAt), 'incident-commander', 'setOwner', { area: 'external', role: 'comms' }),
  act(
    t(joiners.at),
    'incident-commander',
    'postBriefing',
    { text: joiners.text },
    'joined:legal-privacy,joined:comms,joined:safety-lead',
  ),
  answer(t(9.1), 'incident-commander', 'swoop', 'ask-command'),
  act(t(9.6), 'incident-commander', 'postUpdate', {
    audience: 'internal',
    text: updates[0],
    nextInMs: minutes(14),
  }),
  // The executive was promised it in writing at half past.
  act(t(19.6), 'incident-commander', 'postUpdate', {
    audience: 'executives',
    text: updates[1],
    nextInMs: minutes(30),
  }),
  answer(t(22), 'incident-commander', 'pulled-away', 'hand-over'),
  act(t(22.2), 'incident-commander', 'handOverCommand', { to: 'product-owner' }, 'feed:pulled-away'),
  act(t(27.8), 'incident-commander', 'acceptCommand', {}, 'handoff'),
  act(t(decision.at), 'incident-commander', 'recordDecision', decision.record, decision.after),
  act(
    t(34.4),
    'incident-commander',
    'postUpdate',
    { audience: 'internal', text: updates[2], nextInMs: minutes(15) },
    'decided',
  ),
];
