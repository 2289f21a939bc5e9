import { AxisBottom, AxisLeft } from '@visx/axis';
import { curveStepAfter } from '@visx/curve';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useId } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { View } from '../../../../../shared/drill/view.ts';
import { formatDrillTime, MINUTE } from '../../../../../shared/time.ts';
import { useDrillNow, useView } from '../../../../connection/context.tsx';
import type { Step } from './worldSteps.ts';
import { stepsBetween } from './worldSteps.ts';

const LINE = 0.05;
const NONE: { at: number; residual: number; ratePerHour: number }[] = [];
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

interface Harm {
  residual: number;
  /** Null until something changed it. */
  ratePerHour: number | null;
  isContained: boolean;
}

export function useHarm(): Harm {
  const last = useView((view) => (view.control?.world ?? NONE).at(-1));
  return {
    residual: last?.residual ?? 1,
    ratePerHour: last?.ratePerHour ?? null,
    isContained: last !== undefined && last.residual <= LINE,
  };
}

/** `39.2% of the harm · 211.7 an hour` */
export const harmWords = ({ residual, ratePerHour }: Harm): string =>
  `${percent(residual)} of the harm${ratePerHour === null ? '' : ` · ${ratePerHour.toFixed(1)} an hour`}`;

/** What is really going out. Players never see this before the debrief. */
export function TrueWorld() {
  const world = useView((view) => view.control?.world ?? NONE);
  return (
    <div className="mb-3 border-b border-line pb-3">
      <h3 className="text-small font-semibold">True world</h3>
      <Drawing changes={world} />
      <InEffect />
    </div>
  );
}

const WIDTH = 520;
const BODY = 110;
const EDGE = { left: 42, right: 10, top: 8, bottom: 24 };
const TICK = { fill: 'var(--fg-2)', fontSize: 11, fontFamily: 'var(--font-mono)' };

/** The curve grows by less than a pixel in this time, so it is not drawn at each second. */
const GRAIN = 10_000;

function Drawing({ changes }: { changes: readonly Step[] }) {
  const now = useDrillNow(GRAIN);
  const act = useView((view) => view.act);
  const title = useId();
  const from = act?.startedAt ?? 0;
  const until = act?.endsAt ?? Math.max(now, 36 * MINUTE);
  const steps = stepsBetween(changes, from, Math.min(Math.max(now, changes.at(-1)?.at ?? 0), until));
  const x = scaleLinear({ domain: [from, until], range: [0, WIDTH - EDGE.left - EDGE.right] });
  const y = scaleLinear({
    domain: [0, Math.max(1, ...steps.map(({ residual }) => residual))],
    range: [BODY, 0],
  });
  const inner = WIDTH - EDGE.left - EDGE.right;
  const last = steps.at(-1)?.residual ?? 1;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${EDGE.top + BODY + EDGE.bottom}`}
      className="mt-2 block h-auto w-full"
      role="img"
      aria-labelledby={title}
    >
      <title id={title}>
        {`Share of the harm still going out, ${formatDrillTime(from)} to ${formatDrillTime(until)}: now ${percent(last)}, containment line 5%.`}
      </title>
      <Group left={EDGE.left} top={EDGE.top}>
        <line
          x2={inner}
          y1={y(LINE)}
          y2={y(LINE)}
          stroke="var(--safe)"
          strokeWidth={1.5}
          strokeDasharray="6 4"
        />
        <text x={inner} y={y(LINE) - 4} textAnchor="end" fontSize={11} fill="var(--safe)">
          5%
        </text>
        <LinePath
          data={steps}
          x={({ at }) => x(at)}
          y={({ residual }) => y(residual)}
          curve={curveStepAfter}
          stroke="var(--risk)"
          strokeWidth={2.5}
        />
        <AxisBottom
          top={BODY}
          scale={x}
          numTicks={4}
          tickValues={[0, 1, 2, 3].map((part) => from + (part * (until - from)) / 3)}
          tickFormat={(at) => formatDrillTime(Number(at)).replace(/^T\+/, '')}
          stroke="var(--line-strong)"
          tickStroke="var(--line-strong)"
          tickLabelProps={(_value, index) => ({
            ...TICK,
            textAnchor: index === 0 ? 'start' : index === 3 ? 'end' : 'middle',
          })}
        />
        <AxisLeft
          scale={y}
          tickValues={[0, 0.5, 1]}
          tickFormat={(share) => `${Number(share) * 100}%`}
          stroke="var(--line-strong)"
          tickStroke="var(--line-strong)"
          tickLabelProps={{ ...TICK, textAnchor: 'end', dy: '0.32em', dx: '-0.2em' }}
        />
      </Group>
    </svg>
  );
}

/** `Title, in effect: a, b` for everything that was switched. */
const switchLines = ({ switches }: View): string[] =>
  Object.values(switches).flatMap(({ title, scopes }) => {
    const at = (state: string) =>
      Object.entries(scopes).flatMap(([id, scope]) => (scope.state === state ? [id] : []));
    const parts = [
      ['in effect', at('effective')],
      ['on its way', at('propagating')],
      ['waits for a key', at('waitingKey')],
    ] as const;
    const words = parts.flatMap(([state, ids]) => (ids.length > 0 ? [`${state}: ${ids.join(', ')}`] : []));
    return words.length > 0 ? [`${title}, ${words.join('; ')}`] : [];
  });

function InEffect() {
  const lines = useView(useShallow(switchLines));
  return (
    <div className="mt-3">
      <h4 className="text-small font-semibold">Switches</h4>
      {lines.length === 0 ? (
        <p className="text-small text-fg-2">None applied.</p>
      ) : (
        <ul className="flex flex-col gap-0.5 text-small">
          {lines.map((line) => (
            <li key={line} className="[overflow-wrap:anywhere]">
              {line}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
