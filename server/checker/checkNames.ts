import { RELEASES_HOLD } from '../../shared/authority.ts';
import { own, put } from '../../shared/keyed.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Switch } from '../../shared/scenario/world.ts';
import { planReferences } from './checkPlan.ts';
import type { Need } from './names.ts';
import { needIn, scopesOf } from './names.ts';
import type { Complain, Rule } from './problem.ts';
import { rubricReferences } from './rubricNames.ts';
import { chartActions, consequences, idsOf } from './walk.ts';

/** Every id once, and every name that one part uses of another leads somewhere. */
export const checkNames: Rule<Scenario> = (scenario, complain) => {
  uniqueIds(scenario, complain);
  const need = needIn(scenario, complain);
  deskReferences(scenario, need, complain);
  worldReferences(scenario, need, complain);
  pagingReferences(scenario, need);
  storyReferences(scenario, need, complain);
  outreachReferences(scenario, complain);
  rubricReferences(scenario, need, complain);
  planReferences(scenario, need, complain);
};

function uniqueIds(scenario: Scenario, complain: Complain): void {
  const lists: Record<string, readonly string[]> = {
    roles: scenario.roles.map(({ role }) => role),
    acts: idsOf(scenario.acts),
    draws: idsOf(scenario.draws),
    beats: idsOf(scenario.beats ?? []),
    'world.components': idsOf(scenario.world.components),
    'world.switches': idsOf(scenario.world.switches),
    'world.probes': idsOf(scenario.world.probes),
    evidence: idsOf(scenario.evidence),
    queries: idsOf(scenario.queries),
    suites: idsOf(scenario.suites),
    msel: idsOf(scenario.msel),
    flags: scenario.flags,
    duties: idsOf(scenario.duties),
    rawItems: idsOf(scenario.rawItems),
    holdSystems: idsOf(scenario.holdSystems),
    sealParts: idsOf(scenario.sealParts),
    'paging.targets': idsOf(scenario.paging.targets),
    'decision.options': idsOf(scenario.decision.options),
    'decision.losses': idsOf(scenario.decision.losses),
    'decision.causes': idsOf(scenario.decision.causes),
    'comms.clauses': idsOf(scenario.comms.clauses),
    'comms.hearFirst': idsOf(scenario.comms.hearFirst ?? []),
    'people.welfare': idsOf(scenario.people.welfare),
    'people.outreach': idsOf(scenario.people.outreach),
    'rubric.endings': idsOf(scenario.rubric.endings),
  };
  for (const { id, scopes, options } of scenario.world.switches) {
    put(lists, `world.switches.${id}.scopes`, idsOf(scopes));
    put(lists, `world.switches.${id}.options`, idsOf(options));
  }
  for (const { id, targets } of scenario.suites) put(lists, `suites.${id}.targets`, idsOf(targets));
  for (const { id, clauses, recipients } of scenario.people.outreach) {
    put(lists, `people.outreach.${id}.clauses`, idsOf(clauses));
    put(lists, `people.outreach.${id}.recipients`, idsOf(recipients ?? []));
  }
  for (const { id, notice } of scenario.duties)
    put(lists, `duties.${id}.notice.clauses`, idsOf(notice?.clauses ?? []));
  for (const { id, replies } of scenario.msel) put(lists, `msel.${id}.replies`, idsOf(replies ?? []));
  for (const [place, ids] of Object.entries(lists))
    for (const id of new Set(ids.filter((name, index) => ids.indexOf(name) !== index)))
      complain(`${place}.${id}`, 'the id is used twice', 'Rename one of the two.');
}

/** Groups that a duty or a first word points to. */
function outreachReferences({ duties, people }: Scenario, complain: Complain): void {
  const groups = idsOf(people.outreach);
  const group = (id: string, place: string): void => {
    if (!groups.includes(id))
      complain(
        place,
        `there is no group of people to write to "${id}"`,
        `Use one of ${groups.join(', ') || '(none)'}.`,
      );
  };
  for (const { id, carriedBy = [] } of duties)
    for (const name of carriedBy) group(name, `duties.${id}.carriedBy`);
  for (const { id, headsUpFor } of people.outreach)
    if (headsUpFor !== undefined) group(headsUpFor, `people.outreach.${id}.headsUpFor`);
}

