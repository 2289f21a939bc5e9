import type { AnyActorRef, AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { createEmptyActor, initialTransition, setup, transition } from 'xstate';
import type { Json } from '../../shared/json.ts';
import type { ChartConfig, ChartState } from '../../shared/scenario/chart.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { DurationMs } from '../../shared/time.ts';
import { ChartError, checkChart, EFFECTS, stepsChart } from './chartCheck.ts';
import type { FactSource } from './predicate.ts';
import { holds } from './predicate.ts';

/**
 * The only file that runs XState. A chart goes in as data, steps come out as data: effects, timers to arm and timers to cancel.
 * A later XState major, or an interpreter of our own, is a change to this file alone.
 */
export type ChartEffect =
  | { type: 'deliver'; inject: string; afterMs: DurationMs }
  | { type: 'setFlag'; flag: string; value: Json }
  | { type: 'deploy'; component: string }
  | { type: 'lose'; thing: string }
  | { type: 'reach'; milestone: string };
type ChartTimer = { arm: string; delayMs: DurationMs } | { cancel: string };
export interface ChartStep {
  snapshot: ChartSnapshot;
  /** In order: a cancel before a re-arm of the same id must stay before it. */
  timers: ChartTimer[];
  effects: ChartEffect[];
}
/** Opaque outside this file. Plain data once saved with `save`. */
export type ChartSnapshot = AnyMachineSnapshot;
/** `facts` rides on every event, timers included, and is read only where a guard asks. */
interface FactsEvent {
  type: string;
  facts: FactSource;
}

type Scope = Parameters<AnyStateMachine['transition']>[2];
type Collected = { type: string; params?: unknown };
const nothing = () => undefined;

export class Chart {
  readonly #machine: AnyStateMachine;
  /** One inert scope for every step: about three times faster than a fresh hidden actor per step, and safe while nothing may invoke or spawn. */
  readonly #scope: Scope;
  #collected: Collected[] = [];
  readonly #stock: boolean;
  readonly #hearing: Hearing | null;
  /** What was worked out from a snapshot, kept while somebody holds it. */
  readonly #known = new WeakMap<
    ChartSnapshot,
    { active: readonly string[]; heard: ReadonlyMap<string, readonly Condition[]> }
  >();

  /** `stock` steps through XState's own `transition()` instead: the benchmark's baseline and the tests' reference. */
  constructor(
    config: ChartConfig,
    delays: Readonly<Record<string, DurationMs>>,
    options: { stock?: boolean } = {},
  ) {
    this.#machine = build(config, delays);
    this.#stock = options.stock ?? false;
    this.#hearing = hearing(config);
    const self = createEmptyActor() as AnyActorRef;
    this.#scope = {
      self,
      id: self.id,
      sessionId: self.sessionId,
      logger: nothing,
      defer: nothing,
      system: (self as unknown as { system: never }).system,
      stopChild: nothing,
      emit: nothing,
      actionExecutor: (action: Collected) => void this.#collected.push(action),
    } as unknown as Scope;
  }

  start(facts: FactSource): ChartStep {
    factsNow = facts;
    const [snapshot, actions] = initialTransition(this.#machine);
    // initialTransition swallows a throwing guard or target into the snapshot instead of throwing.
    if (snapshot.status === 'error')
      throw new ChartError(`The chart cannot start: ${String(snapshot.error)}`);
    return this.#result(snapshot, actions);
  }

  /** Steps with a whitelisted log event. A chart that is done, and an event it has no use for, return the same snapshot. */
  step(snapshot: ChartSnapshot, event: FactsEvent): ChartStep {
    if (!stepsChart(event.type)) throw new ChartError(`"${event.type}" may not reach the chart.`);
    // Nothing that waits for this event would be let through: XState would find the same at ten times the price.
    if (!this.#stock && this.#hearing !== null) {
      const waiting = this.#knownOf(snapshot).heard.get(event.type);
      if (!waiting?.some((condition) => condition === null || holds(condition, event.facts)))
        return unmoved(snapshot);
    }
    return this.#advance(snapshot, event);
  }

  /** A timer this chart armed fell due. `id` must come from the timer table, never from outside. */
  elapse(snapshot: ChartSnapshot, id: string, facts: FactSource): ChartStep {
    if (!id.startsWith('xstate.after.')) throw new ChartError(`"${id}" is not a chart timer.`);
    return this.#advance(snapshot, { type: id, facts });
  }

  #advance(snapshot: ChartSnapshot, event: FactsEvent): ChartStep {
    if (snapshot.status !== 'active') return unmoved(snapshot);
    factsNow = event.facts;
    if (this.#stock) {
      const [next, actions] = transition(this.#machine, snapshot, event);
      return this.#result(next, actions);
    }
    this.#collected = [];
    const next = this.#machine.transition(snapshot, event, this.#scope);
    return this.#result(next, this.#collected);
  }

  #result(snapshot: ChartSnapshot, actions: readonly Collected[]): ChartStep {
    const timers: ChartTimer[] = [];
    const effects: ChartEffect[] = [];
    for (const { type, params } of actions) {
      if (type === 'xstate.raise') {
        const raise = params as { id?: string; delay?: number };
        // A raise without a delay was already consumed inside the step and is only listed.
        if (typeof raise.delay === 'number' && raise.id) timers.push({ arm: raise.id, delayMs: raise.delay });
      } else if (type === 'xstate.cancel') {
        timers.push({ cancel: (params as { sendId: string }).sendId });
      } else if ((EFFECTS as readonly string[]).includes(type)) {
        effects.push({ afterMs: 0, ...(params as object), type } as ChartEffect);
      }
    }
    return { snapshot, timers, effects };
  }

  /** Plain JSON of a snapshot: what a byte-for-byte comparison of two drills looks at. */
  save(snapshot: ChartSnapshot): unknown {
    return this.#machine.getPersistedSnapshot(snapshot);
  }

  /** Ids of every active state, as dotted paths below the root: `containment.bleeding`. */
  active(snapshot: ChartSnapshot): readonly string[] {
    return this.#knownOf(snapshot).active;
  }

  #knownOf(snapshot: ChartSnapshot) {
    const known = this.#known.get(snapshot);
    if (known) return known;
    const active = paths(snapshot.value as StateValue, '');
    const heard = new Map<string, Condition[]>();
    for (const path of ['', ...active])
      for (const [type, conditions] of this.#hearing?.get(path) ?? [])
        heard.set(type, [...(heard.get(type) ?? []), ...conditions]);
    const fresh = { active, heard };
    this.#known.set(snapshot, fresh);
    return fresh;
  }

  /** Events that would do something now, for the facilitator's "what can happen next". */
  accepts(snapshot: ChartSnapshot, event: FactsEvent): boolean {
    factsNow = event.facts;
    return snapshot.can(event);
  }
}

