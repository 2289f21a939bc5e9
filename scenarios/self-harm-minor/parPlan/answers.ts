import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import { say } from '../../common/plan.ts';

/** Questions that par answers in words of its own. */
export const answers: ParAction[] = [
  say(
    minutes(6.8),
    'legal-privacy',
    'privacy-desk',
    'Yes, it’s ours. Nobody opens the content without my name and safety’s beside theirs. A request about the account is the young person’s to make. I’m issuing the hold now; it takes five minutes to stop your clean-up jobs.',
  ),
  say(
    minutes(8.3),
    'safety-lead',
    'welfare-question',
    'No present danger on what we have: safe, and with a parent. I decide that and sign it, with the basis on record. The others one by one, riskiest first, and those are mine too. A school’s account legal settles: they have the annex that names its safeguarding lead.',
  ),
  say(
    minutes(9.9),
    'product-owner',
    'costs',
    'Thanks, Grace. It goes on the board before anybody chooses another switch.',
  ),
  say(
    minutes(17),
    'product-owner',
    'wellbeing',
    'Off the page for now, with the support number in its place. It comes back when the older model serves everywhere.',
  ),
  say(
    minutes(21.6),
    'model-owner',
    'study-plans',
    'Nobody goes back to it as a side effect. If it comes up, the loss is written beside the option and the commander owns it.',
  ),
  say(
    minutes(22.6),
    'comms',
    'journalist',
    'Received. You’ll have our words before {{draw.deadline}} UTC, from me.',
  ),
  say(
    nextDay(1),
    'comms',
    'second-day-line',
    'Yesterday’s statement is still right, sentence by sentence; I went through it this morning. There is no final number yet, and I won’t guess one.',
  ),
];
