import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { AreaClosed, LinePath } from '@visx/shape';
import { useId } from 'react';
import type { DecisiveMoment } from '../../../shared/firstPage.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { formatDrillTime, MINUTE } from '../../../shared/time.ts';
import type { SoFarPoint } from './curveData.ts';
import { ACT_ONE, LINE_AT, rowsFor, soFar, soFarWords, totalAt } from './curveData.ts';
import { Section } from './pageParts.tsx';
import { whole } from './scoreWords.ts';
import { useWidth } from './useWidth.ts';

const EDGE = { left: 44, right: 76, bottom: 26 };
const BODY = 210;
const HEAD = 16;
const MARK_ROW = 22;
const ABOVE = 26;
const TICK = { fill: 'var(--fg-2)', fontSize: 11, fontFamily: 'var(--font-mono)' };
const RIM = { fontSize: 11, stroke: 'var(--panel)', strokeWidth: 4, paintOrder: 'stroke' } as const;

/** How many harmful answers had gone out by each minute of Act 1: as played, as par would have it, and with nobody acting. */
export function SoFar({ card }: { card: Scorecard }) {
  const { team, par, nothing } = card.exposure;
  const { decisive } = card.firstPage;
  if (nothing === 0)
    return (
      <Section id="so-far" title="Harmful answers so far">
        <p className="text-body text-fg-2">Nothing harmful went out in this drill, whatever was done.</p>
        <Decisive moments={decisive} />
      </Section>
    );
  return (
    <Section
      id="so-far"
      title="Harmful answers so far"
      action={
        <p className="text-small text-fg-2">
          expected, by the end of the drill: team <Figure value={team} /> · par <Figure value={par} /> ·
          nothing <Figure value={nothing} />
        </p>
      }
    >
      <Drawing card={card} />
      <Decisive moments={decisive} />
    </Section>
  );
}

const Figure = ({ value }: { value: number }) => <span className="m-mono text-fg">{whole(value)}</span>;

