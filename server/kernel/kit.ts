import { mayGive, RELEASES_HOLD } from '../../shared/authority.ts';
import { own } from '../../shared/keyed.ts';
import type { DutyCardView, OptionSwitch, RoleKit, SwitchCard } from '../../shared/kit.ts';
import type { PlayRole } from '../../shared/roles.ts';
import { COMMANDER } from '../../shared/roles.ts';
import type { Duty } from '../../shared/scenario/people.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Switch } from '../../shared/scenario/world.ts';

/**
 * What one desk may know about its own tools, picked field by field from the scenario: nothing rides along by accident.
 * `commands`: this role has command, so it sees every switch, to authorise it.
 * The same bytes in every variant, because variants change what the evidence says and never what the desks can ask.
 */
export function roleKit(scenario: Scenario, role: PlayRole, commands = role === COMMANDER): RoleKit {
  const card = scenario.roles.find((item) => item.role === role);
  const { company, about, products, severities, severityDefault, authorityCard, glossary, roleTitles } =
    scenario.organisation;
  const { supportLines } = scenario.people;
  const only = <T>(allowed: boolean, items: T[]): T[] => (allowed ? items : []);
  return {
    role,
    title: card?.title ?? own(roleTitles, role),
    brief: card?.brief ?? '',
    yours: card?.yours ?? [],
    company: { company, about, products, severities, severityDefault, authorityCard, supportLines, glossary },
    contentNote: scenario.contentNote,
    acts: scenario.acts.map(({ id, title }) => ({ id, title })),
    pageTargets: pageTargetsOf(scenario),
    pagePolicy: scenario.paging.policy,
    queries: queriesOf(scenario, role),
    approvals: scenario.queries
      .filter(({ rawApproval }) => rawApproval === role)
      .map((query) => ({ query: query.id, title: query.title, role: query.role })),
    suites: suitesOf(scenario, role),
    probes: only(
      mayGive(role, 'runProbe'),
      scenario.world.probes.map(({ id, title, costMs, attempts }) => ({ id, title, costMs, attempts })),
    ),
    switches: scenario.world.switches
      .filter((switchSpec) => commands || concerns(switchSpec, role))
      .map(switchCard),
    sealParts: only(mayGive(role, 'sealEvidence'), scenario.sealParts),
    holdSystems: only(mayGive(role, 'issueHold'), scenario.holdSystems),
    scopeUnit: scenario.scopeUnit ?? 'people affected',
    scopeQuestions: scenario.scopeQuestions,
    decision: decisionOf(scenario),
    // Everybody reads drafts on the call, so everybody has the sentences.
    clauses: scenario.comms.clauses.map(({ id, text }) => ({ id, text })),
    clearedBy: scenario.comms.clearedBy,
    maxWords: scenario.comms.maxWords,
    duties: only(mayGive(role, 'recordDuty'), scenario.duties.map(dutyView)),
    ...noticesOf(scenario, role),
    outreach: outreachOf(scenario, role),
  };
}

/** Nothing where there is none: a kit that was recorded before notices had sentences stays as it was. */
function noticesOf({ duties }: Scenario, role: PlayRole): Pick<RoleKit, 'notices'> {
  const notices = duties.flatMap(({ id, title, addressee, notice }) =>
    notice && (mayGive(role, 'draftNotice') || notice.clearedBy.includes(role))
      ? [
          {
            duty: id,
            title,
            ...(addressee === undefined ? {} : { addressee }),
            clauses: notice.clauses.map((clause) => ({ id: clause.id, text: clause.text })),
            clearedBy: notice.clearedBy,
          },
        ]
      : [],
  );
  return notices.length > 0 ? { notices } : {};
}

const dutyView = (duty: Duty): DutyCardView => {
  const { id, title, card, asOf, limitMs, carriedBy: carriers, ...rest } = duty;
  const { jurisdiction, trigger, clock, addressee, source, unverified, settledBy } = rest;
  const more = { jurisdiction, trigger, clock, addressee, source, unverified, settledBy, carriers };
  const named = Object.entries(more).filter(([, words]) => words !== undefined);
  return { id, title, card, asOf, limitMs, ...Object.fromEntries(named) };
};

