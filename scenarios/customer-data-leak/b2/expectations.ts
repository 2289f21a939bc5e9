import type { Expectations } from '../../../shared/scenario/expectations.ts';

export const expectationsB2: Expectations = {
  residuals: [
    { levers: ['model-back', 'purge-cache', 'unpublish-pages'], percent: 1.5, contained: true },
    {
      levers: ['model-back', 'strict-filter', 'purge-cache', 'unpublish-pages'],
      percent: 1,
      contained: true,
    },
    { levers: ['public-widget-off', 'unpublish-pages'], percent: 4.8, contained: true, nearEdge: true },
    {
      levers: ['connector-off', 'purge-cache', 'unpublish-pages'],
      percent: 63.5,
      refilledPercent: 87.2,
      contained: false,
    },
    {
      levers: ['strict-filter', 'purge-cache', 'unpublish-pages'],
      percent: 23.4,
      refilledPercent: 31.7,
      contained: false,
    },
    {
      levers: ['index-back', 'purge-cache', 'unpublish-pages'],
      percent: 65.4,
      refilledPercent: 89.9,
      contained: false,
    },
    {
      levers: ['lookup-off', 'purge-cache', 'unpublish-pages'],
      percent: 65.4,
      refilledPercent: 89.9,
      contained: false,
    },
  ],
};
