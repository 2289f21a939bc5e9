import type { NewDrill, ScenarioSummary } from '../../../shared/api.ts';
import type { TimeFactor } from '../../../shared/drill/clock/timeFactor.ts';
import type { PlanSettings } from '../../../shared/templates.ts';
import type { SETTING_WORDS } from './drillWords.ts';
import { SEALED } from './variantChoice.tsx';

/** A drill as it is being planned. */
export interface Plan {
  scenario: string;
  /** Null: the first there is. */
  variant: string | null;
  acts: 'all' | 'first';
  setting: keyof typeof SETTING_WORDS;
  console: 'open' | 'playAlong';
  autopilot: boolean;
  timeFactor: TimeFactor;
  title: string;
  /** As typed. */
  seed: string;
}

export const planFor = (scenario: string): Plan => ({
  scenario,
  variant: null,
  acts: 'all',
  setting: 'remote',
  console: 'open',
  autopilot: false,
  timeFactor: 1,
  title: '',
  seed: '',
});

/** A plan as it was kept. What is not on this server any more is said, and the rest of it stands. */
export function planOf(
  { scenario, variant, seed, ...rest }: PlanSettings,
  scenarios: readonly ScenarioSummary[],
): { plan: Plan; problem: string | null } {
  const found = scenarios.find(({ id }) => id === scenario);
  const hasVariant = variant === SEALED || (found?.variants.some(({ id }) => id === variant) ?? false);
  const plan = {
    ...rest,
    scenario: found?.id ?? scenarios[0]?.id ?? '',
    variant: hasVariant ? variant : null,
    seed: seed === null ? '' : String(seed),
  };
  if (!found)
    return {
      plan,
      problem: `The scenario ${scenario} is not on this server any more. Choose another; everything else is as it was kept.`,
    };
  return {
    plan,
    problem: hasVariant
      ? null
      : `${found.title} has no variant ${variant} any more. Choose another; everything else is as it was kept.`,
  };
}

/** What will be played: whoever plays along cannot choose it. */
export const variantOf = ({ console, variant }: Plan, { variants }: ScenarioSummary): string =>
  console === 'playAlong' ? SEALED : (variant ?? variants[0]?.id ?? SEALED);

/** A seed as typed: empty is none, a whole number below a thousand million is one, anything else is `undefined`. */
function seedNumber(typed: string): number | null | undefined {
  const plain = typed.trim();
  if (plain === '') return null;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

/** The seed tells which variant was drawn, so the server keeps that of a sealed one to itself. */
export const seedOf = (plan: Plan, chosen: ScenarioSummary): number | null | undefined =>
  variantOf(plan, chosen) === SEALED ? null : seedNumber(plan.seed);

export const bodyOf = (plan: Plan, chosen: ScenarioSummary): NewDrill => ({
  ...plan,
  variant: variantOf(plan, chosen),
  seed: seedOf(plan, chosen) ?? null,
});