/**
 * Guards read facts from here, not from `event.facts`: the events XState makes up itself (`xstate.done.state.*`) carry none.
 * Set before every step of a synchronous library, so two drills never see each other's.
 */
let factsNow: FactSource = {};

const unmoved = (snapshot: ChartSnapshot): ChartStep => ({ snapshot, timers: [], effects: [] });

/** What a transition waits for; null where it is always open. */
type Condition = Predicate | null;
/** Per state, by its dotted path, the event types it names with the conditions on them; the root's stand under ''. */
type Hearing = ReadonlyMap<string, readonly (readonly [string, readonly Condition[]])[]>;

/** Null where `always` makes every event matter. */
function hearing(config: ChartConfig): Hearing | null {
  const heard = new Map<string, (readonly [string, readonly Condition[]])[]>();
  let always = false;
  const visit = (state: ChartState, path: string): void => {
    if (state.always) always = true;
    heard.set(
      path,
      Object.entries(state.on ?? {}).map(([type, transitions]) => [
        type,
        [transitions].flat().map(({ guard }) => guard?.params ?? null),
      ]),
    );
    for (const [name, child] of Object.entries(state.states ?? {}))
      visit(child, path === '' ? name : `${path}.${name}`);
  };
  visit(config, '');
  return always ? null : heard;
}

type StateValue = string | { [key: string]: StateValue };
function paths(value: StateValue, prefix: string): string[] {
  if (typeof value === 'string') return [prefix + value];
  return Object.entries(value).flatMap(([key, below]) => [
    prefix + key,
    ...paths(below ?? {}, `${prefix}${key}.`),
  ]);
}

function build(config: ChartConfig, delays: Readonly<Record<string, DurationMs>>): AnyStateMachine {
  checkChart(config, delays);
  const machine = setup({
    types: { events: {} as FactsEvent },
    guards: { when: (_, params: Predicate) => holds(params, factsNow) },
    actions: {
      deliver: (_, _params: { inject: string; afterMs?: number }) => undefined,
      setFlag: (_, _params: { flag: string }) => undefined,
      deploy: (_, _params: { component: string }) => undefined,
      lose: (_, _params: { thing: string }) => undefined,
      reach: (_, _params: { milestone: string }) => undefined,
    },
    delays: Object.fromEntries(Object.entries(delays)),
  }).createMachine({ ...(config as object), options: { maxIterations: 200 } } as never);
  touch(machine.root as unknown as Node);
  return machine as unknown as AnyStateMachine;
}

interface Node {
  initial?: unknown;
  transitions?: unknown;
  states: Record<string, Node>;
}
/** createMachine accepts an `initial` that names no state and throws much later; reading it makes it throw now. */
function touch(node: Node): void {
  void node.initial;
  for (const child of Object.values(node.states)) touch(child);
}
