import { CORE_ROLES } from '../../../shared/roles.ts';
import type { ChartState } from '../../../shared/scenario/chart.ts';
import { minutes } from '../../../shared/time.ts';
import { all, delivered, fact, not, replied } from '../predicates.ts';
import { deliver, reach, when } from './words.ts';

const everyoneIn = when(all(...CORE_ROLES.map((role) => fact(`inCall.${role}`))));
const assembled = { target: 'assembled', guard: everyoneIn, actions: [reach('assembled')] };
const declared = { target: 'declared', actions: [reach('declared')] };

/** Somebody declares, and the six come together. Until then the machinery around them asks whose this is. */
export const command: ChartState = {
  initial: 'unowned',
  states: {
    unowned: {
      after: {
        unownedFor: { actions: [deliver('unowned')] },
        stillUnowned: { actions: [deliver('filed-as-press')] },
      },
      on: { 'incident.declared': declared },
    },
    declared: {
      on: {
        'role.joined': assembled,
        'inject.delivered': assembled,
      },
    },
    assembled: {},
  },
};

const commanderIsIc = fact('commander', 'incident-commander');

/** Who has command, through the minute in which the commander is wanted elsewhere (R7). */
export const chair: ChartState = {
  initial: 'empty',
  states: {
    empty: { on: { 'command.taken': { target: 'held' } } },
    held: {
      on: {
        'inject.delivered': {
          target: 'calledAway',
          guard: when(all(delivered('pulled-away'), commanderIsIc)),
        },
      },
    },
    calledAway: {
      on: {
        'command.handedOver': { target: 'offered' },
        'command.taken': { target: 'covered', guard: when(not(commanderIsIc)) },
        'inject.answered': [
          { target: 'settled', guard: when(replied('pulled-away', 'stay')) },
          { target: 'leftOpen', guard: when(replied('pulled-away', 'step-out')) },
        ],
      },
      after: { rotaWaits: { target: 'settled', actions: [deliver('rota-gives-up')] } },
    },
    offered: { on: { 'command.taken': { target: 'covered' } } },
    leftOpen: {
      after: { awayUnnoticed: { actions: [deliver('who-has-command')] } },
      on: { 'command.handedOver': { target: 'offered' }, 'command.taken': { target: 'covered' } },
    },
    covered: {
      entry: [deliver('back-at-desk', minutes(5))],
      on: { 'command.taken': { target: 'settled', guard: when(commanderIsIc) } },
    },
    settled: {},
  },
};

const optics: ChartState['on'] = {
  'inject.answered': [
    {
      target: 'steppedBack',
      guard: when(replied('optics', 'ask-command')),
      actions: [deliver('exec-backs-off')],
    },
    { target: 'switchedOff', guard: when(replied('optics', 'comply')) },
  ],
};

/** Two executives' moments: a denial at communications' desk, and "turn it all off" at the commander's. */
export const swoop: ChartState = {
  initial: 'quiet',
  states: {
    quiet: {
      on: {
        'inject.answered': [
          {
            target: 'listened',
            guard: when(replied('exec-deny', 'not-fake')),
            actions: [deliver('exec-steps-back')],
          },
          { target: 'obeyed', guard: when(replied('exec-deny', 'agree')) },
        ],
        'inject.delivered': { target: 'obeyed', guard: when(delivered('exec-post')) },
      },
    },
    listened: { on: optics },
    obeyed: { on: optics },
    steppedBack: {},
    switchedOff: {},
  },
};
