import type { ResidualRow } from '../../shared/scenario/expectations.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { SwitchEffect, World } from '../../shared/scenario/world.ts';
import type { Rule } from './problem.ts';
import { isContained, namedScopes, readRowAtOnce, rowName, toPercent } from './residualTable.ts';
import { groupBy } from './walk.ts';

/** Each number moves by this much, one at a time. */
const MOVES = [0.7, 1.3];

/** A world with one number moved, which number it was, and whose: a row without that switch cannot turn on it. */
interface Moved {
  number: string;
  switchId: string | null;
  world: World;
}

interface Flip {
  row: ResidualRow;
  number: string;
  residual: number;
}

/**
 * Every row whose verdict turns when one baseline or multiplier moves by 30 %. A number that the world spells out per
 * component or region (one multiplier over a whole path, one stream split by region) moves as one, and each of its parts by itself too.
 */
export function flips({ world, expectations }: Scenario): Flip[] {
  // A row that is wrong as it stands is the table check's business.
  const rows = (expectations?.residuals ?? []).filter(
    (row) =>
      row.switches.every((word) => namedScopes(world, word)) &&
      isContained(world, readRowAtOnce(world, row)) === row.contained,
  );
  const moved = rows.length > 0 ? movedWorlds(world) : [];
  return rows.flatMap((row) =>
    moved.flatMap(({ number, switchId, world: other }): Flip[] => {
      if (switchId !== null && !row.switches.some((word) => namedScopes(world, word)?.switch === switchId))
        return [];
      const reading = readRowAtOnce(other, row);
      if (isContained(other, reading) === row.contained) return [];
      return [{ row, number, residual: Math.max(reading.instant, reading.refilled) }];
    }),
  );
}

/** No verdict may hang on one uncertain number, save on the near edges that the author names. */
export const checkSensitivity: Rule<Scenario> = (scenario, complain) => {
  const found = flips(scenario);
  for (const row of scenario.expectations?.residuals ?? []) {
    const place = `expectations.residuals.[${rowName(row)}]`;
    const own = found.filter((flip) => flip.row === row);
    const [worst] = own;
    if (worst && !row.nearEdge)
      complain(
        place,
        `"${row.contained ? 'contained' : 'not contained'}" turns when ${worst.number}: ${toPercent(worst.residual)} %` +
          (own.length > 1 ? ` (and ${own.length - 1} more such moves)` : ''),
        'Move the world away from the line, or mark the row as a deliberate near edge.',
      );
    if (!worst && row.nearEdge)
      complain(
        `${place}.nearEdge`,
        'no number that moves by 30 % turns this row',
        'Take the mark out: the row is safe.',
      );
  }
};

function movedWorlds(world: World): Moved[] {
  return MOVES.flatMap((by) => [
    ...baselineGroups(world).map(
      ({ title, ids }): Moved => ({
        number: `the baseline of ${title} is ${signed(by)}`,
        switchId: null,
        world: {
          ...world,
          components: world.components.map((item) =>
            ids.includes(item.id) ? { ...item, baselinePerHour: item.baselinePerHour * by } : item,
          ),
        },
      }),
    ),
    ...multiplierGroups(world).map(
      ({ title, switchId: of, effects }): Moved => ({
        number: `the multiplier ${title} is ${signed(by)}`,
        switchId: of,
        world: {
          ...world,
          switches: world.switches.map((switchSpec) => ({
            ...switchSpec,
            // A switch cannot make more harm than there was: at 1 it does nothing.
            effects: switchSpec.effects.map((effect) =>
              effects.includes(effect)
                ? { ...effect, multiplier: Math.min(1, effect.multiplier * by) }
                : effect,
            ),
          })),
        },
      }),
    ),
  ]);
}

const signed = (by: number): string => (by > 1 ? '30 % higher' : '30 % lower');

/** Each component, and each family of components that every switch treats alike. */
function baselineGroups(world: World): { title: string; ids: string[] }[] {
  const live = world.components.filter(({ latent }) => !latent);
  const families = groupBy(live, ({ id }) => familyOf(world, id));
  return distinct([
    ...live.map(({ id }) => [id]),
    ...[...families.values()].map((members) => members.map(({ id }) => id)),
  ]).map((ids) => ({ title: ids.join(', '), ids }));
}

/** Each effect row, each switch's multiplier on one family, and each multiplier a switch uses anywhere. */
function multiplierGroups(world: World): { title: string; switchId: string; effects: SwitchEffect[] }[] {
  return world.switches.flatMap((switchSpec) => {
    const { effects } = switchSpec;
    const byNumber = groupBy(effects, ({ multiplier }) => `${multiplier}`);
    const byFamily = groupBy(
      effects,
      ({ multiplier, component }) => `${multiplier} ${familyOf(world, component)}`,
    );
    return distinct([...effects.map((effect) => [effect]), ...byFamily.values(), ...byNumber.values()]).map(
      (group) => ({
        title: `${group[0]?.multiplier} of ${switchSpec.id} on ${[...new Set(group.map(({ component }) => component))].join(', ')}`,
        switchId: switchSpec.id,
        effects: group,
      }),
    );
  });
}

/** Components with the same family are one stream of harm that the world splits by surface or region. */
const familyOf = (world: World, component: string): string =>
  world.switches
    .map(({ id, effects }) => {
      const own = effects.filter((effect) => effect.component === component);
      return `${id}:${own
        .map(({ multiplier }) => multiplier)
        .sort()
        .join('*')}`;
    })
    .join(' ');

function distinct<T>(groups: readonly T[][]): T[][] {
  const kept: T[][] = [];
  for (const group of groups)
    if (!kept.some((other) => other.length === group.length && other.every((item) => group.includes(item))))
      kept.push(group);
  return kept;
}
