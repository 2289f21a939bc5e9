import type { Json } from '../../../shared/json.ts';
import type { ParAction } from '../../../shared/scenario/scenario.ts';

/** What a well-drilled team does differently in each variant, because it has seen different evidence by then. */
export interface Own {
  /** Authorising, pressing and lifting, with the look-ups that lead there. */
  levers: ParAction[];
  /** What infrastructure puts on the board first, and when. */
  firstFindings: { at: number; evidence: string[] };
  probeAt: number;
  /** What the probe must wait for. */
  probeAfter: string;
  scope: Record<string, Json>;
  statement: { at: number; after: string; clauses: string[] };
  /** The action that outreach can truthfully name. */
  action: string;
  decision: Record<string, Json>;
  duties: { own: string; dental: string };
  ownHelpCentre: boolean;
}

/** Texts that wait for clearance in the morning, first versions all. */
export const groups = (own: boolean, ...others: string[]): Json =>
  [...(own ? ['own'] : []), 'reporter', ...others].map((group) => ({ group, version: 1 }));
