import type { Figure } from '../../shared/drill/injects/figures.ts';
import { lastValues } from '../../shared/drill/injects/figures.ts';
import type { DrillTime } from '../../shared/time.ts';
import { chartNumber, LineChart } from './lineChart.tsx';

/** Last values of a figure, and where the rest of it is drawn. */
export default function FigureChart({
  figure,
  words,
  until,
}: {
  figure: Figure;
  words: string;
  until?: DrillTime;
}) {
  return (
    <div className="flex flex-col gap-1">
      <p className="text-small font-semibold [overflow-wrap:anywhere]">{figure.title}</p>
      <ul className="flex flex-wrap gap-x-4">
        {lastValues(figure).map(({ name, point }) => (
          <li key={name} className="text-small text-fg-2">
            {figure.series.length > 1 && `${name} `}
            <span className="m-mono text-title font-semibold text-fg">{chartNumber(point.value)}</span>{' '}
            {figure.unit}
          </li>
        ))}
      </ul>
      <LineChart
        words={words}
        unit={figure.unit}
        series={figure.series}
        level={figure.line ?? null}
        until={until ?? null}
      />
    </div>
  );
}
