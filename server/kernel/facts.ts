import type { Json } from '../../shared/json.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import type { Facts } from '../../shared/scenario/predicate.ts';
import type { Compiled } from './compiled.ts';
import type { DrillState, SwitchScopeState } from './state.ts';

/** The flat record that guards, MSEL rows, clauses and templates read. Names are documented at `Facts`. */
export function factsOf(c: Compiled, state: DrillState): Facts {
  const facts: Record<string, Json> = {
    phase: state.phase,
    at: state.at,
    act: state.act,
    declared: state.declaredAt !== null,
    declaredAt: state.declaredAt,
    severity: state.severity,
    commander: state.commander,
    holdEffective: state.holdEffective,
    handOffOpen: state.handOff !== null,
    sealed: state.sealed.length > 0,
    hold: state.hold.length > 0,
    residual: state.residual,
    decision: state.decisions.at(-1)?.option ?? null,
    decisions: state.decisions.length,
    spokesperson: state.spokesperson,
    narrative: state.narrative,
    rawExposed: Object.values(state.raw).includes('posted'),
    statement: statementFact(c, state),
  };
  for (const role of PLAY_ROLES) {
    const seat = seatOf(state, role);
    facts[`staffed.${role}`] = seat !== null && state.seats[seat]?.occupant !== 'silent';
    facts[`active.${role}`] = role in state.joined;
    facts[`inCall.${role}`] = seat !== null && inCall(state, seat);
  }
  for (const page of Object.values(state.pages)) {
    facts[`paged.${page.target}`] = true;
    if (page.state === 'acknowledged') facts[`answered.${page.target}`] = true;
  }
  for (const [flag, value] of Object.entries(state.flags)) facts[`flag.${flag}`] = value;
  for (const held of Object.values(state.held)) for (const id of held) facts[`held.${id}`] = true;
  for (const id of Object.keys(state.pinned)) facts[`pinned.${id}`] = true;
  switchFacts(c, state, facts);
  for (const scope of Object.keys(state.frozen)) facts[`frozen.${scope}`] = true;
  for (const thing of Object.keys(state.lost)) facts[`lost.${thing}`] = true;
  for (const id of state.world.deployed) facts[`deployed.${id}`] = true;
  const rates = state.history.at(-1)?.rates ?? {};
  for (const component of c.scenario.world.components)
    facts[`share.${component.id}`] = (rates[component.id] ?? 0) / component.baselinePerHour;
  for (const [id, inject] of Object.entries(state.injects)) {
    if (inject.state === 'delivered') facts[`delivered.${id}`] = true;
    if (inject.reply !== null) facts[`reply.${id}`] = inject.reply;
  }
  for (const [area, owner] of Object.entries(state.owners))
    facts[`owner.${area}`] = owner.accepted ? owner.role : null;
  for (const system of state.hold) facts[`hold.${system}`] = true;
  for (const probe of Object.keys(state.readings)) facts[`measured.${probe}`] = true;
  for (const loss of state.decisions.at(-1)?.losses ?? []) facts[`loss.${loss}`] = true;
  for (const group of Object.keys(state.outreach)) facts[`outreach.${group}`] = true;
  for (const [id, action] of Object.entries(state.duties)) facts[`duty.${id}`] = action;
  for (const [id, actions] of Object.entries(state.welfare)) facts[`welfare.${id}`] = actions[0] ?? null;
  for (const [name, at] of Object.entries(state.milestones)) facts[`milestone.${name}`] = at;
  for (const act of Object.keys(state.heard)) facts[`heard.${act}`] = true;
  return facts;
}

/** Facts built once, and only if somebody asks: most chart steps have no guard to feed. */
export function lazyFacts(c: Compiled, state: DrillState): () => Facts {
  let built: Facts | null = null;
  return () => {
    built ??= factsOf(c, state);
    return built;
  };
}

export function seatOf(state: DrillState, role: string): string | null {
  for (const [seat, { roles }] of Object.entries(state.seats))
    if ((roles as string[]).includes(role)) return seat;
  return null;
}

/** A seat is in the call once any of its roles has joined. */
export const inCall = (state: DrillState, seat: string): boolean =>
  (state.seats[seat]?.roles ?? []).some((role) => role in state.joined);

const level = (scope: SwitchScopeState | undefined): 'off' | 'applied' | 'effective' =>
  scope?.state === 'effective' ? 'effective' : scope?.state === 'applied' ? 'applied' : 'off';

function switchFacts(c: Compiled, state: DrillState, facts: Record<string, Json>): void {
  for (const item of c.scenario.world.switches) {
    const scopes = state.switches[item.id];
    if (!scopes) {
      facts[`switch.${item.id}`] = 'off';
      continue;
    }
    const levels = item.scopes.map(({ id }) => level(scopes[id]));
    for (const [index, { id }] of item.scopes.entries())
      facts[`switch.${item.id}.${id}`] = levels[index] ?? 'off';
    const on = levels.filter((value) => value !== 'off').length;
    facts[`switch.${item.id}`] =
      on === 0
        ? 'off'
        : on < levels.length
          ? 'partial'
          : levels.every((value) => value === 'effective')
            ? 'effective'
            : 'applied';
    for (const scope of Object.values(scopes))
      for (const option of scope.options) facts[`option.${item.id}.${option}`] = true;
  }
}

function statementFact(c: Compiled, state: DrillState): Json {
  const statements = Object.values(state.statements);
  if (statements.some(({ published }) => published)) return 'published';
  const last = statements.at(-1);
  if (!last) return null;
  return c.scenario.comms.clearedBy.every((role) => last.cleared.includes(role)) ? 'cleared' : 'drafted';
}
