import type { LogEvent, NewEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import { parseCommand } from '../../shared/drill/parseCommand.ts';
import type { Rejection } from '../../shared/rejection.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Compiled } from './compiled.ts';
import { compile } from './compiled.ts';
import { emptyState } from './emptyState.ts';
import { refold } from './replay.ts';
import type { DrillState } from './state.ts';
import type { Step } from './step.ts';
import { bare, elapseNext, perform, settle } from './step.ts';
import { dueTimer } from './timers.ts';

/** A log with the commands that caused its steps, by the number of the step. */
export interface KeptLog {
  scenario: Scenario;
  events: readonly LogEvent[];
  commands: ReadonlyMap<number, GivenCommand>;
}

export interface Redecided extends KeptLog {
  /** Commands that no longer stand, each with the step it caused before and why it is refused now. */
  dropped: { step: number; command: GivenCommand; rejection: Rejection }[];
}

/** What is different this time. */
interface Changes {
  /** The first step that is decided again; everything before it stays as it is. */
  from?: number;
  /** Another command in the place of one that was given; null: it was never given. */
  command?: (command: GivenCommand, step: number) => GivenCommand | null;
  /** Commands that nobody gave, in order of time; each comes after all that happened by its time. */
  added?: readonly AddedCommand[];
  /** Names that the drill gives by itself may come out otherwise this time. */
  names?: { met: (step: readonly LogEvent[]) => void; now: (payload: unknown) => unknown };
}

export interface AddedCommand {
  at: DrillTime;
  command: GivenCommand;
  commandId: string;
  /** What it is listed under when it is refused: the step it is moved from, or a number of its own. */
  step: number;
}

/**
 * Decides a log again: the same commands at the same drill times, on the same seed. Without changes the result is the log itself.
 * What no command caused comes again as it came: timers by themselves, a pause that nobody is named for, a restart of the server.
 */
export function redecide(
  log: KeptLog,
  { from = 1, command: changed = (given) => given, added = [], names }: Changes = {},
): Redecided {
  const steps = stepsOf(log.events);
  const created = log.events[0];
  const c = compile(log.scenario, created?.type === 'drill.created' ? created.data.seed : 0);
  const kept = steps.filter((step) => numberOf(step) < from);
  const again = new Again(c, kept.flat(), log.commands, names);
  const more = [...added];
  const addUntil = (at: DrillTime): void => {
    for (let next = more[0]; next && next.at < at; next = more[0]) {
      more.shift();
      again.elapse(next.at, new Set());
      again.give(next.command, next);
    }
  };
  for (const [index, step] of steps.entries()) {
    if (index < kept.length) continue;
    const [first] = step;
    if (!first) continue;
    addUntil(first.at);
    const given = log.commands.get(first.step);
    if (given) {
      const command = changed(given, first.step);
      again.elapse(first.at, timersBehind(steps, index));
      if (command) again.give(command, first);
    } else if (first.type === 'timer.elapsed') again.elapseOne(first.at);
    // What went wrong then is not tried again: it is still set aside.
    else if (first.type === 'timer.setAside') again.keep(step);
    // The clock stands there: what is due comes when it goes on.
    else if (first.type === 'drill.branched') again.take(step.map(factOf), first.at);
    else {
      again.elapse(first.at, timersBehind(steps, index));
      again.take(causesOf(step), first.at);
    }
  }
  addUntil(Number.POSITIVE_INFINITY);
  return { scenario: log.scenario, events: again.events, commands: again.commands, dropped: again.dropped };
}

class Again {
  readonly #c: Compiled;
  readonly #names: Changes['names'];
  #state: DrillState;
  readonly events: LogEvent[];
  readonly commands: Map<number, GivenCommand>;
  readonly dropped: Redecided['dropped'] = [];

  constructor(
    c: Compiled,
    kept: readonly LogEvent[],
    commands: ReadonlyMap<number, GivenCommand>,
    names: Changes['names'],
  ) {
    this.#c = c;
    this.#names = names;
    this.events = [...kept];
    this.#state = refold(c, kept, emptyState(c));
    const last = kept.at(-1)?.step ?? 0;
    this.commands = new Map([...commands].filter(([step]) => step <= last));
  }

  /** Everything due by then, but for timers that came behind what is about to happen. */
  elapse(at: DrillTime, behind: ReadonlySet<string>): void {
    for (let due = dueTimer(this.#state, at); due && !behind.has(due.id); due = dueTimer(this.#state, at))
      this.elapseOne(at);
  }

  elapseOne(at: DrillTime): void {
    const step = elapseNext(this.#c, this.#state, at);
    if (step) this.#adopt(step);
  }

  give(given: GivenCommand, { at, step, commandId }: Pick<LogEvent, 'at' | 'step' | 'commandId'>): void {
    const { seat, name, role, account } = given;
    const payload = this.#names ? this.#names.now(given.payload) : given.payload;
    const parsed = parseCommand(seat, { id: commandId ?? `step-${step}`, name, payload, role });
    const decided =
      'rejection' in parsed
        ? parsed
        : perform(this.#c, this.#state, account ? { ...parsed.command, account } : parsed.command, at);
    if ('rejection' in decided) {
      this.dropped.push({ step, command: given, rejection: decided.rejection });
      return;
    }
    this.commands.set(
      decided.events[0]?.step ?? 0,
      payload === given.payload ? given : { ...given, payload },
    );
    this.#adopt(decided);
  }

  take(causes: readonly NewEvent[], at: DrillTime): void {
    this.#adopt(settle(this.#c, this.#state, causes, at, null, null));
  }

  keep(step: readonly LogEvent[]): void {
    this.#adopt(bare(this.#c, this.#state, step.map(factOf), step[0]?.at ?? 0, null, null));
  }

  #adopt({ state, events }: Step): void {
    this.#state = state;
    for (const event of events) this.events.push(event);
    this.#names?.met(events);
  }
}

/** Facts that came from outside: the first of a step, and with a restart the resumption of a drill that runs by itself. */
function causesOf(step: readonly LogEvent[]): NewEvent[] {
  const [first, second] = step;
  if (first?.type === 'drill.created') return creationOf(step);
  const causes =
    first?.type === 'clock.restarted' && second?.type === 'drill.resumed' ? [first, second] : [first];
  return causes.flatMap((event) => (event ? [factOf(event)] : []));
}

/** A drill begins with what is played and by whom; nothing follows from any of it. */
const creationOf = (step: readonly LogEvent[]): NewEvent[] => step.map(factOf);

const factOf = ({ type, data, by }: LogEvent): NewEvent =>
  ({ type, data, ...(by ? { by } : {}) }) as NewEvent;

/** Timers that fell due at the very moment of a step and came after it: its sender was faster. */
function timersBehind(steps: readonly LogEvent[][], index: number): Set<string> {
  const at = steps[index]?.[0]?.at;
  const behind = new Set<string>();
  for (const [first] of steps.slice(index + 1)) {
    if (first?.type !== 'timer.elapsed' || first.at !== at) break;
    behind.add(first.data.timer);
  }
  return behind;
}

const numberOf = ([first]: readonly LogEvent[]): number => first?.step ?? 0;

export function stepsOf(events: readonly LogEvent[]): LogEvent[][] {
  const steps: LogEvent[][] = [];
  for (const event of events) {
    const last = steps.at(-1);
    if (last && numberOf(last) === event.step) last.push(event);
    else steps.push([event]);
  }
  return steps;
}
