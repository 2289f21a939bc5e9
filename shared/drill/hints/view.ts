import type { DrillTime } from '../../time.ts';
import type { HintKind } from './hint.ts';

/** For whoever runs the drill, and for everybody in the debrief. */
export interface HintsView {
  autopilot: { isOn: boolean; nudges: { at: DrillTime; kind: HintKind; inject: string }[] };
}

export const emptyHints: HintsView = { autopilot: { isOn: false, nudges: [] } };
