import type { ChartState } from '../../../shared/scenario/chart.ts';
import { deliver, reach, when } from '../../common/chart.ts';
import { all, atLeast, effective, fact, firstHour, nextMorning, not } from '../../common/predicates.ts';

/** Where there is nothing systemic, what counts is whether somebody has looked: at how common it is, and at where it came from. */
export const picture: ChartState = {
  initial: 'guessing',
  on: { 'act.started': { guard: when(nextMorning), actions: [deliver('morning-quiet')] } },
  states: {
    guessing: {
      on: {
        'evidence.pinned': {
          target: 'counted',
          guard: when(all(fact('pinned.prevalence-count'), fact('pinned.request-id-check'))),
          actions: [reach('counted')],
        },
      },
    },
    counted: {},
  },
};

/** The tone off where people see it, and on where programs ask for it. */
export const api: ChartState = {
  initial: 'open',
  states: {
    open: {
      on: { 'switch.effective': { target: 'forgotten', guard: when(effective('tone-off', 'surfaces')) } },
    },
    forgotten: {
      after: { apiNoticed: { actions: [deliver('api-left')] } },
      on: {
        'switch.effective': { target: 'closed', guard: when(effective('api-tone-off', 'api')) },
        'switch.reverted': { target: 'open', guard: when(not(effective('tone-off', 'surfaces'))) },
      },
    },
    closed: {},
  },
};

/** What the wide switches do to people who did nothing wrong; each has its own voice. */
export const strict: ChartState = {
  initial: 'off',
  states: {
    off: {
      on: {
        'switch.effective': { target: 'on', guard: when(effective('strict-profile', 'global')) },
      },
    },
    on: {
      after: {
        strictFelt: { actions: [deliver('museum')] },
        halfDone: { actions: [deliver('language-left')] },
      },
      on: { 'switch.reverted': { target: 'off', guard: when(not(effective('strict-profile', 'global'))) } },
    },
  },
};
export const dark: ChartState = {
  initial: 'lit',
  states: {
    lit: {
      on: {
        'switch.effective': [
          { target: 'out', guard: when(effective('whole-product-off', 'product')) },
          { target: 'oneLanguage', guard: when(effective('language-off', 'locale')) },
        ],
      },
    },
    oneLanguage: {
      after: { darkFelt: { actions: [deliver('language-dark')] } },
      on: {
        'switch.effective': { target: 'out', guard: when(effective('whole-product-off', 'product')) },
        'switch.reverted': { target: 'lit', guard: when(not(effective('language-off', 'locale'))) },
      },
    },
    out: {
      after: {
        darkFelt: { actions: [deliver('cut-off')] },
        darkTooLong: { actions: [deliver('service-credit')] },
      },
      on: {
        'switch.reverted': { target: 'lit', guard: when(not(effective('whole-product-off', 'product'))) },
      },
    },
  },
};

/** Going back a version, and what it shows. */
export const rollback: ChartState = {
  initial: 'forward',
  states: {
    forward: {
      on: {
        'switch.effective': [
          {
            target: 'olderModel',
            guard: when(effective('model-back', 'unpinned')),
            actions: [deliver('rollback-done')],
          },
          { target: 'olderPack', guard: when(effective('template-back', 'all')) },
        ],
      },
    },
    olderModel: {
      after: { rollbackProves: { actions: [deliver('still-on-older')] } },
      on: {
        'switch.effective': { target: 'olderPack', guard: when(effective('template-back', 'all')) },
        'switch.reverted': { target: 'forward', guard: when(not(effective('model-back', 'unpinned'))) },
      },
    },
    olderPack: {
      after: { halfDone: { actions: [deliver('language-left')] } },
      on: {
        'switch.effective': {
          target: 'olderModel',
          guard: when(all(effective('model-back', 'unpinned'), not(fact('delivered.rollback-done')))),
          actions: [deliver('rollback-done')],
        },
        'switch.reverted': { target: 'forward', guard: when(not(effective('template-back', 'all'))) },
      },
    },
  },
};

/** A second front opens where the first answer did not reach: in another language. */
export const secondFront: ChartState = {
  initial: 'quiet',
  states: {
    quiet: {
      after: {
        waveComes: {
          target: 'open',
          guard: when(all(firstHour, atLeast('residual', 0.2))),
          actions: [deliver('second-front')],
        },
      },
    },
    open: {},
  },
};
