import type { Component, World } from '../../../shared/scenario/world.ts';
import type { Effects } from '../../common/switches.ts';
import { leaves } from '../../common/switches.ts';
import { worldWith } from '../world.ts';

/** A background of 0.2 an hour over all of the product: quotations, drafts about hatred, and one person’s script. */
const components: Component[] = [
  { id: 'script', title: 'The scripted exchange', baselinePerHour: 0.05 },
  { id: 'background', title: 'Background, all tones and languages', baselinePerHour: 0.15 },
];

/** Every switch has its card (RULE-12); none of the broad ones does anything that is worth its cost. */
const effects: Effects = {
  'tone-off': [...leaves('surfaces', 0.9, ['background']), ...leaves('surfaces', 0.5, ['script'])],
  'model-back': [...leaves('unpinned', 0.9, ['script', 'background'])],
  'strict-profile': [...leaves('global', 0.6, ['script', 'background'])],
  'language-off': [...leaves('locale', 0.9, ['background'])],
  'whole-product-off': [...leaves('product', 0.02, ['script', 'background'])],
  'block-script': [...leaves('script', 0.02, ['script'])],
};

export const worldC1: World = worldWith(components, effects, {
  'banter-en': { components: ['script', 'background'], failureRate: 1.5e-6 },
  'other-tones': { components: ['background'], failureRate: 1.5e-6 },
});
