import type { Switch, SwitchEffect } from '../../shared/scenario/world.ts';
import type { DurationMs } from '../../shared/time.ts';

/** A switch as its card shows it; what it does is the variant's. */
export type SwitchSpec = Omit<Switch, 'effects'>;

/** By switch: what its scopes leave of which component. */
export type Effects = Readonly<Record<string, SwitchEffect[]>>;

/** Cards with what they do in one variant. A switch without effects costs what it costs and changes nothing. */
export const switchesOf = (cards: readonly SwitchSpec[], effects: Effects): Switch[] => {
  for (const id of Object.keys(effects))
    if (!cards.some((card) => card.id === id))
      throw new Error(`effects of a switch that is not there: ${id}`);
  return cards.map((card) => ({ ...card, effects: effects[card.id] ?? [] }));
};

/** One factor on several components. */
export const leaves = (
  scope: string,
  multiplier: number,
  components: readonly string[],
  delayMs?: DurationMs,
): SwitchEffect[] =>
  components.map((component) => ({
    scope,
    component,
    multiplier,
    ...(delayMs === undefined ? {} : { delayMs }),
  }));
