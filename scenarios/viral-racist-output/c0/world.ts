import type { Component, World } from '../../../shared/scenario/world.ts';
import type { Effects } from '../../common/switches.ts';
import { leaves } from '../../common/switches.ts';
import { worldWith } from '../world.ts';

/** Hateful rewrites an hour, 48 in all; what the registry sync brings back comes on top. */
const components: Component[] = [
  { id: 'en-app', title: 'English Banter, app and web', baselinePerHour: 7.1 },
  { id: 'en-api', title: 'English Banter, API', baselinePerHour: 1.9 },
  { id: 'blind', title: 'Banter in the language the filter is blind to', baselinePerHour: 38 },
  { id: 'other', title: 'Everything else', baselinePerHour: 1 },
  {
    id: 'line-back',
    title: 'Banter after the registry sync put the line back',
    baselinePerHour: 9,
    latent: true,
  },
];
const english = ['en-app', 'en-api'];
const all = [...english, 'blind', 'other'];
/** The sync ships the pack as it was approved: switches on tone and pack reach it like the rest once they are pressed after it. */
const back = ['line-back'];

/** What each switch leaves of each stream (RULE-12, RULE-15). */
const effects: Effects = {
  'tone-off': [...leaves('surfaces', 0.02, ['en-app', 'blind', ...back])],
  'template-back': [...leaves('all', 0.03, [...english, ...back]), ...leaves('all', 0.25, ['blind'])],
  'correct-threshold': [...leaves('locale', 0.06, ['blind'])],
  'model-back': [...leaves('unpinned', 0.9, [...all, ...back])],
  // A notch multiplies thresholds, and a placeholder stays out of reach: nothing changes where the filter is blind.
  'strict-profile': [...leaves('global', 0.4, [...english, ...back])],
  'language-off': [...leaves('locale', 0, ['blind'])],
  'whole-product-off': [...leaves('product', 0.02, [...all, ...back])],
  'api-tone-off': [...leaves('api', 0.02, ['en-api'])],
};

/** Two settings together: an instruction text, and a threshold that was never set. Both models do it. */
export const worldC0: World = worldWith(components, effects, {
  'banter-en': { components: ['en-app', 'line-back'], failureRate: 5 / 120 },
  'banter-other': { components: ['blind'], failureRate: 37 / 120 },
  'api-tone': { components: ['en-api'], failureRate: 5 / 120 },
  'other-tones': { components: ['other'], failureRate: 0.002 },
});
