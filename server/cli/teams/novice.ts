import { minutes, seconds } from '../../../shared/time.ts';
import { openInjects } from '../../../shared/view/select.ts';
import type { View } from '../../../shared/view/view.ts';
import { answerPager, chasePages, Once, type Todo, workThrough } from './habits.ts';
import type { Team } from './policy.ts';
import { boardIds, gentlest, isHere, kitOf, pressable, unpinned } from './reading.ts';

/**
 * People who are good at their jobs and have never done this: late to declare, they page the list as it is ticked,
 * turn the obvious thing off and forget the rest, decide on what they happen to have, and write carefully and late.
 * Reads nothing but its own screen.
 */
export const noviceTeam: Team = ({ seed }) => {
  const once = new Once();
  // Teams differ: everything this one does is up to two minutes later than another's.
  const slow = seconds((seed * 37) % 120);
  const work = workThrough(todos(slow), once, 1);
  return (moment) => {
    const { view, at } = moment;
    return [...answerPager(view, at, seconds(75)), ...chasePages(view, at, minutes(3)), ...work(moment)];
  };
};

const here = (role: Parameters<typeof isHere>[1]) => (view: View) => isHere(view, role);
const both =
  (...checks: ((view: View) => boolean)[]) =>
  (view: View) =>
    checks.every((check) => check(view));
const idle = (view: View) => !Object.values(view.running).some(({ mine }) => mine);

function todos(slow: number): Todo[] {
  const at = (minute: number) => minutes(minute) + slow;
  return [
    { key: 'declare', at: at(4), when: (view) => here('support-lead')(view) && view.declared === null, act: () => ({ name: 'declareIncident', payload: { severity: 1, summary: 'Harmful answer reported by a user' } }) },
    { key: 'page', at: at(4.5), when: (view) => here('support-lead')(view) && view.declared !== null, act: (view) => ({ name: 'sendPage', payload: { targets: kitOf(view, 'support-lead')?.pagePolicy['1'] ?? [] } }) },
    { key: 'sre', at: at(10), when: here('model-owner'), act: () => ({ name: 'sendPage', payload: { targets: ['sre-oncall'] } }) },
    { key: 'brief', at: at(7), when: here('incident-commander'), act: () => ({ name: 'postBriefing', payload: { text: 'One user report of harmful content. Product is up. We are looking for the cause.' } }) },
    { key: 'owner-tech', at: at(9), when: here('incident-commander'), act: () => ({ name: 'setOwner', payload: { area: 'technical', role: 'model-owner' } }) },
    { key: 'owner-ext', at: at(9.5), when: here('incident-commander'), act: () => ({ name: 'setOwner', payload: { area: 'external', role: 'comms' } }) },
    { key: 'accept-tech', at: at(10), when: (view) => here('model-owner')(view) && view.owners.technical !== undefined, act: () => ({ name: 'acceptOwnership', payload: { area: 'technical' } }) },
    { key: 'accept-ext', at: at(10), when: (view) => here('comms')(view) && view.owners.external !== undefined, act: () => ({ name: 'acceptOwnership', payload: { area: 'external' } }) },
    { key: 'update', at: at(12), when: here('incident-commander'), act: () => ({ name: 'postUpdate', payload: { text: 'Still investigating.', nextInMs: minutes(15) } }) },
    { key: 'worse', at: at(26), when: (view) => here('incident-commander')(view) && view.severity === 1, act: () => ({ name: 'changeSeverity', payload: { severity: 0, reason: 'More than one report' } }) },
    { key: 'welfare', at: at(14), when: (view) => here('safety-lead')(view) && Object.keys(view.welfareCases).length > 0, act: (view) => { const [first] = Object.values(view.welfareCases); const action = first?.actions.find((item) => item === 'no-referral-recorded') ?? first?.actions[0]; return first && action ? { name: 'decideWelfare', payload: { cases: [first.case], actions: [action], reviewer: 'Duty reviewer', basis: 'Safe at home' } } : null; } },
    { key: 'scope', at: at(28), when: here('safety-lead'), act: (view) => ({ name: 'estimateScope', payload: { answers: { straightforward: kitOf(view, 'safety-lead')?.scopeQuestions[0]?.answers[0]?.id, spread: kitOf(view, 'safety-lead')?.scopeQuestions[1]?.answers[0]?.id }, evidence: lookedUp(view).slice(0, 3), cause: 'systemic' } }) },
    { key: 'update-2', at: at(29), when: here('incident-commander'), act: () => ({ name: 'postUpdate', payload: { text: 'A feature is off; numbers to follow.', nextInMs: null } }) },
    ...looking(at),
    ...switching(at),
    ...speaking(at),
    ...deciding(at),
  ];
}

type At = (minute: number) => number;

