import { own } from '../../shared/keyed.ts';
import type { BlockId } from '../../shared/scenario/rubric.ts';
import type { Block, Criterion, ScoredAlteration } from '../../shared/scorecard.ts';
import type { Alteration, Altered } from './altered.ts';
import { alterationWords, isPutAway } from './altered.ts';
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
  if (record.scenario.plain && !row.inAnyDrill)
    return notScored(criterion, 'An event list alone cannot tell, so this was not scored.');
  if (row.act === 2 && record.scenario.acts.length > 1 && !record.actTwoPlayed)
    return notScored(criterion, 'The second act was not played, so this was not scored.');
  const altered = alteredAway(record, criterion.id);
  // What was earned whole all the same was asked for after all.
  if (altered.length === 0 || criterion.verdict === 'full') return criterion;
  const isSkipped = altered.every(({ what }) => what.length === 1 && what[0] === 'skipped');
  const because = isSkipped
    ? 'The facilitator skipped the inject that this answers, so this was not scored.'
    : `The inject that this answers did not come as it is written: the facilitator ${alterationWords(whatOf(altered))}. So this was not scored.`;
  return { ...notScored(criterion, because), evidence: altered.map(({ seq }) => seq) };
}

const whatOf = (altered: readonly Altered[]): Alteration[] => [
  ...new Set(altered.flatMap(({ what }) => what)),
];

/** Out when the facilitator skipped or changed an inject it hangs on and no other such inject came as it is written. */
function alteredAway(record: DrillRecord, id: string): Altered[] {
  if (record.altered.size === 0) return [];
  const injects = rowsTesting(record.scenario, id);
  if (injects.some((inject) => cameAsWritten(record, inject))) return [];
  return injects.flatMap((inject) => record.altered.get(inject) ?? []);
}

/** What was skipped or shelved and sent by hand after all came as it is written. */
function cameAsWritten({ delivered, altered }: DrillRecord, inject: string): boolean {
  const change = altered.get(inject);
  return delivered.has(inject) && (!change || isPutAway(change));
}

/** What the facilitator changed of the plan, with what that took out of the score, in the order it was done. */
export function alterations(record: DrillRecord, blocks: readonly Block[]): ScoredAlteration[] {
  const out = blocks.flatMap(({ criteria }) => criteria).filter(({ verdict }) => verdict === 'notScored');
  return [...record.altered.values()]
    .filter((change) => !isPutAway(change) || !record.delivered.has(change.inject))
    .sort((a, b) => a.seq - b.seq)
    .map((change) => ({
      inject: change.inject,
      subject: subjectOf(record, change.inject),
      what: alterationWords(change.what),
      at: change.at,
      why: change.why,
      notScored: out.filter(({ evidence }) => evidence.includes(change.seq)).map(({ title }) => title),
      evidence: [change.seq],
    }));
}

/** As it was read, or as it is written with what would have been filled in left open. */
function subjectOf({ log, scenario }: DrillRecord, inject: string): string {
  const sent = log.all('inject.delivered').find(({ data }) => data.inject === inject);
  const written = scenario.msel.find(({ id }) => id === inject)?.subject ?? inject;
  return sent?.data.subject ?? written.replaceAll(/\{\{[^{}]*\}\}/gu, '…');
}
