import { callLines } from './call/fold.ts';
import { clockLines } from './clock/fold.ts';
import { decisionLines } from './decision/fold.ts';
import { evaluationLines } from './evaluation/fold.ts';
import type { EventType } from './events.ts';
import { hintsLines } from './hints/fold.ts';
import { injectsLines } from './injects/fold.ts';
import type { LineTable } from './lineTable.ts';
import { lookupsLines } from './lookups/fold.ts';
import { pagingLines } from './paging/fold.ts';
import { peopleLines } from './people/fold.ts';
import { preservationLines } from './preservation/fold.ts';
import { reviewLines } from './review/fold.ts';
import { seatsLines } from './seats/fold.ts';
import { simCellLines } from './simCell/fold.ts';
import { statementsLines } from './statements/fold.ts';
import { switchesLines } from './switches/fold.ts';

/** What an event says in the timeline, in words a participant understands; null where a line would only be noise. */
export const LINES: LineTable<EventType> = {
  ...clockLines,
  ...seatsLines,
  ...injectsLines,
  ...pagingLines,
  ...callLines,
  ...lookupsLines,
  ...preservationLines,
  ...switchesLines,
  ...decisionLines,
  ...statementsLines,
  ...peopleLines,
  ...reviewLines,
  ...simCellLines,
  ...hintsLines,
  ...evaluationLines,
};
