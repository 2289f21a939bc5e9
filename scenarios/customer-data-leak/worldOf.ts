import type { Component, ProbeTarget, SwitchEffect, World } from '../../shared/scenario/world.ts';
import { minutes, seconds } from '../../shared/time.ts';
import { rows, switchesWith } from './levers.ts';

export const LIVE = ['live-us', 'live-eu', 'live-uk'];

/** Leaking answers and views an hour with every lever off, by where they are read. */
export interface Rates {
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

const probe = (id: string, title: string, measured: string[], failureRate: number): ProbeTarget => ({
  id,
  title,
  components: measured,
  failureRate,
  attempts: 60,
  costMs: minutes(1),
  lagMs: seconds(30),
});

/** `canary`: chance that a canary question gets somebody else's record back when nothing is switched. */
const probes = (canary: number): ProbeTarget[] => [
  probe('widget-us', 'Public widget, US tenants, canary questions', ['live-us'], canary),
  probe('console', 'Agent console, signed in, canary questions', [], 0),
  probe('widget-eu', 'Public widget, EU tenants, canary questions', ['live-eu'], canary),
  probe('voice', 'Telephone assistant, canary questions', [], 0),
  probe('widget-uk', 'Public widget, UK tenants, canary questions', ['live-uk'], canary),
  // An answer already given, asked for again in the same words.
  probe('cache', 'Answers already given, asked for again', ['cache'], 0.9),
  probe('pages', 'Share pages, opened without log-in', ['pages'], 0.95),
  probe('tenant-api', 'Tenant API, canary records', [], 0),
];

/** Stored copies do not care what put the data there: the same in every variant. */
const copies: Record<string, SwitchEffect[]> = {
  S2: rows('cache', 0.02, ['cache']),
  S3: rows('pages', 0.03, ['pages']),
  // 8 % of browsers keep the widget for up to a quarter of an hour; they are inside the .05. Tenants with a safety page have
  // neither the connector nor the pilot, so their own scope changes nothing.
  S7: rows('tenants', 0.05, [...LIVE, 'cache']),
};

export const worldOf = (
  rates: Rates,
  effects: Readonly<Record<string, SwitchEffect[]>>,
  canary: number,
): World => ({
  components: components(rates),
  switches: switchesWith({ ...copies, ...effects }),
  // Purged while fresh answers still leak, the cache is back at the share of its source after ten minutes (RULE-12, RULE-15).
  refills: [{ switch: 'S2', component: 'cache', source: LIVE, refillMs: minutes(10), floor: 0.02 }],
  probes: probes(canary),
  containedAtOrBelow: 0.05,
  holdMs: minutes(5),
});
