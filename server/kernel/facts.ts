import type { Json } from '../../shared/json.ts';
import { own, put } from '../../shared/keyed.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import type { Facts } from '../../shared/scenario/predicate.ts';
import type { Compiled } from './compiled.ts';
import type { FactReader } from './predicate.ts';
import type { DrillState, SwitchScopeState } from './state.ts';

/**
 * Reads facts by name; names are documented at `Facts`. What nobody asks for is not built: most steps ask for one or two names, and
 * spelling out all of them after every event was the dearest thing a replay did.
 */
export function factReader(c: Compiled, state: DrillState): FactReader {
  return (name) => {
    const dot = name.indexOf('.');
    if (dot < 0) return own(SINGLE, name)?.(state, c) ?? null;
    if (Object.hasOwn(c.drawn, name)) return own(c.drawn, name) ?? null;
    const part = PART_OF.get(name.slice(0, dot));
    if (!part) return null;
    const names = namesOf(part, c, state);
    return own(names, name) ?? null;
  };
}

/** The whole flat record. */
export function factsOf(c: Compiled, state: DrillState): Facts {
  const facts: Names = { ...c.drawn };
  for (const [name, value] of Object.entries(SINGLE)) put(facts, name, value(state, c));
  for (const part of PARTS) Object.assign(facts, namesOf(part, c, state));
  return facts;
}

type Names = Record<string, Json>;

const SINGLE: Readonly<Record<string, (state: DrillState, c: Compiled) => Json>> = {
  phase: ({ phase }) => phase,
  at: ({ at }) => at,
  act: ({ act }) => act,
  declared: ({ declaredAt }) => declaredAt !== null,
  declaredAt: ({ declaredAt }) => declaredAt,
  severity: ({ severity }) => severity,
  commander: ({ commander }) => commander,
  holdEffective: ({ holdEffective }) => holdEffective,
  handOffOpen: ({ handOff }) => handOff !== null,
  sealed: ({ sealed }) => sealed.length > 0,
  hold: ({ hold }) => hold.length > 0,
  residual: ({ residual }) => residual,
  decision: ({ decisions }) => decisions.at(-1)?.option ?? null,
  decisions: ({ decisions }) => decisions.length,
  spokesperson: ({ spokesperson }) => spokesperson,
  narrative: ({ narrative }) => narrative,
  pagerFailure: (_state, c) => c.failure?.target ?? null,
  rawExposed: ({ raw }) => Object.values(raw).includes('posted'),
  statement: (state, c) => statementFact(c, state),
};

/** Facts whose names hold ids. While the pieces of the state they come from are the same objects, so are they. */
interface Part {
  prefixes: readonly string[];
  from: (state: DrillState) => readonly [object, ...object[]];
  put: (names: Names, state: DrillState, c: Compiled) => void;
  kept: WeakMap<object, { c: Compiled; from: readonly object[]; names: Names }>;
}

function namesOf({ from, put, kept }: Part, c: Compiled, state: DrillState): Names {
  const pieces = from(state);
  const known = kept.get(pieces[0]);
  if (known?.c === c && known.from.every((piece, index) => piece === pieces[index])) return known.names;
  const names: Names = {};
  put(names, state, c);
  kept.set(pieces[0], { c, from: pieces, names });
  return names;
}

const part = (prefixes: string, from: Part['from'], put: Part['put']): Part => ({
  prefixes: prefixes.split(' '),
  from,
  put,
  kept: new WeakMap(),
});
type Keyed<T> = Readonly<Record<string, T>>;
/** One fact for each key of one record of the state. */
const keyed = <T>(prefix: string, pick: (state: DrillState) => Keyed<T>, value: (entry: T) => Json): Part =>
  part(
    prefix,
    (state) => [pick(state)],
    (names, state) => {
      for (const [key, entry] of Object.entries(pick(state))) put(names, `${prefix}.${key}`, value(entry));
    },
  );
const yes = (): Json => true;

