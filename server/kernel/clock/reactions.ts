import type { ClockEvents } from '../../../shared/drill/clock/events.ts';
import type { ReactionTable } from '../reactionTable.ts';
import { elapsed } from './elapsed.ts';
import { started } from './started.ts';

export const clockReactions: ReactionTable<keyof ClockEvents> = {
  'drill.started': started,
  'timer.elapsed': elapsed,
};
