import type { PlayRole } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { templateNames } from '../kernel/template.ts';
import type { Rule } from './problem.ts';
import { chartActions, consequences, factTests, flagValues, statesOf, textsIn } from './walk.ts';

/** Nothing stands in a scenario that no play could ever touch: whoever wrote it meant something by it. */
export const checkUnused: Rule<Scenario> = (scenario, complain) => {
  unusedDelays(scenario, complain);
  uncalledInjects(scenario, complain);
  ungivenEvidence(scenario, complain);
  unsetFlags(scenario, complain);
  unpostedItems(scenario, complain);
  unreachedWorld(scenario, complain);
  unusedDraws(scenario, complain);
  idleRoles(scenario, complain);
  deafTargets(scenario, complain);
};

const unusedDelays: Rule<Scenario> = (scenario, complain) => {
  const states = statesOf(scenario.chart);
  const delays = new Set(states.flatMap(({ item }) => Object.keys(item.after ?? {})));
  for (const name of Object.keys(scenario.delays))
    if (!delays.has(name))
      complain(
        `delays.${name}`,
        'no state of the chart waits for it',
        'Use it in an `after`, or take it out.',
      );
};

/** Injects that a consequence or the chart brings. */
function calledInjects(scenario: Scenario): Set<string> {
  const caused = consequences(scenario).map(({ item }) => item);
  const actions = chartActions(scenario).map(({ item }) => item);
  return new Set([
    ...caused.flatMap((item) => (item.do === 'deliver' ? [item.inject] : [])),
    ...actions.flatMap((action) => (action.type === 'deliver' ? [action.params.inject] : [])),
  ]);
}

/** Every inject comes by one way, and says why where it may be withheld. */
const uncalledInjects: Rule<Scenario> = (scenario, complain) => {
  const called = calledInjects(scenario);
  const paths = new Set(statesOf(scenario.chart).map(({ place }) => place));
  for (const row of scenario.msel) {
    const place = `msel.${row.id}`;
    const comes = row.at !== undefined || row.onEnter !== undefined || called.has(row.id);
    if (!comes && row.byHand !== true)
      complain(
        place,
        'nothing ever delivers it',
        'Give it a time, a state to follow, or a cause in the chart; or say that the facilitator sends it: byHand: true.',
      );
    if (comes && row.byHand === true)
      complain(
        place,
        'it says that only the facilitator sends it, and something else brings it as well',
        'Take byHand out, or what brings it.',
      );
    if (row.at !== undefined && (row.onEnter !== undefined || called.has(row.id)))
      complain(
        place,
        'it has a time and a cause as well',
        'Keep one of the two, or it may come twice or too early.',
      );
    if (row.onEnter && !paths.has(row.onEnter.state))
      complain(
        `${place}.onEnter`,
        `the chart has no state "${row.onEnter.state}"`,
        'Write the path from below the root, as in "story.angry".',
      );
    if (row.when && row.because === undefined)
      complain(
        place,
        'it may be withheld and does not say why',
        'Add `because`: the facilitator and the log read it.',
      );
  }
};

const ungivenEvidence: Rule<Scenario> = (scenario, complain) => {
  const caused = consequences(scenario).map(({ item }) => item);
  const given = new Set([
    ...caused.flatMap((item) => (item.do === 'giveEvidence' ? [item.evidence] : [])),
    ...[...scenario.queries, ...scenario.suites].flatMap(({ yields }) =>
      yields.map(({ evidence }) => evidence),
    ),
  ]);
  for (const { id } of scenario.evidence)
    if (!given.has(id))
      complain(
        `evidence.${id}`,
        'no query, suite or inject ever hands it to anybody',
        'Let one yield it, or take it out.',
      );
};

const unsetFlags: Rule<Scenario> = (scenario, complain) => {
  const flags = flagValues(scenario);
  for (const flag of scenario.flags)
    if (!flags.has(flag))
      complain(
        `flags.${flag}`,
        'nothing ever sets it',
        'Set it in a reply, a row or the chart, or take it out.',
      );
};

