import type { PayloadInput } from '../../../shared/drill/parseCommand.ts';
import type { ParCondition } from '../../../shared/scenario/parPlan.ts';
import type { ParAction } from '../../../shared/scenario/scenario.ts';

type Wait = readonly ParCondition[];
type DutyAction = PayloadInput<'recordDuty'>['action'];

/** What a well-drilled team does differently in each variant, because it has seen different evidence by then. */
export interface Own {
  /** Authorising, pressing and lifting, with the look-ups that lead there. */
  switches: ParAction[];
  /** What infrastructure puts on the board first, and when. */
  firstFindings: { at: number; evidence: string[] };
  probeAt: number;
  /** What the probe must wait for. */
  probeAfter: Wait;
  /** What the commander can say of the harm at T+25, and after a probe that ends later. */
  readings: { atTwentyFive: string; later?: { at: number; text: string } };
  scope: PayloadInput<'estimateScope'>;
  statement: { at: number; after: Wait; clauses: string[] };
  /** The action that outreach can truthfully name. */
  action: string;
  decision: PayloadInput<'recordDecision'>;
  /** Findings it cites beyond those on every board. */
  decisionAfter?: Wait;
  duties: { own: DutyAction; dental: DutyAction };
  ownHelpCentre: boolean;
}

/** Texts that wait for clearance in the morning. */
export const lettersOf = ({ ownHelpCentre }: Own): string[] => [
  ...(ownHelpCentre ? ['own'] : []),
  'reporter',
];
