import type { Compiled } from '../../server/kernel/compiled.ts';
import { compile } from '../../server/kernel/compiled.ts';
import { creation } from '../../server/kernel/create.ts';
import { emptyState } from '../../server/kernel/emptyState.ts';
import type { DrillState } from '../../server/kernel/state.ts';
import { elapseNext, perform, settle } from '../../server/kernel/step.ts';
import type { EventType, LogEvent, LogEventOf } from '../../shared/drill/events.ts';
import type { Account } from '../../shared/drill/given.ts';
import type { Command, CommandName, PayloadInput } from '../../shared/drill/parseCommand.ts';
import { parseCommand } from '../../shared/drill/parseCommand.ts';
import type { Rejection } from '../../shared/rejection.ts';
import type { Role, SeatPlan } from '../../shared/roles.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { tinyScenario } from './tinyScenario.ts';

/** A drill driven by hand on the pure kernel: given some play, when a command, then these events or this refusal. */
export class Given {
  readonly c: Compiled;
  state: DrillState;
  events: LogEvent[] = [];
  at = 0;
  /** Which facilitator presses; null says nobody in particular. */
  account: Account | null = null;
  #ids = 0;

  constructor(
    options: { scenario?: Scenario; seed?: number; seats?: readonly SeatPlan[]; stock?: boolean } = {},
  ) {
    const scenario = options.scenario ?? tinyScenario;
    this.c = compile(scenario, options.seed ?? 1, options.stock ? { stock: true } : {});
    const step = settle(
      this.c,
      emptyState(this.c),
      creation(this.c, 'hash', options.seats ?? SIX_SEATS, null),
      0,
      null,
      null,
    );
    this.state = step.state;
    this.events = step.events;
  }

  /** Lets drill time pass to `minute`, elapsing every timer on the way. */
  until(minute: number): this {
    this.at = Math.max(this.at, minutes(minute));
    for (
      let step = elapseNext(this.c, this.state, this.at);
      step;
      step = elapseNext(this.c, this.state, this.at)
    ) {
      this.state = step.state;
      this.events.push(...step.events);
      this.at = Math.max(this.at, this.state.floor);
    }
    return this;
  }

  /** Gives a command now. Returns what it caused, or the refusal. */
  try<N extends CommandName>(
    who: Role | typeof FACILITATOR_SEAT,
    name: N,
    payload: PayloadInput<N>,
  ): LogEvent[] | Rejection {
    this.until(0);
    const staff = who === 'facilitator' || who === FACILITATOR_SEAT;
    const seat = staff
      ? FACILITATOR_SEAT
      : (Object.entries(this.state.seats).find(([, { roles }]) => (roles as string[]).includes(who))?.[0] ??
        who);
    const parsed = parseCommand(seat, {
      id: `given-${++this.#ids}`,
      name,
      payload,
      role: staff ? null : who,
    });
    if ('rejection' in parsed) return parsed.rejection;
    const command = parsed.command as Command;
    const given = staff && this.account ? { ...command, account: this.account } : command;
    const step = perform(this.c, this.state, given, this.at);
    if ('rejection' in step) return step.rejection;
    this.state = step.state;
    this.events.push(...step.events);
    this.at = Math.max(this.at, this.state.floor);
    this.until(0);
    return step.events;
  }

  /** Gives a command that must be accepted. */
  does<N extends CommandName>(who: Role, name: N, payload: PayloadInput<N>): this {
    const result = this.try(who, name, payload);
    if (!Array.isArray(result))
      throw new Error(`${who} ${name} was refused: ${result.code}: ${result.message}`);
    return this;
  }

  all<T extends EventType>(type: T): LogEventOf<T>[] {
    return this.events.filter((event) => event.type === type) as unknown as LogEventOf<T>[];
  }

  types(): string[] {
    return this.events.map(({ type }) => type);
  }
}

/** Started, declared at Sev 1, and the given roles paged and in the call. */
export function underWay(
  roles: Record<string, Role>,
  options: ConstructorParameters<typeof Given>[0] = {},
): Given {
  const given = new Given(options)
    .does('facilitator', 'startDrill', {})
    .does('support-lead', 'declareIncident', { severity: 1 });
  const targets = Object.keys(roles);
  if (targets.length > 0) given.does('support-lead', 'sendPage', { targets });
  for (const [target, role] of Object.entries(roles)) {
    const page = Object.entries(given.state.pages).find(
      ([, item]) => item.target === target && item.state === 'sent',
    );
    if (page) given.does(role, 'acknowledgePage', { pages: [page[0]] });
  }
  return given;
}
