import { mayGive } from '../../shared/authority.ts';
import { own } from '../../shared/keyed.ts';
import type { RoleKit, SwitchCard } from '../../shared/kit.ts';
import type { PlayRole } from '../../shared/roles.ts';
import { COMMANDER } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Switch } from '../../shared/scenario/world.ts';

/**
 * What one desk may know about its own tools, picked field by field from the scenario: nothing rides along by accident.
 * `commands`: this role has command, so it sees every switch, to authorise it.
 * The same bytes in every variant, because variants change what the evidence says and never what the desks can ask.
 */
export function roleKit(scenario: Scenario, role: PlayRole, commands = role === COMMANDER): RoleKit {
  const card = scenario.roles.find((item) => item.role === role);
  const {
    company,
    about,
    products,
    severities,
    severityDefault,
    authorityCard,
    supportLines,
    glossary,
    roleTitles,
  } = scenario.organisation;
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
      scenario.world.probes.map(({ id, title, costMs }) => ({ id, title, costMs })),
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
    duties: only(
      mayGive(role, 'recordDuty'),
      scenario.duties.map(({ id, title, card: text, asOf, limitMs }) => ({
        id,
        title,
        card: text,
        asOf,
        limitMs,
      })),
    ),
    outreach: outreachOf(scenario, role),
  };
}

const queriesOf = (scenario: Scenario, role: PlayRole): RoleKit['queries'] =>
  scenario.queries
    .filter((query) => query.role === role || query.jointWith === role)
    .map(({ id, title, costMs, jointWith, rawApproval }) => ({
      id,
      title,
      costMs,
      jointWith: jointWith ?? null,
      rawApproval: rawApproval ?? null,
    }));

const suitesOf = (scenario: Scenario, role: PlayRole): RoleKit['suites'] =>
  scenario.suites
    .filter((suite) => suite.role === role || suite.jointWith === role)
    .map(({ id, title, note, jointWith, targets, maxTargets, sizes }) => ({
      id,
      title,
      note,
      jointWith: jointWith ?? null,
      targets: targets.map((target) => ({ id: target.id, title: target.title })),
      maxTargets,
      sizes,
      contributes: jointWith === role,
    }));

const decisionOf = ({ decision, suites }: Scenario): RoleKit['decision'] => ({
  options: decision.options.map(({ id, title, kind, card: text }) => ({ id, title, kind, card: text })),
  losses: decision.losses.map(({ id, title }) => ({ id, title })),
  causes: decision.causes.map(({ id, title }) => ({ id, title })),
  suites: suites.map(({ id, title, targets, sizes }) => ({
    id,
    title,
    targets: targets.map((target) => ({ id: target.id, title: target.title })),
    sizes: sizes.map(({ n }) => n),
  })),
});

const pageTargetsOf = (scenario: Scenario): RoleKit['pageTargets'] =>
  scenario.paging.targets.map(({ id, title, role: reaches, mass }) => ({
    id,
    title,
    role: reaches ?? null,
    mass: mass ?? false,
  }));

const outreachOf = (scenario: Scenario, role: PlayRole): RoleKit['outreach'] =>
  scenario.people.outreach
    .filter(({ sentBy, clearedBy }) => sentBy.includes(role) || clearedBy.includes(role))
    .map(({ id, title, channel, clauses, sentBy, clearedBy }) => ({
      id,
      title,
      channel,
      sentBy,
      clearedBy,
      clauses: clauses.map((clause) => ({ id: clause.id, text: clause.text })),
    }));

/** A desk sees the switches it holds or co-signs. */
const concerns = (switchSpec: Switch, role: PlayRole): boolean =>
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
    reversible,
  };
}
