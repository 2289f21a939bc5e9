import { keysWaitingForMe } from '../../../shared/drill/select.ts';
import type { View } from '../../../shared/drill/view.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../shared/roles.ts';
import { minutes, seconds } from '../../../shared/time.ts';
import type { BotTask } from './habits.ts';
import { answerPager, chasePages, Once, workThrough } from './habits.ts';
import type { Team } from './policy.ts';
import { bluntest, boardIds, isHere, kitOf, pressable, unpinned } from './reading.ts';

/**
 * The player who has read the rubric and nothing else (RULE-3): worst severity at once, everybody paged, everything sealed,
 * frozen, switched off, probed and cited, and the nicest statement. It must not be enough.
 */
export const macroTeam: Team = () => {
  const once = new Once();
  const work = workThrough(TODOS, once, 3);
  return (moment) => [
    ...answerPager(moment.view, moment.at, seconds(10)),
    ...chasePages(moment.view, moment.at, 0),
    ...work(moment),
  ];
};

/** Scopes of the biggest red button that this desk may press now. */
const offScopes = (view: View): string[] => {
  const card = bluntest(view);
  return card ? pressable(view, card) : [];
};
/** What this desk can freeze. */
const freezes = (view: View, role: PlayRole): string[] =>
  (kitOf(view, role)?.switches ?? [])
    .filter(({ kind }) => kind === 'freeze')
    .flatMap(({ scopes }) => scopes.filter(({ holders }) => holders.includes(role)).map(({ id }) => id));

const OWNERS = [
  ['org', 'product-owner'],
  ['technical', 'model-owner'],
  ['external', 'comms'],
] as const;

