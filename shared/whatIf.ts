import type { Role } from './roles.ts';
import type { Scorecard } from './scorecard.ts';
import type { DrillTime } from './time.ts';

/** One change of what was done. An act is named by the number of its step in the log. */
export type WhatIfEdit =
  | { kind: 'remove'; step: number }
  | { kind: 'move'; step: number; at: DrillTime }
  | { kind: 'add'; at: DrillTime; seat: string; role: string | null; name: string; payload: unknown };

/** Said wherever a what-if is shown. */
export const WHAT_IF_ASSUMES =
  'Everybody else would have done the same, at the same minute: same people, same words, same luck.';

/** What a log comes to. */
export interface WhatIfFigures {
  /** Expected harmful answers from T+0 to the end of the log. */
  exposure: number;
  containedAt: DrillTime | null;
  total: number;
  max: number;
  blocks: { id: string; title: string; points: number; max: number }[];
  residualAt: Scorecard['residualAt'];
}

/** A later act that no longer stood. */
interface NoLongerApplied {
  at: DrillTime;
  who: string;
  act: string;
  why: string;
}

export interface WhatIfResult {
  before: WhatIfFigures;
  after: WhatIfFigures;
  refused: NoLongerApplied[];
  /** What is changed, a line each. */
  changes: string[];
}

/** An act of the drill that can be moved or removed. */
export interface WhatIfAct {
  step: number;
  at: DrillTime;
  role: Role | null;
  who: string;
  words: string;
}

/** An act that nobody did and that can be added at any minute. */
export interface AddableAct {
  id: string;
  words: string;
  /** What it takes, in order: the word of the commander, the press, the second key. */
  acts: { seat: string; role: string | null; name: string; payload: unknown }[];
}

export interface PreparedWhatIf {
  title: string;
  /** Which points it is about. */
  about: string;
  edits: WhatIfEdit[];
}

/** What a drill's what-ifs begin with. */
export interface WhatIfStart {
  title: string;
  from: DrillTime;
  until: DrillTime;
  acts: WhatIfAct[];
  addable: AddableAct[];
  prepared: PreparedWhatIf[];
  before: WhatIfFigures;
}

export interface SavedWhatIf {
  id: number;
  name: string;
  edits: WhatIfEdit[];
  result: WhatIfResult;
  savedBy: string;
  /** Wall time, ISO. */
  savedAt: string;
}

/** GET. */
export interface WhatIfAnswer extends WhatIfStart {
  saved: SavedWhatIf[];
}
