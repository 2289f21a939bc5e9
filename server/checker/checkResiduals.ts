import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Rule } from './problem.ts';
import { isContained, namedScopes, readRow, rowName, toPercent } from './residualTable.ts';

/** The author's table of residuals against the world's own numbers, to 0.1 point (RULE-15). */
export const checkResiduals: Rule<Scenario> = ({ world, expectations }, complain) => {
  for (const row of expectations?.residuals ?? []) {
    const place = `expectations.residuals.[${rowName(row)}]`;
    const unknown = row.switches.find((word) => !namedScopes(world, word));
    if (unknown !== undefined) {
      complain(
        place,
        `"${unknown}" names no switch, or a scope the switch does not have`,
        `Write "switch" or "switch:scope+scope", with a switch of ${world.switches.map(({ id }) => id).join(', ')}.`,
      );
      continue;
    }
    const found = readRow(world, row);
    const says = (key: 'percent' | 'refilledPercent', expected: number, share: number): void => {
      if (Math.abs(toPercent(share) - expected) > 1e-9)
        complain(
          `${place}.${key}`,
          `the world comes to ${toPercent(share)} %, the table says ${expected} %`,
          'Fix the multiplier or baseline in world, or the row.',
        );
    };
    says('percent', row.percent, found.instant);
    if (row.refilledPercent !== undefined || toPercent(found.refilled) !== toPercent(found.instant))
      says('refilledPercent', row.refilledPercent ?? row.percent, found.refilled);
    if (isContained(world, found) !== row.contained)
      complain(
        `${place}.contained`,
        row.contained
          ? 'the row is meant to contain the harm and does not'
          : 'the row contains the harm and is not meant to',
        `The line is ${toPercent(world.containedAtOrBelow)} % of baseline: fix the world, or the row.`,
      );
  }
};
