import type { PlayRole } from '../../../shared/roles.ts';
import { CORE_ROLES } from '../../../shared/roles.ts';
import type { ChartConfig, ChartState } from '../../../shared/scenario/chart.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';

// What a pack need not write: the parts that are the same in every incident.

const when = (params: Predicate) => ({ type: 'when' as const, params });
const reach = (milestone: string) => ({ type: 'reach' as const, params: { milestone } });
const everybodyIn: Predicate = { all: CORE_ROLES.map((role) => ({ fact: `inCall.${role}`, is: true })) };

/** Somebody declares, and the six come together. */
const command: ChartState = {
  initial: 'unowned',
  states: {
    unowned: { on: { 'incident.declared': { target: 'declared', actions: [reach('declared')] } } },
    declared: {
      on: {
        'role.joined': { target: 'assembled', guard: when(everybodyIn), actions: [reach('assembled')] },
      },
    },
    assembled: {},
  },
};

/** How much of the harm still gets out, and whether it stays down long enough to count. */
const containment = (line: number, holdMs: number): ChartState => {
  const low: Predicate = { fact: 'residual', atMost: line };
  const reopened = { target: 'bleeding', guard: when({ not: low }), actions: [reach('reopened')] };
  return {
    initial: 'bleeding',
    states: {
      bleeding: {
        on: { 'world.changed': { target: 'held', guard: when(low), actions: [reach('mitigated')] } },
      },
      held: {
        entry: [reach('low')],
        on: { 'world.changed': reopened },
        after: { [String(holdMs)]: { target: 'contained', actions: [reach('contained')] } },
      },
      contained: { on: { 'world.changed': reopened } },
    },
  };
};

export const standardChart = (
  id: string,
  world: Pick<Scenario['world'], 'containedAtOrBelow' | 'holdMs'>,
  story: Readonly<Record<string, ChartState>>,
): ChartConfig => ({
  id,
  type: 'parallel',
  states: { command, containment: containment(world.containedAtOrBelow, world.holdMs), ...story },
});

export const STANDARD_SEAL: Scenario['sealParts'] = [
  { id: 'messages', title: 'The messages as they were delivered' },
  { id: 'identifiers', title: 'Account identifiers, to find the people concerned again' },
  { id: 'versions', title: 'Model and software versions' },
  { id: 'configuration', title: 'Settings and routing as they stood' },
];

export const STANDARD_HOLD: Scenario['holdSystems'] = [
  { id: 'chat-history', title: 'Chat history' },
  { id: 'traces', title: 'Traces and logs' },
  { id: 'tickets', title: 'Support tickets' },
];

/** Shown in the debrief for each page that the incident needed. A pack that knows better says so. */
export const STANDARD_WHY: Readonly<Record<string, string>> = {
  'ic-oncall': 'Without one commander, careful people wait for each other.',
  'model-oncall': 'The model owner knows what was released, and what is about to change by itself.',
  'safety-oncall': 'Safety judges what an answer can do to a person, and holds the switches for it.',
  'product-oncall': 'The product owner knows who uses it and what a switch costs them.',
  'legal-oncall': 'Counsel knows what is owed to whom, and seals what must not be lost.',
  'comms-oncall': 'The first words outside should not be an accident.',
  'sre-oncall': 'Infrastructure can follow one answer through the whole platform.',
  'ts-support-lead': 'Support holds the reports and the way back to the people who wrote them.',
};

/** Said by a scripted colleague who is talked to instead of asked for something. */
export const STANDARD_LINES: Partial<Record<PlayRole, string>> = {
  'incident-commander':
    'Noted for the log. If you need a decision from me, say what you propose and by when.',
  'model-owner': 'Ask me to look something up, run the harness or press a switch that I hold.',
  'safety-lead': 'Give me a look-up, a suite or an access request and I will do it; I will not guess.',
  'product-owner': 'If you need a second key or a look at usage, ask me for exactly that.',
  'legal-privacy': 'I answer what is in front of me: a contract, a text to clear, a system to hold.',
  comms: 'Nothing leaves this desk without clearance. Send me words to check.',
  'infra-oncall': 'Boards are open. Name a trace or a freeze and I will run it.',
  'support-lead': 'We have the queue. Ask for a ticket search and I will start it now.',
};
