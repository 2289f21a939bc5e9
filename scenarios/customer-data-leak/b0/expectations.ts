import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** The near edges: the widget off and the pages down, at 4.8 %. */
export const expectationsB0: Expectations = {
  residuals: [
    { switches: ['connector-off', 'purge-cache', 'unpublish-pages'], percent: 2.1, contained: true },
    { switches: ['drain-shards', 'purge-cache', 'unpublish-pages'], percent: 2.7, contained: true },
    { switches: ['listed-widgets-off', 'unpublish-pages'], percent: 4.2, contained: true },
    { switches: ['public-widget-off', 'unpublish-pages'], percent: 4.8, contained: true, nearEdge: true },
    {
      switches: ['public-widget-off:tenants', 'unpublish-pages'],
      percent: 4.8,
      contained: true,
      nearEdge: true,
    },
    { switches: ['index-back', 'purge-cache', 'unpublish-pages'], percent: 1.5, contained: true },
    { switches: ['index-back-replayed', 'purge-cache', 'unpublish-pages'], percent: 1.5, contained: true },
    { switches: [], percent: 100, contained: false },
    { switches: ['connector-off'], percent: 39.2, contained: false },
    { switches: ['connector-off', 'purge-cache'], percent: 12.9, contained: false },
    { switches: ['public-widget-off'], percent: 15.6, contained: false },
    {
      switches: ['model-back', 'purge-cache', 'unpublish-pages'],
      percent: 62.9,
      refilledPercent: 89.2,
      contained: false,
    },
    {
      switches: ['strict-filter', 'purge-cache', 'unpublish-pages'],
      percent: 25.7,
      refilledPercent: 35.9,
      contained: false,
    },
    {
      switches: ['connector-off:us+eu', 'purge-cache', 'unpublish-pages'],
      percent: 11.2,
      refilledPercent: 15.1,
      contained: false,
    },
    {
      switches: ['lookup-off', 'purge-cache', 'unpublish-pages'],
      percent: 62.9,
      refilledPercent: 89.2,
      contained: false,
    },
    { switches: ['freeze', 'rotate-credential'], percent: 100, contained: false },
  ],
};
