import { leaves } from '../../common/switches.ts';
import { LIVE, worldWith } from '../world.ts';

/** Index g41 lost the visibility of tickets, and "none" is read as "public" : 540 an hour. */
export const worldB0 = worldWith(
  { us: 150, eu: 135, uk: 50, cache: 145, pages: 60 },
  {
    S1: [
      ...leaves('us', 0.02, ['live-us']),
      ...leaves('eu', 0.02, ['live-eu']),
      ...leaves('uk', 0.02, ['live-uk']),
    ],
    S4: leaves('public', 0.4, LIVE),
    S6: leaves('all', 0.01, LIVE),
    S8: [...leaves('listed', 0.04, LIVE), ...leaves('listed', 0.05, ['cache'])],
    S9: leaves('shards', 0.03, LIVE),
    S12: leaves('all', 0.01, LIVE),
  },
  31 / 120,
);
