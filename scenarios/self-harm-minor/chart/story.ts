import type { ChartState, ChartTransition } from '../../../shared/scenario/chart.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import { minutes } from '../../../shared/time.ts';
import { deliver, when } from '../../common/chart.ts';
import { all, any, delivered, firstHour, nextMorning, not, replied } from '../../common/predicates.ts';
import { closing } from '../../common/regions.ts';

const answered: ChartTransition = { target: 'answered', guard: when(replied('parent-ticket', 'human')) };

/** The parent: patient while somebody answers, public when nobody does. */
export const parent: ChartState = {
  initial: 'waiting',
  after: {
    parentRings: [
      {
        target: '.onThePhone',
        guard: when(replied('parent-ticket', 'human')),
        actions: [deliver('parent-call')],
      },
      { target: '.onThePhone', actions: [deliver('parent-call-cold')] },
    ],
  },
  states: {
    waiting: {
      after: {
        autoTag: { actions: [deliver('auto-tag')] },
        parentPosts: { target: 'posting', actions: [deliver('forum-angry')] },
      },
      on: {
        'inject.answered': [
          answered,
          { target: 'fobbedOff', guard: when(replied('parent-ticket', 'template')) },
        ],
      },
    },
    fobbedOff: {
      after: { templateWearsOff: { target: 'posting', actions: [deliver('forum-angry')] } },
      on: { 'inject.answered': answered },
    },
    posting: {
      on: { 'inject.answered': answered },
    },
    answered: {},
    onThePhone: {
      on: {
        'inject.answered': [
          {
            target: 'heard',
            guard: when(any(replied('parent-call', 'honest'), replied('parent-call-cold', 'honest'))),
            actions: [deliver('forum-calms', minutes(4))],
          },
          {
            target: 'misled',
            guard: when(any(replied('parent-call', 'assure'), replied('parent-call-cold', 'assure'))),
            actions: [deliver('forum-quote', minutes(4))],
          },
        ],
      },
      after: { callGoesCold: { target: 'unheard', actions: [deliver('forum-angry')] } },
    },
    heard: { on: closing('closing-thanks') },
    misled: { on: closing('closing-quiet') },
    unheard: { on: closing('closing-quiet') },
  },
};

/**
 * Schools: a customer that asks before it is told, and a flag of its own that is easy to forget. `open`: harm still reaches Schools;
 * null where it never did, so that nothing can come back from there.
 */
export function schoolsOf(open: Predicate | null): ChartState {
  const second: ChartTransition[] = open
    ? [{ guard: when(all(nextMorning, open)), actions: [deliver('schools-second', minutes(1))] }]
    : [];
  const misled: ChartTransition[] = open
    ? [
        {
          guard: when(all(nextMorning, open)),
          actions: [deliver('schools-second', minutes(1)), deliver('misled-district', minutes(3))],
        },
        { guard: when(nextMorning), actions: [deliver('misled-district', minutes(3))] },
      ]
    : [];
  const toldWhen = open
    ? when(replied('superintendent', 'straight'))
    : when(any(replied('superintendent', 'straight'), replied('superintendent', 'not-affected')));
  return {
    initial: 'unasked',
    ...(open ? { on: { 'act.started': second } } : {}),
    states: {
      unasked: {
        on: { 'inject.delivered': { target: 'asked', guard: when(delivered('superintendent')) } },
      },
      asked: {
        on: {
          'inject.answered': [
            { target: 'told', guard: toldWhen },
            ...(open ? [{ target: 'misled', guard: when(replied('superintendent', 'not-affected')) }] : []),
          ],
        },
        after: { schoolsPatience: { target: 'ignored', actions: [deliver('district-letter')] } },
      },
      told: {},
      ...(open ? { misled: { on: { 'act.started': misled } } } : {}),
      ignored: { on: { 'inject.answered': { target: 'told', guard: toldWhen } } },
    },
  };
}

/** Whether anybody decided what happens for the young people behind the flagged accounts. */
export const welfare: ChartState = {
  initial: 'unasked',
  states: {
    unasked: {
      on: {
        'inject.delivered': { target: 'asked', guard: when(delivered('welfare-question')) },
        'welfare.decided': { target: 'decided' },
      },
    },
    asked: {
      after: { boardAsks: { target: 'overdue', actions: [deliver('board-asks')] } },
      on: { 'welfare.decided': { target: 'decided' } },
    },
    overdue: { on: { 'welfare.decided': { target: 'decided' } } },
    decided: {},
  },
};

/** Marketing keeps its own clock. */
export const campaign: ChartState = {
  initial: 'scheduled',
  states: {
    scheduled: {
      on: { 'inject.answered': { target: 'pulled', guard: when(replied('scheduled-post', 'pull')) } },
      after: {
        postGoesLive: {
          target: 'live',
          guard: when(all(firstHour, not(replied('scheduled-post', 'pull')))),
          actions: [deliver('post-live')],
        },
      },
    },
    pulled: {},
    live: {},
  },
};
