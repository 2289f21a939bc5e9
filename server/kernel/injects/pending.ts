import { own } from '../../../shared/keyed.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { running } from '../clock/running.ts';
import type { Compiled } from '../compiled.ts';
import type { Decided } from '../rules.ts';
import { refuse } from '../rules.ts';
import type { DrillState } from '../state.ts';
import { planOf } from './plans.ts';

/** Why a facilitator can do nothing more to an inject; null while it waits to go out. */
export function pending(c: Compiled, state: DrillState, inject: string): Decided | null {
  if (!c.injects.has(inject) && !planOf(state, inject).own)
    return own(state.injects, inject)?.state === 'delivered'
      ? refuse('alreadyDone', GONE)
      : refuse('notFound', `There is no inject "${inject}".`);
  const known = own(state.injects, inject)?.state;
  if (known === 'delivered') return refuse('alreadyDone', GONE);
  if (known === 'dropped') return refuse('alreadyDone', 'It was taken off the shelf and thrown away.');
  return running(state);
}

const GONE = 'That inject has gone out.';

/**
 * When something comes back into the plan. Its own time if that is still to come; after that it comes back held, so that nothing goes out
 * that nobody sent.
 */
export const fallsBack = (
  at: DrillTime,
  dueAt: DrillTime | null,
): { dueAt: DrillTime | null; held: boolean } => ({ dueAt, held: dueAt !== null && dueAt <= at });
