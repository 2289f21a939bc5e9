import type { ChartAction, ChartGuard } from '../../shared/scenario/chart.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { DurationMs } from '../../shared/time.ts';

export const when = (params: Predicate): ChartGuard => ({ type: 'when', params });
export const deliver = (inject: string, afterMs?: DurationMs): ChartAction => ({
  type: 'deliver',
  params: afterMs === undefined ? { inject } : { inject, afterMs },
});
export const reach = (milestone: string): ChartAction => ({ type: 'reach', params: { milestone } });
