import { leaves } from '../../common/switches.ts';
import { LIVE, worldWith } from '../world.ts';

/** Index g41 has tickets without a visibility, and "none" is read as "public" : 540 an hour. */
export const worldB0 = worldWith(
  { us: 150, eu: 135, uk: 50, cache: 145, pages: 60 },
  {
    'connector-off': [
      ...leaves('us', 0.02, ['live-us']),
      ...leaves('eu', 0.02, ['live-eu']),
      ...leaves('uk', 0.02, ['live-uk']),
    ],
    'strict-filter': leaves('public', 0.4, LIVE),
    'index-back': leaves('all', 0.01, LIVE),
    'listed-widgets-off': [...leaves('listed', 0.04, LIVE), ...leaves('listed', 0.05, ['cache'])],
    'drain-shards': leaves('shards', 0.03, LIVE),
    'index-back-replayed': leaves('all', 0.01, LIVE),
  },
  31 / 120,
);
