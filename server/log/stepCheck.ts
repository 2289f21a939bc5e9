import type { LogEvent } from '../../shared/drill/events.ts';
import { BadStep } from './drillLog.ts';

/** The parts of an event that place it in its log. */
export type Place = Pick<LogEvent, 'seq' | 'step'>;

/** Refuses with `BadStep` what is not one step that follows on `expectedSeq` (0: the first of a drill). */
export function checkStep(drillId: string, expectedSeq: number, events: readonly LogEvent[]): void {
  if (events.length === 0) throw new BadStep(drillId, 'it has no events');
  let previous: Place = { seq: expectedSeq, step: 0 };
  for (const event of events) {
    const problem = misplaced(previous, event);
    if (problem !== null) throw new BadStep(drillId, problem);
    if (event.step !== expectedSeq + 1)
      throw new BadStep(
        drillId,
        `event ${event.seq} says step ${event.step}, not ${expectedSeq + 1}, the seq of the first`,
      );
    if (!isDrillTime(event.at))
      throw new BadStep(drillId, `event ${event.seq} is at ${event.at}, not at a whole number of ms`);
    previous = event;
  }
}

/**
 * Why an event cannot follow `previous` in a log, or null. A step is numbered by its first event, so an event
 * either goes on with the step before it or begins its own. Pass `step: 0` when the event before is not known.
 */
export function misplaced(previous: Place, { seq, step }: Place): string | null {
  if (seq !== previous.seq + 1)
    return seq > previous.seq + 1
      ? `${missing(previous.seq + 1, seq - 1)} missing before event ${seq}`
      : `event ${seq} comes after event ${previous.seq}`;
  const goesOn = previous.step === 0 ? step >= 1 && step <= seq : step === previous.step;
  return goesOn || step === seq
    ? null
    : `event ${seq} says step ${step}, which is neither its own nor the one before it`;
}

/** `event 7 is` or `events 7 to 9 are`. */
export const missing = (from: number, to: number): string =>
  from === to ? `event ${from} is` : `events ${from} to ${to} are`;

export const isDrillTime = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
