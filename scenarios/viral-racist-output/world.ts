import type { Component, World } from '../../shared/scenario/world.ts';
import { minutes } from '../../shared/time.ts';
import type { Effects } from '../common/switches.ts';
import type { Measured } from './probes.ts';
import { probesWith } from './probes.ts';
import { switchesWith } from './switches.ts';

export const worldWith = (components: Component[], effects: Effects, measured: Measured): World => ({
  components,
  switches: switchesWith(effects),
  refills: [],
  probes: probesWith(measured),
  containedAtOrBelow: 0.05,
  holdMs: minutes(5),
});
