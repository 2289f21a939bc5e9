import type { LogEvent } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import type { Phase } from '../kernel/state.ts';

const AFTER: { readonly [type: string]: Phase } = {
  'drill.created': 'lobby',
  'drill.branched': 'lobby',
  'drill.started': 'running',
  'drill.paused': 'paused',
  'drill.resumed': 'running',
  'drill.ended': 'hotWash',
  'debrief.opened': 'debrief',
};

/**
 * The phase of a drill after a step, kept beside the log so that a restart finds running drills without replaying all.
 * The kernel's own phase decides everything else; a test holds the two together.
 */
export function drillStatus(before: Phase, step: readonly LogEvent[]): Phase {
  let status = before;
  for (const { type } of step) {
    if (type === 'clock.restarted') status = status === 'running' ? 'paused' : status;
    else status = own(AFTER, type) ?? status;
  }
  return status;
}
