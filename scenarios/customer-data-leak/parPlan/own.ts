import type { PayloadInput } from '../../../shared/drill/parseCommand.ts';
import type { ParCondition } from '../../../shared/scenario/parPlan.ts';
import type { ParAction } from '../../../shared/scenario/scenario.ts';

type Wait = readonly ParCondition[];
type DutyAction = PayloadInput<'recordDuty'>['action'];

/** What a well-drilled team does differently in each variant, because it has seen different evidence by then. */
export interface Own {
  /** Authorising, pressing and lifting. */
  switches: ParAction[];
  /** What infrastructure and the model owner read before a remedy is chosen: the log of what changed, and what the trace points to. */
  lookUps: ParAction[];
  /** What infrastructure puts on the board first, and when. */
  firstFindings: { at: number; evidence: string[] };
  /** What is on hold is altered only with a key from legal: later where the copies are sealed and coming down anyway. */
  holdAt: number;
  /** When both models are put to the same questions. */
  compareAt: number;
  probeAt: number;
  /** What the probe must wait for. */
  probeAfter: Wait;
  /** What the commander can say of the harm at T+25, and after a probe that ends later. */
  readings: { atTwentyFive: string; later?: { at: number; text: string } };
  /** What the commander gives infrastructure to find out or to do, and what comes back. */
  task: { text: string; after: Wait; done: { at: number; words: string; after: Wait } };
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
