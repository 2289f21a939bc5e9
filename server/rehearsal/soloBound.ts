import type { PlayRole } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { deskOf } from '../scorecard/alone/desk.ts';
import { tenths } from '../scorecard/criterion.ts';
import { CRITERIA } from '../scorecard/rubric.ts';

interface SoloBound {
  roles: readonly PlayRole[];
  total: number;
  /** Most points a criterion can pay, by its id. */
  criteria: Record<string, number>;
}

/**
 * The most that one desk could score while everybody else keeps silent, read off the scenario and the rubric: which criteria its roles
 * may act on at all, and which findings it can come to hold. No play is needed, and none can beat it: whatever the scenario leaves open
 * counts for the desk. Above 55 a scenario could be played by one person, and either it or a rule needs mending.
 */
export function soloBound(scenario: Scenario, roles: readonly PlayRole[]): SoloBound {
  const desk = deskOf(scenario, roles);
  const criteria = Object.fromEntries(
    [...CRITERIA].flatMap(([id, row]) =>
      // A scorecard shows tenths, rounded by criterion.
      row.by === 'log' ? [[id, tenths(row.alone(desk, { id, max: row.max }))] as const] : [],
    ),
  );
  return { roles, total: tenths(Object.values(criteria).reduce((sum, points) => sum + points, 0)), criteria };
}
