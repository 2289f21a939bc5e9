import type { ClockReading } from '../../frame.ts';
import type { DrillTime, DurationMs } from '../../time.ts';

type Phase = 'lobby' | 'running' | 'paused' | 'hotWash' | 'debrief';

export interface ClockView {
  phase: Phase;
  act: { act: string; title: string; storyClock: string; startedAt: DrillTime; endsAt: DrillTime } | null;
  /** From the last frame. Between frames the client runs it on at `speed`. */
  clock: ClockReading;
  /** The speed set; the clock's own is 0 while it stands. */
  speed: number;
  /** How much longer everybody has for everything; 1 as written. */
  timeFactor: number;
  startedAt: DrillTime | null;
  pause: { at: DrillTime; reason: string; by: 'facilitator' | 'someone' | 'restart' } | null;
  /** Everything stands for something real. The reason is told to control alone. */
  stop: { at: DrillTime; reason: string } | null;
  skips: { from: DrillTime; to: DrillTime; why: 'skip' | 'act' }[];
  /** Times the server was away; downtime never counts. */
  restarts: { at: DrillTime; lostMs: DurationMs }[];
  /** `ending` is empty until the debrief may tell it. */
  ended: { at: DrillTime; ending: string } | null;
}

export const emptyClock: ClockView = {
  phase: 'lobby',
  act: null,
  clock: { at: 0, speed: 0 },
  speed: 1,
  timeFactor: 1,
  startedAt: null,
  pause: null,
  stop: null,
  skips: [],
  restarts: [],
  ended: null,
};
