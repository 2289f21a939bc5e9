import type { FirstPage } from '../../../shared/firstPage.ts';
import type { Block, Gate } from '../../../shared/scorecard.ts';
import type { DrillRecord } from '../record.ts';
import { decisive } from './decisive.ts';
import { judgement } from './judgement.ts';
import { moved } from './moved.ts';
import { phases } from './phases.ts';
import { sentence } from './sentence.ts';

/** The card on one screen. It adds no judgement of its own: every word stands on a criterion, a gate or an event. */
export const firstPage = (
  record: DrillRecord,
  blocks: readonly Block[],
  gates: readonly Gate[],
): FirstPage => ({
  sentence: sentence(record, blocks, gates),
  moved: moved(blocks),
  decisive: decisive(record, gates),
  phases: phases(record, blocks),
  judgement: judgement(record),
});
