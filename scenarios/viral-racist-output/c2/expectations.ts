import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsC2: Expectations = {
  residuals: [
    { levers: ['model-back', 'pinned-to-fallback'], percent: 4.1, contained: true, nearEdge: true },
    { levers: ['model-back', 'pinned-to-fallback', 'strict-profile'], percent: 1.9, contained: true },
    { levers: ['whole-product-off'], percent: 2, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['model-back'], percent: 17.3, contained: false },
    { levers: ['strict-profile'], percent: 45, contained: false },
    { levers: ['tone-off', 'template-back'], percent: 80, contained: false },
    { levers: ['tone-off', 'strict-profile'], percent: 36, contained: false },
    { levers: ['strict-profile', 'pinned-to-fallback'], percent: 39.1, contained: false },
    { levers: ['template-back', 'correct-threshold'], percent: 100, contained: false },
    { levers: ['language-off'], percent: 90, contained: false },
    { levers: ['pinned-to-fallback'], percent: 86.8, contained: false },
    {
      levers: ['partner-publish-off', 'api-tone-off', 'block-script', 'freeze'],
      percent: 100,
      contained: false,
    },
  ],
};
