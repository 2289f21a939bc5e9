import type { Component, ProbeTarget, World } from '../../shared/scenario/world.ts';
import { minutes } from '../../shared/time.ts';
import type { Effects } from '../common/switches.ts';
import { switchesWith } from './switches.ts';

/** Share of what Mobile, Web and Voice serve that is served from Australia. */
const AU = 0.08;

/** One stream of harm, split where a switch acts region by region. */
export const split = (id: string, title: string, perHour: number): Component[] => [
  { id: `${id}-main`, title: `${title}, US and UK`, baselinePerHour: perHour * (1 - AU) },
  { id: `${id}-au`, title: `${title}, Australia`, baselinePerHour: perHour * AU },
];

/** What deploys at T+40 with flags at default: switches applied before do not reach it; its harm is no part of the denominator. */
export const PROMOTED: Component = {
  id: 'promoted',
  title: '{{draw.bomb.release}}, after it promoted itself',
  baselinePerHour: 2.1,
  latent: true,
};

export const worldWith = ({
  components,
  effects,
  probes,
}: {
  components: Component[];
  effects: Effects;
  probes: ProbeTarget[];
}): World => ({
  components,
  switches: switchesWith(effects),
  refills: [],
  probes,
  containedAtOrBelow: 0.05,
  holdMs: minutes(5),
});