const PARTS: readonly Part[] = [
  part(
    'staffed active inCall',
    ({ joined, seats }) => [joined, seats],
    (names, state) => {
      for (const role of PLAY_ROLES) {
        const seat = seatOf(state, role);
        put(names, `staffed.${role}`, seat !== null && own(state.seats, seat)?.occupant !== 'silent');
        put(names, `active.${role}`, Object.hasOwn(state.joined, role));
        put(names, `inCall.${role}`, seat !== null && inCall(state, seat));
      }
    },
  ),
  part(
    'paged answered',
    ({ pages, injects }) => [pages, injects],
    (names, { pages, injects }) => {
      for (const [id, { answered }] of Object.entries(injects))
        if (answered) put(names, `answered.${id}`, true);
      for (const { target, state } of Object.values(pages)) {
        put(names, `paged.${target}`, true);
        if (state === 'acknowledged') put(names, `answered.${target}`, true);
      }
    },
  ),
  keyed(
    'flag',
    ({ flags }) => flags,
    (value) => value,
  ),
  part(
    'held',
    ({ held }) => [held],
    (names, { held }) => {
      for (const ids of Object.values(held)) for (const id of ids) put(names, `held.${id}`, true);
    },
  ),
  keyed('pinned', ({ pinned }) => pinned, yes),
  part('switch option', ({ switches }) => [switches], switchFacts),
  keyed('frozen', ({ frozen }) => frozen, yes),
  keyed('lost', ({ lost }) => lost, yes),
  part(
    'deployed',
    ({ world }) => [world],
    (names, { world }) => {
      for (const id of world.deployed) put(names, `deployed.${id}`, true);
    },
  ),
  part(
    'share',
    ({ history }) => [history],
    (names, { history }, c) => {
      const rates = history.at(-1)?.rates ?? {};
      for (const component of c.scenario.world.components)
        put(names, `share.${component.id}`, (own(rates, component.id) ?? 0) / component.baselinePerHour);
    },
  ),
  part(
    'delivered reply',
    ({ injects }) => [injects],
    (names, { injects }) => {
      for (const [id, inject] of Object.entries(injects)) {
        if (inject.state === 'delivered') put(names, `delivered.${id}`, true);
        if (inject.reply !== null) put(names, `reply.${id}`, inject.reply);
      }
    },
  ),
  part(
    'promise',
    ({ promises }) => [promises],
    (names, { promises }, c) => {
      for (const { id, replies } of c.scenario.msel)
        if (replies?.some(({ promise }) => promise)) put(names, `promise.${id}`, 'none');
      for (const [id, { state }] of Object.entries(promises)) put(names, `promise.${id}`, state);
    },
  ),
  keyed<{ role: string; accepted: boolean }>(
    'owner',
    ({ owners }) => owners,
    ({ role, accepted }) => (accepted ? role : null),
  ),
  part(
    'hold',
    ({ hold }) => [hold],
    (names, { hold }) => {
      for (const system of hold) put(names, `hold.${system}`, true);
    },
  ),
  keyed('measured', ({ readings }) => readings, yes),
  part('reading', ({ readings, history }) => [readings, history], readingFacts),
  part(
    'loss',
    ({ decisions }) => [decisions],
    (names, { decisions }) => {
      for (const loss of decisions.at(-1)?.losses ?? []) put(names, `loss.${loss}`, true);
    },
  ),
  keyed('outreach', ({ outreach }) => outreach, yes),
  part('duty', ({ duties, notices, outreach }) => [duties, notices, outreach], dutyFacts),
  keyed(
    'welfare',
    ({ welfare }) => welfare,
    (actions) => actions[0] ?? null,
  ),
  keyed(
    'milestone',
    ({ milestones }) => milestones,
    (at) => at,
  ),
  keyed('heard', ({ heard }) => heard, yes),
];

const PART_OF: ReadonlyMap<string, Part> = new Map(
  PARTS.flatMap((known) => known.prefixes.map((prefix) => [prefix, known] as const)),
);

/** What was put down for each duty, and whether the notice itself has gone out. */
function dutyFacts(names: Names, { duties, notices, outreach }: DrillState, c: Compiled): void {
  for (const [id, action] of Object.entries(duties)) put(names, `duty.${id}`, action);
  for (const { id, carriedBy = [] } of c.scenario.duties)
    put(
      names,
      `duty.${id}.sent`,
      Object.hasOwn(notices, id) || carriedBy.some((group) => Object.hasOwn(outreach, group)),
    );
}

/**
 * What each probe read last, as long as it speaks for now: a failing reading until what it measures has fallen since, a clean one until that
 * has risen. A reading fails where even the least that it allows is more than containment leaves.
 */
function readingFacts(names: Names, { readings, history }: DrillState, c: Compiled): void {
  const { containedAtOrBelow } = c.scenario.world;
  for (const [target, { readAt, sample }] of Object.entries(readings)) {
    const probe = c.probes.get(target);
    if (!probe) continue;
    const then = history.findLast(({ at }) => at <= readAt)?.rates ?? history[0]?.rates ?? {};
    const now = history.at(-1)?.rates ?? {};
    const changes = probe.components.map((id) => (own(now, id) ?? 0) - (own(then, id) ?? 0));
    const fails = sample.low > containedAtOrBelow * probe.failureRate;
    const speaksForNow = changes.every((change) => (fails ? change >= 0 : change <= 0));
    put(names, `reading.${target}`, speaksForNow ? (fails ? 'failing' : 'clean') : null);
  }
}

export function seatOf(state: DrillState, role: string): string | null {
  for (const [seat, { roles }] of Object.entries(state.seats))
    if ((roles as string[]).includes(role)) return seat;
  return null;
}

/** A seat is in the call once any of its roles has joined. */
export const inCall = (state: DrillState, seat: string): boolean =>
  (own(state.seats, seat)?.roles ?? []).some((role) => Object.hasOwn(state.joined, role));

const level = (scope: SwitchScopeState | undefined): 'off' | 'applied' | 'effective' =>
  scope?.state === 'effective' ? 'effective' : scope?.state === 'applied' ? 'applied' : 'off';

function switchFacts(facts: Names, state: DrillState, c: Compiled): void {
  for (const item of c.scenario.world.switches) {
    const scopes = own(state.switches, item.id);
    if (!scopes) {
      put(facts, `switch.${item.id}`, 'off');
      continue;
    }
    const levels = item.scopes.map(({ id }) => level(own(scopes, id)));
    for (const [index, { id }] of item.scopes.entries())
      put(facts, `switch.${item.id}.${id}`, levels[index] ?? 'off');
    const on = levels.filter((value) => value !== 'off').length;
    put(
      facts,
      `switch.${item.id}`,
      on === 0
        ? 'off'
        : on < levels.length
          ? 'partial'
          : levels.every((value) => value === 'effective')
            ? 'effective'
            : 'applied',
    );
    for (const scope of Object.values(scopes))
      for (const option of scope.options) put(facts, `option.${item.id}.${option}`, true);
  }
}

function statementFact(c: Compiled, state: DrillState): Json {
  const statements = Object.values(state.statements);
  if (statements.some(({ published }) => published)) return 'published';
  const last = statements.at(-1);
  if (!last) return null;
  return c.scenario.comms.clearedBy.every((role) => last.cleared.includes(role)) ? 'cleared' : 'drafted';
}
