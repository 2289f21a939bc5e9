import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import { answer, say } from '../../common/plan.ts';

/** Questions that par answers in words of its own. */
export const answers: ParAction[] = [
  say(
    minutes(5.6),
    'legal-privacy',
    'privacy-desk',
    'As processor, for the tenant. One record shown is already a breach: register it now. The minute we became aware follows, trace and earlier tickets beside it. I’ll issue the hold.',
  ),
  say(
    minutes(7.6),
    'safety-lead',
    'person-shown',
    'Through the tenant, who is their controller. We call the tenant, the tenant tells them, and my name is under it.',
  ),
  say(
    minutes(12),
    'model-owner',
    'harness-slot',
    'Yes, with safety’s canary questions: current, the older model, and the candidate. Nobody has asked 4.2 yet.',
  ),
  say(
    minutes(12.5),
    'legal-privacy',
    'awareness-desk',
    'Trace and repeat: we have both. The time is in the register; count from that.',
  ),
  say(
    minutes(19),
    'legal-privacy',
    'omnibus-note',
    'That’s a proposal, not law. Please put the old dates back, and note beside them which law the clocks follow.',
  ),
  say(
    minutes(21.5),
    'comms',
    'journalist',
    'Received. You’ll have our text before {{draw.deadline}}, from me.',
  ),
  answer(minutes(30), 'legal-privacy', 'erasure-meets-hold', 'suspend'),
  say(
    minutes(31.5),
    'support-lead',
    'own-language',
    'Yes, call them. Say what is known and what isn’t, and give them my name.',
  ),
  say(
    minutes(32.6),
    'model-owner',
    'rollback-price',
    'The commander accepted it, on record. Their forms first, then it serves. The weights are on hold, so they stay.',
  ),
  say(
    nextDay(1),
    'model-owner',
    'result-model',
    'Small stage first, with the cause in the form as we recorded it. Containment stays on until that stage has been read.',
  ),
  say(
    nextDay(1.2),
    'comms',
    'second-day-line',
    'Yesterday’s statement is still right, sentence by sentence; I went through it this morning. There is no final number yet, and I won’t guess one.',
  ),
  say(
    nextDay(2),
    'legal-privacy',
    'notice-letters',
    'Split it. Tenants concerned get the processor’s notice, our own people one from us, the others an answer if they ask. I sign the first, product the second.',
  ),
  say(
    nextDay(3.6),
    'legal-privacy',
    'listed-tenant',
    'We’re privately held and file no 8-K. You get the facts we have in writing, and what we don’t know.',
  ),
];
