import { rows } from '../levers.ts';
import { LIVE, worldOf } from '../worldOf.ts';

/** Index g41 lost the visibility of tickets, and "none" is read as "public" : 540 an hour. */
export const worldB0 = worldOf(
  { us: 150, eu: 135, uk: 50, cache: 145, pages: 60 },
  {
    S1: [
      ...rows('us', 0.02, ['live-us']),
      ...rows('eu', 0.02, ['live-eu']),
      ...rows('uk', 0.02, ['live-uk']),
    ],
    S4: rows('public', 0.4, LIVE),
    S6: rows('all', 0.01, LIVE),
    S8: [...rows('listed', 0.04, LIVE), ...rows('listed', 0.05, ['cache'])],
    S9: rows('shards', 0.03, LIVE),
    S12: rows('all', 0.01, LIVE),
  },
  31 / 120,
);
