import type { ChartState } from '../../../shared/scenario/chart.ts';
import { deliver, reach, when } from '../../common/chart.ts';
import { all, any, atLeast, atMost, effective, nextMorning, not } from '../../common/predicates.ts';
import { REGIONS } from '../world.ts';

const connectorOn = all(...REGIONS.map((region) => not(effective('connector-off', region))));

/** The connector by region: two on one page of the console, one with a form of its own. */
export const regions: ChartState = {
  initial: 'on',
  states: {
    on: {
      on: {
        'switch.effective': {
          target: 'partly',
          guard: when(
            all(
              effective('connector-off', 'us'),
              effective('connector-off', 'eu'),
              not(effective('connector-off', 'uk')),
            ),
          ),
        },
      },
    },
    partly: {
      after: { ukSeen: { actions: [deliver('uk-still-on')] } },
      on: {
        'switch.effective': { target: 'off', guard: when(effective('connector-off', 'uk')) },
        'switch.reverted': { target: 'on', guard: when(connectorOn) },
      },
    },
    off: { on: { 'switch.reverted': { target: 'on', guard: when(connectorOn) } } },
  },
};

/** Kept answers: purged once the source is closed, or filled again by what still leaks. */
export const cache: ChartState = {
  initial: 'warm',
  states: {
    warm: {
      on: { 'switch.effective': { target: 'purged', guard: when(effective('purge-cache', 'cache')) } },
    },
    purged: {
      on: {
        'world.changed': {
          target: 'refilled',
          guard: when(atLeast('share.cache', 0.1)),
          actions: [deliver('cache-refilled')],
        },
      },
    },
    refilled: {
      on: { 'world.changed': { target: 'purged', guard: when(atMost('share.cache', 0.05)) } },
    },
  },
};

/** Share pages: up until somebody who knows that they exist takes them down. */
export const pages: ChartState = {
  initial: 'up',
  states: {
    up: {
      on: {
        'switch.effective': { target: 'down', guard: when(effective('unpublish-pages', 'pages')) },
        'act.started': { guard: when(nextMorning), actions: [deliver('pages-morning')] },
      },
    },
    down: {},
  },
};

const safetyDark = effective('public-widget-off', 'safety');
const dark = any(effective('public-widget-off', 'tenants'), safetyDark);

/** What the wide switch does to tenants who were never part of the leak. */
export const breadth: ChartState = {
  initial: 'narrow',
  states: {
    narrow: {
      on: {
        'switch.effective': [
          { target: 'emergencyDark', guard: when(safetyDark) },
          { target: 'dark', guard: when(effective('public-widget-off', 'tenants')) },
        ],
      },
    },
    dark: {
      after: { darkTooLong: { actions: [deliver('breach-notice')] } },
      on: {
        'switch.effective': { target: 'emergencyDark', guard: when(safetyDark) },
        'switch.reverted': { target: 'narrow', guard: when(not(dark)) },
      },
    },
    emergencyDark: {
      after: {
        darkFelt: { actions: [deliver('utility-dark')] },
        darkTooLong: { actions: [deliver('breach-notice')] },
      },
      on: {
        'switch.reverted': [
          { target: 'narrow', guard: when(not(dark)) },
          { target: 'dark', guard: when(not(safetyDark)) },
        ],
      },
    },
  },
};

/** The strict filter: what it does not see comes through beside it. */
export const filter: ChartState = {
  initial: 'usual',
  states: {
    usual: {
      on: { 'switch.effective': { target: 'strict', guard: when(effective('strict-filter', 'public')) } },
    },
    strict: {
      after: { filterGapSeen: { actions: [deliver('filter-misses')] } },
      on: { 'switch.reverted': { target: 'usual', guard: when(not(effective('strict-filter', 'public'))) } },
    },
  },
};

/** Going back a version of the model, and whether it was the model. */
export const model: ChartState = {
  initial: 'current',
  states: {
    current: { on: { 'switch.effective': { target: 'older', guard: when(effective('model-back', 'all')) } } },
    older: {
      after: { rollbackProves: { actions: [deliver('older-model-leaks')] } },
      on: { 'switch.reverted': { target: 'current', guard: when(not(effective('model-back', 'all'))) } },
    },
  },
};

/** An older index as it stands brings back what was deleted, and somebody notices. */
export const index: ChartState = {
  initial: 'current',
  states: {
    current: {
      on: {
        'switch.effective': [
          {
            target: 'erasedPublic',
            guard: when(effective('index-back', 'all')),
            actions: [reach('erased-public')],
          },
          { target: 'replayed', guard: when(effective('index-back-replayed', 'all')) },
        ],
      },
    },
    erasedPublic: {
      after: { erasedNoticed: { actions: [deliver('erased-found')] } },
      on: { 'switch.reverted': { target: 'withdrawn', guard: when(not(effective('index-back', 'all'))) } },
    },
    withdrawn: {},
    replayed: {
      on: {
        'switch.effective': {
          target: 'erasedPublic',
          guard: when(effective('index-back', 'all')),
          actions: [reach('erased-public')],
        },
      },
    },
  },
};
