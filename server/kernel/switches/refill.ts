import type { Compiled } from '../compiled.ts';
import type { WorldState } from '../world/world.ts';
import { refill } from '../world/world.ts';

/** A purged copy whose source stayed open fills again (RULE-12). */
export function applyRefill(
  c: Compiled,
  world: WorldState,
  work: { switch: string; component: string },
): WorldState {
  const rule = c.scenario.world.refills.find(
    (item) => item.switch === work.switch && item.component === work.component,
  );
  return rule ? refill(c.scenario.world, world, rule) : world;
}
