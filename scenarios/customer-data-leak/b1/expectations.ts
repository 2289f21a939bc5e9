import type { Expectations } from '../../../shared/scenario/expectations.ts';

export const expectationsB1: Expectations = {
  residuals: [
    { switches: ['lookup-off', 'purge-cache', 'unpublish-pages'], percent: 1.2, contained: true },
    { switches: ['listed-widgets-off', 'unpublish-pages'], percent: 4, contained: true },
    { switches: ['public-widget-off', 'unpublish-pages'], percent: 4.8, contained: true, nearEdge: true },
    { switches: ['lookup-off', 'unpublish-pages'], percent: 7, contained: false },
    {
      switches: ['connector-off', 'purge-cache', 'unpublish-pages'],
      percent: 85.7,
      refilledPercent: 91.4,
      contained: false,
    },
    {
      switches: ['model-back', 'purge-cache', 'unpublish-pages'],
      percent: 85.7,
      refilledPercent: 91.4,
      contained: false,
    },
    {
      switches: ['index-back', 'purge-cache', 'unpublish-pages'],
      percent: 85.7,
      refilledPercent: 91.4,
      contained: false,
    },
    {
      switches: ['drain-shards', 'purge-cache', 'unpublish-pages'],
      percent: 85.7,
      refilledPercent: 91.4,
      contained: false,
    },
  ],
};
