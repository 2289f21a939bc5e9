import type { Scorecard } from '../../../shared/scorecard.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { ScrollBox } from './pageParts.tsx';
import { number, percent } from './scoreWords.ts';

/** The curve for those who read figures, with the night and the morning that the drawing leaves out. */
export const CurveTable = ({ points }: { points: Scorecard['residualAt'] }) => (
  <details className="min-w-0 print:hidden">
    <summary className="min-h-6 text-body text-act">The curve as a table, {points.length} steps</summary>
    <ScrollBox label="The curve as a table">
      <table className="w-full text-body">
        <thead>
          <tr className="text-left text-small text-fg-2">
            <th className="py-1 pr-3 font-normal">From</th>
            <th className="py-1 pr-3 text-right font-normal">Share of the start</th>
            <th className="py-1 text-right font-normal">Harmful answers an hour</th>
          </tr>
        </thead>
        <tbody className="m-mono">
          {points.map(({ at, residual, ratePerHour }) => (
            <tr key={at} className="border-t border-line">
              <td className="py-1 pr-3">{formatDrillTime(at)}</td>
              <td className="py-1 pr-3 text-right">{percent(residual)}</td>
              <td className="py-1 text-right">{number(ratePerHour)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  </details>
);