const TODOS: BotTask[] = [
  {
    key: 'declare',
    at: seconds(10),
    when: (view) => view.me.inCall && view.declared === null,
    act: () => ({ name: 'declareIncident', payload: { severity: 0 } }),
  },
  {
    key: 'page',
    at: seconds(15),
    when: (view) => view.me.inCall && Object.keys(view.pages).length === 0,
    act: (view) => ({
      name: 'sendPage',
      payload: {
        targets: (Object.values(view.me.kits)[0]?.pageTargets ?? [])
          .filter(({ mass }) => !mass)
          .map(({ id }) => id),
      },
    }),
  },
  {
    key: 'brief',
    at: seconds(60),
    when: (view) => isHere(view, 'incident-commander'),
    act: () => ({ name: 'postBriefing', payload: { text: 'Worst severity. Everything off.' } }),
  },
  ...OWNERS.map(
    ([area, role]): BotTask => ({
      key: `owner-${area}`,
      at: seconds(70),
      when: (view) => isHere(view, 'incident-commander'),
      act: () => ({ name: 'setOwner', payload: { area, role } }),
    }),
  ),
  ...OWNERS.map(
    ([area, role]): BotTask => ({
      key: `accept-${area}`,
      at: seconds(80),
      when: (view) => isHere(view, role) && own(view.owners, area)?.role === role,
      act: () => ({ name: 'acceptOwnership', payload: { area } }),
    }),
  ),
  {
    key: 'authorise',
    at: seconds(75),
    when: (view) => isHere(view, 'incident-commander'),
    act: (view) => {
      const card = bluntest(view);
      return card
        ? { name: 'authoriseSwitch', payload: { switch: card.id, scopes: card.scopes.map(({ id }) => id) } }
        : null;
    },
  },
  {
    key: 'press',
    at: seconds(80),
    when: (view) => offScopes(view).length > 0,
    act: (view) => {
      const card = bluntest(view);
      return card ? { name: 'applySwitch', payload: { switch: card.id, scopes: offScopes(view) } } : null;
    },
  },
  {
    key: 'key',
    at: seconds(85),
    when: (view) => keysWaitingForMe(view).length > 0,
    act: (view) => {
      const [first] = keysWaitingForMe(view);
      return first
        ? { name: 'coSignSwitch', payload: { switch: first.switch, scopes: [first.scope] } }
        : null;
    },
  },
  {
    key: 'seal',
    at: seconds(90),
    when: (view) => isHere(view, 'legal-privacy') || isHere(view, 'safety-lead'),
    act: (view) => {
      const parts = (kitOf(view, 'legal-privacy') ?? kitOf(view, 'safety-lead'))?.sealParts ?? [];
      return { name: 'sealEvidence', payload: { parts: parts.map(({ id }) => id) } };
    },
  },
  {
    key: 'hold',
    at: seconds(95),
    when: (view) => isHere(view, 'legal-privacy'),
    act: (view) => ({
      name: 'issueHold',
      payload: { systems: (kitOf(view, 'legal-privacy')?.holdSystems ?? []).map(({ id }) => id) },
    }),
  },
  ...PLAY_ROLES.flatMap((role) =>
    [0, 1].map(
      (index): BotTask => ({
        key: `freeze-${role}-${index}`,
        at: seconds(95),
        when: (view) => isHere(view, role) && freezes(view, role)[index] !== undefined,
        act: (view) => ({ name: 'freeze', payload: { scope: freezes(view, role)[index] ?? '' }, role }),
      }),
    ),
  ),
  ...(['safety-lead', 'model-owner', 'product-owner'] as const).map(
    (role): BotTask => ({
      key: `probe-${role}`,
      at: minutes(4),
      when: (view) => isHere(view, role) && !Object.values(view.running).some(({ mine }) => mine),
      act: (view) => ({
        name: 'runProbe',
        payload: { targets: (kitOf(view, role)?.probes ?? []).slice(0, 6).map(({ id }) => id) },
      }),
    }),
  ),
  ...[11, 14, 16].map(
    (minute): BotTask => ({
      key: `pin-${minute}`,
      at: minutes(minute),
      when: (view) => view.me.inCall && unpinned(view).length > 0,
      act: (view) => ({ name: 'pinEvidence', payload: { evidence: unpinned(view).slice(0, 20) } }),
    }),
  ),
  ...[3, 17, 31].map(
    (minute): BotTask => ({
      key: `update-${minute}`,
      at: minutes(minute),
      when: (view) => isHere(view, 'incident-commander'),
      act: () => ({ name: 'postUpdate', payload: { text: 'All off.', nextInMs: minutes(15) } }),
    }),
  ),
  {
    key: 'spokesperson',
    at: minutes(3),
    when: (view) => isHere(view, 'comms'),
    act: () => ({ name: 'setSpokesperson', payload: { role: 'comms' } }),
  },
  {
    key: 'align',
    at: minutes(4),
    when: (view) => isHere(view, 'comms'),
    act: () => ({
      name: 'alignNarrative',
      payload: { what: true, howCommon: true, steps: true, plan: true, willNotClaim: true },
    }),
  },
  {
    key: 'draft',
    at: minutes(5),
    when: (view) => isHere(view, 'comms'),
    act: (view) => ({
      name: 'draftStatement',
      payload: {
        kind: 'statement',
        clauses: (kitOf(view, 'comms')?.clauses ?? []).slice(0, 6).map(({ id }) => ({ clause: id })),
      },
    }),
  },
  ...(['legal-privacy', 'safety-lead'] as const).map(
    (role): BotTask => ({
      key: `clear-${role}`,
      at: minutes(6),
      when: (view) => isHere(view, role) && view.statements['statement-1'] !== undefined,
      act: () => ({
        name: 'clearStatement',
        payload: { statement: 'statement-1', version: 1, verdict: 'clear' },
        role,
      }),
    }),
  ),
  {
    key: 'publish',
    at: minutes(8),
    when: (view) => isHere(view, 'comms') && view.statements['statement-1'] !== undefined,
    act: () => ({ name: 'publishStatement', payload: { statement: 'statement-1', version: 1 } }),
  },
  {
    key: 'decide',
    at: minutes(18),
    when: (view) => isHere(view, 'incident-commander') && boardIds(view).length > 0,
    act: (view) => {
      const options = kitOf(view, 'incident-commander')?.decision.options ?? [];
      const off = options.find(({ id }) => /off/.test(id)) ?? options[0];
      return off
        ? {
            name: 'recordDecision',
            payload: {
              option: off.id,
              rejected: options
                .filter(({ id }) => id !== off.id)
                .map(({ id }) => id)
                .slice(0, 10),
              citations: boardIds(view)
                .slice(0, 5)
                .map((evidence) => ({ evidence, mark: 'supports' as const })),
              causeText: 'The product.',
              confidence: 'high',
              changeMind: 'Nothing.',
              revert: 'Turn it on.',
              owner: 'product-owner',
              objectionsAsked: true,
              reconsiderInMs: minutes(60),
            },
          }
        : null;
    },
  },
];
