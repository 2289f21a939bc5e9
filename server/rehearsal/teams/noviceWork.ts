import { openInjects } from '../../../shared/view/select.ts';
import type { View } from '../../../shared/view/view.ts';
import type { Todo } from './habits.ts';
import { boardIds, gentlest, isHere, kitOf, pressable, unpinned } from './reading.ts';

export const here = (role: Parameters<typeof isHere>[1]) => (view: View) => isHere(view, role);
export const both =
  (...checks: ((view: View) => boolean)[]) =>
  (view: View) =>
    checks.every((check) => check(view));
export const idle = (view: View) => !Object.values(view.running).some(({ mine }) => mine);

export type At = (minute: number) => number;

export function looking(at: At): Todo[] {
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
    {
      key: 'approve',
      at: at(12),
      when: here('safety-lead'),
      act: (view) => {
        const [first] = kitOf(view, 'safety-lead')?.approvals ?? [];
        return first ? { name: 'approveRawAccess', payload: { query: first.query, role: first.role } } : null;
      },
    },
    run('q-sl-1', 9, 'safety-lead', 0),
    run('q-sl-2', 17, 'safety-lead', 1),
    run('q-sup', 21, 'support-lead', 0),
    run('q-infra', 13, 'infra-oncall', 0),
    run('q-infra-2', 16, 'infra-oncall', 1),
    run('q-mo', 20, 'model-owner', 0),
    run('q-lp', 18, 'legal-privacy', 0),
    {
      key: 'suite',
      at: at(11.5),
      when: both(here('safety-lead'), idle),
      act: (view) => {
        const suite = kitOf(view, 'safety-lead')?.suites.find(({ jointWith }) => jointWith === null);
        const size = suite?.sizes[0];
        return suite && size
          ? {
              name: 'runSuite',
              payload: { suite: suite.id, targets: suite.targets.slice(0, 2).map(({ id }) => id), n: size.n },
            }
          : null;
      },
    },
    ...[12, 18, 24, 30].map(
      (minute): Todo => ({
        key: `pin-${minute}`,
        at: at(minute),
        when: (view) => view.me.inCall && unpinned(view).length > 0,
        act: (view) => ({ name: 'pinEvidence', payload: { evidence: unpinned(view).slice(0, 5) } }),
      }),
    ),
  ];
}

export function switching(at: At): Todo[] {
  return [
    {
      key: 'authorise',
      at: at(10),
      when: here('incident-commander'),
      act: (view) => {
        const card = gentlest(view);
        return card
          ? { name: 'authoriseSwitch', payload: { switch: card.id, scopes: card.scopes.map(({ id }) => id) } }
          : null;
      },
    },
    // The scope with another key is the one that is forgotten, and nobody thinks of the sessions already open.
    {
      key: 'press',
      at: at(11),
      when: here('model-owner'),
      act: (view) => {
        const card = gentlest(view);
        const scopes = card
          ? pressable(view, card).filter(
              (id) => card.scopes.find((scope) => scope.id === id)?.secondKey === null,
            )
          : [];
        return card && scopes.length > 0
          ? { name: 'applySwitch', payload: { switch: card.id, scopes } }
          : null;
      },
    },
    {
      key: 'press-rest',
      at: at(26),
      when: here('product-owner'),
      act: (view) => {
        const card = gentlest(view);
        const scopes = card ? pressable(view, card) : [];
        return card && scopes.length > 0
          ? { name: 'applySwitch', payload: { switch: card.id, scopes } }
          : null;
      },
    },
    {
      key: 'probe',
      at: at(22),
      when: both(here('product-owner'), idle),
      act: (view) => ({
        name: 'runProbe',
        payload: { targets: (kitOf(view, 'product-owner')?.probes ?? []).slice(0, 2).map(({ id }) => id) },
      }),
    },
    {
      key: 'hold',
      at: at(20),
      when: here('legal-privacy'),
      act: (view) => ({
        name: 'issueHold',
        payload: { systems: (kitOf(view, 'legal-privacy')?.holdSystems ?? []).map(({ id }) => id) },
      }),
    },
    {
      key: 'seal',
      at: at(23),
      when: both(here('legal-privacy'), idle),
      act: (view) => ({
        name: 'sealEvidence',
        payload: { parts: (kitOf(view, 'legal-privacy')?.sealParts ?? []).slice(0, 3).map(({ id }) => id) },
      }),
    },
    ...[3, 14, 26].map(
      (minute): Todo => ({
        key: `reply-${minute}`,
        at: at(minute),
        when: (view) => openInjects(view).length > 0,
        act: (view) => {
          const inject = openInjects(view)[0];
          const reply = inject?.replies[0];
          return inject && reply
            ? { name: 'answerInject', payload: { inject: inject.inject, reply: reply.id } }
            : null;
        },
      }),
    ),
  ];
}

export function speaking(at: At): Todo[] {
  return [
    {
      key: 'spokesperson',
      at: at(13),
      when: here('comms'),
      act: () => ({ name: 'setSpokesperson', payload: { role: 'comms' } }),
    },
    {
      key: 'draft',
      at: at(24),
      when: here('comms'),
      act: (view) => ({
        name: 'draftStatement',
        payload: {
          kind: 'holding',
          clauses: (kitOf(view, 'comms')?.clauses ?? [])
            .filter(({ text }) => /sorry|support|seriously|update/i.test(text))
            .slice(0, 4)
            .map(({ id }) => ({ clause: id })),
        },
      }),
    },
    {
      key: 'clear',
      at: at(27),
      when: (view) => here('legal-privacy')(view) && view.statements['statement-1'] !== undefined,
      act: () => ({
        name: 'clearStatement',
        payload: { statement: 'statement-1', version: 1, verdict: 'clear' },
      }),
    },
    {
      key: 'publish',
      at: at(30),
      when: (view) => here('comms')(view) && view.statements['statement-1'] !== undefined,
      act: () => ({ name: 'publishStatement', payload: { statement: 'statement-1', version: 1 } }),
    },
    ...[0, 1, 2, 3, 4].map(
      (index): Todo => ({
        key: `duty-${index}`,
        at: at(25 + index),
        when: here('legal-privacy'),
        act: (view) => {
          const duty = kitOf(view, 'legal-privacy')?.duties[index];
          return duty
            ? {
                name: 'recordDuty',
                payload: { duty: duty.id, action: index < 2 ? 'notify' : 'assess', basis: 'Playbook' },
              }
            : null;
        },
      }),
    ),
  ];
}

/** What somebody went and looked up, oldest first: the first things a new commander remembers. */
export const lookedUp = (view: View): string[] =>
  boardIds(view).filter((id) => view.board[id]?.source === 'query');

export function deciding(at: At): Todo[] {
  return [
    {
      key: 'decide',
      at: at(33),
      when: (view) => here('incident-commander')(view) && boardIds(view).length > 0,
      act: (view) => {
        const options = kitOf(view, 'incident-commander')?.decision.options ?? [];
        const hold = options.find(({ id }) => id === 'hold') ?? options[0];
        return hold
          ? {
              name: 'recordDecision',
              payload: {
                option: hold.id,
                rejected: options
                  .filter(({ id }) => id !== hold.id)
                  .slice(0, 1)
                  .map(({ id }) => id),
                citations: lookedUp(view)
                  .slice(0, 4)
                  .map((evidence) => ({ evidence, mark: 'supports' as const })),
                causeText: 'Not known yet.',
                confidence: 'low',
                revert: 'Turn the feature on again.',
                owner: 'model-owner',
              },
            }
          : null;
      },
    },
  ];
}
