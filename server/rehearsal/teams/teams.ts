import type { PlayRole, SeatPlan } from '../../../shared/roles.ts';
import { SIX_SEATS } from '../../../shared/roles.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { macroTeam } from './macro.ts';
import { noviceTeam } from './novice.ts';
import { parTeam } from './par.ts';
import type { Team } from './policy.ts';

/** Nobody does anything. */
const absentTeam: Team = () => () => [];

export const TEAM_NAMES = ['par', 'novice', 'absent', 'macro'] as const;

/** A team with the chairs it sits on. `solo` is the role that plays alone; null when everybody plays. */
export interface LineUp {
  team: Team;
  seats: readonly SeatPlan[];
  solo: PlayRole | null;
}

/** What stands behind a name as people write it after `--team`, or what is wrong with the name and how to put it right. */
export function lineUpNamed(
  name: string,
  scenario: Scenario,
  _remembered?: Scenario,
): LineUp | { problem: string } {
  const team = teamNamed(name, scenario);
  return team
    ? { team, seats: SIX_SEATS, solo: null }
    : { problem: `There is no team "${name}". Teams: ${TEAM_NAMES.join(', ')}.` };
}

/** The bundled teams. Only par is given the scenario's plan; the others get nothing but their seats' screens. */
export function teamNamed(name: string, scenario: Scenario): Team | null {
  switch (name) {
    case 'par':
      return parTeam(scenario);
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
