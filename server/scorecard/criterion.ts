import type { Criterion } from '../../shared/scorecard.ts';
import type { DrillRecord } from './record.ts';

/** What one rule found. `fullMarks` is shown only when something was lost. */
export interface Finding {
  id: string;
  title: string;
  max: number;
  /** Unrounded; thresholds have been applied already. */
  points: number;
  why: string;
  fullMarks: string;
  evidence: readonly (number | null | undefined)[];
}

export const tenths = (value: number): number => Math.round(value * 10 + 1e-9) / 10;

/** Every lost point needs a proof too: what never happened cites what called for it (S2). */
function proofs(record: DrillRecord, evidence: Finding['evidence']): number[] {
  const found = evidence.filter((seq): seq is number => typeof seq === 'number');
  return [...new Set(found.length > 0 ? found : record.calledFor)].sort((a, b) => a - b);
}

export function award(record: DrillRecord, finding: Finding): Criterion {
  const { id, title, max, why } = finding;
  const points = tenths(Math.min(max, Math.max(0, finding.points)));
  const verdict = points >= max ? 'full' : points > 0 ? 'part' : 'none';
  return {
    id,
    title,
    points,
    max,
    verdict,
    why,
    fullMarks: verdict === 'full' ? '' : finding.fullMarks,
    evidence: proofs(record, finding.evidence),
    observed: false,
    observedMax: 0,
    judged: null,
  };
}

/** The last word of a person about a criterion, worth at most what it may add. */
function judgementOf(record: DrillRecord, id: string, most: number) {
  const last = record.log.all('criterion.judged').findLast(({ data }) => data.criterion === id);
  return last
    ? { seq: last.seq, points: tenths(Math.min(most, last.data.points)), note: last.data.note.trim() }
    : null;
}

/** Only a person can judge it; it stands outside the automatic maximum (DOMAIN.md R2). Pays nothing where there was nothing to watch. */
export function observed(
  record: DrillRecord,
  finding: Omit<Finding, 'points' | 'max'> & { observedMax: number; happened: boolean },
): Criterion {
  const { id, title, happened } = finding;
  const observedMax = happened ? finding.observedMax : 0;
  const judged = happened ? judgementOf(record, id, observedMax) : null;
  const verdict =
    judged === null
      ? happened
        ? 'waiting'
        : 'none'
      : judged.points >= observedMax
        ? 'full'
        : judged.points > 0
          ? 'part'
          : 'none';
  return {
    id,
    title,
    points: 0,
    max: 0,
    verdict,
    why: judged ? 'Judged by a person who listened.' : finding.why,
    fullMarks: verdict === 'full' ? '' : finding.fullMarks,
    evidence: proofs(record, [...finding.evidence, judged?.seq]),
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
