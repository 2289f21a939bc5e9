import type { DeskCommand } from '../../../shared/authority.ts';
import { rolesFor } from '../../../shared/authority.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { NothingToContain } from '../../../shared/scenario/rubric.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { MINUTE } from '../../../shared/time.ts';
import { tenths } from '../../scorecard/criterion.ts';
import { reachingTargets } from '../../scorecard/requiredPages.ts';
import { decisionBound } from './decisionBound.ts';
import type { Bound, Reach } from './reach.ts';
import { has, leastResidual, possible, reachOf, scopeKey } from './reach.ts';

const may = (reach: Reach, command: DeskCommand): boolean => has(reach, ...rolesFor(command));

export interface SoloBound {
  roles: readonly PlayRole[];
  total: number;
  criteria: Bound;
}

/**
 * The most that one seat could score while everybody else keeps silent, read off the scenario: which criteria its roles may act on at
 * all, and which findings it can come to hold. No play is needed, and none can beat it: whatever the scenario leaves open counts for
 * the seat. Above 55 a scenario could be played by one person, and either it or a rule needs mending.
 *
 * Three rules carry it. Nobody who is silent answers a page, accepts, clears, co-signs, authorises or pins. Only whoever has command
 * decides, and command comes to the commander's seat alone. Look-ups, suites and keys belong to roles.
 */
export function soloBound(scenario: Scenario, roles: readonly PlayRole[]): SoloBound {
  const reach = reachOf(scenario, roles);
  const exact: Bound = {
    ...detectionBound(scenario, reach),
    ...pagingBound(scenario, reach),
    ...containmentBound(scenario, reach),
    ...evidenceBound(scenario, reach),
    ...decisionBound(scenario, reach),
    ...scopeBound(scenario, reach),
    ...commandBound(scenario, reach),
    ...commsBound(scenario, reach),
    ...peopleBound(scenario, reach),
  };
  // A scorecard shows tenths, rounded by criterion.
  const criteria = Object.fromEntries(Object.entries(exact).map(([id, points]) => [id, tenths(points)]));
  return { roles, total: tenths(Object.values(criteria).reduce((sum, points) => sum + points, 0)), criteria };
}

/** Anybody may declare, and may hit the severity. Only somebody who can put a finding about behaviour before the call looks past green. */
function detectionBound(scenario: Scenario, reach: Reach): Bound {
  const looksAtPeople =
    scenario.evidence.some(({ id, behavioural }) => behavioural && reach.own.has(id)) ||
    may(reach, 'runProbe') ||
    scenario.suites.some(({ id, measures }) => measures === 'harm' && reach.suites.has(id));
  return { P1: 4, P2: 3, P3: looksAtPeople ? 2 : 0 };
}

/** A page into silence counts once it was moved on by hand, which takes somebody behind it; an answer comes only from outside the seats. */
function pagingBound({ paging }: Scenario, reach: Reach): Bound {
  const target = (id: string) => paging.targets.find((item) => item.id === id);
  const behind = (id: string) =>
    [...reachingTargets(paging.targets, id)].flatMap((other) => target(other) ?? []);
  const answers = (id: string): boolean =>
    behind(id).some(
      ({ role, outside }) => outside !== undefined || (role !== undefined && reach.roles.includes(role)),
    );
  const movesOn = (id: string): boolean => behind(id).some(({ secondary }) => secondary !== undefined);
  const onCall = (id: string): boolean => {
    const role = target(id)?.role;
    return role !== undefined && paging.firstOnCall.includes(role);
  };
  const weight = (id: string): number => (paging.critical.includes(id) ? 2 : 1);
  const share = (
    ids: readonly string[],
    good: (id: string) => boolean,
    worth: (id: string) => number,
  ): number => {
    const all = ids.reduce((sum, id) => sum + worth(id), 0);
    return all > 0 ? ids.filter(good).reduce((sum, id) => sum + worth(id), 0) / all : 0;
  };
  const best = (of: (wanted: readonly string[]) => number): number =>
    Math.max(...Object.values(paging.required).map(of));
  return {
    P5: 6 * best((wanted) => share(wanted, (id) => onCall(id) || answers(id) || movesOn(id), weight)),
    P6: 3,
    P7:
      3 *
      best((wanted) =>
        share(
          wanted.filter((id) => !onCall(id)),
          answers,
          () => 1,
        ),
      ),
    P8: best((wanted) => Number(wanted.some(movesOn) || wanted.every((id) => onCall(id) || answers(id)))) * 2,
    P9: 1,
  };
}

/** Where there is nothing to contain, findings on record count: the seat's own, since nobody who is silent pins. */
function picturedBound({ checks, spared }: NothingToContain, reach: Reach): Bound {
  const records = (groups: readonly string[][]): boolean =>
    groups.some((group) => group.every((id) => reach.own.has(id)));
  const worth = ({ groups, steps }: NothingToContain['checks']['CT1']): number =>
    records(groups) ? Math.max(0, ...steps.map(({ points }) => points)) : 0;
  return {
    CT1: worth(checks.CT1),
    CT2: worth(checks.CT2),
    CT3: worth(checks.CT3),
    CT4: worth(checks.CT4),
    CT5: records(spared.after) ? 3 : 0,
  };
}

