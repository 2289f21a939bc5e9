import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsC0: Expectations = {
  residuals: [
    { switches: ['tone-off', 'api-tone-off'], percent: 4, contained: true },
    { switches: ['template-back', 'correct-threshold'], percent: 3.8, contained: true },
    { switches: ['template-back', 'language-off'], percent: 2.6, contained: true },
    { switches: ['tone-off', 'template-back'], percent: 2.6, contained: true },
    { switches: ['whole-product-off'], percent: 2, contained: true },
    { switches: [], percent: 100, contained: false },
    { switches: ['tone-off'], percent: 7.9, contained: false },
    { switches: ['tone-off', 'correct-threshold'], percent: 6.4, contained: false },
    { switches: ['tone-off', 'language-off'], percent: 6.3, contained: false },
    { switches: ['tone-off', 'strict-profile'], percent: 5.4, contained: false, nearEdge: true },
    { switches: ['template-back'], percent: 22.4, contained: false },
    { switches: ['correct-threshold'], percent: 25.6, contained: false },
    { switches: ['model-back'], percent: 90, contained: false },
    { switches: ['strict-profile'], percent: 88.8, contained: false },
    { switches: ['language-off'], percent: 20.8, contained: false },
    { switches: ['strict-profile', 'correct-threshold'], percent: 14.3, contained: false },
    {
      switches: ['partner-publish-off', 'pinned-to-fallback', 'block-script', 'freeze'],
      percent: 100,
      contained: false,
    },
  ],
};
