import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { Component, World } from '../../shared/scenario/world.ts';
import { minutes } from '../../shared/time.ts';
import { all, atMost, effective } from '../common/predicates.ts';
import type { Effects } from '../common/switches.ts';
import { leaves } from '../common/switches.ts';
import { probesWith } from './probes.ts';
import { switchesWith } from './switches.ts';

/** The three parts of the public widget, as switches and components name them. */
export const REGIONS = ['us', 'eu', 'uk'] as const;
/** The connector gives nothing to public answers any more, in no region. */
export const sourceOff: Predicate = all(...REGIONS.map((region) => effective('connector-off', region)));
/** Kept answers are gone and have not come back. */
export const cacheClear: Predicate = all(effective('purge-cache', 'cache'), atMost('share.cache', 0.1));
export const pagesDown: Predicate = effective('unpublish-pages', 'pages');
/** Live answers leak at a tenth of what they did, or less. */
export const liveClosed: Predicate = all(...REGIONS.map((region) => atMost(`share.live-${region}`, 0.1)));

export const LIVE = ['live-us', 'live-eu', 'live-uk'];

/** Leaking answers and views an hour with every switch off, by where they are read. */
interface Rates {
  us: number;
  eu: number;
  uk: number;
  cache: number;
  pages: number;
}

const components = ({ us, eu, uk, cache, pages }: Rates): Component[] => [
  { id: 'live-us', title: 'Fresh answers, US tenants', baselinePerHour: us },
  { id: 'live-eu', title: 'Fresh answers, EU tenants', baselinePerHour: eu },
  { id: 'live-uk', title: 'Fresh answers, UK tenants', baselinePerHour: uk },
  { id: 'cache', title: 'Kept answers, served again', baselinePerHour: cache, persisted: true },
  { id: 'pages', title: 'Share pages, read without log-in', baselinePerHour: pages, persisted: true },
];

/** Stored copies do not care what put the data there: the same in every variant. */
const copies: Effects = {
  'purge-cache': leaves('cache', 0.02, ['cache']),
  'unpublish-pages': leaves('pages', 0.03, ['pages']),
  // 8 % of browsers keep the widget for up to a quarter of an hour; they are inside the .05. Tenants with a safety page have
  // neither the connector nor the pilot, so their own scope changes nothing.
  'public-widget-off': leaves('tenants', 0.05, [...LIVE, 'cache']),
};

export const worldWith = (rates: Rates, effects: Effects, canary: number): World => ({
  components: components(rates),
  switches: switchesWith({ ...copies, ...effects }),
  // Purged while fresh answers still leak, the cache is back at the share of its source after ten minutes (RULE-12, RULE-15).
  refills: [{ switch: 'purge-cache', component: 'cache', source: LIVE, refillMs: minutes(10), floor: 0.02 }],
  probes: probesWith(canary),
  containedAtOrBelow: 0.05,
  holdMs: minutes(5),
});
