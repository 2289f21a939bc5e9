import type { ChartState, ChartTransition } from '../../../shared/scenario/chart.ts';
import { deliver, reach, when } from '../../common/chart.ts';
import {
  all,
  any,
  delivered,
  effective,
  fact,
  firstHour,
  nextMorning,
  not,
  replied,
} from '../../common/predicates.ts';
import { closing, overnight } from '../../common/regions.ts';
import { officeAnswered } from '../injects/middleIf.ts';

const lined = fact('statement', 'published');
const denied = fact('flag.denialOut');
const secondDay: ChartTransition = {
  guard: when(all(nextMorning, denied)),
  actions: [deliver('denial-lives', 120_000)],
};

/** The article: with our words, without them, or with our denial as its headline. */
export const press: ChartState = {
  initial: 'asking',
  on: { 'act.started': secondDay },
  after: {
    articleLive: [
      {
        target: '.denialRan',
        guard: when(all(denied, not(fact('flag.denialCorrected')))),
        actions: [deliver('article-denial')],
      },
      { target: '.ranWithLine', guard: when(lined), actions: [deliver('article-line')] },
      { target: '.ranWithout', actions: [deliver('article-silent')] },
    ],
  },
  states: { asking: {}, ranWithLine: {}, ranWithout: {}, denialRan: {} },
};

/** A page at a partner's: ours to ask for, theirs to take down. */
export const partner: ChartState = {
  initial: 'unknown',
  states: {
    unknown: { on: { 'inject.delivered': { target: 'live', guard: when(delivered('partner-call')) } } },
    live: {
      after: { partnerPatience: { actions: [deliver('partner-lawyer')] } },
      on: {
        'switch.effective': {
          target: 'down',
          guard: when(effective('partner-publish-off', 'partner')),
          actions: [reach('headline-down'), deliver('partner-down')],
        },
      },
    },
    down: {},
  },
};

const rung = when(fact('outreach.person'));

/** A person who asked for one human sentence. A promise to call is kept by the call. */
export const councillor: ChartState = {
  initial: 'unasked',
  states: {
    unasked: {
      on: {
        'outreach.sent': { target: 'heard', guard: rung, actions: [deliver('councillor-rung', 40_000)] },
        'inject.delivered': { target: 'asked', guard: when(delivered('councillor')) },
        ...closing('closing-quiet'),
      },
    },
    asked: {
      after: { councillorWaits: { target: 'waited', actions: [deliver('councillor-public')] } },
      on: {
        'outreach.sent': { target: 'heard', guard: rung },
        'inject.answered': { target: 'promised', guard: when(officeAnswered) },
        ...closing('closing-quiet'),
      },
    },
    promised: { on: { 'outreach.sent': { target: 'heard', guard: rung }, ...closing('closing-quiet') } },
    heard: { on: closing('closing-thanks') },
    waited: {
      on: {
        'outreach.sent': { target: 'heard', guard: rung },
        'inject.answered': { target: 'promised', guard: when(officeAnswered) },
        ...closing('closing-quiet'),
      },
    },
  },
};

/** Our own account keeps its own clock. */
export const ownPost: ChartState = {
  initial: 'scheduled',
  states: {
    scheduled: {
      on: {
        'inject.answered': {
          target: 'pulled',
          guard: when(any(replied('own-post', 'pull'), replied('own-post', 'pause'))),
        },
      },
      after: {
        postGoesOut: {
          target: 'live',
          guard: when(firstHour),
          actions: [
            { type: 'setFlag', params: { flag: 'ownPostLive', value: true } },
            deliver('own-post-live'),
          ],
        },
      },
    },
    pulled: {},
    live: {},
  },
};

/** The sync replaces what was changed by hand and brings back what was approved, unless rollouts are frozen. */
export const bombSync = (latent: string | null): ChartState => ({
  initial: 'armed',
  states: {
    armed: {
      on: { 'freeze.set': { target: 'defused', guard: when(fact('frozen.rollouts')) } },
      after: {
        syncRuns: {
          target: 'fired',
          actions: [
            ...(latent === null ? [] : [{ type: 'deploy' as const, params: { component: latent } }]),
            { type: 'setFlag', params: { flag: 'lineCameBack', value: latent !== null } },
            deliver('sync-ran'),
          ],
        },
      },
    },
    defused: {},
    fired: {},
  },
});

/** Sampled outputs are dropped unless retention is frozen or a hold names them. */
export const bombRecords: ChartState = {
  initial: 'armed',
  states: {
    armed: {
      on: {
        'freeze.set': { target: 'saved', guard: when(fact('frozen.retention')) },
        'hold.issued': { target: 'saved', guard: when(fact('hold.output-samples')) },
      },
      after: {
        recordsGo: {
          target: 'lost',
          actions: [{ type: 'lose', params: { thing: 'output-records' } }, deliver('samples-gone')],
        },
      },
    },
    saved: {},
    lost: {},
  },
};

/** The choice, and the morning it gets: what fits runs clean, what does not shows it. */
export function decision(fits: readonly string[], fails: readonly string[]): ChartState {
  const chose = (options: readonly string[]) => any(...options.map((id) => fact('decision', id)));
  const recorded = (target: string): ChartTransition[] => [
    ...(fails.includes('close-narrow')
      ? [
          {
            target,
            guard: when(fact('decision', 'close-narrow')),
            actions: [deliver('closed-too-soon', 120_000)],
          },
        ]
      : []),
    { target },
  ];
  return {
    initial: 'open',
    on: {
      'act.started': [
        overnight(chose(fits), 'result-good'),
        overnight(chose(fails), 'result-bad'),
        { guard: when(nextMorning), actions: [deliver('result-nothing', 30_000)] },
      ],
    },
    states: {
      open: { on: { 'decision.recorded': recorded('decided') } },
      decided: { entry: [reach('decided')], on: { 'decision.recorded': recorded('redecided') } },
      redecided: {},
    },
  };
}
