import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsC0: Expectations = {
  residuals: [
    { levers: ['tone-off', 'api-tone-off'], percent: 4, contained: true },
    { levers: ['template-back', 'correct-threshold'], percent: 3.8, contained: true },
    { levers: ['template-back', 'language-off'], percent: 2.6, contained: true },
    { levers: ['tone-off', 'template-back'], percent: 2.6, contained: true },
    { levers: ['whole-product-off'], percent: 2, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['tone-off'], percent: 7.9, contained: false },
    { levers: ['tone-off', 'correct-threshold'], percent: 6.4, contained: false },
    { levers: ['tone-off', 'language-off'], percent: 6.3, contained: false },
    { levers: ['tone-off', 'strict-profile'], percent: 5.4, contained: false, nearEdge: true },
    { levers: ['template-back'], percent: 22.4, contained: false },
    { levers: ['correct-threshold'], percent: 25.6, contained: false },
    { levers: ['model-back'], percent: 90, contained: false },
    { levers: ['strict-profile'], percent: 88.8, contained: false },
    { levers: ['language-off'], percent: 20.8, contained: false },
    { levers: ['strict-profile', 'correct-threshold'], percent: 14.3, contained: false },
    {
      levers: ['partner-publish-off', 'pinned-to-fallback', 'block-script', 'freeze'],
      percent: 100,
      contained: false,
    },
  ],
};