const unpostedItems: Rule<Scenario> = (scenario, complain) => {
  const caused = consequences(scenario).map(({ item }) => item);
  const posted = new Set(caused.flatMap((item) => (item.do === 'postRaw' ? [item.item] : [])));
  for (const { id } of scenario.rawItems)
    if (!posted.has(id))
      complain(`rawItems.${id}`, 'no inject ever posts it', 'Let one post it, or take it out.');
};

/** Components that nothing deploys or measures, and a list of probes that gives the harm away. */
const unreachedWorld: Rule<Scenario> = (scenario, complain) => {
  const actions = chartActions(scenario).map(({ item }) => item);
  const { components, probes } = scenario.world;
  const deployed = new Set(
    actions.flatMap((action) => (action.type === 'deploy' ? [action.params.component] : [])),
  );
  for (const { id, latent } of components) {
    if (latent && !deployed.has(id))
      complain(
        `world.components.${id}`,
        'it starts absent and nothing deploys it',
        'Deploy it in the chart.',
      );
    if (!probes.some((probe) => probe.components.includes(id)))
      complain(`world.components.${id}`, 'no probe can measure it', 'Add it to a probe in world.probes.');
  }
  if (probes.length > 0 && probes.every((probe) => probe.components.length > 0))
    complain(
      'world.probes',
      'every probe measures part of the harm, so the list gives it away',
      'Add at least one decoy: a probe with no components.',
    );
};

const unusedDraws: Rule<Scenario> = (scenario, complain) => {
  const { draws, ...rest } = scenario;
  const used = new Set([
    ...textsIn(rest, '').flatMap(({ item }) => templateNames(item)),
    ...factTests(scenario).map(({ item }) => item.fact),
  ]);
  for (const { id, oneOf, words, sets } of draws) {
    const names = [`draw.${id}`, ...Object.keys(words ?? {}).map((word) => `draw.${id}.${word}`)];
    if (!sets?.length && !names.some((name) => used.has(name)))
      complain(
        `draws.${id}`,
        'no text or condition uses it, and it sets nothing',
        `Write {{draw.${id}}} somewhere, or take it out.`,
      );
    if (new Set(oneOf).size < 2)
      complain(
        `draws.${id}`,
        'it has fewer than two values to draw from',
        'Add another, or write the text out.',
      );
  }
};

/** A role with a card that no inject reaches, no work belongs to and no page rings. */
const idleRoles: Rule<Scenario> = (scenario, complain) => {
  const { msel, queries, suites, world, paging, comms, people } = scenario;
  const busy = new Set<PlayRole | undefined>([
    ...msel.flatMap(({ to, fallbackTo }) => [...to, fallbackTo]),
    ...[...queries, ...suites].flatMap(({ role, jointWith }) => [role, jointWith]),
    ...queries.map(({ rawApproval }) => rawApproval),
    ...world.switches.flatMap(({ holders, scopes }) => [
      ...holders,
      ...scopes.flatMap((scope) => [...(scope.holders ?? []), scope.secondKey]),
    ]),
    // A second on call who comes beside a desk brings what they know along.
    ...paging.targets.flatMap(({ role, beside }) => (beside ? [] : [role])),
    ...comms.clearedBy,
    ...people.outreach.flatMap(({ sentBy, clearedBy }) => [...sentBy, ...clearedBy]),
  ]);
  const cards = new Set(scenario.roles.map(({ role }) => role));
  // Executive and scribe are for spare people: they listen, or write for the commander.
  for (const { role } of scenario.roles)
    if (!busy.has(role) && role !== 'executive' && role !== 'scribe')
      complain(
        `roles.${role}`,
        'no inject, work, switch or page is for this role',
        'Give it some, or take the card out.',
      );
  for (const role of busy)
    if (role !== undefined && !cards.has(role))
      complain(
        'roles',
        `"${role}" has work in this scenario and no card`,
        'Write its card: brief and what is its alone.',
      );
};

/** A page target that reaches nobody: no role, nobody outside, and not said to be dead or a mass list. */
const deafTargets: Rule<Scenario> = ({ paging }, complain) => {
  for (const { id, role, outside, dead, mass } of paging.targets)
    if (!role && !outside && !dead && !mass)
      complain(
        `paging.targets.${id}`,
        'it reaches nobody',
        'Give it a role or somebody outside, or mark it dead or mass.',
      );
};