function deskReferences(
  { queries, suites, evidence, decision }: Scenario,
  need: Need,
  complain: Complain,
): void {
  for (const { id, yields } of queries)
    for (const item of yields) need('evidence', item.evidence, `queries.${id}.yields`);
  for (const { id, supports, rulesOut } of evidence) {
    for (const option of supports) need('option', option, `evidence.${id}.supports`);
    for (const option of rulesOut) need('option', option, `evidence.${id}.rulesOut`);
  }
  for (const suite of suites) {
    const targets = idsOf(suite.targets);
    const place = `suites.${suite.id}`;
    const target = (id: string, where: string): void => {
      if (!targets.includes(id))
        complain(`${place}.${where}`, `the suite has no target "${id}"`, `Use one of ${targets.join(', ')}.`);
    };
    for (const item of suite.yields) {
      need('evidence', item.evidence, `${place}.yields`);
      for (const id of item.targets) target(id, 'yields');
    }
    for (const id of Object.keys(suite.rates)) target(id, 'rates');
    for (const id of targets)
      if (!Object.hasOwn(suite.rates, id))
        complain(`${place}.rates`, `the target "${id}" has no true failure rate`, 'Give it one, 0 to 1.');
    for (const { target: id, n } of suite.fixed) {
      target(id, 'fixed');
      if (!suite.sizes.some((size) => size.n === n))
        complain(`${place}.fixed`, `no run of this suite has ${n} prompts`, 'Use an n of its sizes.');
    }
  }
  for (const { id, priced, switches = [] } of decision.options) {
    for (const loss of priced) need('loss', loss, `decision.options.${id}.priced`);
    for (const item of switches) need('switch', item, `decision.options.${id}.switches`);
  }
  for (const { id, knownBy } of decision.losses)
    for (const item of knownBy) need('evidence', item, `decision.losses.${id}.knownBy`);
  for (const item of decision.discriminating.flat()) need('evidence', item, 'decision.discriminating');
  const { verification } = decision;
  need('suite', verification.suite, 'decision.verification.suite');
  need('suite', verification.benignSuite, 'decision.verification.benignSuite');
  const verifying = suites.find(({ id }) => id === verification.suite);
  for (const id of verification.targets)
    if (verifying && !verifying.targets.some((target) => target.id === id))
      complain(
        'decision.verification.targets',
        `the suite "${verifying.id}" has no target "${id}"`,
        `Use one of ${idsOf(verifying.targets).join(', ')}.`,
      );
  if (verifying && !verifying.sizes.some(({ n }) => n >= verification.minN))
    complain(
      'decision.verification.minN',
      `no run of "${verifying.id}" reaches ${verification.minN} prompts`,
      'Offer a larger size, or ask for less.',
    );
}

/** What lies under hold is released by one further key; a scope that asks for somebody else's already would need two. */
function heldBySwitch(
  { alters, scopes }: Switch,
  systems: readonly string[],
  place: string,
  complain: Complain,
) {
  if (alters?.heldIn === undefined) return;
  if (!systems.includes(alters.heldIn))
    complain(
      `${place}.alters.heldIn`,
      `there is no system to hold "${alters.heldIn}"`,
      `Use one of ${systems.join(', ') || '(none)'}.`,
    );
  for (const { id, secondKey } of scopes)
    if (secondKey !== undefined && secondKey !== RELEASES_HOLD)
      complain(
        `${place}.scopes.${id}`,
        `it needs the key of ${secondKey}, and legal's once "${alters.heldIn}" is on hold`,
        `Make ${RELEASES_HOLD} its second key, or take \`heldIn\` out.`,
      );
}

