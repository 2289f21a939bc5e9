import { useId } from 'react';
import type { DrillTime } from '../../shared/time.ts';
import { formatDrillTime } from '../../shared/time.ts';

interface Series {
  name: string;
  points: readonly { at: DrillTime; value: number }[];
}

const WIDTH = 320;
const HEIGHT = 96;
const EDGE = { top: 8, right: 8, bottom: 16, left: 8 };
/** Shape before colour: three lines of one chart can be told apart in print. */
const DASHES = ['none', '6 3', '2 3'];
const STROKES = ['var(--act)', 'var(--wait)', 'var(--safe)'];

/** `T+07:30`; before the drill began, `T−12:00`. */
export const chartTime = (at: DrillTime): string =>
  at >= 0 ? formatDrillTime(at) : formatDrillTime(-at).replace('+', '−');

/** "1,240", "0.4": as many places as the value needs and no more. */
export const chartNumber = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0 });

/** Where values lie on the drawing; the level drawn across is always in it. */
function scales(series: readonly Series[], level: number | null, until: DrillTime | null) {
  const points = series.flatMap((item) => item.points);
  const times = [...points.map(({ at }) => at), ...(until === null ? [] : [until])];
  const values = [0, ...points.map(({ value }) => value), ...(level === null ? [] : [level])];
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: DrillTime): number =>
    EDGE.left + ((at - from) / Math.max(1, to - from)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value: number): number =>
    HEIGHT - EDGE.bottom - ((value - low) / Math.max(1e-9, high - low)) * (HEIGHT - EDGE.top - EDGE.bottom);
  return { x, y, from, to, high };
}

const Label = ({ x, y, end, children }: { x: number; y: number; end?: boolean; children: string }) => (
  <text x={x} y={y} textAnchor={end ? 'end' : 'start'} className="m-mono fill-fg-2 text-[10px]">
    {children}
  </text>
);

/** Values over drill time as lines, with their words for whoever cannot see them and a table for whoever wants the numbers. */
export function LineChart({
  words,
  unit,
  series,
  level,
  until = null,
}: {
  /** What it shows, in words. */
  words: string;
  unit: string;
  series: readonly Series[];
  level: { label: string; value: number } | null;
  /** The drill time it reaches to; null: its last point. */
  until?: DrillTime | null;
}) {
  const title = useId();
  const { x, y, from, to, high } = scales(series, level?.value ?? null, until);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={title}
        className="block h-auto w-full"
      >
        <title id={title}>{words}</title>
        <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(0)} y2={y(0)} className="stroke-line" />
        {level && (
          <>
            <line
              x1={EDGE.left}
              x2={WIDTH - EDGE.right}
              y1={y(level.value)}
              y2={y(level.value)}
              strokeDasharray="3 3"
              className="stroke-line-strong"
            />
            <Label x={EDGE.left} y={Math.max(9, y(level.value) - 3)}>
              {`${level.label} ${chartNumber(level.value)}`}
            </Label>
          </>
        )}
        {series.map(({ name, points }, index) => {
          const last = points.at(-1);
          const stroke = STROKES[index % STROKES.length];
          return (
            <g key={name}>
              <polyline
                points={points.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
                fill="none"
                stroke={stroke}
                strokeWidth={2}
                strokeLinejoin="round"
                strokeDasharray={DASHES[index % DASHES.length]}
              />
              {last && <circle cx={x(last.at)} cy={y(last.value)} r={3.5} fill={stroke} />}
            </g>
          );
        })}
        {/* Where the level lies at the top, its own number is there already. */}
        {(level === null || y(level.value) > 2 * EDGE.top + 8) && (
          <Label x={EDGE.left} y={9}>
            {chartNumber(high)}
          </Label>
        )}
        <Label x={EDGE.left} y={HEIGHT - 3}>
          {chartTime(from)}
        </Label>
        <Label x={WIDTH - EDGE.right} y={HEIGHT - 3} end>
          {chartTime(to)}
        </Label>
      </svg>
      <details className="text-small text-fg-2">
        <summary className="min-h-6 py-0.5">The numbers</summary>
        <Numbers unit={unit} series={series} />
      </details>
    </div>
  );
}

function Numbers({ unit, series }: { unit: string; series: readonly Series[] }) {
  const times = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))].sort(
    (a, b) => a - b,
  );
  return (
    <table className="w-full border-collapse text-small">
      <thead>
        <tr>
          <th className="text-left font-medium">Time</th>
          {series.map(({ name }) => (
            <th key={name} className="text-right font-medium [overflow-wrap:anywhere]">
              {name}, {unit}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {times.map((at) => (
          <tr key={at}>
            <th scope="row" className="m-mono text-left font-normal">
              {chartTime(at)}
            </th>
            {series.map(({ name, points }) => {
              const value = points.find((point) => point.at === at)?.value;
              return (
                <td key={name} className="m-mono text-right">
                  {value === undefined ? '' : chartNumber(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
