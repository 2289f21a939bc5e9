import type { DeskCommand } from '../../../shared/authority.ts';
import { rolesFor } from '../../../shared/authority.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { COMMANDER } from '../../../shared/roles.ts';
import type { Consequence } from '../../../shared/scenario/msel.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { factNames } from '../../kernel/predicate.ts';

/**
 * What one desk can come to hold and press while everybody else is silent. An over-estimate wherever the scenario leaves it open.
 *
 * Three rules carry it. Nobody who is silent answers a page, accepts, clears, co-signs, authorises or pins. Only whoever has command
 * decides, and command comes to the commander's desk alone. Look-ups, suites and keys belong to roles.
 */
export interface Desk {
  scenario: Scenario;
  roles: readonly PlayRole[];
  /** Is one of these roles at this desk? */
  has: (...roles: readonly PlayRole[]) => boolean;
  may: (command: DeskCommand) => boolean;
  /** Findings it can hold: what its injects bring, and what its own look-ups and suites find. */
  own: ReadonlySet<string>;
  /** Findings that can lie on somebody's desk: the silent ones get theirs as injects, and look nothing up. */
  anybody: ReadonlySet<string>;
  /** Suites it can run with nobody's help. */
  suites: ReadonlySet<string>;
  /** Scopes that can come into force because of it, as `switch:scope`. */
  scopes: ReadonlySet<string>;
  /** Scopes that the story can press without anybody. */
  story: ReadonlySet<string>;
}

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

export function deskOf(scenario: Scenario, roles: readonly PlayRole[]): Desk {
  const has: Desk['has'] = (...some) => some.some((role) => roles.includes(role));
  const told = consequences(scenario).flatMap(({ item }) => (item.do === 'giveEvidence' ? [item] : []));
  const given = told.map(({ evidence }) => evidence);
  const ownNews = told.filter(({ role }) => has(role)).map(({ evidence }) => evidence);
  const { own, suites } = foundAlone(scenario, roles, { given, ownNews });
  return {
    scenario,
    roles,
    has,
    may: (command) => has(...rolesFor(command)),
    own,
    anybody: new Set([...given, ...own]),
    suites,
    scopes: new Set([
      ...pressedByStory(scenario, ({ chosen, to }) => chosen && has(...to)),
      ...(has('incident-commander') ? glassScopes(scenario, own) : []),
    ]),
    story: pressedByStory(scenario, ({ chosen }) => !chosen),
  };
}

/** What these roles' look-ups and suites find without anybody's help; one finding may open the next look-up. */
function foundAlone(
  { queries, suites: all }: Scenario,
  roles: readonly PlayRole[],
  { given, ownNews }: { given: readonly string[]; ownNews: readonly string[] },
): Pick<Desk, 'own' | 'suites'> {
  const mine = (role: PlayRole | undefined): boolean => role === undefined || roles.includes(role);
  const own = new Set(ownNews);
  const suites = new Set<string>();
  for (let before = -1; before < own.size + suites.size; ) {
    before = own.size + suites.size;
    const known = new Set([...own, ...given]);
    for (const query of queries) {
      if (!roles.includes(query.role) || !mine(query.jointWith) || !mine(query.rawApproval)) continue;
      if (query.requires && !possible(query.requires.when, known)) continue;
      for (const { evidence, when } of query.yields)
        if (when === undefined || possible(when, known)) own.add(evidence);
    }
    for (const suite of all) {
      if (!roles.includes(suite.role) || !mine(suite.jointWith)) continue;
      if (suite.requires && !possible(suite.requires.when, known)) continue;
      suites.add(suite.id);
      for (const { evidence } of suite.yields) own.add(evidence);
    }
  }
  return { own, suites };
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
export function leastResidual({ scenario: { world }, scopes, story }: Desk): number {
  const on = new Set([...scopes, ...story]);
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
