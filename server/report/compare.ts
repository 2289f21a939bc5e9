import type { ComparedRow } from '../../shared/compare.ts';
import type { Scorecard } from '../../shared/scorecard.ts';

/** Harm at or below this share of its start counts as contained, as on the card. */
const CONTAINED = 0.05;

/** A drill as a row beside others. */
export const drillRow = (
  kind: ComparedRow['kind'],
  drillId: string,
  title: string,
  card: Scorecard,
): ComparedRow => ({
  kind,
  drillId,
  title,
  total: card.total,
  max: card.max,
  headline: card.headline,
  declaredAt: card.timings.declaredAt,
  containedAt: card.timings.containedAt,
  harm: card.exposure.team,
});

/** What the model answer and an idle team would have left of the same incident. Neither was played, so neither has points. */
export function thoughtRows({ exposure, parResidualAt, nothingToContain }: Scorecard): ComparedRow[] {
  const nobody = { drillId: null, total: null, max: null, headline: null, declaredAt: null };
  const contained = nothingToContain
    ? undefined
    : parResidualAt.find(
        ({ residual }, index) =>
          residual <= CONTAINED && parResidualAt.slice(index).every((step) => step.residual <= CONTAINED),
      );
  return [
    { ...nobody, kind: 'par', title: 'Par', containedAt: contained?.at ?? null, harm: exposure.par },
    { ...nobody, kind: 'nothing', title: 'Doing nothing', containedAt: null, harm: exposure.nothing },
  ];
}
