import { leaves } from '../../common/switches.ts';
import { LIVE, worldWith } from '../world.ts';

/** Any surname and postcode gets the nearest order back on twelve pilot tenants : 340 an hour. */
export const worldB1 = worldWith(
  { us: 130, eu: 115, uk: 45, cache: 20, pages: 30 },
  {
    'strict-filter': leaves('public', 0.55, LIVE),
    'listed-widgets-off': [...leaves('listed', 0.04, LIVE), ...leaves('listed', 0.05, ['cache'])],
    'lookup-off': leaves('tool', 0.01, LIVE),
  },
  33 / 120,
);
