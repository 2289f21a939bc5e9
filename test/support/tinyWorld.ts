import type { World } from '../../shared/scenario/world.ts';
import { minutes, seconds } from '../../shared/time.ts';

const tinySwitch = {
  kind: 'disable',
  note: '',
  holders: ['model-owner'],
  options: [],
  reversible: true,
} satisfies Partial<World['switches'][number]>;

const scope = (id: string) => ({ id, title: id, cost: 0 });

/** A source, a cache that copies it in two regions, and a bomb: enough to see every rule of the world model. */
export const tinyWorld: World = {
  components: [
    { id: 'source', title: 'Source', baselinePerHour: 6 },
    { id: 'cache-us', title: 'Cache, US', baselinePerHour: 3, persisted: true },
    { id: 'cache-eu', title: 'Cache, EU', baselinePerHour: 1, persisted: true },
    { id: 'bomb', title: 'Bomb', baselinePerHour: 5, latent: true },
  ],
  switches: [
    {
      ...tinySwitch,
      id: 'close',
      title: 'Close the source',
      delayMs: minutes(2),
      scopes: [scope('all')],
      effects: [
        { scope: 'all', component: 'source', multiplier: 0.01 },
        { scope: 'all', component: 'bomb', multiplier: 0.1, delayMs: minutes(4) },
      ],
    },
    {
      ...tinySwitch,
      id: 'halve',
      title: 'Halve the source',
      delayMs: minutes(3),
      scopes: [scope('all')],
      effects: [{ scope: 'all', component: 'source', multiplier: 0.5 }],
    },
    {
      ...tinySwitch,
      id: 'ebb',
      title: 'Let the source run dry',
      delayMs: minutes(1),
      scopes: [scope('all')],
      options: [{ id: 'drain', title: 'Drain' }],
      effects: [{ scope: 'all', component: 'source', multiplier: 0.2 }],
      stickyUnless: { option: 'drain', steps: 4, stepMs: seconds(30) },
    },
    {
      ...tinySwitch,
      id: 'purge',
      title: 'Purge the cache',
      delayMs: minutes(1),
      scopes: [scope('us'), scope('eu')],
      effects: [
        { scope: 'us', component: 'cache-us', multiplier: 0.02 },
        { scope: 'eu', component: 'cache-eu', multiplier: 0.02 },
      ],
    },
  ],
  refills: ['cache-us', 'cache-eu'].map((component) => ({
    switch: 'purge',
    component,
    source: ['source'],
    refillMs: minutes(10),
    floor: 0.02,
  })),
  probes: [],
  containedAtOrBelow: 0.05,
  holdMs: minutes(5),
};
