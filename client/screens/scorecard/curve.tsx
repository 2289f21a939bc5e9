import { AxisBottom, AxisLeft } from '@visx/axis';
import { curveStepAfter } from '@visx/curve';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { AreaClosed, LinePath } from '@visx/shape';
import { useId } from 'react';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { formatDrillTime, MINUTE } from '../../../shared/time.ts';
import type { Mark, Step } from './curveData.ts';
import {
  ACT_ONE,
  actOneSteps,
  CONTAINED_SHARE,
  curveWords,
  LINE_AT,
  marksOf,
  rowsFor,
  topOf,
} from './curveData.ts';
import { CurveTable } from './curveTable.tsx';
import { Section } from './pageParts.tsx';
import { number } from './scoreWords.ts';
import { useWidth } from './useWidth.ts';

const EDGE = { left: 46, right: 14, bottom: 28 };
const BODY = 250;
const MARK_ROW = 20;
const TEAM_LINE = { stroke: 'var(--risk)', strokeWidth: 2.5 } as const;
const PAR_LINE = { stroke: 'var(--fg-2)', strokeWidth: 1.5, strokeDasharray: '4 2' } as const;
const TICK = { fill: 'var(--fg-2)', fontSize: 11, fontFamily: 'var(--font-mono)' };

/** What the team's acts did to the harm over Act 1, beside the line it had to reach. */
export function ExposureCurve({ card }: { card: Scorecard }) {
  const steps = actOneSteps(card.residualAt);
  const par = actOneSteps(card.parResidualAt);
  const marks = marksOf(card.timings);
  return (
    <Section id="curve" title="How much harm was still going out, Act 1">
      <Drawing
        steps={steps}
        par={par}
        marks={marks}
        words={curveWords(steps, card.timings, par)}
        nothing={card.exposure.nothing}
      />
      <ol className="flex flex-wrap gap-x-5 gap-y-1 text-small text-fg-2">
        {marks.map(({ number: place, title, at }) => (
          <li key={place}>
            <span className="m-mono font-semibold text-fg">{place}</span> {title}{' '}
            <span className="m-mono">{at === null ? 'never' : formatDrillTime(at)}</span>
          </li>
        ))}
      </ol>
      <p className="text-small text-fg-2">
        <Swatch isThick /> this team: {number(card.exposure.team)} expected harmful answers in the whole
        drill. <Swatch /> par, the plan this scenario was written with: {number(card.exposure.par)}. Doing
        nothing: {number(card.exposure.nothing)}.
      </p>
      <CurveTable points={card.residualAt} />
    </Section>
  );
}

/** A piece of each line, so that nobody has to guess which is which. */
const Swatch = ({ isThick = false }: { isThick?: boolean }) => (
  <svg viewBox="0 0 24 8" className="inline-block h-2 w-6 align-middle" aria-hidden="true">
    <line x2={24} y1={4} y2={4} {...(isThick ? TEAM_LINE : PAR_LINE)} />
  </svg>
);

function Drawing({
  steps,
  par,
  marks,
  words,
  nothing,
}: {
  steps: Step[];
  par: Step[];
  marks: Mark[];
  words: string;
  nothing: number;
}) {
  const [box, width] = useWidth<HTMLDivElement>(760);
  const title = useId();
  const drawn = marks.filter(({ isDrawn }) => isDrawn);
  const inner = Math.max(160, width - EDGE.left - EDGE.right);
  const x = scaleLinear({ domain: [0, ACT_ONE], range: [0, inner] });
  const rows = rowsFor(
    drawn.map(({ at }) => x(at ?? 0)),
    MARK_ROW,
  );
  const head = (Math.max(0, ...rows) + 1) * MARK_ROW + 26;
  const y = scaleLinear({ domain: [0, topOf([...steps, ...par]) * 1.04], range: [BODY, 0] });
  const height = head + BODY + EDGE.bottom;
  return (
    <div ref={box} className="w-full">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="block h-auto w-full"
        role="img"
        aria-labelledby={title}
      >
        <title id={title}>{words}</title>
        <Group left={EDGE.left} top={head}>
          <References x={x} y={y} inner={inner} />
          <Curves steps={steps} par={par} x={x} y={y} />
          {drawn.map(({ number: place, at }, index) => (
            <MarkLine
              key={place}
              place={place}
              x={x(at ?? 0)}
              top={(rows[index] ?? 0) * MARK_ROW - head + 10}
            />
          ))}
          <ReferenceNames x={x} y={y} inner={inner} nothing={nothing} />
          <Axes x={x} y={y} isNarrow={width < 520} />
        </Group>
      </svg>
    </div>
  );
}

