import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsC2: Expectations = {
  residuals: [
    { switches: ['model-back', 'pinned-to-fallback'], percent: 4.1, contained: true, nearEdge: true },
    { switches: ['model-back', 'pinned-to-fallback', 'strict-profile'], percent: 1.6, contained: true },
    { switches: ['whole-product-off'], percent: 2, contained: true },
    { switches: [], percent: 100, contained: false },
    { switches: ['model-back'], percent: 17.3, contained: false },
    { switches: ['strict-profile'], percent: 39, contained: false },
    { switches: ['tone-off', 'template-back'], percent: 80, contained: false },
    { switches: ['tone-off', 'strict-profile'], percent: 31.2, contained: false },
    { switches: ['strict-profile', 'pinned-to-fallback'], percent: 33.9, contained: false },
    { switches: ['template-back', 'correct-threshold'], percent: 100, contained: false },
    { switches: ['language-off'], percent: 90, contained: false },
    { switches: ['pinned-to-fallback'], percent: 86.8, contained: false },
    {
      switches: ['partner-publish-off', 'api-tone-off', 'block-script', 'freeze'],
      percent: 100,
      contained: false,
    },
  ],
};
