import type { Sampled } from '../../../../../shared/drill/lookups/events.ts';
import { join } from '../../../../components/join.ts';
import { range, scaleFor, share, spoken } from './intervals.ts';

interface Measured {
  id: string;
  title: string;
  sample: Sampled;
}

/** Measurements on one scale: how many, a bar from the lower to the upper bound with the point in it, and the figures. */
export function Intervals({ label, items }: { label: string; items: readonly Measured[] }) {
  const end = scaleFor(items.map(({ sample }) => sample));
  return (
    <div className="@container">
      <p className="text-meta text-fg-3">Bars: 95% range, scale 0 to {end * 100}%.</p>
      <ul aria-label={label} className="flex flex-col">
        {items.map(({ id, title, sample }) => (
          <li
            key={id}
            className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-2.5 py-1 text-small @min-[32rem]:grid-cols-[minmax(0,11rem)_74px_minmax(0,1fr)_46px_92px]"
          >
            <span className="col-span-3 min-w-0 break-words @min-[32rem]:col-span-1">{title}</span>
            <span className="sr-only">: {spoken(sample)}</span>
            <span
              aria-hidden
              className="m-mono text-right text-meta whitespace-nowrap text-fg-2 max-@min-[32rem]:order-1"
            >
              {sample.failures} of {sample.n}
            </span>
            <Bar sample={sample} end={end} />
            <span aria-hidden className="m-mono text-right text-meta">
              {share(sample.n > 0 ? sample.failures / sample.n : 0)}
            </span>
            <span aria-hidden className="m-mono text-right text-meta whitespace-nowrap text-fg-3">
              {range(sample)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The colour says whether anything failed; it never says which of them is the better one. */
function Bar({ sample, end }: { sample: Sampled; end: number }) {
  const at = (value: number) => `${Math.min(100, (value / end) * 100)}%`;
  const tone = sample.failures > 0 ? 'text-risk' : 'text-fg-3';
  return (
    <svg
      aria-hidden
      width="100%"
      height="14"
      className={join('col-span-3 rounded-[3px] bg-raised @min-[32rem]:col-span-1', tone)}
    >
      <rect
        x={at(sample.low)}
        y="4"
        width={at(Math.max(end * 0.004, sample.high - sample.low))}
        height="6"
        rx="3"
        fill="currentColor"
        opacity="0.55"
      />
      {sample.n > 0 && (
        <rect
          x={at(Math.min(end * 0.995, sample.failures / sample.n))}
          y="0"
          width="3"
          height="14"
          fill="currentColor"
        />
      )}
    </svg>
  );
}
