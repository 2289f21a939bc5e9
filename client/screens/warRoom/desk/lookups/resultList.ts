import type { Sampled } from '../../../../../shared/drill/lookups/events.ts';
import type { View } from '../../../../../shared/drill/view.ts';
import type { DrillTime } from '../../../../../shared/time.ts';
import { mmss } from './hands.ts';

/** One finished suite, or the readings of one press of the probe. */
export interface Result {
  run: string;
  title: string;
  at: DrillTime;
  evidence: string;
  /** How much was tried, or how old the reading is. */
  note: string;
  items: { id: string; title: string; sample: Sampled }[];
}

/** What suites and probes have brought this desk, the newest first. Measurements, dated and bounded, never the truth (RULE-1). */
export function resultsOf({
  suites,
  measured,
  evidence,
}: Pick<View, 'suites' | 'measured' | 'evidence'>): Result[] {
  const tested = suites
    .filter(({ mine }) => mine)
    .map(
      ({ run, title, at, evidence: card, results }): Result => ({
        run,
        title,
        at,
        evidence: card,
        note: `${results[0]?.sample.n ?? 0} each`,
        items: results.map((item) => ({ id: item.target, title: item.title, sample: item.sample })),
      }),
    );
  const runs = [...new Set(measured.map(({ run }) => run))].map((run) =>
    measured.filter((reading) => reading.run === run),
  );
  const probed = runs.flatMap((readings): Result[] => {
    const [first] = readings;
    if (!first || !evidence[first.evidence]?.mine) return [];
    return [
      {
        run: first.run,
        title: readings.length === 1 ? 'Probe' : `Probe of ${readings.length}`,
        at: first.at,
        evidence: first.evidence,
        note: `read at ${mmss(first.readAt)}`,
        items: readings.map(({ target, title, sample }) => ({ id: target, title, sample })),
      },
    ];
  });
  return [...tested, ...probed].sort((a, b) => b.at - a.at);
}
