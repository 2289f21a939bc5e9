import { CORE_ROLES } from '../../shared/roles.ts';
import type { ChartState } from '../../shared/scenario/chart.ts';
import { minutes } from '../../shared/time.ts';
import { deliver, reach, when } from './chart.ts';
import { all, delivered, effective, fact, not, replied } from './predicates.ts';

const everyoneIn = when(all(...CORE_ROLES.map((role) => fact(`inCall.${role}`))));
const assembled = { target: 'assembled', guard: everyoneIn, actions: [reach('assembled')] };
const declared = { target: 'declared', actions: [reach('declared')] };

/**
 * Somebody declares, and the six come together. Until then the machinery around them asks whose this is, and at last
 * `stillUnowned` (an inject id) arrives.
 */
export const command = (stillUnowned: string): ChartState => ({
  initial: 'unowned',
  states: {
    unowned: {
      after: {
        unownedFor: { actions: [deliver('unowned')] },
        stillUnowned: { actions: [deliver(stillUnowned)] },
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
});

const commanderIsIc = fact('commander', 'incident-commander');

/** Who has command, through the minute in which the commander is wanted elsewhere. */
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

/** An executive with a remedy. Asked plainly whether they take command, they step back. */
export const swoop: ChartState = {
  initial: 'quiet',
  states: {
    quiet: { on: { 'inject.delivered': { target: 'open', guard: when(delivered('swoop')) } } },
    open: {
      on: {
        'inject.answered': [
          {
            target: 'steppedBack',
            guard: when(replied('swoop', 'ask-command')),
            actions: [deliver('swoop-steps-back')],
          },
          { target: 'obeyed', guard: when(replied('swoop', 'comply')) },
        ],
      },
      after: {
        swoopPatience: [
          { target: 'steppedBack', guard: when(fact('heard.swoopAnswered')) },
          { target: 'insisting', actions: [deliver('swoop-again')] },
        ],
      },
    },
    insisting: {
      on: {
        'inject.answered': [
          {
            target: 'steppedBack',
            guard: when(replied('swoop', 'ask-command')),
            actions: [deliver('swoop-steps-back')],
          },
          { target: 'steppedBack', guard: when(replied('swoop-again', 'to-command')) },
          { target: 'obeyed', guard: when(replied('swoop-again', 'comply')) },
        ],
      },
    },
    steppedBack: {},
    obeyed: {},
  },
};

/** What one screenshot does in a wide channel: left there, `spread` (an inject id) arrives. */
export const raw = (spread: string): ChartState => ({
  initial: 'clean',
  states: {
    clean: { on: { 'raw.posted': { target: 'posted' } } },
    posted: {
      after: { rawSpreads: { target: 'seen', actions: [deliver(spread)] } },
      on: { 'raw.purged': { target: 'purged' } },
    },
    seen: { on: { 'raw.purged': { target: 'purged' } } },
    purged: { on: { 'raw.posted': { target: 'posted' } } },
  },
});

/** A sealed copy first, or the only copy altered. */
export const evidence = (lever: string, scope: string): ChartState => ({
  initial: 'open',
  states: {
    open: {
      on: {
        'evidence.sealed': { target: 'sealed', actions: [reach('sealed')] },
        'switch.effective': {
          target: 'lost',
          guard: when(all(effective(lever, scope), not(fact('sealed')))),
          actions: [reach('evidence-lost'), deliver('originals-gone')],
        },
      },
    },
    sealed: {},
    lost: {},
  },
});
