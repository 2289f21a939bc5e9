import type { World } from '../../../shared/scenario/world.ts';
import type { DrillTime, DurationMs } from '../../../shared/time.ts';

/** One change of one component. Step 0 is the effect itself; 1 and up are the steps of a sticky decay. */
interface EffectStep {
  dueAt: DrillTime;
  component: string;
  factor: number;
  step: number;
}

/**
 * Everything one applied scope does, and when. Each effect row starts after its own delay, or the switch's where it has none.
 *
 * Without stickiness, or with the option that lifts it, the factor is the multiplier m at the start (step 0).
 * Sticky: at the start only new sessions are off the path, which removes nothing yet; the pinned ones then end evenly, so the removed
 * part grows linearly. Step i of N is due at start + i x stepMs with factor 1 - (1 - m) x i / N, and step N is exactly m.
 */
export function effectSchedule(
  world: World,
  switchId: string,
  scope: string,
  options: readonly string[],
  appliedAt: DrillTime,
): EffectStep[] {
  const switchSpec = world.switches.find(({ id }) => id === switchId);
  if (!switchSpec) return [];
  const { stickyUnless } = switchSpec;
  const sticky = stickyUnless && !options.includes(stickyUnless.option) ? stickyUnless : null;
  return switchSpec.effects
    .filter((effect) => effect.scope === scope)
    .flatMap(({ component, multiplier, delayMs }): EffectStep[] => {
      const start = appliedAt + (delayMs ?? switchSpec.delayMs);
      if (!sticky) return [{ dueAt: start, component, factor: multiplier, step: 0 }];
      return Array.from({ length: sticky.steps }, (_, index) => {
        const step = index + 1;
        const factor = step === sticky.steps ? multiplier : 1 - ((1 - multiplier) * step) / sticky.steps;
        return { dueAt: start + step * sticky.stepMs, component, factor, step };
      });
    });
}

/** From the press until the scope counts as effective: the slowest of its effect rows, decay steps not counted. */
export function effectiveDelay(world: World, switchId: string, scope: string): DurationMs {
  const switchSpec = world.switches.find(({ id }) => id === switchId);
  if (!switchSpec) return 0;
  const own = switchSpec.effects
    .filter((effect) => effect.scope === scope)
    .map(({ delayMs }) => delayMs ?? switchSpec.delayMs);
  return own.length > 0 ? Math.max(...own) : switchSpec.delayMs;
}
