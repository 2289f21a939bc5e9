import type { DrillTime } from '../../../shared/time.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { WhatIfFigures, WhatIfResult } from '../../../shared/whatIf.ts';
import { WHAT_IF_ASSUMES } from '../../../shared/whatIf.ts';
import { LineChart } from '../../components/lineChart.tsx';
import { Empty, Panel } from '../../components/panel.tsx';

const ACT_ONE = 36 * 60_000;
const number = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
const contained = ({ containedAt }: WhatIfFigures): string =>
  containedAt === null ? 'never' : formatDrillTime(containedAt);

/** What came of it: figures before and after, the curve, points by block, and what no longer stood. */
export function Outcome({ result, until }: { result: WhatIfResult | null; until: DrillTime }) {
  return (
    <Panel title="What would have come of it">
      <div role="status" aria-live="polite" className="flex flex-col gap-3">
        {result === null ? (
          <Empty>Ask one that is prepared, or change an act and ask.</Empty>
        ) : (
          <Told result={result} until={until} />
        )}
      </div>
    </Panel>
  );
}

function Told({
  result: { before, after, refused, changes },
  until,
}: {
  result: WhatIfResult;
  until: DrillTime;
}) {
  return (
    <>
      <ul className="text-small text-fg-2">
        {changes.map((words) => (
          <li key={words} className="[overflow-wrap:anywhere]">
            {words}
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-1 gap-2 sm:grid-cols-3">
        <Figure title="Harmful answers" was={number(before.exposure)} now={number(after.exposure)} />
        <Figure title="Contained" was={contained(before)} now={contained(after)} />
        <Figure
          title={`Points of ${number(after.max)}`}
          was={number(before.total)}
          now={number(after.total)}
        />
      </dl>
      <Curve before={before} after={after} until={until} />
      <PointsByBlock before={before} after={after} />
      <h3 className="font-semibold">
        {refused.length === 0
          ? 'Every later act still stood'
          : `Later acts that no longer stood: ${refused.length}`}
      </h3>
      {refused.length > 0 && (
        <ul className="flex flex-col gap-2">
          {refused.map(({ at, who, act, why }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one answer, never reordered
            <li key={index} className="[overflow-wrap:anywhere]">
              <span className="m-mono">{formatDrillTime(at)}</span> {who}: {act}
              <span className="block text-small text-fg-2">{why}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="text-small text-fg-2">{WHAT_IF_ASSUMES}</p>
    </>
  );
}

const Figure = ({ title, was, now }: { title: string; was: string; now: string }) => (
  <div className="rounded-control border border-line px-3 py-2">
    <dt className="text-small text-fg-2">{title}</dt>
    <dd className="m-mono">
      {was === now ? (
        <span className="text-title font-semibold">{now}, as it was</span>
      ) : (
        <>
          <span className="sr-only">before </span>
          <s className="text-fg-2">{was}</s> <span className="sr-only">now </span>
          <span className="text-title font-semibold">{now}</span>
        </>
      )}
    </dd>
  </div>
);

/** As steps: a rate holds until the next change. */
function steps({ residualAt }: WhatIfFigures, until: DrillTime) {
  const end = Math.min(until, ACT_ONE);
  const points: { at: DrillTime; value: number }[] = [];
  for (const { at, residual } of residualAt) {
    if (at > end) break;
    const last = points.at(-1);
    if (last) points.push({ at, value: last.value });
    points.push({ at, value: residual * 100 });
  }
  const last = points.at(-1);
  return last ? [...points, { at: end, value: last.value }] : points;
}

const Curve = ({
  before,
  after,
  until,
}: {
  before: WhatIfFigures;
  after: WhatIfFigures;
  until: DrillTime;
}) => (
  <figure className="flex min-w-0 flex-col gap-1">
    <figcaption className="text-small text-fg-2">
      Harm still going out, in % of its start: as it was played (solid), and what if (dashed)
    </figcaption>
    <LineChart
      words={`Harm still going out over Act 1. As played it ends at ${number(steps(before, until).at(-1)?.value ?? 100)} % of its start; with the change at ${number(steps(after, until).at(-1)?.value ?? 100)} %.`}
      unit="%"
      series={[
        { name: 'As played', points: steps(before, until) },
        { name: 'What if', points: steps(after, until) },
      ]}
      level={{ label: 'Contained', value: 5 }}
    />
  </figure>
);

const PointsByBlock = ({ before, after }: { before: WhatIfFigures; after: WhatIfFigures }) => (
  <table className="w-full border-collapse text-body">
    <caption className="text-left font-semibold">Points by block</caption>
    <thead>
      <tr className="text-small text-fg-2">
        <th className="py-1 text-left font-medium">Block</th>
        <th className="text-right font-medium">Played</th>
        <th className="text-right font-medium">What if</th>
        <th className="text-right font-medium">Difference</th>
      </tr>
    </thead>
    <tbody>
      {after.blocks.map(({ id, title, points }) => {
        const was = before.blocks.find((block) => block.id === id)?.points ?? 0;
        const moved = points - was;
        return (
          <tr key={id} className="border-t border-line">
            <th scope="row" className="py-1 text-left font-normal">
              {title}
            </th>
            <td className="m-mono text-right">{number(was)}</td>
            <td className="m-mono text-right">{number(points)}</td>
            <td className="m-mono text-right">
              {Math.abs(moved) < 0.05 ? '0' : `${moved > 0 ? '+' : '−'}${number(Math.abs(moved))}`}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
