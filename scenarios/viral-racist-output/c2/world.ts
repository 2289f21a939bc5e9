import type { Component, World } from '../../../shared/scenario/world.ts';
import type { Effects } from '../../common/switches.ts';
import { leaves } from '../../common/switches.ts';
import { worldWith } from '../world.ts';

/** Hateful rewrites an hour, 31 in all: 26.7 for everybody, in every tone and language, and 4.3 at tenants pinned to cv-4.3. */
const components: Component[] = [
  { id: 'en-app', title: 'English, app and web', baselinePerHour: 14.7 },
  { id: 'en-api', title: 'English, API', baselinePerHour: 4 },
  { id: 'languages', title: 'Other languages', baselinePerHour: 8 },
  { id: 'pinned', title: 'EU tenants pinned to cv-4.3', baselinePerHour: 4.3 },
  { id: 'batch', title: 'Batch tier after its promotion to cv-4.3', baselinePerHour: 6, latent: true },
];
const main = ['en-app', 'en-api', 'languages'];
const everybody = [...main, 'pinned'];
/** The promotion ships cv-4.3 to the batch tier: switches reach it like the rest once they are pressed after it. */
const all = [...everybody, 'batch'];

/** What each switch leaves of each stream (RULE-12, RULE-15). */
const effects: Effects = {
  'tone-off': [...leaves('surfaces', 0.8, all)],
  'model-back': [...leaves('unpinned', 0.04, [...main, 'batch'])],
  'strict-profile': [...leaves('global', 0.39, all)],
  'language-off': [...leaves('locale', 0.9, all)],
  'whole-product-off': [...leaves('product', 0.02, all)],
  'pinned-to-fallback': [...leaves('pinned', 0.05, ['pinned'])],
};

const SHIFTED = 19 / 300;

/** The newer model itself: common prompts, every template, every language. */
export const worldC2: World = worldWith(components, effects, {
  'banter-en': { components: ['en-app'], failureRate: SHIFTED },
  'banter-other': { components: ['languages'], failureRate: SHIFTED },
  'api-tone': { components: ['en-api'], failureRate: SHIFTED },
  'other-tones': { components: ['en-app', 'languages', 'batch'], failureRate: SHIFTED },
  'pinned-eu': { components: ['pinned'], failureRate: SHIFTED },
});