const queriesOf = (scenario: Scenario, role: PlayRole): RoleKit['queries'] =>
  scenario.queries
    .filter((query) => query.role === role || query.jointWith === role)
    .map(({ id, title, costMs, jointWith, rawApproval, role: owner }) => ({
      id,
      title,
      costMs,
      jointWith: jointWith ?? null,
      rawApproval: rawApproval ?? null,
      ...(owner === role ? {} : { owner }),
    }));

const suitesOf = (scenario: Scenario, role: PlayRole): RoleKit['suites'] =>
  scenario.suites
    .filter((suite) => suite.role === role || suite.jointWith === role)
    .map(({ id, title, note, jointWith, targets, maxTargets, sizes, role: owner }) => ({
      id,
      title,
      note,
      jointWith: jointWith ?? null,
      targets: targets.map((target) => ({ id: target.id, title: target.title })),
      maxTargets,
      sizes,
      contributes: jointWith === role,
      ...(owner === role ? {} : { owner }),
    }));

const decisionOf = ({ decision, suites, world }: Scenario): RoleKit['decision'] => ({
  options: decision.options.map(({ id, title, kind, card: text, switches = [] }) => ({
    id,
    title,
    kind,
    card: text,
    ...(switches.length > 0
      ? { switches: world.switches.filter((known) => switches.includes(known.id)).map(optionSwitch) }
      : {}),
  })),
  losses: decision.losses.map(({ id, title }) => ({ id, title })),
  causes: decision.causes.map(({ id, title }) => ({ id, title })),
  suites: suites.map(({ id, title, targets, sizes }) => ({
    id,
    title,
    targets: targets.map((target) => ({ id: target.id, title: target.title })),
    sizes: sizes.map(({ n }) => n),
  })),
});

const optionSwitch = ({ title, holders, scopes, delayMs, reversible }: Switch): OptionSwitch => ({
  title,
  holders: [...new Set(scopes.flatMap((scope) => scope.holders ?? holders))],
  secondKeys: [...new Set(scopes.flatMap(({ secondKey }) => secondKey ?? []))],
  delayMs,
  cost: scopes.reduce((sum, { cost }) => sum + cost, 0),
  reversible,
});

const pageTargetsOf = (scenario: Scenario): RoleKit['pageTargets'] =>
  scenario.paging.targets.map(({ id, title, role: reaches, mass, secondary }) => ({
    id,
    title,
    role: reaches ?? null,
    mass: mass ?? false,
    ...(secondary === undefined ? {} : { next: secondary }),
  }));

const outreachOf = (scenario: Scenario, role: PlayRole): RoleKit['outreach'] =>
  scenario.people.outreach
    .filter(({ sentBy, clearedBy }) => sentBy.includes(role) || clearedBy.includes(role))
    .map(({ id, title, channel, recipients, clauses, sentBy, clearedBy }) => ({
      id,
      title,
      channel,
      ...(recipients ? { recipients } : {}),
      sentBy,
      clearedBy,
      clauses: clauses.map((clause) => ({ id: clause.id, text: clause.text })),
    }));

/** A desk sees the switches it holds or co-signs, and legal what it may have to release from a hold. */
const concerns = (switchSpec: Switch, role: PlayRole): boolean =>
  (role === RELEASES_HOLD && switchSpec.alters?.heldIn !== undefined) ||
  switchSpec.holders.includes(role) ||
  switchSpec.scopes.some(({ holders, secondKey }) => holders?.includes(role) || secondKey === role);

function switchCard({
  id,
  title,
  kind,
  note,
  holders,
  delayMs,
  scopes,
  options,
  alters,
  reversible,
}: Switch): SwitchCard {
  return {
    id,
    title,
    kind,
    note,
    holders,
    delayMs,
    scopes: scopes.map((scope) => ({
      id: scope.id,
      title: scope.title,
      cost: scope.cost,
      holders: scope.holders ?? holders,
      secondKey: scope.secondKey ?? null,
    })),
    options: options.map(({ id: option, title: words, card }) => ({
      id: option,
      title: words,
      ...(card ? { card: card.text } : {}),
    })),
    alters: alters?.title ?? null,
    ...(alters?.heldIn === undefined ? {} : { heldIn: alters.heldIn }),
    reversible,
  };
}
