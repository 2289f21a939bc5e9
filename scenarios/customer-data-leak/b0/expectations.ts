import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** The near edges: the widget off and the pages down, at 4.8 %. */
export const expectationsB0: Expectations = {
  residuals: [
    { levers: ['connector-off', 'purge-cache', 'unpublish-pages'], percent: 2.1, contained: true },
    { levers: ['drain-shards', 'purge-cache', 'unpublish-pages'], percent: 2.7, contained: true },
    { levers: ['listed-widgets-off', 'unpublish-pages'], percent: 4.2, contained: true },
    { levers: ['public-widget-off', 'unpublish-pages'], percent: 4.8, contained: true, nearEdge: true },
    {
      levers: ['public-widget-off:tenants', 'unpublish-pages'],
      percent: 4.8,
      contained: true,
      nearEdge: true,
    },
    { levers: ['index-back', 'purge-cache', 'unpublish-pages'], percent: 1.5, contained: true },
    { levers: ['index-back-replayed', 'purge-cache', 'unpublish-pages'], percent: 1.5, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['connector-off'], percent: 39.2, contained: false },
    { levers: ['connector-off', 'purge-cache'], percent: 12.9, contained: false },
    { levers: ['public-widget-off'], percent: 15.6, contained: false },
    {
      levers: ['model-back', 'purge-cache', 'unpublish-pages'],
      percent: 62.9,
      refilledPercent: 89.2,
      contained: false,
    },
    {
      levers: ['strict-filter', 'purge-cache', 'unpublish-pages'],
      percent: 25.7,
      refilledPercent: 35.9,
      contained: false,
    },
    {
      levers: ['connector-off:us+eu', 'purge-cache', 'unpublish-pages'],
      percent: 11.2,
      refilledPercent: 15.1,
      contained: false,
    },
    {
      levers: ['lookup-off', 'purge-cache', 'unpublish-pages'],
      percent: 62.9,
      refilledPercent: 89.2,
      contained: false,
    },
    { levers: ['freeze', 'rotate-credential'], percent: 100, contained: false },
  ],
};
