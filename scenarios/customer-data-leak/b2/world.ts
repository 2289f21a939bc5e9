import { rows } from '../levers.ts';
import { LIVE, worldOf } from '../worldOf.ts';

/** The tuned model recites transcripts on any tenant's widget : 480 an hour. */
export const worldB2 = worldOf(
  { us: 140, eu: 120, uk: 50, cache: 120, pages: 50 },
  {
    S1: [
      ...rows('us', 0.97, ['live-us']),
      ...rows('eu', 0.97, ['live-eu']),
      ...rows('uk', 0.97, ['live-uk']),
    ],
    S4: rows('public', 0.35, LIVE),
    S5: rows('all', 0.01, LIVE),
    S8: rows('listed', 0.9, LIVE),
  },
  19 / 300,
);
