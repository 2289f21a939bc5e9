import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** Nothing to contain: what a broad switch takes away is not worth its price (RULE-15). */
export const expectationsC1: Expectations = {
  residuals: [
    { levers: ['whole-product-off'], percent: 2, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['tone-off'], percent: 80, contained: false },
    { levers: ['model-back'], percent: 90, contained: false },
    { levers: ['strict-profile'], percent: 60, contained: false },
    { levers: ['language-off'], percent: 92.5, contained: false },
    { levers: ['block-script'], percent: 75.5, contained: false },
    {
      levers: [
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
