import type { LogEvent } from '../../shared/drill/events.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Switch, SwitchScope } from '../../shared/scenario/world.ts';
import type { DrillTime } from '../../shared/time.ts';

/** One press of one scope: applied, in effect, taken back. `seqs` are the events that prove it. */
export interface SwitchUse {
  switch: string;
  scope: string;
  options: string[];
  /** When its effect began to spread: the press, or the second key where one is needed. */
  startedAt: DrillTime;
  effectiveAt: DrillTime | null;
  revertedAt: DrillTime | null;
  /** Pressed or told to go by somebody at the table, not by the story alone. */
  byTeam: boolean;
  seqs: number[];
}

/** Follows every switch through the log, scope by scope. */
export function switchUses(events: readonly LogEvent[]): SwitchUse[] {
  const uses: SwitchUse[] = [];
  const waiting = new Map<string, { options: string[]; seq: number; byTeam: boolean }>();
  const open = (id: string, scope: string) =>
    uses.filter((use) => use.switch === id && use.scope === scope && use.revertedAt === null);
  for (const event of events) {
    switch (event.type) {
      case 'switch.applied': {
        const { switch: id, options, due, waitsFor } = event.data;
        const byTeam = event.by !== null || event.commandId !== null;
        for (const { scope } of waitsFor) waiting.set(`${id}:${scope}`, { options, seq: event.seq, byTeam });
        for (const { scope } of due) uses.push(begin(id, scope, options, event.at, byTeam, [event.seq]));
        break;
      }
      case 'switch.coSigned': {
        const { switch: id, scopes } = event.data;
        for (const scope of scopes) {
          const pressed = waiting.get(`${id}:${scope}`);
          const seqs = pressed ? [pressed.seq, event.seq] : [event.seq];
          uses.push(begin(id, scope, pressed?.options ?? [], event.at, pressed?.byTeam ?? true, seqs));
        }
        break;
      }
      case 'switch.effective': {
        const use = open(event.data.switch, event.data.scope).findLast(
          ({ effectiveAt }) => effectiveAt === null,
        );
        if (use) {
          use.effectiveAt = event.at;
          use.seqs.push(event.seq);
        }
        break;
      }
      case 'switch.reverted':
        for (const use of event.data.scopes.flatMap((scope) => open(event.data.switch, scope))) {
          use.revertedAt = event.at;
          use.seqs.push(event.seq);
        }
    }
  }
  return uses;
}

function begin(
  id: string,
  scope: string,
  options: string[],
  at: DrillTime,
  byTeam: boolean,
  seqs: number[],
): SwitchUse {
  return { switch: id, scope, options, startedAt: at, effectiveAt: null, revertedAt: null, byTeam, seqs };
}

export const inForce = (use: SwitchUse, at: DrillTime): boolean =>
  use.effectiveAt !== null && use.effectiveAt <= at && (use.revertedAt === null || use.revertedAt > at);

export const switchOf = (scenario: Scenario, id: string): Switch | undefined =>
  scenario.world.switches.find((item) => item.id === id);

export const scopeOf = (scenario: Scenario, id: string, scope: string): SwitchScope | undefined =>
  switchOf(scenario, id)?.scopes.find((item) => item.id === scope);

/** Share of capability lost at one instant, 0..1. A scope pressed twice costs once. */
export function costAt(scenario: Scenario, uses: readonly SwitchUse[], at: DrillTime): number {
  const active = new Map<string, number>();
  for (const use of uses)
    if (inForce(use, at))
      active.set(`${use.switch}:${use.scope}`, scopeOf(scenario, use.switch, use.scope)?.cost ?? 0);
  return Math.min(
    1,
    [...active.values()].reduce((sum, cost) => sum + cost, 0),
  );
}

export function switchTitle(scenario: Scenario, id: string, scopes: readonly string[]): string {
  const switchSpec = switchOf(scenario, id);
  if (!switchSpec) return id;
  const titles = scopes.map((scope) => switchSpec.scopes.find((item) => item.id === scope)?.title ?? scope);
  const title = plainTitle(switchSpec.title);
  return switchSpec.scopes.length > 1 ? `${title} (${titles.map(plainTitle).join(', ')})` : title;
}

/** A title without what stands in brackets at its end (a flag's own name, where it is embedded), for use inside a sentence. */
export const plainTitle = (title: string): string => title.replace(/ \([^()]*\)$/u, '');

/** Presses by switch, each switch once with all its scopes; `note` keeps apart what differs and stands behind each phrase. */
export function switchNames(
  scenario: Scenario,
  uses: readonly SwitchUse[],
  note: (use: SwitchUse) => string = () => '',
): string[] {
  const groups = new Map<string, { switchId: string; scopes: string[]; note: string }>();
  for (const use of uses) {
    const told = note(use);
    const group = groups.get(`${use.switch} ${told}`) ?? { switchId: use.switch, scopes: [], note: told };
    if (!group.scopes.includes(use.scope)) group.scopes.push(use.scope);
    groups.set(`${use.switch} ${told}`, group);
  }
  return [...groups.values()].map(
    (group) => switchTitle(scenario, group.switchId, group.scopes) + group.note,
  );
}
