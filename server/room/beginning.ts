import type { TimeFactor } from '../../shared/drill/clock/timeFactor.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Command } from '../../shared/drill/parseCommand.ts';
import type { Role, SeatPlan } from '../../shared/roles.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Compiled } from '../kernel/compiled.ts';
import { compile } from '../kernel/compiled.ts';
import { creation } from '../kernel/create.ts';
import { emptyState } from '../kernel/emptyState.ts';
import { refold } from '../kernel/replay.ts';
import type { DrillState } from '../kernel/state.ts';
import type { Step } from '../kernel/step.ts';
import { settle } from '../kernel/step.ts';
import type { Head } from '../log/chain.ts';
import type { DrillLog } from '../log/drillLog.ts';

/** What a room begins with: a drill as its log has it. */
export interface Beginning {
  header: LogHeader;
  compiled: Compiled;
  events: LogEvent[];
  state: DrillState;
  /** Where the clock stands. */
  at: DrillTime;
  head: Head | null;
}

/** How a drill is played, beside what is played and by whom. */
export interface Opening {
  /** The role that one person plays alone; null where a team plays. */
  solo?: Role | null;
  sealed?: boolean;
  autopilot?: boolean;
  timeFactor?: TimeFactor;
  /** Bots play all of it, for somebody who prepares. */
  rehearsal?: boolean;
}

/** A new drill: its first step says what is played and by whom. */
export async function begin(
  log: DrillLog,
  header: LogHeader,
  seed: number,
  seats: readonly SeatPlan[],
  { solo = null, sealed = false, autopilot = false, timeFactor = 1, rehearsal = false }: Opening,
): Promise<Beginning> {
  const compiled = compile(header.scenario, seed);
  const causes = creation(compiled, header.hash, seats, solo, { sealed, rehearsal });
  if (autopilot) causes.push({ type: 'autopilot.set', data: { on: true } });
  if (timeFactor !== 1) causes.push({ type: 'timeFactor.set', data: { factor: timeFactor } });
  const { events, state } = settle(compiled, emptyState(compiled), causes, 0, null, null);
  const head = await log.create(header, events);
  return { header, compiled, events, state, at: 0, head };
}

/** A drill exactly where it stood: the clock at the later of the last event and the last mark. */
export async function bringBack(log: DrillLog, drillId: string): Promise<Beginning> {
  const header = await log.header(drillId);
  const events = await log.read(drillId);
  const created = events[0];
  const compiled = compile(header.scenario, created?.type === 'drill.created' ? created.data.seed : 0);
  const state = refold(compiled, events);
  const at = Math.max(state.at, state.floor, (await log.mark(drillId)) ?? 0);
  return { header, compiled, events, state, at, head: await log.head(drillId) };
}

/** What the log keeps of a command; nothing of one whose step names nobody, a pause that somebody asked for unnamed. */
export function given(
  { seat, name, payload, role, account }: Command,
  { events }: Step,
): GivenCommand | null {
  if (events[0]?.commandId === null) return null;
  return { seat, name, payload, role, ...(account ? { account } : {}) };
}
