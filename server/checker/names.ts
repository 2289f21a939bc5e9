import { own } from '../../shared/keyed.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Complain } from './problem.ts';
import { idsOf } from './walk.ts';

const KINDS = {
  evidence: 'evidence item',
  switch: 'switch',
  component: 'component of the world',
  target: 'page target',
  inject: 'inject',
  option: 'decision option',
  loss: 'loss',
  suite: 'suite',
  raw: 'raw item',
  flag: 'flag',
  hold: 'hold system',
  seal: 'seal part',
  thing: 'thing that can be lost',
  freeze: 'scope of a freeze switch',
  role: 'role',
} as const;
type Kind = keyof typeof KINDS;
/** Complains when nothing of that kind has this id. */
export type Need = (kind: Kind, id: string, place: string) => void;

function namesOf(scenario: Scenario): Record<Kind, ReadonlySet<string>> {
  const { world } = scenario;
  const set = (items: readonly { id: string }[]): Set<string> => new Set(idsOf(items));
  const freezes = world.switches.filter(({ kind }) => kind === 'freeze');
  return {
    evidence: set(scenario.evidence),
    switch: set(world.switches),
    component: set(world.components),
    target: set(scenario.paging.targets),
    inject: set(scenario.msel),
    option: set(scenario.decision.options),
    loss: set(scenario.decision.losses),
    suite: set(scenario.suites),
    raw: set(scenario.rawItems),
    flag: new Set(scenario.flags),
    hold: set(scenario.holdSystems),
    seal: set(scenario.sealParts),
    thing: new Set([
      ...scenario.losses.map(({ thing }) => thing),
      ...world.switches.flatMap(({ alters }) => alters?.thing ?? []),
    ]),
    freeze: new Set(freezes.flatMap(({ scopes }) => idsOf(scopes))),
    role: new Set(PLAY_ROLES),
  };
}

export function needIn(scenario: Scenario, complain: Complain): Need {
  const names = namesOf(scenario);
  return (kind, id, place) => {
    if (!own(names, kind).has(id))
      complain(
        place,
        `there is no ${own(KINDS, kind)} "${id}"`,
        `Use one of ${[...own(names, kind)].join(', ') || '(none)'}.`,
      );
  };
}

/** Scopes of a switch that exists; a switch that does not has been complained of already. */
export function scopesOf(
  { world }: Scenario,
  switchId: string,
  scopes: readonly string[],
  place: string,
  complain: Complain,
): void {
  const known = world.switches.find(({ id }) => id === switchId)?.scopes;
  for (const scope of known ? scopes : [])
    if (!known?.some(({ id }) => id === scope))
      complain(
        place,
        `the switch "${switchId}" has no scope "${scope}"`,
        `Use one of ${idsOf(known ?? []).join(', ')}.`,
      );
}
