import { Gauge } from 'lucide-react';
import { Suspense, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Figure } from '../../../../shared/drill/injects/figures.ts';
import { figuresOf, lastValues } from '../../../../shared/drill/injects/figures.ts';
import { myFeed } from '../../../../shared/drill/select.ts';
import { formatDrillTime, MINUTE } from '../../../../shared/time.ts';
import { later } from '../../../components/later.tsx';
import { useDrillNow, useView } from '../../../connection/context.tsx';

const FigureChart = later(() => import('../../../components/figureChart.tsx'));

/** To the whole minute: a line that creeps every second is motion without a message. */
const useMinute = (): number => Math.ceil(useDrillNow() / MINUTE) * MINUTE;

function Moving({ figure }: { figure: Figure }) {
  const until = Math.max(figure.at, useMinute());
  return (
    <FigureChart
      figure={figure}
      until={until}
      words={`${figure.title}, as sent to this desk until ${formatDrillTime(figure.at)}`}
    />
  );
}

const lastWords = (figure: Figure): string =>
  lastValues(figure)
    .map(
      ({ name, point }) =>
        `${figure.series.length > 1 ? `${name} ` : ''}${point.value.toLocaleString('en-GB')}`,
    )
    .join(', ');

/**
 * The dashboards of this desk: what was sent of each figure, drawn up to now, so that one sees how old its last value is. Values that
 * were sent to this desk and nothing else; between them nothing is known, and nothing is drawn on.
 */
export function Telemetry() {
  const feed = useView(useShallow(myFeed));
  const figures = useMemo(() => figuresOf(feed), [feed]);
  if (figures.length === 0) return null;
  return (
    <details className="border-b border-line px-3 text-small">
      <summary className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-0.5 py-1 max-[767px]:min-h-11">
        <Gauge aria-hidden size={14} className="shrink-0 text-fg-3" />
        {figures.map((figure) => (
          <span key={`${figure.title} ${figure.unit}`} className="[overflow-wrap:anywhere]">
            {figure.title} <span className="m-mono font-semibold">{lastWords(figure)}</span>{' '}
            <span className="text-fg-3">at {formatDrillTime(figure.at)}</span>
          </span>
        ))}
      </summary>
      <div className="flex flex-col gap-3 pb-2">
        <Suspense fallback={<p>Opening…</p>}>
          {figures.map((figure) => (
            <Moving key={`${figure.title} ${figure.unit}`} figure={figure} />
          ))}
        </Suspense>
      </div>
    </details>
  );
}
