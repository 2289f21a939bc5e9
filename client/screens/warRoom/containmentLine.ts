import type { Severity } from '../../../shared/drill/paging/events.ts';
import type { OrganisationProfile } from '../../../shared/scenario/organisation.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { useView } from '../../connection/context.tsx';
import { anyKit } from './pages/pagePolicy.ts';

/**
 * The policy's containment limits, from T+0. `lineAt` is the line every drill is measured against: the shortest limit on the card.
 * `limitAt` is what the card allows at the severity declared; null where it sets no limit, or none is declared.
 */
export function containmentLine(
  severities: OrganisationProfile['severities'],
  severity: Severity | null,
): { lineAt: DrillTime | null; limitAt: DrillTime | null } {
  const limits = severities.flatMap(({ containedMs }) => containedMs ?? []);
  return {
    lineAt: limits.length > 0 ? Math.min(...limits) : null,
    limitAt: severities.find((card) => card.severity === severity)?.containedMs ?? null,
  };
}

export function useContainment() {
  const kit = useView(({ me }) => anyKit(me.kits));
  const severity = useView((view) => view.severity);
  return containmentLine(kit?.company.severities ?? [], severity);
}
