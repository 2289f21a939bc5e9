import type { DrillTime } from '../time.ts';
import type { Actor } from './events.ts';

export type Noted<T> = T & { at: DrillTime; by: Actor | null };

export const by = (actor: Actor | null, at: DrillTime) => ({ at, by: actor });
