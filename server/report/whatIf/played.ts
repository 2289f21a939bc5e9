import type { LogHeader } from '../../../shared/drill/logHeader.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import type { WhatIfAct } from '../../../shared/whatIf.ts';
import type { KeptLog } from '../../kernel/redecide.ts';

/** A finished drill as what-ifs know it. */
export interface PlayedDrill {
  header: LogHeader;
  log: KeptLog;
  card: Scorecard;
  /** What the team did, by step. */
  acts: ReadonlyMap<number, WhatIfAct>;
}
