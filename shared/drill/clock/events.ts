import type { Json } from '../../json.ts';
import type { DrillTime, DurationMs } from '../../time.ts';

export type TimerKind = 'switch' | 'query' | 'page' | 'chart' | 'msel' | 'promise' | 'clock';

export interface ClockEvents {
  'drill.started': Record<string, never>;
  'act.started': { act: string; title: string; storyClock: string; endsAt: DrillTime };
  'act.ended': { act: string };
  'drill.paused': { reason: string; by: 'facilitator' | 'someone' };
  'drill.resumed': Record<string, never>;
  'speed.changed': { speed: number };
  /** Everybody has this much longer for everything: how fast drill time goes, never what happens in it. */
  'timeFactor.set': { factor: number };
  'clock.skipped': { from: DrillTime; to: DrillTime; why: 'skip' | 'act' };
  'clock.restarted': { lostMs: DurationMs };
  'drill.ended': { ending: string };
  /** For something real. What ran is paused with it; what is said here stands beside the drill. `lobby`: it was before there was a log. */
  'exercise.stopped': { reason: string; lobby?: true };
  'exercise.continued': { lobby?: true };
  /** Another facilitator drives from here on; `by` says who. */
  'controls.taken': Record<string, never>;
  /** The one way time does anything: a row of the timer table fell due. */
  'timer.elapsed': { timer: string; kind: TimerKind };
  /** A row of the timer table whose work cannot be done, because a step of it went wrong: it is gone, and the drill goes on. */
  'timer.setAside': { timer: string; kind: TimerKind; because: string };
  'command.accepted': { command: string };
  'flag.set': { flag: string; value: Json };
  'milestone.reached': { milestone: string };
}
