import { own } from '../../shared/keyed.ts';
import type { PlayRole } from '../../shared/roles.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { roleKit } from '../kernel/kit.ts';
import type { Problem } from './problem.ts';

/** A desk that differs from one variant to the next tells its holder which truth was drawn: kits are the same bytes in all of them (VIEW-4). */
export function checkKits(variants: readonly Scenario[]): Problem[] {
  const [first, ...others] = variants;
  if (!first) return [];
  return others.flatMap((other) =>
    PLAY_ROLES.flatMap((role): Problem[] => {
      const place = differenceIn(first, other, role);
      if (place === null) return [];
      return [
        {
          place: `${other.variant}: kit of ${role}${place}`,
          problem: `it is not the same as in ${first.variant}, so the desk gives the variant away`,
          fix: 'Desks see the same tools and texts in every variant; let the evidence differ.',
        },
      ];
    }),
  );
}

function differenceIn(a: Scenario, b: Scenario, role: PlayRole): string | null {
  const kits = [roleKit(a, role), roleKit(b, role)] as const;
  if (JSON.stringify(kits[0]) === JSON.stringify(kits[1])) return null;
  return firstDifference(kits[0], kits[1]) ?? ' (the order of its fields)';
}

/** The dotted path to the first thing that is not equal. */
function firstDifference(a: unknown, b: unknown): string | null {
  if (a === b) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return '';
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const deeper = firstDifference(own(left, key), own(right, key));
    if (deeper !== null) return `.${(own(left, key) as { id?: string } | undefined)?.id ?? key}${deeper}`;
  }
  return null;
}