type Scale = ReturnType<typeof scaleLinear<number>>;

/** This team's line over its area, and par's. */
function Curves({ steps, par, x, y }: { steps: Step[]; par: Step[]; x: Scale; y: Scale }) {
  return (
    <>
      <AreaClosed
        data={steps}
        x={({ at }) => x(at)}
        y={({ residual }) => y(residual)}
        yScale={y}
        curve={curveStepAfter}
        fill="var(--risk)"
        fillOpacity={0.12}
      />
      <LinePath
        data={steps}
        x={({ at }) => x(at)}
        y={({ residual }) => y(residual)}
        curve={curveStepAfter}
        strokeLinejoin="round"
        {...TEAM_LINE}
      />
      <LinePath
        data={par}
        x={({ at }) => x(at)}
        y={({ residual }) => y(residual)}
        curve={curveStepAfter}
        strokeLinejoin="round"
        {...PAR_LINE}
      />
    </>
  );
}

function Axes({ x, y, isNarrow }: { x: Scale; y: Scale; isNarrow: boolean }) {
  return (
    <>
      <AxisBottom
        top={BODY}
        scale={x}
        tickValues={(isNarrow ? [0, 10, 20, 30] : [0, 5, 10, 15, 20, 25, 30, 35]).map((m) => m * MINUTE)}
        tickFormat={(at) => `T+${String(Number(at) / MINUTE).padStart(2, '0')}`}
        stroke="var(--line-strong)"
        tickStroke="var(--line-strong)"
        tickLabelProps={{ ...TICK, textAnchor: 'middle' }}
      />
      <AxisLeft
        scale={y}
        tickValues={[0, 0.25, 0.5, 0.75, 1]}
        tickFormat={(share) => `${Number(share) * 100} %`}
        stroke="var(--line-strong)"
        tickStroke="var(--line-strong)"
        tickLabelProps={{ ...TICK, textAnchor: 'end', dy: '0.32em', dx: '-0.2em' }}
      />
    </>
  );
}

/** What the team is measured against: doing nothing, the containment line, the thirty-minute line. */
const References = ({ x, y, inner }: { x: Scale; y: Scale; inner: number }) => (
  <>
    <line x2={inner} y1={y(1)} y2={y(1)} stroke="var(--fg-3)" strokeWidth={1.5} strokeDasharray="1.5 3.5" />
    <line
      x2={inner}
      y1={y(CONTAINED_SHARE)}
      y2={y(CONTAINED_SHARE)}
      stroke="var(--safe)"
      strokeWidth={1.5}
      strokeDasharray="6 4"
    />
    <line
      x1={x(LINE_AT)}
      x2={x(LINE_AT)}
      y1={y(1)}
      y2={BODY}
      stroke="var(--fg)"
      strokeWidth={1}
      strokeDasharray="6 4"
    />
  </>
);

/** Their names, drawn last and with a rim, so that no line runs through a word. */
function ReferenceNames({ x, y, inner, nothing }: { x: Scale; y: Scale; inner: number; nothing: number }) {
  const rim = { fontSize: 11, stroke: 'var(--panel)', strokeWidth: 4, paintOrder: 'stroke' } as const;
  return (
    <>
      <text x={inner} y={y(1) - 8} textAnchor="end" fill="var(--fg-2)" {...rim}>
        {inner < 460
          ? `Doing nothing: 100 %, ${number(nothing)}`
          : `Doing nothing stays at 100 %: ${number(nothing)} by the end`}
      </text>
      <text x={6} y={y(CONTAINED_SHARE) - 6} fill="var(--safe)" {...rim}>
        {inner < 460 ? 'Contained: 5 %' : 'Containment line, 5 %'}
      </text>
      <text x={x(LINE_AT) - 5} y={y(1) + 18} textAnchor="end" fill="var(--fg-2)" {...rim}>
        30-minute line
      </text>
    </>
  );
}

const MarkLine = ({ place, x, top }: { place: number; x: number; top: number }) => (
  <>
    <line x1={x} x2={x} y1={top} y2={BODY} stroke="var(--act)" strokeWidth={1} />
    <circle cx={x} cy={top} r={8.5} fill="var(--panel)" stroke="var(--act)" strokeWidth={1.5} />
    <text x={x} y={top + 4} textAnchor="middle" fontSize={11} fontWeight={700} fill="var(--act)">
      {place}
    </text>
  </>
);
