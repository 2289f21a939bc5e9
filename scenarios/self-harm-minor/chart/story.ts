import type { ChartState, ChartTransition } from '../../../shared/scenario/chart.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import { minutes } from '../../../shared/time.ts';
import { deliver, when } from '../../common/chart.ts';
import { all, delivered, fact, firstHour, nextMorning, not, replied } from '../../common/predicates.ts';
import { closing } from '../../common/regions.ts';
import { spokenWith, toldOnTheCall, writtenToByAPerson } from '../injects/replies.ts';

const answered: ChartTransition = { target: 'answered', guard: when(writtenToByAPerson) };
/** Each is sent only where it is so: see `when` of the rows. */
const lastWords = ['closing-thanks', 'closing-late', 'closing-broken', 'closing-plain'];

/** The parent: patient while somebody answers, public when nobody does. */
export const parent: ChartState = {
  initial: 'waiting',
  after: {
    parentRings: [
      {
        target: '.onThePhone',
        guard: when(writtenToByAPerson),
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
            guard: when(toldOnTheCall('honest', 'as-if')),
            actions: [deliver('forum-calms', minutes(4))],
          },
          {
            target: 'misled',
            guard: when(toldOnTheCall('assure')),
            actions: [deliver('forum-quote', minutes(4))],
          },
          // In words of their own: what they were, nobody here can say.
          { target: 'heard', guard: when(spokenWith) },
        ],
      },
      after: { callGoesCold: { target: 'unheard', actions: [deliver('forum-angry')] } },
    },
    heard: {
      on: {
        'act.started': {
          guard: when(nextMorning),
          actions: lastWords.map((inject) => deliver(inject, minutes(10.5))),
        },
      },
    },
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
  const toldWhen = when(
    all(fact('answered.superintendent'), ...(open ? [not(replied('superintendent', 'not-affected'))] : [])),
  );
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

const pulled = all(fact('answered.scheduled-post'), not(replied('scheduled-post', 'leave')));

/** Marketing keeps its own clock. */
export const campaign: ChartState = {
  initial: 'scheduled',
  states: {
    scheduled: {
      on: { 'inject.answered': { target: 'pulled', guard: when(pulled) } },
      after: {
        postGoesLive: {
          target: 'live',
          guard: when(all(firstHour, not(pulled))),
          actions: [deliver('post-live')],
        },
      },
    },
    pulled: {},
    live: {},
  },
};