/** The moments by number, as they stand in the drawing; those after Act 1 are told only. */
function Decisive({ moments }: { moments: readonly DecisiveMoment[] }) {
  if (moments.length === 0) return <p className="text-small text-fg-2">No moment changed the course.</p>;
  return (
    <ol className="grid gap-x-4 gap-y-1 text-small min-[480px]:grid-cols-2 min-[1440px]:grid-cols-3">
      {moments.map(({ at, good, text, evidence }, index) => (
        <li
          key={`${at} ${text}`}
          className="grid grid-cols-[20px_auto_minmax(0,1fr)] items-baseline gap-x-1.5"
        >
          <span
            aria-hidden
            className={`m-mono grid size-[17px] place-items-center rounded-full border text-[10px] font-bold ${good ? 'border-safe text-safe' : 'border-risk text-risk'}`}
          >
            {index + 1}
          </span>
          <span className="m-mono text-fg-2">{formatDrillTime(at).replace('T+', '')}</span>
          <a
            href={`#event-${evidence[0] ?? ''}`}
            className="block min-h-6 py-[3px] break-words text-fg hover:underline"
          >
            <span className="sr-only">{good ? 'Helped: ' : 'Cost: '}</span>
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}

function Drawing({ card }: { card: Scorecard }) {
  const [box, width] = useWidth<HTMLDivElement>(700);
  const title = useId();
  const team = soFar(card.residualAt);
  const par = soFar(card.parResidualAt);
  const nothing = soFar(card.nothingResidualAt);
  const top =
    Math.max(totalAt(team, ACT_ONE), totalAt(par, ACT_ONE), totalAt(nothing, ACT_ONE) * 0.25) * 1.15;
  const inner = Math.max(160, width - EDGE.left - EDGE.right);
  const x = scaleLinear({ domain: [0, ACT_ONE], range: [0, inner] });
  const y = scaleLinear({ domain: [0, top], range: [BODY, 0] });
  const drawn = card.firstPage.decisive.flatMap((moment, index) =>
    moment.at <= ACT_ONE ? [{ ...moment, place: index + 1 }] : [],
  );
  const rows = rowsFor(
    drawn.map(({ at }) => x(at)),
    MARK_ROW,
  );
  // Each number floats above its place on the line, higher where another stands close by.
  const tops = drawn.map(({ at }, index) => y(totalAt(team, at)) - ABOVE - (rows[index] ?? 0) * MARK_ROW);
  const head = Math.max(HEAD, 12 - Math.min(0, ...tops));
  return (
    <div ref={box} className="w-full">
      <svg
        viewBox={`0 0 ${width} ${head + BODY + EDGE.bottom}`}
        className="block h-auto w-full"
        role="img"
        aria-labelledby={title}
      >
        <title id={title}>{soFarWords(team, par, nothing)}</title>
        <Group left={EDGE.left} top={head}>
          <line x1={x(LINE_AT)} x2={x(LINE_AT)} y2={BODY} stroke="var(--fg-3)" strokeDasharray="2 4" />
          <text x={x(LINE_AT) - 5} y={BODY - 8} textAnchor="end" fill="var(--fg-2)" {...RIM}>
            contain by T+30
          </text>
          <Lines team={team} par={par} nothing={nothing} x={x} y={y} top={top} inner={inner} />
          {drawn.map(({ place, at, good }, index) => (
            <Mark
              key={place}
              place={place}
              good={good}
              x={x(at)}
              y={y(totalAt(team, at))}
              top={tops[index] ?? 0}
            />
          ))}
          <AxisBottom
            top={BODY}
            scale={x}
            tickValues={(width < 520 ? [0, 10, 20, 30] : [0, 6, 12, 18, 24, 30, 36]).map((m) => m * MINUTE)}
            tickFormat={(at) => `${String(Number(at) / MINUTE).padStart(2, '0')}:00`}
            stroke="var(--line-strong)"
            tickStroke="var(--line-strong)"
            tickLabelProps={{ ...TICK, textAnchor: 'middle' }}
          />
          <AxisLeft
            scale={y}
            numTicks={4}
            tickFormat={(value) => whole(Number(value))}
            stroke="var(--line-strong)"
            tickStroke="var(--line-strong)"
            tickLabelProps={{ ...TICK, textAnchor: 'end', dy: '0.32em', dx: '-0.2em' }}
          />
        </Group>
      </svg>
    </div>
  );
}

type Scale = ReturnType<typeof scaleLinear<number>>;

function Lines({
  team,
  par,
  nothing,
  x,
  y,
  top,
  inner,
}: {
  team: SoFarPoint[];
  par: SoFarPoint[];
  nothing: SoFarPoint[];
  x: Scale;
  y: Scale;
  top: number;
  inner: number;
}) {
  const place = { x: ({ at }: SoFarPoint) => x(at), y: ({ total }: SoFarPoint) => y(total) };
  // Doing nothing runs off the top: it is drawn up to there, and says where it went.
  const over = nothing.find(({ total }) => total > top);
  const before = nothing.filter(({ total }) => total <= top);
  const last = before.at(-1) ?? { at: 0, total: 0 };
  const edge = over
    ? { at: last.at + ((top - last.total) / (over.total - last.total)) * (over.at - last.at), total: top }
    : last;
  const ends = {
    team: totalAt(team, ACT_ONE),
    par: totalAt(par, ACT_ONE),
    nothing: totalAt(nothing, ACT_ONE),
  };
  const apart = Math.abs(y(ends.team) - y(ends.par)) < 14;
  return (
    <>
      <AreaClosed data={team} yScale={y} fill="var(--risk)" fillOpacity={0.12} {...place} />
      <LinePath
        data={over ? [...before, edge] : before}
        stroke="var(--fg-3)"
        strokeWidth={1.5}
        strokeDasharray="1.5 3.5"
        {...place}
      />
      <LinePath data={par} stroke="var(--safe)" strokeWidth={1.5} strokeDasharray="6 3" {...place} />
      <LinePath data={team} stroke="var(--risk)" strokeWidth={2.5} strokeLinejoin="round" {...place} />
      <text x={Math.min(x(edge.at) + 6, inner - 150)} y={10} fill="var(--fg-2)" {...RIM}>
        doing nothing, {whole(ends.nothing)} at T+36
      </text>
      <text
        x={inner + 6}
        y={y(ends.team) + (apart && ends.team <= ends.par ? 14 : 0)}
        fill="var(--risk)"
        fontWeight={600}
        {...RIM}
      >
        team {whole(ends.team)}
      </text>
      <text
        x={inner + 6}
        y={y(ends.par) + (apart && ends.par < ends.team ? 14 : 0)}
        fill="var(--safe)"
        {...RIM}
      >
        par {whole(ends.par)}
      </text>
    </>
  );
}

function Mark({
  place,
  good,
  x,
  y,
  top,
}: {
  place: number;
  good: boolean;
  x: number;
  y: number;
  top: number;
}) {
  const colour = good ? 'var(--safe)' : 'var(--risk)';
  return (
    <>
      <line x1={x} x2={x} y1={top} y2={y} stroke="var(--fg-2)" strokeWidth={1} />
      <circle cx={x} cy={y} r={3.5} fill="var(--panel)" stroke="var(--fg)" strokeWidth={1.5} />
      <circle cx={x} cy={top} r={9} fill="var(--panel)" stroke={colour} strokeWidth={1.5} />
      <text x={x} y={top + 4} textAnchor="middle" fontSize={11} fontWeight={700} fill={colour}>
        {place}
      </text>
    </>
  );
}
