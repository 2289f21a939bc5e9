import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { DrawnLine, DrawnRegion, DrawnState, RegionNow } from '../../../../../shared/drawnChart.ts';
import { currentOf, isArrow, linesComing, neighbour, waysFrom } from './chartFacts.ts';

/** Smaller than this the words could not be read; what is wider scrolls in its own box. */
const LEAST_SCALE = 0.86;

type Tone = 'plain' | 'last' | 'coming';
const STROKE: Record<Tone, string> = {
  plain: 'var(--line-strong)',
  last: 'var(--act)',
  coming: 'var(--wait)',
};

/** One region from its coordinates: one tab stop, arrows move between states, Enter says what a state does. */
export function RegionDrawing({
  region,
  now,
  chosen,
  onChoose,
}: {
  region: DrawnRegion;
  now: RegionNow;
  chosen: string | null;
  onChoose: (state: string | null) => void;
}) {
  const marks = useId();
  const box = useRef<HTMLDivElement>(null);
  const current = currentOf(now);
  useFollow(box, region, current);
  const [at, setAt] = useState<string | null>(null);
  const stop = at ?? current ?? region.states.find(({ kind }) => kind !== 'any')?.id ?? null;
  const coming = linesComing(region, now);
  const toneOf = ({ id }: DrawnLine): Tone =>
    coming.has(id) ? 'coming' : now.moved?.line === id ? 'last' : 'plain';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && chosen !== null) onChoose(null);
    if (!isArrow(event.key) || stop === null) return;
    event.preventDefault();
    const next = neighbour(region.states, stop, event.key);
    if (next === null) return;
    setAt(next);
    box.current?.querySelector<SVGGElement>(`[data-state="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div ref={box} className="overflow-x-auto overflow-y-hidden">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
      <svg
        role="group"
        aria-label={region.name}
        viewBox={`0 0 ${region.width} ${region.height}`}
        style={{ width: region.width, maxWidth: '100%', minWidth: region.width * LEAST_SCALE }}
        className="block h-auto"
        onKeyDown={onKeyDown}
      >
        <defs>
          {(Object.keys(STROKE) as Tone[]).map((tone) => (
            <marker
              key={tone}
              id={`${marks}${tone}`}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0.5L8 4L0 7.5z" fill={STROKE[tone]} />
            </marker>
          ))}
        </defs>
        {region.states
          .filter(({ kind }) => kind === 'frame')
          .map((state) => (
            <State key={state.id} {...{ region, state, now, stop, chosen, onChoose, onFocus: setAt }} />
          ))}
        {region.lines.map((line) => (
          <Line key={line.id} line={line} tone={toneOf(line)} marks={marks} />
        ))}
        {region.states
          .filter(({ kind }) => kind !== 'frame')
          .map((state) => (
            <State key={state.id} {...{ region, state, now, stop, chosen, onChoose, onFocus: setAt }} />
          ))}
      </svg>
    </div>
  );
}

/** Keeps the state it is in within the region's own box; nothing else on the page moves. */
function useFollow(
  box: { current: HTMLDivElement | null },
  region: DrawnRegion,
  current: string | null,
): void {
  useEffect(() => {
    const list = box.current;
    const state = region.states.find(({ id }) => id === current);
    if (!list || !state || list.scrollWidth <= list.clientWidth) return;
    const scale = list.scrollWidth / region.width;
    const [left, right] = [state.x * scale, (state.x + state.width) * scale];
    if (left < list.scrollLeft || right > list.scrollLeft + list.clientWidth)
      list.scrollLeft = (left + right - list.clientWidth) / 2;
  }, [box, region, current]);
}

function Line({ line, tone, marks }: { line: DrawnLine; tone: Tone; marks: string }) {
  return (
    <g aria-hidden>
      <polyline
        points={line.points.map((point) => point.join(',')).join(' ')}
        fill="none"
        stroke={STROKE[tone]}
        strokeWidth={tone === 'plain' ? 1.2 : 2}
        strokeDasharray={tone === 'coming' ? '5 3' : undefined}
        markerEnd={`url(#${marks}${tone})`}
      />
      {line.label?.rows.map((row, index) => (
        <text
          key={row}
          x={line.label?.x}
          y={(line.label?.y ?? 0) + 9 + index * 12}
          textAnchor="middle"
          fontSize={10.5}
          fill={tone === 'plain' ? 'var(--fg-3)' : STROKE[tone]}
        >
          {row}
        </text>
      ))}
    </g>
  );
}

function State({
  region,
  state,
  now,
  stop,
  chosen,
  onChoose,
  onFocus,
}: {
  region: DrawnRegion;
  state: DrawnState;
  now: RegionNow;
  stop: string | null;
  chosen: string | null;
  onChoose: (state: string | null) => void;
  onFocus: (state: string) => void;
}) {
  const { id, name, kind, x, y, width, height } = state;
  const isNow = now.active.includes(id);
  if (kind === 'any')
    return (
      <g aria-hidden>
        <rect
          {...{ x, y, width, height }}
          rx={12}
          fill="none"
          stroke="var(--line-strong)"
          strokeDasharray="3 3"
        />
        <text x={x + width / 2} y={y + 16} textAnchor="middle" fontSize={11} fill="var(--fg-3)">
          {name}
        </text>
      </g>
    );
  const isFrame = kind === 'frame';
  const toggle = (): void => onChoose(chosen === id ? null : id);
  const isFilled = isNow && !isFrame;
  // What it brings without leaving it: a clock of its own, or a message.
  const inner = waysFrom(region, id).filter((way) => way.from === id && way.to === null).length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing
    <g
      role="button"
      data-state={id}
      tabIndex={stop === id ? 0 : -1}
      aria-expanded={chosen === id}
      aria-label={`${name}${isNow ? ', now' : ''}`}
      onClick={toggle}
      onFocus={() => onFocus(id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle();
      }}
      className="m-state cursor-default outline-none"
    >
      <rect
        {...{ x, y, width, height }}
        rx={isFrame ? 7 : 5}
        fill={isFilled ? 'var(--act)' : isFrame ? 'transparent' : 'var(--bg)'}
        stroke={isNow ? 'var(--act)' : 'var(--line-strong)'}
        strokeWidth={chosen === id ? 2.5 : 1}
        strokeDasharray={isFrame ? '3 3' : undefined}
      />
      <text
        x={isFrame ? x + 8 : x + width / 2}
        y={isFrame ? y + 14 : y + 16}
        textAnchor={isFrame ? 'start' : 'middle'}
        fontSize={isFrame ? 10.5 : 11.5}
        fontWeight={isFilled ? 650 : 500}
        fill={isFilled ? 'var(--act-on)' : isFrame ? 'var(--fg-3)' : 'var(--fg-2)'}
      >
        {name}
      </text>
      {inner > 0 && (
        <circle cx={x + width - 5} cy={y + 5} r={2.5} fill={isFilled ? 'var(--act-on)' : 'var(--wait)'} />
      )}
    </g>
  );
}
