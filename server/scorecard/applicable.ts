import { own } from '../../shared/keyed.ts';
import type { BlockId } from '../../shared/scenario/rubric.ts';
import type { Criterion } from '../../shared/scorecard.ts';
import { criterionOf, notScored } from './criterion.ts';
import type { DrillRecord } from './record.ts';
import type { CriterionRow } from './rubric/row.ts';
import { RUBRIC } from './rubric.ts';
import { rowsTesting } from './testedBy.ts';

/** A block's criteria as this drill earned them, without those that it could not be asked for. */
export const scoredBlock = (record: DrillRecord, block: BlockId): Criterion[] =>
  Object.entries(own(RUBRIC, block).criteria).map(([id, row]) =>
    keepApplicable(record, row, criterionOf(record, id, row)),
  );

function keepApplicable(record: DrillRecord, row: CriterionRow, criterion: Criterion): Criterion {
  if (row.act === 2 && record.scenario.acts.length > 1 && !record.actTwoPlayed)
    return notScored(criterion, 'The second act was not played, so this was not scored.');
  const skips = skippedAway(record, criterion.id);
  // What was earned whole all the same was asked for after all.
  if (skips.length === 0 || criterion.verdict === 'full') return criterion;
  const because = 'The facilitator skipped the inject that this answers, so this was not scored.';
  return { ...notScored(criterion, because), evidence: skips };
}

/** Out when the facilitator skipped an inject it hangs on and no other such inject came. */
function skippedAway(record: DrillRecord, id: string): number[] {
  if (record.skipped.size === 0) return [];
  const injects = rowsTesting(record.scenario, id);
  if (injects.some((inject) => record.delivered.has(inject))) return [];
  return injects.flatMap((inject) => record.skipped.get(inject) ?? []);
}
