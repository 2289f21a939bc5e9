import { callLines } from './call/lines.ts';
import { clockLines } from './clock/lines.ts';
import { decisionLines } from './decision/lines.ts';
import type { EventType } from './events.ts';
import { injectsLines } from './injects/lines.ts';
import type { LineTable } from './lineTable.ts';
import { lookupsLines } from './lookups/lines.ts';
import { pagingLines } from './paging/lines.ts';
import { peopleLines } from './people/lines.ts';
import { preservationLines } from './preservation/lines.ts';
import { reviewLines } from './review/lines.ts';
import { seatsLines } from './seats/lines.ts';
import { statementsLines } from './statements/lines.ts';
import { switchesLines } from './switches/lines.ts';

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
};
