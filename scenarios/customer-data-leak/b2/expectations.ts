import type { Expectations } from '../../../shared/scenario/expectations.ts';

export const expectationsB2: Expectations = {
  residuals: [
    { switches: ['model-back', 'purge-cache', 'unpublish-pages'], percent: 1.5, contained: true },
    {
      switches: ['model-back', 'strict-filter', 'purge-cache', 'unpublish-pages'],
      percent: 1,
      contained: true,
    },
    { switches: ['public-widget-off', 'unpublish-pages'], percent: 4.8, contained: true, nearEdge: true },
    {
      switches: ['connector-off', 'purge-cache', 'unpublish-pages'],
      percent: 63.5,
      refilledPercent: 87.2,
      contained: false,
    },
    {
      switches: ['strict-filter', 'purge-cache', 'unpublish-pages'],
      percent: 23.4,
      refilledPercent: 31.7,
      contained: false,
    },
    {
      switches: ['index-back', 'purge-cache', 'unpublish-pages'],
      percent: 65.4,
      refilledPercent: 89.9,
      contained: false,
    },
    {
      switches: ['lookup-off', 'purge-cache', 'unpublish-pages'],
      percent: 65.4,
      refilledPercent: 89.9,
      contained: false,
    },
  ],
};
