import type { PlayRole, SeatPlan } from '../../../shared/roles.ts';
import { isCoreRole, PLAY_ROLES, SIX_SEATS } from '../../../shared/roles.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { unpractised } from '../bots/skill.ts';
import { allOff, firstThing, patchForward, rollBack, wait } from '../bots/strategy.ts';
import { botTeam } from '../bots/team.ts';
import { macroTeam } from './macro.ts';
import { parTeam } from './par.ts';
import type { Team } from './policy.ts';

/** Nobody does anything. */
const absentTeam: Team = () => () => [];

/** Good people who have never done this: late, forgetful, and with the first thing that comes to mind for a remedy. */
const noviceTeam: Team = botTeam(firstThing, { skill: unpractised });

/** Teams whose remedy stands before the drill begins: whatever the evidence says, they choose the same. */
export const ROTE_TEAMS = ['always-rollback', 'always-patch', 'all-off'] as const;
/** Names that `--team` takes; besides them `solo:<role>`. */
const TEAM_NAMES = ['par', 'novice', 'absent', 'macro', ...ROTE_TEAMS] as const;
export const SOLO = 'solo:';
/** Novices who saw the debrief of another variant and play by it (RULE-13). */
export const REMEMBERS = 'remembers';

/** The bundled teams as help and refusals list them. */
export const TEAMS_LISTED = `${TEAM_NAMES.join(', ')}, ${SOLO}<role> (one role acts, the others are silent people), ${REMEMBERS}:<variant> (novices who saw that variant's debrief)`;

/** A team with the seats it holds on. `solo` is the role that plays alone; null when everybody plays. */
interface LineUp {
  team: Team;
  seats: readonly SeatPlan[];
  solo: PlayRole | null;
}

/** What stands behind a name as people write it after `--team`, or what is wrong with the name and how to put it right. */
export function lineUpNamed(
  name: string,
  scenario: Scenario,
  remembered?: Scenario,
): LineUp | { problem: string } {
  if (name === REMEMBERS || name.startsWith(`${REMEMBERS}:`)) {
    return remembered
      ? {
          team: botTeam(firstThing, { skill: unpractised, remembers: remembered }),
          seats: SIX_SEATS,
          solo: null,
        }
      : {
          problem: `Say whose debrief the team has seen: ${REMEMBERS}:<variant>, another variant of ${scenario.id}.`,
        };
  }
  if (name.startsWith(SOLO)) {
    const role = PLAY_ROLES.find((item) => item === name.slice(SOLO.length));
    return role
      ? { team: botTeam(wait, { alone: true }), seats: soloSeats(role), solo: role }
      : {
          problem: `There is no role "${name.slice(SOLO.length)}" to play alone. Write ${SOLO} and one of ${PLAY_ROLES.join(', ')}.`,
        };
  }
  const team = teamNamed(name, scenario);
  return team
    ? { team, seats: SIX_SEATS, solo: null }
    : { problem: `There is no team "${name}". Teams: ${TEAMS_LISTED}.` };
}

/** The bundled teams of six. Only par is given the scenario's plan; the others get nothing but their seats' screens. */
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
    case 'always-rollback':
      return botTeam(rollBack);
    case 'always-patch':
      return botTeam(patchForward);
    case 'all-off':
      return botTeam(allOff);
    default:
      return null;
  }
}

/** Who plays a rehearsal: the model answer, people who know the work, people who are new to it, or nobody at all. */
export const rehearsalTeam = (skill: 'par' | 'practised' | 'novice' | 'absent', scenario: Scenario): Team =>
  teamNamed(skill, scenario) ?? botTeam(firstThing);

/**
 * One person among people who say nothing: a core role with what folds into it, an optional one in a seat of its
 * own. The silent seats ring and never answer.
 */
export function soloSeats(role: PlayRole): SeatPlan[] {
  const seats = SIX_SEATS.map(({ seat, roles }): SeatPlan => {
    const alone = isCoreRole(role) && roles.includes(role);
    return {
      seat,
      roles: alone ? [...roles] : roles.filter((item) => item !== role),
      occupant: alone ? 'person' : 'silent',
    };
  });
  return isCoreRole(role) ? seats : [...seats, { seat: `seat-${role}`, roles: [role], occupant: 'person' }];
}
