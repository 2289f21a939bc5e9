import type { DeskCommand } from '../../shared/authority.ts';
import { rolesFor } from '../../shared/authority.ts';
import type { EventData, EventType, NewEvent, NewEventOf } from '../../shared/drill/events.ts';
import type { Severity } from '../../shared/drill/paging/events.ts';
import type { CommandName, CommandOf } from '../../shared/drill/parseCommand.ts';
import { own } from '../../shared/keyed.ts';
import type { Rejection, RejectionCode } from '../../shared/rejection.ts';
import { namesOf, severityIn } from '../../shared/roleNames.ts';
import type { PlayRole, Role } from '../../shared/roles.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Compiled } from './compiled.ts';
import { inCall } from './facts.ts';
import type { DrillState } from './state.ts';

/** What a rule sees. `at` is drill time now; the kernel reads no clock of its own. */
export interface Situation<N extends CommandName = CommandName> {
  c: Compiled;
  state: DrillState;
  command: CommandOf<N>;
  at: DrillTime;
}
export type Decided = { events: NewEvent[]; role: Role } | { rejection: Rejection };
export type Rule<N extends CommandName> = (situation: Situation<N>) => Decided;
/** One concern's rules, by command. */
export type RuleTable<N extends CommandName> = { [K in N]: Rule<K> };

export const refuse = (code: RejectionCode, message: string): { rejection: Rejection } => ({
  rejection: { code, message },
});
export const accept = (role: Role, ...events: NewEvent[]): Decided => ({ events, role });
const typedEvent = <T extends EventType>(type: T, data: EventData[T]): NewEventOf<T> => ({ type, data });
/** A union member from a generic event; the pair is checked where `typedEvent` is called. */
export const event = <T extends EventType>(type: T, data: EventData[T]): NewEvent =>
  typedEvent(type, data) as unknown as NewEvent;

/** A severity's name for the words of a refusal. */
export const severityWords = (c: Compiled, severity: Severity | null): string =>
  severity === null ? 'nothing yet' : severityIn(namesOf(c.scenario.organisation), severity);

/** Role titles for the words of a refusal. */
export const titled = (c: Compiled, roles: readonly Role[]): string => {
  const titles = roles.map((role) =>
    Object.hasOwn(c.scenario.organisation.roleTitles, role)
      ? own(c.scenario.organisation.roleTitles, role as PlayRole)
      : role,
  );
  return titles.length > 1
    ? `${titles.slice(0, -1).join(', ')} or ${titles.at(-1)}`
    : (titles[0] ?? 'nobody');
};

/**
 * Which of the allowed roles this seat acts as. Says why not: the wrong desk, not in the call yet,
 * or a folded role whose own page has not been acknowledged.
 */
export function actAs(
  { c, state, command }: Situation,
  allowed: readonly Role[],
  what: string,
): { role: PlayRole } | { rejection: Rejection } {
  const roles = own(state.seats, command.seat)?.roles ?? [];
  const mine = roles.filter(
    (role) => allowed.includes(role) && (command.role === null || command.role === role),
  );
  if (mine.length === 0) return refuse('notYourRole', `${what} belongs to ${titled(c, allowed)}. Ask them.`);
  const active = mine.find((role) => Object.hasOwn(state.joined, role));
  if (active) return { role: active as PlayRole };
  if (!inCall(state, command.seat))
    return refuse(
      'notInCall',
      'You are not in the call yet. Acknowledge a page first; until then you can read your desk, page anyone and declare.',
    );
  return refuse(
    'roleNotActive',
    `No page has reached ${titled(c, mine)} yet, so that desk is not on the incident. Page it and acknowledge, then try again.`,
  );
}

/** For commands that a fixed list of desks owns. */
export const actAsDesk = <N extends DeskCommand>(
  situation: Situation<N>,
  what: string,
): { role: PlayRole } | { rejection: Rejection } =>
  actAs(situation as unknown as Situation, rolesFor(situation.command.name), what);

/**
 * The role that an act open to every desk is put down to. Somebody who sits at two desks acts from one of them: the one they named, else
 * the one the act belongs to (`meant`, best first), else the one that is in the call, else their first.
 */
export function actingRole(
  { state, command }: Situation,
  meant: readonly (Role | null)[] = [],
  among: readonly Role[] = own(state.seats, command.seat)?.roles ?? [],
): Role {
  const inTheCall = (role: Role) => Object.hasOwn(state.joined, role);
  const wanted = [command.role, ...meant].flatMap((role) =>
    role !== null && among.includes(role) ? [role] : [],
  );
  return wanted.find(inTheCall) ?? wanted[0] ?? among.find(inTheCall) ?? among[0] ?? 'observer';
}

/** The one who holds command now, however it was handed on. */
export const asCommander = (
  situation: Situation,
  what: string,
): { role: PlayRole } | { rejection: Rejection } => {
  const { state, c } = situation;
  if (state.commander === null)
    return refuse(
      'prerequisite',
      `${what} needs an incident commander, and nobody has command. Declare, and page the commander.`,
    );
  const acting = actAs(situation, [state.commander], what);
  return 'rejection' in acting && acting.rejection.code === 'notYourRole'
    ? refuse('notYourRole', `${what} is the commander's call; ${titled(c, [state.commander])} has command.`)
    : acting;
};

export const isFacilitator = (command: { seat: string }): boolean => command.seat === FACILITATOR_SEAT;

/** The names in a list that do not exist, as words; null when all are known. */
export function unknownIn(
  wanted: readonly string[],
  known: Iterable<string>,
  what: string,
): Rejection | null {
  const have = new Set(known);
  const missing = wanted.filter((id) => !have.has(id));
  return missing.length > 0
    ? {
        code: 'notFound',
        message: `There is no such ${what}. Choose from the list on your desk.`,
      }
    : null;
}

/** For acts open to everybody in the call, whatever their role; put down to a role of theirs that is in the call. */
export function inCallOrRefuse(
  situation: Situation,
  meant: readonly (Role | null)[] = [],
): { role: Role } | { rejection: Rejection } {
  const { state, command } = situation;
  const active = (own(state.seats, command.seat)?.roles ?? []).filter((role) =>
    Object.hasOwn(state.joined, role),
  );
  return inCall(state, command.seat)
    ? { role: actingRole(situation, meant, active) }
    : refuse(
        'notInCall',
        'You are not in the call yet. Acknowledge a page first; until then you can read your desk, page anyone and declare.',
      );
}