function containmentBound(scenario: Scenario, reach: Reach): Bound {
  const { world, rubric } = scenario;
  if (rubric.nothingToContain) return picturedBound(rubric.nothingToContain, reach);
  const presses = reach.scopes.size > 0;
  const left = leastResidual(scenario, reach);
  const near = 2 * world.containedAtOrBelow;
  const readable = (component: string) =>
    world.probes.some(({ components }) => components.includes(component));
  // A reading counts once some switch has taken effect, whoever pressed it.
  const reads = may(reach, 'runProbe') && (presses || reach.story.size > 0);
  const groups = rubric.verify.filter(({ components }) => components.every(readable));
  const copies = rubric.persisted.filter(({ switch: switchId, scopes }) =>
    scopes.every((scope) => reach.scopes.has(scopeKey(switchId, scope))),
  );
  const part = (done: number, all: number): number => (done === 0 ? 0 : done < all ? 1.5 : 3);
  return {
    CT1: presses && left <= 0.4 ? 4 : 0,
    CT2: !presses ? 0 : left <= world.containedAtOrBelow ? 7 : left <= near ? 4 : 0,
    CT3: reads ? part(groups.length, rubric.verify.length) : 0,
    CT4: part(copies.length, rubric.persisted.length),
    CT5: presses && left <= near ? 3 : 0,
  };
}

function evidenceBound({ rubric, queries, world, draws }: Scenario, reach: Reach): Bound {
  const seals = may(reach, 'sealEvidence');
  const freezes = (scope: string): boolean =>
    world.switches.some(
      ({ kind, holders, scopes }) =>
        kind === 'freeze' &&
        scopes.some((item) => item.id === scope && has(reach, ...(item.holders ?? holders))),
    );
  const safe = rubric.bombs.filter(
    ({ scope, hold }) => freezes(scope) || (hold !== undefined && may(reach, 'issueHold')),
  );
  // Where a draw says which of them is due in the drill, it may be the one that this seat can stop.
  const drawn = draws.some(({ sets }) => sets?.some(({ place }) => place.startsWith('rubric.bombs.')));
  const stopped = drawn ? Number(safe.length > 0) : safe.length / Math.max(1, rubric.bombs.length);
  const approves = queries.some(({ rawApproval }) => rawApproval !== undefined && has(reach, rawApproval));
  return {
    EV1: seals ? 3 : 0,
    EV2: 2 * stopped,
    EV3: approves ? 2 : 0,
    EV4: seals ? 1 : 0,
  };
}

/** An estimate cites what is at hand; how many there are asks for a sample on somebody's desk. */
function scopeBound({ rubric }: Scenario, reach: Reach): Bound {
  if (!may(reach, 'estimateScope')) return { Q1: 0, Q2: 0, Q3: 0 };
  const cites = (wanted: readonly string[]): boolean =>
    wanted.length === 0 ? reach.own.size > 0 : wanted.some((id) => reach.own.has(id));
  const open = Object.values(rubric.scopeAnswers).filter(({ needs }) => cites(needs));
  return {
    Q1: 0.5 * open.length,
    Q2: reach.anybody.has(rubric.prevalence.evidence) ? 2 : 0,
    Q3: cites(rubric.cause.evidence) ? 1 : 0,
  };
}

/**
 * Command comes to a silent commander too, when a colleague rings at the set minute: too late for the first two minutes after a prompt
 * declaration, and waiting with the declaration costs more than it brings.
 */
function commandBound({ rubric, paging }: Scenario, reach: Reach): Bound {
  const commands = has(reach, 'incident-commander');
  const areas = commands
    ? Object.values(rubric.owners).filter((allowed) => has(reach, ...allowed)).length
    : 0;
  return {
    R1: commands || paging.rungAt <= 2 * MINUTE ? 2 : 1,
    R2: Math.max(0, areas - 1),
    R3: 2,
    R4: 0.5,
  };
}

function commsBound({ comms, msel, acts }: Scenario, reach: Reach): Bound {
  const publishes = may(reach, 'publishStatement');
  const speaks = may(reach, 'setSpokesperson');
  const aligns = may(reach, 'alignNarrative');
  const end = acts.at(-1)?.endsAt ?? 0;
  // A hold is enough only while no story has run; a reporter who asks in any case makes one run.
  const storyIsCertain = comms.deadlines.some(({ inject, dueAt }) => {
    const row = msel.find(({ id }) => id === inject);
    return row?.at !== undefined && !row.when && !row.satisfiedBy && dueAt <= end;
  });
  return {
    M1: aligns ? 1.5 : 0,
    M2: speaks ? 1 : 0,
    M3: publishes || (speaks && !storyIsCertain) ? 2.5 : 0,
    M4: speaks ? 1 : 0,
    M5: publishes ? 1 : 0,
  };
}

function peopleBound({ people, duties }: Scenario, reach: Reach): Bound {
  const cares = may(reach, 'decideWelfare');
  const reported = people.welfare.find(({ dueAt }) => dueAt !== undefined) ?? people.welfare[0];
  const sampled = people.welfare.filter((item) => item !== reported);
  const opened = sampled.filter(({ shownWhen }) => possible(shownWhen, reach.anybody));
  const first = reported && possible(reported.shownWhen, reach.anybody) ? (sampled.length > 0 ? 1.2 : 2) : 0;
  const groups = people.outreach.filter(({ required }) => required);
  const written = groups
    .filter(({ sentBy }) => has(reach, ...sentBy))
    .map(({ clearedBy }) => (clearedBy.every((role) => has(reach, role)) ? 1 : 0.5));
  const counsel = may(reach, 'recordDuty');
  return {
    W1: cares ? first + (sampled.length > 0 ? (0.8 * opened.length) / sampled.length : 0) : 0,
    W2: groups.length > 0 ? (2 * written.reduce((sum, share) => sum + share, 0)) / groups.length : 0,
    W3: counsel && duties.length > 0 ? 3 : 0,
    W4: counsel ? 1 : 0,
  };
}
