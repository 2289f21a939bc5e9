import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** Nothing to contain: what a broad switch takes away is not worth its price (RULE-15). */
export const expectationsC1: Expectations = {
  residuals: [
    { switches: ['whole-product-off'], percent: 2, contained: true },
    { switches: [], percent: 100, contained: false },
    { switches: ['tone-off'], percent: 80, contained: false },
    { switches: ['model-back'], percent: 90, contained: false },
    { switches: ['strict-profile'], percent: 60, contained: false },
    { switches: ['language-off'], percent: 92.5, contained: false },
    { switches: ['block-script'], percent: 75.5, contained: false },
    {
      switches: [
        'template-back',
        'correct-threshold',
        'partner-publish-off',
        'api-tone-off',
        'pinned-to-fallback',
        'freeze',
      ],
      percent: 100,
      contained: false,
    },
  ],
};
