import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Curve, CurvePoint } from '../kernel/world/world.ts';
import type { EventIndex } from './eventIndex.ts';

/** Steps of the true residual as logged. The log tells changes only, so the untouched world is put before them. */
export function teamCurve(scenario: Scenario, log: EventIndex): CurvePoint[] {
  const ratePerHour = scenario.world.components.reduce(
    (sum, { latent, baselinePerHour }) => sum + (latent ? 0 : baselinePerHour),
    0,
  );
  const curve: CurvePoint[] = [{ at: log.first('drill.started')?.at ?? 0, residual: 1, ratePerHour }];
  for (const { at, data } of log.all('world.changed')) {
    if (curve.at(-1)?.at === at) curve.pop();
    curve.push({ at, residual: data.residual, ratePerHour: data.ratePerHour });
  }
  return curve;
}

export function residualAt(curve: Curve, at: DrillTime): number {
  let residual = curve[0]?.residual ?? 1;
  for (const point of curve) {
    if (point.at > at) break;
    residual = point.residual;
  }
  return residual;
}

export const firstAtOrBelow = (curve: Curve, share: number): DrillTime | null =>
  curve.find(({ residual }) => residual <= share)?.at ?? null;