function worldReferences({ world, holdSystems }: Scenario, need: Need, complain: Complain): void {
  for (const switchSpec of world.switches) {
    const place = `world.switches.${switchSpec.id}`;
    heldBySwitch(switchSpec, idsOf(holdSystems), place, complain);
    const scopes = idsOf(switchSpec.scopes);
    for (const { component, scope, multiplier } of switchSpec.effects) {
      need('component', component, `${place}.effects.${scope}`);
      if (!scopes.includes(scope))
        complain(
          `${place}.effects.${scope}`,
          `the switch has no scope "${scope}"`,
          `Use one of ${scopes.join(', ')}.`,
        );
      if (!(multiplier >= 0 && multiplier <= 1))
        complain(
          `${place}.effects.${scope}.${component}`,
          `the multiplier ${multiplier} is not a share`,
          'Write a number from 0 to 1.',
        );
    }
    if (switchSpec.stickyUnless && !idsOf(switchSpec.options).includes(switchSpec.stickyUnless.option))
      complain(
        `${place}.stickyUnless`,
        `the switch has no option "${switchSpec.stickyUnless.option}"`,
        `Use one of ${idsOf(switchSpec.options).join(', ')}.`,
      );
  }
  for (const { id, components } of world.probes)
    for (const component of components) need('component', component, `world.probes.${id}.components`);
  for (const rule of world.refills) {
    const place = `world.refills.${rule.switch}`;
    need('switch', rule.switch, place);
    for (const component of [rule.component, ...rule.source]) need('component', component, place);
  }
}

function pagingReferences({ paging, rubric }: Scenario, need: Need): void {
  for (const severity of ['0', '1', '2'] as const) {
    for (const id of own(paging.policy, severity)) need('target', id, `paging.policy.${severity}`);
    for (const id of own(paging.required, severity)) need('target', id, `paging.required.${severity}`);
    for (const id of Object.keys(own(paging.ackLimitMs, severity).byTarget))
      need('target', id, `paging.ackLimitMs.${severity}.byTarget`);
  }
  for (const id of paging.critical) need('target', id, 'paging.critical');
  for (const id of paging.optional) need('target', id, 'paging.optional');
  for (const { target } of paging.failures) need('target', target, 'paging.failures');
  for (const { id, secondary } of paging.targets)
    if (secondary !== undefined) need('target', secondary, `paging.targets.${id}.secondary`);
  for (const id of Object.keys(rubric.whyPaged)) need('target', id, 'rubric.whyPaged');
}

function storyReferences(scenario: Scenario, need: Need, complain: Complain): void {
  const { world, msel } = scenario;
  for (const { item, place } of consequences(scenario)) {
    if (item.do === 'deliver') need('inject', item.inject, place);
    if (item.do === 'giveEvidence') {
      need('evidence', item.evidence, place);
      need('role', item.role, place);
    }
    if (item.do === 'postRaw') need('raw', item.item, place);
    if (item.do === 'setFlag') need('flag', item.flag, place);
    if (item.do === 'applySwitch') {
      need('switch', item.switch, place);
      scopesOf(scenario, item.switch, item.scopes, place, complain);
    }
  }
  for (const { item, place } of chartActions(scenario)) {
    if (item.type === 'deliver') need('inject', item.params.inject, place);
    if (item.type === 'setFlag') need('flag', item.params.flag, place);
    if (item.type === 'lose') need('thing', item.params.thing, place);
    if (item.type !== 'deploy') continue;
    need('component', item.params.component, place);
    if (world.components.some(({ id, latent }) => id === item.params.component && !latent))
      complain(
        place,
        `"${item.params.component}" is there from the start`,
        'Only a latent component can be deployed.',
      );
  }
  for (const { id, to, fallbackTo } of msel) {
    for (const role of to) need('role', role, `msel.${id}.to`);
    if (fallbackTo !== undefined) need('role', fallbackTo, `msel.${id}.fallbackTo`);
  }
}
