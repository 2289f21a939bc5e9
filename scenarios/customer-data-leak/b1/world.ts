import { rows } from '../levers.ts';
import { LIVE, worldOf } from '../worldOf.ts';

/** Any e-mail address gets any order back on twelve pilot tenants : 340 an hour. */
export const worldB1 = worldOf(
  { us: 130, eu: 115, uk: 45, cache: 20, pages: 30 },
  {
    S4: rows('public', 0.55, LIVE),
    S8: [...rows('listed', 0.04, LIVE), ...rows('listed', 0.05, ['cache'])],
    S11: rows('tool', 0.01, LIVE),
  },
  33 / 120,
);
