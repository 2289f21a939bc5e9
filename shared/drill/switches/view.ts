import { emptyRecord } from '../../keyed.ts';
import type { PlayRole, Role } from '../../roles.ts';
import type { DrillTime } from '../../time.ts';
import type { Actor } from '../events.ts';

/** A switch at one scope, as the call knows it: state, propagation, keys. Never what it does to the harm. */
export interface ScopeView {
  state: 'off' | 'authorised' | 'waitingKey' | 'propagating' | 'effective';
  authorised: boolean;
  waitsFor: PlayRole | null;
  options: string[];
  /** Options of a later press, which replace the above once in effect. Null: no change is under way. */
  next: string[] | null;
  appliedAt: DrillTime | null;
  /** When it should be in effect everywhere. */
  dueAt: DrillTime | null;
  effectiveAt: DrillTime | null;
  by: Actor | null;
  breakGlass: boolean;
}

export interface SwitchView {
  switch: string;
  title: string;
  authorisedBy: { role: Role; at: DrillTime } | null;
  scopes: Record<string, ScopeView>;
}

export interface SwitchesView {
  switches: Record<string, SwitchView>;
}

export const emptySwitches: SwitchesView = {
  switches: emptyRecord(),
};
