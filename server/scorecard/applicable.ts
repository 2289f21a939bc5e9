import type { Criterion } from '../../shared/scorecard.ts';
import { notScored } from './criterion.ts';
import type { DrillRecord } from './record.ts';

/** Criteria that live in Act 2 only (R4): outreach goes out the morning after. Everything else can be earned in Act 1. */
const ACT_TWO_ONLY = new Set(['W2']);

/** Injects that a criterion hangs on: those the rubric names, and rows whose `tests` names it in brackets, as `[W1]`. */
function injectsFor(record: DrillRecord, criterion: string): string[] {
  const { msel, rubric, comms } = record.scenario;
  const testing = msel.filter(({ tests }) => tests.includes(`[${criterion}]`)).map(({ id }) => id);
  if (criterion === 'R4') return [...testing, ...rubric.swoop.injects];
  if (criterion === 'M5') return [...testing, ...comms.deadlines.map(({ inject }) => inject)];
  return testing;
}

/** Out when the facilitator skipped an inject it hangs on and no other such inject came. */
function skippedAway(record: DrillRecord, criterion: string): number[] {
  if (record.skipped.size === 0) return [];
  const injects = injectsFor(record, criterion);
  if (injects.some((inject) => record.delivered.has(inject))) return [];
  return injects.flatMap((inject) => record.skipped.get(inject) ?? []);
}

export function keepApplicable(record: DrillRecord, criteria: readonly Criterion[]): Criterion[] {
  const hasSecondAct = record.scenario.acts.length > 1;
  return criteria.map((criterion) => {
    if (hasSecondAct && !record.actTwoPlayed && ACT_TWO_ONLY.has(criterion.id))
      return notScored(criterion, 'The second act was not played, so this was not scored.');
    const skips = skippedAway(record, criterion.id);
    return skips.length > 0
      ? {
          ...notScored(
            criterion,
            'The facilitator skipped the news that this answers, so this was not scored.',
          ),
          evidence: skips,
        }
      : criterion;
  });
}
