import { own } from '../../../shared/keyed.ts';
import type { Desk } from '../alone/desk.ts';
import { leastResidual, scopeKey } from '../alone/desk.ts';
import { checked, spared } from '../checked.ts';
import { contained, MITIGATED, mitigation, NEARLY_CONTAINED, persisted, verified } from '../containment.ts';
import { proportionality } from '../proportion.ts';
import { SHOWN } from '../shown.ts';
import type { CriterionRows, Scored } from './row.ts';

export const containment = {
  CT1: {
    title: 'First effective mitigation',
    max: 4,
    critical: true,
    by: 'log',
    replaceable: true,
    reads: [
      'signal',
      'switchUses',
      'curve',
      'actOneEndsAt',
      'severities',
      'endsAt',
      ...SHOWN,
      'world.changed',
    ],
    score: (record, row) => checked(record, row) ?? mitigation(record, row),
    alone: (desk, row) =>
      pictured(desk, row) ?? (presses(desk) && leastResidual(desk) <= MITIGATED ? row.max : 0),
  },
  CT2: {
    title: 'Contained by the thirty-minute line',
    max: 7,
    critical: true,
    by: 'log',
    replaceable: true,
    reads: [
      'signal',
      'curve',
      'endsAt',
      'switchUses',
      'actOneEndsAt',
      'severities',
      ...SHOWN,
      'world.changed',
    ],
    score: (record, row) => checked(record, row) ?? contained(record, row),
    alone: (desk, row) => {
      const left = leastResidual(desk);
      const { containedAtOrBelow: line } = desk.scenario.world;
      const earned = left <= line ? row.max : left <= 2 * line ? NEARLY_CONTAINED : 0;
      return pictured(desk, row) ?? (presses(desk) ? earned : 0);
    },
  },
  CT3: {
    title: 'Containment was checked, not assumed',
    max: 3,
    by: 'log',
    replaceable: true,
    reads: ['switchUses', 'signal', ...SHOWN, 'probe.completed', 'world.changed'],
    score: (record, row) => checked(record, row) ?? verified(record, row),
    alone: (desk, row) => {
      const { world, rubric } = desk.scenario;
      const readable = (component: string) =>
        world.probes.some(({ components }) => components.includes(component));
      // A reading counts once some switch has taken effect, whoever pressed it.
      const reads = desk.may('runProbe') && (presses(desk) || desk.story.size > 0);
      const groups = rubric.verify.filter(({ components }) => components.every(readable));
      return pictured(desk, row) ?? (reads ? wholeOrHalf(groups.length, rubric.verify.length, row.max) : 0);
    },
  },
  CT4: {
    title: 'Stored copies were dealt with',
    max: 3,
    by: 'log',
    replaceable: true,
    reads: ['actOneEndsAt', 'switchUses', 'signal', ...SHOWN, 'world.changed'],
    score: (record, row) => checked(record, row) ?? persisted(record, row),
    alone: (desk, row) => {
      const copies = desk.scenario.rubric.persisted;
      const done = copies.filter(({ switch: switchId, scopes }) =>
        scopes.every((scope) => desk.scopes.has(scopeKey(switchId, scope))),
      );
      return pictured(desk, row) ?? wholeOrHalf(done.length, copies.length, row.max);
    },
  },
  CT5: {
    title: 'No more was switched off than needed',
    max: 3,
    by: 'log',
    reads: ['curve', 'switchUses', 'signal', 'actOneEndsAt', 'watched', ...SHOWN],
    score: (record, row) => spared(record, row) ?? proportionality(record, row),
    alone: (desk, { max }) => {
      const { rubric, world } = desk.scenario;
      const earns = rubric.nothingToContain
        ? records(desk, rubric.nothingToContain.spared.after)
        : presses(desk) && leastResidual(desk) <= 2 * world.containedAtOrBelow;
      return earns ? max : 0;
    },
  },
} as const satisfies CriterionRows;

const presses = ({ scopes }: Desk): boolean => scopes.size > 0;
const wholeOrHalf = (done: number, all: number, max: number): number =>
  done === 0 ? 0 : done < all ? max / 2 : max;

/** Findings on record are the desk's own, since nobody who is silent pins. */
const records = ({ own: held }: Desk, groups: readonly string[][]): boolean =>
  groups.some((group) => group.every((id) => held.has(id)));

/** Where there is nothing to contain, the scenario's own check counts instead; null everywhere else. */
function pictured(desk: Desk, { id }: Scored): number | null {
  const check = own(desk.scenario.rubric.nothingToContain?.checks, id);
  if (!check) return null;
  return records(desk, check.groups) ? Math.max(0, ...check.steps.map(({ points }) => points)) : 0;
}
