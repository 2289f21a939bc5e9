import { leaves } from '../../common/switches.ts';
import { LIVE, worldWith } from '../world.ts';

/** The tuned model recites transcripts on any tenant's widget : 480 an hour. */
export const worldB2 = worldWith(
  { us: 140, eu: 120, uk: 50, cache: 120, pages: 50 },
  {
    'connector-off': [
      ...leaves('us', 0.97, ['live-us']),
      ...leaves('eu', 0.97, ['live-eu']),
      ...leaves('uk', 0.97, ['live-uk']),
    ],
    'strict-filter': leaves('public', 0.35, LIVE),
    'model-back': leaves('all', 0.01, LIVE),
    'listed-widgets-off': leaves('listed', 0.9, LIVE),
  },
  19 / 300,
);
