import type { Expectations } from '../../../shared/scenario/expectations.ts';

export const expectationsB1: Expectations = {
  residuals: [
    { levers: ['lookup-off', 'purge-cache', 'unpublish-pages'], percent: 1.2, contained: true },
    { levers: ['listed-widgets-off', 'unpublish-pages'], percent: 4, contained: true },
    { levers: ['public-widget-off', 'unpublish-pages'], percent: 4.8, contained: true, nearEdge: true },
    { levers: ['lookup-off', 'unpublish-pages'], percent: 7, contained: false },
    {
      levers: ['connector-off', 'purge-cache', 'unpublish-pages'],
      percent: 85.7,
      refilledPercent: 91.4,
      contained: false,
    },
    {
      levers: ['model-back', 'purge-cache', 'unpublish-pages'],
      percent: 85.7,
      refilledPercent: 91.4,
      contained: false,
    },
    {
      levers: ['index-back', 'purge-cache', 'unpublish-pages'],
      percent: 85.7,
      refilledPercent: 91.4,
      contained: false,
    },
    {
      levers: ['drain-shards', 'purge-cache', 'unpublish-pages'],
      percent: 85.7,
      refilledPercent: 91.4,
      contained: false,
    },
  ],
};
