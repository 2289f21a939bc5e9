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
  /** What the commander can say of the harm at T+25, and after a probe that ends later. */
  readings: { atTwentyFive: string; later?: { at: number; text: string } };
  scope: Record<string, Json>;
  statement: { at: number; after: string; clauses: string[] };
  /** The action that outreach can truthfully name. */
  action: string;
  decision: Record<string, Json>;
  /** Findings it cites beyond those on every board. */
  decisionAfter?: string;
  duties: { own: string; dental: string };
  ownHelpCentre: boolean;
}

/** Texts that wait for clearance in the morning, first versions all. */
export const groups = (own: boolean, ...others: string[]): Json =>
  [...(own ? ['own'] : []), 'reporter', ...others].map((group) => ({ group, version: 1 }));
