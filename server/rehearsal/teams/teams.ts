import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { macroTeam } from './macro.ts';
import { noviceTeam } from './novice.ts';
import { parTeam } from './par.ts';
import type { Team } from './policy.ts';

/** Nobody does anything. */
const absentTeam: Team = () => () => [];

export const TEAM_NAMES = ['par', 'novice', 'absent', 'macro'] as const;

/** The bundled teams. Only par is given the scenario's plan; the others get nothing but their seats' screens. */
export function teamNamed(name: string, scenario: Scenario): Team | null {
  switch (name) {
    case 'par':
      return parTeam(scenario.parPlan);
    case 'novice':
      return noviceTeam;
    case 'absent':
      return absentTeam;
    case 'macro':
      return macroTeam;
    default:
      return null;
  }
}
