import type { Criterion } from '../../shared/scorecard.ts';
import { ratedPoints } from './evaluation.ts';
import type { DrillRecord } from './record.ts';
import type { AutomaticRow, CriterionRow, Found, ObservedRow } from './rubric/row.ts';

export const tenths = (value: number): number => Math.round(value * 10 + 1e-9) / 10;

/** Every lost point needs a proof too: what never happened cites what called for it. */
function proofs(record: DrillRecord, evidence: Found['evidence']): number[] {
  const found = evidence.filter((seq): seq is number => typeof seq === 'number');
  return [...new Set(found.length > 0 ? found : record.calledFor)].sort((a, b) => a - b);
}

/** What one row of the rubric makes of a drill. */
export const criterionOf = (record: DrillRecord, id: string, row: CriterionRow): Criterion =>
  row.by === 'log' ? scored(record, id, row) : watched(record, id, row);

const verdictOf = (points: number, max: number): Criterion['verdict'] =>
  points >= max ? 'full' : points > 0 ? 'part' : 'none';

function scored(record: DrillRecord, id: string, { title, max, score }: AutomaticRow): Criterion {
  const found = score(record, { id, max });
  const points = tenths(Math.min(max, Math.max(0, found.points)));
  const verdict = verdictOf(points, max);
  return {
    id,
    title: found.title ?? title,
    points,
    max,
    verdict,
    why: found.why,
    fullMarks: verdict === 'full' ? '' : found.fullMarks,
    evidence: proofs(record, found.evidence),
    observed: false,
    observedMax: 0,
    judged: null,
  };
}

/**
 * What people make of a criterion, worth at most what it may add. The facilitator's last word holds, points given or a rating settled;
 * else the worst that evaluators said.
 */
function judgementOf(record: DrillRecord, id: string, most: number) {
  const last = record.log.all('criterion.judged').findLast(({ data }) => data.criterion === id);
  const rated = ratedPoints(record, id, most);
  if (rated && (!last || (rated.isSettled && rated.seq > last.seq)))
    return { seq: rated.seq, points: tenths(rated.points), note: rated.note };
  return last
    ? { seq: last.seq, points: tenths(Math.min(most, last.data.points)), note: last.data.note.trim() }
    : null;
}

/** Only a person can judge it; it stands outside the automatic maximum. Pays nothing where there was nothing to watch. */
function watched(record: DrillRecord, id: string, { title, max, watch }: ObservedRow): Criterion {
  const { happened, why, fullMarks, evidence } = watch(record);
  const observedMax = happened ? max : 0;
  const judged = happened ? judgementOf(record, id, observedMax) : null;
  const verdict = judged ? verdictOf(judged.points, observedMax) : happened ? 'waiting' : 'none';
  return {
    id,
    title,
    points: 0,
    max: 0,
    verdict,
    why: judged ? 'Judged by a person who listened.' : why,
    fullMarks: verdict === 'full' ? '' : fullMarks,
    evidence: proofs(record, [...evidence, judged?.seq]),
    observed: true,
    observedMax,
    judged: judged && { points: judged.points, note: judged.note },
  };
}

/** Taken out of the maximum: a skipped inject or an act not played made it impossible. */
export const notScored = (criterion: Criterion, because: string): Criterion => ({
  ...criterion,
  points: 0,
  max: 0,
  verdict: 'notScored',
  why: because,
  fullMarks: '',
  observedMax: 0,
});