function looking(at: At): Todo[] {
  const run = (key: string, minute: number, role: Parameters<typeof isHere>[1], index: number): Todo => ({
    key,
    at: at(minute),
    when: both(here(role), idle),
    act: (view) => {
      const query = kitOf(view, role)?.queries[index];
      return query ? { name: 'runQuery', payload: { query: query.id }, role } : null;
    },
  });
  return [
    { key: 'approve', at: at(12), when: here('safety-lead'), act: (view) => { const [first] = kitOf(view, 'safety-lead')?.approvals ?? []; return first ? { name: 'approveRawAccess', payload: { query: first.query, role: first.role } } : null; } },
    run('q-sl-1', 9, 'safety-lead', 0),
    run('q-sl-2', 17, 'safety-lead', 1),
    run('q-sup', 21, 'support-lead', 0),
    run('q-infra', 13, 'infra-oncall', 0),
    run('q-infra-2', 16, 'infra-oncall', 1),
    run('q-mo', 20, 'model-owner', 0),
    run('q-lp', 18, 'legal-privacy', 0),
    { key: 'suite', at: at(11.5), when: both(here('safety-lead'), idle), act: (view) => { const suite = kitOf(view, 'safety-lead')?.suites.find(({ jointWith }) => jointWith === null); const size = suite?.sizes[0]; return suite && size ? { name: 'runSuite', payload: { suite: suite.id, targets: suite.targets.slice(0, 2).map(({ id }) => id), n: size.n } } : null; } },
    ...[12, 18, 24, 30].map((minute): Todo => ({ key: `pin-${minute}`, at: at(minute), when: (view) => view.me.inCall && unpinned(view).length > 0, act: (view) => ({ name: 'pinEvidence', payload: { evidence: unpinned(view).slice(0, 5) } }) })),
  ];
}

function switching(at: At): Todo[] {
  return [
    { key: 'authorise', at: at(10), when: here('incident-commander'), act: (view) => { const card = gentlest(view); return card ? { name: 'authoriseSwitch', payload: { switch: card.id, scopes: card.scopes.map(({ id }) => id) } } : null; } },
    // The scope with another key is the one that is forgotten, and nobody thinks of the sessions already open.
    { key: 'press', at: at(11), when: here('model-owner'), act: (view) => { const card = gentlest(view); const scopes = card ? pressable(view, card).filter((id) => card.scopes.find((scope) => scope.id === id)?.secondKey === null) : []; return card && scopes.length > 0 ? { name: 'applySwitch', payload: { switch: card.id, scopes } } : null; } },
    { key: 'press-rest', at: at(26), when: here('product-owner'), act: (view) => { const card = gentlest(view); const scopes = card ? pressable(view, card) : []; return card && scopes.length > 0 ? { name: 'applySwitch', payload: { switch: card.id, scopes } } : null; } },
    { key: 'probe', at: at(22), when: both(here('product-owner'), idle), act: (view) => ({ name: 'runProbe', payload: { targets: (kitOf(view, 'product-owner')?.probes ?? []).slice(0, 2).map(({ id }) => id) } }) },
    { key: 'hold', at: at(20), when: here('legal-privacy'), act: (view) => ({ name: 'issueHold', payload: { systems: (kitOf(view, 'legal-privacy')?.holdSystems ?? []).map(({ id }) => id) } }) },
    { key: 'seal', at: at(23), when: both(here('legal-privacy'), idle), act: (view) => ({ name: 'sealEvidence', payload: { parts: (kitOf(view, 'legal-privacy')?.sealParts ?? []).slice(0, 3).map(({ id }) => id) } }) },
    ...[3, 14, 26].map((minute): Todo => ({ key: `reply-${minute}`, at: at(minute), when: (view) => openInjects(view).length > 0, act: (view) => { const inject = openInjects(view)[0]; const reply = inject?.replies[0]; return inject && reply ? { name: 'answerInject', payload: { inject: inject.inject, reply: reply.id } } : null; } })),
  ];
}

function speaking(at: At): Todo[] {
  return [
    { key: 'spokesperson', at: at(13), when: here('comms'), act: () => ({ name: 'setSpokesperson', payload: { role: 'comms' } }) },
    { key: 'draft', at: at(24), when: here('comms'), act: (view) => ({ name: 'draftStatement', payload: { kind: 'holding', clauses: (kitOf(view, 'comms')?.clauses ?? []).filter(({ text }) => /sorry|support|seriously|update/i.test(text)).slice(0, 4).map(({ id }) => ({ clause: id })) } }) },
    { key: 'clear', at: at(27), when: (view) => here('legal-privacy')(view) && view.statements['statement-1'] !== undefined, act: () => ({ name: 'clearStatement', payload: { statement: 'statement-1', version: 1, verdict: 'clear' } }) },
    { key: 'publish', at: at(30), when: (view) => here('comms')(view) && view.statements['statement-1'] !== undefined, act: () => ({ name: 'publishStatement', payload: { statement: 'statement-1', version: 1 } }) },
    ...[0, 1, 2, 3, 4].map((index): Todo => ({ key: `duty-${index}`, at: at(25 + index), when: here('legal-privacy'), act: (view) => { const duty = kitOf(view, 'legal-privacy')?.duties[index]; return duty ? { name: 'recordDuty', payload: { duty: duty.id, action: index < 2 ? 'notify' : 'assess', basis: 'Playbook' } } : null; } })),
  ];
}

/** What somebody went and looked up, oldest first: the first things a new commander remembers. */
const lookedUp = (view: View): string[] => boardIds(view).filter((id) => view.board[id]?.source === 'query');

function deciding(at: At): Todo[] {
  return [
    { key: 'decide', at: at(33), when: (view) => here('incident-commander')(view) && boardIds(view).length > 0, act: (view) => {
      const options = kitOf(view, 'incident-commander')?.decision.options ?? [];
      const hold = options.find(({ id }) => id === 'hold') ?? options[0];
      return hold ? { name: 'recordDecision', payload: { option: hold.id, rejected: options.filter(({ id }) => id !== hold.id).slice(0, 1).map(({ id }) => id), citations: lookedUp(view).slice(0, 4).map((evidence) => ({ evidence, mark: 'supports' as const })), causeText: 'Not known yet.', confidence: 'low', revert: 'Turn the feature on again.', owner: 'model-owner' } } : null;
    } },
  ];
}

