import type { Severity } from '../../../../shared/drill/paging/events.ts';
import type { PageView } from '../../../../shared/drill/paging/view.ts';
import type { Kits } from '../../../../shared/drill/seats/view.ts';
import type { RoleKit } from '../../../../shared/kit.ts';

export const anyKit = (kits: Kits): RoleKit | null => Object.values(kits)[0] ?? null;

/** Pages whose answer is still awaited: paging the same target again would be refused. */
export const isOut = ({ state }: PageView): boolean => state === 'sent' || state === 'delivered';

/** What the policy ticks for a severity, less whoever is being rung already or has answered. */
export function policyTicks(
  kit: Pick<RoleKit, 'pagePolicy'>,
  severity: Severity | null,
  pages: Record<string, PageView>,
): string[] {
  if (severity === null) return [];
  const dealtWith = Object.values(pages)
    .filter((page) => isOut(page) || page.state === 'acknowledged')
    .map(({ target }) => target);
  return kit.pagePolicy[severity].filter((target) => !dealtWith.includes(target));
}
