import { CORE_ROLES } from '../../shared/roles.ts';
import type { ChartState, ChartTransition } from '../../shared/scenario/chart.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import { minutes } from '../../shared/time.ts';
import { deliver, reach, when } from './chart.ts';
import { all, any, atMost, delivered, fact, nextMorning, not, replied } from './predicates.ts';

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
          {
            target: 'steppedBack',
            guard: when(any(fact('heard.swoopAnswered'), fact('answered.swoop'))),
          },
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

const low = when(atMost('residual', 0.05));
const reopened = {
  target: '#bleeding',
  guard: when(not(atMost('residual', 0.05))),
  actions: [reach('reopened')],
};
const onTheMorning = (inject: string) => ({
  'act.started': { guard: when(nextMorning), actions: [deliver(inject)] },
});

/**
 * The clock of the drill: how much of the harm still gets out, live and from copies, and whether it stays down for five minutes.
 * `goesOn` (an inject id) arrives while it does; `limit` when nothing has been done about it for a quarter of an hour.
 */
export const containment = ({ goesOn, limit }: { goesOn: string; limit?: string }): ChartState => ({
  initial: 'bleeding',
  states: {
    bleeding: {
      id: 'bleeding',
      initial: 'untouched',
      after: { harmGoesOn: { actions: [deliver(goesOn)] } },
      on: onTheMorning('morning-open'),
      states: {
        untouched: {
          ...(limit === undefined ? {} : { after: { mitigationLimit: { actions: [deliver(limit)] } } }),
          on: {
            'world.changed': [
              { target: '#held', guard: low, actions: [reach('mitigated')] },
              { target: 'reduced', guard: when(atMost('residual', 0.4)), actions: [reach('mitigated')] },
            ],
          },
        },
        reduced: {
          on: {
            'world.changed': [
              { target: '#held', guard: low },
              { target: 'untouched', guard: when(not(atMost('residual', 0.4))) },
            ],
          },
        },
      },
    },
    held: {
      id: 'held',
      entry: [reach('low')],
      after: { containedAfter: { target: 'contained', actions: [reach('contained')] } },
      on: { 'world.changed': reopened, ...onTheMorning('morning-quiet') },
    },
    contained: { on: { 'world.changed': reopened, ...onTheMorning('morning-quiet') } },
  },
});

/** The last word of the person it began with, at the end of the morning. */
export const closing = (inject: string) => ({
  'act.started': { guard: when(nextMorning), actions: [deliver(inject, minutes(10.5))] },
});

/** Command decided, and this is what the night made of it. */
export const overnight = (chosen: Predicate, inject: string): ChartTransition => ({
  guard: when(all(nextMorning, chosen)),
  actions: [deliver(inject, minutes(0.5))],
});

const lined = fact('statement', 'published');

/** The press: asks at its own hour, sooner once `heardOf`, and prints at a deadline with a line of ours or without one. */
export const press = (heardOf: Predicate): ChartState => ({
  initial: 'unaware',
  after: {
    pressDeadline: [
      { target: '.runsWithLine', guard: when(lined) },
      { target: '.runsWithout', actions: [deliver('story-silent')] },
    ],
  },
  states: {
    unaware: {
      after: { pressFinds: { target: 'asking', actions: [deliver('journalist')] } },
      on: { 'inject.delivered': { target: 'circling', guard: when(heardOf) } },
    },
    circling: { after: { storyCarries: { target: 'asking', actions: [deliver('journalist')] } } },
    asking: { on: { 'statement.published': { target: 'quoted' } } },
    quoted: {},
    runsWithLine: { on: onTheMorning('second-day-line') },
    runsWithout: { on: onTheMorning('second-day-silent') },
  },
});

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

/** A sealed copy first, or the only copy altered: by a switch that does, once it is in effect. */
export const evidence = (altered: Predicate): ChartState => ({
  initial: 'open',
  states: {
    open: {
      on: {
        'evidence.sealed': { target: 'sealed', actions: [reach('sealed')] },
        'switch.effective': {
          target: 'lost',
          guard: when(all(altered, not(fact('sealed')))),
          actions: [reach('evidence-lost'), deliver('originals-gone')],
        },
      },
    },
    sealed: {},
    lost: {},
  },
});
