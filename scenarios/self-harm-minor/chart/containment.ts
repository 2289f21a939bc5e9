import type { ChartState } from '../../../shared/scenario/chart.ts';
import { minutes } from '../../../shared/time.ts';
import { deliver, when } from '../../common/chart.ts';
import { all, any, atLeast, atMost, effective, fact, nextMorning, not } from '../../common/predicates.ts';

/** Long sessions switched off without a drain: the flag is green while old sessions run on. */
export const tailOf = (stream: string): ChartState => ({
  initial: 'none',
  states: {
    none: {
      on: {
        'switch.effective': {
          target: 'draining',
          guard: when(
            all(effective('long-sessions-off', 'mobile'), not(fact('option.long-sessions-off.drain'))),
          ),
        },
      },
    },
    draining: {
      after: { tailSeen: { actions: [deliver('sticky')] } },
      on: {
        'world.changed': { target: 'empty', guard: when(atMost(`share.${stream}`, 0.05)) },
        'switch.reverted': { target: 'none', guard: when(not(effective('long-sessions-off', 'mobile'))) },
      },
    },
    empty: {
      on: {
        'switch.reverted': { target: 'none', guard: when(not(effective('long-sessions-off', 'mobile'))) },
      },
    },
  },
});

const dark = any(effective('teen-chat-off', 'teen'), effective('whole-product-off', 'product'));

/** What the wide switches do to people who did nothing wrong. */
export const breadth: ChartState = {
  initial: 'narrow',
  states: {
    narrow: {
      on: {
        'switch.effective': [
          { target: 'dark', guard: when(dark) },
          { target: 'strict', guard: when(effective('strict-profile', 'normal')) },
        ],
      },
    },
    strict: {
      after: { strictFelt: { actions: [deliver('wellbeing')] } },
      on: {
        'switch.effective': { target: 'dark', guard: when(dark) },
        'switch.reverted': { target: 'narrow', guard: when(not(effective('strict-profile', 'normal'))) },
      },
    },
    dark: {
      after: {
        darkFelt: { actions: [deliver('cut-off')] },
        darkTooLong: { actions: [deliver('breach-notice')] },
      },
      on: { 'switch.reverted': { target: 'narrow', guard: when(not(dark)) } },
    },
  },
};

const carded = fact('option.edge-block.card');

/** The edge block: a wall or a hand held out, and either way it only knows the phrases it was given. */
export const block: ChartState = {
  initial: 'off',
  states: {
    off: {
      on: {
        'switch.effective': [
          { target: 'carded', guard: when(all(effective('edge-block', 'edge'), carded)) },
          { target: 'bare', guard: when(effective('edge-block', 'edge')) },
        ],
      },
    },
    bare: {
      after: {
        helplineNotices: { actions: [deliver('dead-ended')] },
        blockGapSeen: { actions: [deliver('edge-miss')] },
      },
      on: {
        'switch.applied': { target: 'carded', guard: when(carded) },
        'switch.reverted': { target: 'off', guard: when(not(effective('edge-block', 'edge'))) },
      },
    },
    carded: {
      after: { blockGapSeen: { actions: [deliver('edge-miss')] } },
      on: { 'switch.reverted': { target: 'off', guard: when(not(effective('edge-block', 'edge'))) } },
    },
  },
};

/** Going back a version, and what comes back with it. `survivor`: a stream that goes on under the older model, if there is one. */
export const rollbackOf = (survivor: string | null): ChartState => ({
  initial: 'forward',
  // The fix that went with the newer model is missed the next morning, unless its old mitigation stood in for it.
  on: {
    'act.started': {
      guard: when(
        all(nextMorning, effective('model-back', 'us-uk'), not(effective('limit-lms-tool', 'shared'))),
      ),
      actions: [deliver('worksheet', minutes(1.5))],
    },
  },
  states: {
    forward: {
      on: {
        'switch.effective': [
          {
            target: 'olderModel',
            guard: when(effective('model-back', 'us-uk')),
            actions: [deliver('rollback-done')],
          },
          {
            target: 'olderPlatform',
            guard: when(effective('orchestrator-back', 'all')),
            actions: [deliver('plans-lost')],
          },
        ],
      },
    },
    olderModel: {
      ...(survivor === null
        ? {}
        : {
            after: {
              rollbackProves: {
                guard: when(atLeast(`share.${survivor}`, 0.3)),
                actions: [deliver('still-on-older')],
              },
            },
          }),
      on: {
        'switch.effective': {
          target: 'olderPlatform',
          guard: when(effective('orchestrator-back', 'all')),
          actions: [deliver('plans-lost')],
        },
        'switch.reverted': { target: 'forward', guard: when(not(effective('model-back', 'us-uk'))) },
      },
    },
    olderPlatform: {},
  },
});

/** Stored messages: reopened by the people they hurt until somebody takes them down. */
export const stored: ChartState = {
  initial: 'present',
  states: {
    present: {
      on: {
        'switch.effective': { target: 'tombstoned', guard: when(effective('tombstone-messages', 'stored')) },
        'act.started': { guard: when(nextMorning), actions: [deliver('history-morning')] },
      },
    },
    tombstoned: {},
  },
};
