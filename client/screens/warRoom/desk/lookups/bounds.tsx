import type { Sampled } from '../../../../../shared/drill/lookups/events.ts';
import { sampleWords } from './sample.ts';

/** The sentence carries the figures; the bar repeats them on a scale from nothing to all. */
export function Bounds({ sample }: { sample: Sampled }) {
  const { failures, n, low, high } = sample;
  const x = (share: number) => `${share * 100}%`;
  return (
    <div className="flex flex-col gap-1">
      <span className="text-body">{sampleWords(sample)}</span>
      <svg width="100%" height="10" aria-hidden="true" className="text-risk">
        <rect y="4" width="100%" height="2" fill="var(--line)" />
        <rect
          x={x(low)}
          y="2"
          width={x(Math.max(0.004, high - low))}
          height="6"
          fill="currentColor"
          opacity="0.45"
        />
        {n > 0 && (
          <rect x={x(Math.min(0.99, failures / n))} y="0" width="3" height="10" fill="currentColor" />
        )}
      </svg>
    </div>
  );
}
