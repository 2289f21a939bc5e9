import type { Switch } from '../../shared/scenario/world.ts';

/** A lever as its card shows it; what it does is the variant's. */
export type Lever = Omit<Switch, 'effects'>;
