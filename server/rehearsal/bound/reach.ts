import type { PlayRole } from '../../../shared/roles.ts';
import { COMMANDER } from '../../../shared/roles.ts';
import type { Consequence } from '../../../shared/scenario/msel.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { factNames } from '../../kernel/predicate.ts';

/** What one seat can come to hold and press while everybody else is silent. An over-estimate wherever the scenario leaves it open. */
export interface Reach {
  roles: readonly PlayRole[];
  /** Findings it can hold: what its news brings, and what its own look-ups and suites find. */
  own: ReadonlySet<string>;
  /** Findings that can lie on somebody's desk: the silent ones get theirs as news, and look nothing up. */
  anybody: ReadonlySet<string>;
  /** Suites it can run with nobody's help. */
  suites: ReadonlySet<string>;
  /** Scopes that can come into force because of it, as `switch:scope`. */
  scopes: ReadonlySet<string>;
  /** Scopes that the story can press without anybody. */
  story: ReadonlySet<string>;
}

/** Most points a criterion can pay, by criterion. */
export type Bound = Record<string, number>;

export const has = (reach: Reach, ...roles: readonly PlayRole[]): boolean =>
  roles.some((role) => reach.roles.includes(role));
export const scopeKey = (switchId: string, scope: string): string => `${switchId}:${scope}`;

/**
 * Could it hold? Only findings are known to be out of reach; anything else a condition asks for may come about. `not` is always open:
 * one can leave a thing undone.
 */
export function possible(predicate: Predicate, held: ReadonlySet<string>): boolean {
  if ('all' in predicate) return predicate.all.every((part) => possible(part, held));
  if ('any' in predicate) return predicate.any.some((part) => possible(part, held));
  if ('not' in predicate) return true;
  const [prefix, id] = (factNames(predicate)[0] ?? '').split('.');
  if ((prefix !== 'held' && prefix !== 'pinned') || id === undefined) return true;
  return 'is' in predicate && predicate.is === true ? held.has(id) : true;
}

interface Follows {
  to: readonly PlayRole[];
  /** It follows from a reply that somebody chose. */
  chosen: boolean;
  item: Consequence;
}
const consequences = ({ msel }: Scenario): Follows[] =>
  msel.flatMap((row) => {
    const to = row.fallbackTo ? [...row.to, row.fallbackTo] : row.to;
    const plain = [...(row.then ?? []), ...(row.otherwise?.then ?? [])];
    return [
      ...plain.map((item): Follows => ({ to, chosen: false, item })),
      ...(row.replies ?? []).flatMap(({ then }) => then.map((item): Follows => ({ to, chosen: true, item }))),
    ];
  });

export function reachOf(scenario: Scenario, roles: readonly PlayRole[]): Reach {
  const mine = (role: PlayRole | undefined): boolean => role === undefined || roles.includes(role);
  const told = consequences(scenario).flatMap(({ item }) => (item.do === 'giveEvidence' ? [item] : []));
  const anybody = new Set(told.map(({ evidence }) => evidence));
  const own = new Set(told.filter(({ role }) => roles.includes(role)).map(({ evidence }) => evidence));
  const suites = new Set<string>();
  for (let before = -1; before < own.size + suites.size; ) {
    before = own.size + suites.size;
    const known = new Set([...own, ...anybody]);
    for (const query of scenario.queries) {
      if (!roles.includes(query.role) || !mine(query.jointWith) || !mine(query.rawApproval)) continue;
      if (query.requires && !possible(query.requires.when, known)) continue;
      for (const { evidence, when } of query.yields)
        if (when === undefined || possible(when, known)) own.add(evidence);
    }
    for (const suite of scenario.suites) {
      if (!roles.includes(suite.role) || !mine(suite.jointWith)) continue;
      if (suite.requires && !possible(suite.requires.when, known)) continue;
      suites.add(suite.id);
      for (const { evidence } of suite.yields) own.add(evidence);
    }
  }
  for (const evidence of own) anybody.add(evidence);
  const story = pressedByStory(scenario, (follows) => !follows.chosen);
  const scopes = new Set([
    ...pressedByStory(scenario, ({ chosen, to }) => chosen && to.some((role) => roles.includes(role))),
    ...(roles.includes('incident-commander') ? glassScopes(scenario, own) : []),
  ]);
  return { roles, own, anybody, suites, scopes, story };
}

const pressedByStory = (scenario: Scenario, wanted: (follows: Follows) => boolean): Set<string> =>
  new Set(
    consequences(scenario)
      .filter(wanted)
      .flatMap(({ item }) =>
        item.do === 'applySwitch' ? item.scopes.map((scope) => scopeKey(item.switch, scope)) : [],
      ),
  );

/** Nobody authorises for a silent commander; a commander alone breaks the glass, but turns no second key (RULE-7). */
const glassScopes = ({ world }: Scenario, own: ReadonlySet<string>): string[] =>
  world.switches
    .filter(({ kind, requires }) => kind !== 'freeze' && (!requires || possible(requires.when, own)))
    .flatMap(({ id, holders, scopes }) =>
      scopes
        .filter(
          ({ secondKey, holders: here }) =>
            secondKey === undefined ||
            (secondKey === COMMANDER && (here ?? holders).includes('incident-commander')),
        )
        .map((scope) => scopeKey(id, scope.id)),
    );

/** Least share of the harm that can be left, with everything pressed that can be: 0..1. */
export function leastResidual({ world }: Scenario, reach: Reach): number {
  const on = new Set([...reach.scopes, ...reach.story]);
  const live = world.components.filter(({ latent }) => !latent);
  const left = live.reduce((sum, { id, baselinePerHour }) => {
    const factors = world.switches.flatMap((switchSpec) =>
      switchSpec.effects
        .filter((effect) => effect.component === id && on.has(scopeKey(switchSpec.id, effect.scope)))
        .map(({ multiplier }) => multiplier),
    );
    return sum + baselinePerHour * factors.reduce((product, factor) => product * factor, 1);
  }, 0);
  const baseline = live.reduce((sum, { baselinePerHour }) => sum + baselinePerHour, 0);
  return baseline > 0 ? left / baseline : 0;
}
