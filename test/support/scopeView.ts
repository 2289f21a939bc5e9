import type { ScopeView } from '../../shared/drill/switches/view.ts';

/** One place of a switch as a screen knows it: off, but for what is said. */
export const scopeView = (change: Partial<ScopeView> = {}): ScopeView => ({
  state: 'off',
  authorised: false,
  waitsFor: null,
  options: [],
  next: null,
  appliedAt: null,
  dueAt: null,
  effectiveAt: null,
  by: null,
  breakGlass: false,
  ...change,
});
