import type { HintKind } from './hint.ts';

export interface HintsEvents {
  'hint.dismissed': { hint: string };
  'autopilot.set': { on: boolean };
  /** The autopilot acted on a hint: `inject` is the message that went out. */
  'autopilot.nudged': { hint: string; kind: HintKind; inject: string };
}
