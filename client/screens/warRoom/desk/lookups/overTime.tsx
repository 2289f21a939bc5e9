import { useMemo } from 'react';
import { useView } from '../../../../connection/context.tsx';
import { useContainment } from '../../containmentLine.ts';
import { mmss } from './hands.ts';
import { share, spoken } from './intervals.ts';
import type { Course } from './overTime.ts';
import { courseOf } from './overTime.ts';

const HIGH = 40;
const EDGE = 3;

/** How the readings have moved: a dot with its range for each, one strip a place, all on one scale and one stretch of time. */
export function OverTime() {
  const measured = useView((view) => view.measured);
  const since = useView(({ act }) => act?.startedAt ?? 0);
  const { lineAt } = useContainment();
  const course = useMemo(() => courseOf(measured, since, lineAt), [measured, since, lineAt]);
  if (!course) return null;
  return (
    <section
      aria-label="Readings over time"
      className="@container flex flex-col gap-1 rounded-panel border border-line bg-bg px-3 py-2"
    >
      <h4 className="text-body font-semibold">
        Readings over time{' '}
        <span className="text-meta font-normal text-fg-3">
          dots with 95% ranges, 0 to {course.top * 100}%
          {course.line !== null && `; dashed: contain by ${mmss(course.line)}`}
        </span>
      </h4>
      <ul className="flex flex-col">
        {course.places.map((place) => {
          const last = place.readings.at(-1);
          return (
            <li
              key={place.target}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2.5 py-0.5 text-small @min-[32rem]:grid-cols-[minmax(0,11rem)_minmax(0,1fr)_auto]"
            >
              <span className="min-w-0 break-words">{place.title}</span>
              <Strip course={course} place={place} />
              <span
                aria-hidden
                className="m-mono order-first col-start-2 text-right text-meta whitespace-nowrap text-fg-2 @min-[32rem]:order-none @min-[32rem]:col-start-auto"
              >
                {last &&
                  `${share(last.sample.failures / Math.max(1, last.sample.n))} at ${mmss(last.readAt)}`}
              </span>
              <span className="sr-only">
                :{' '}
                {place.readings.map(({ readAt, sample }) => `${mmss(readAt)}, ${spoken(sample)}`).join('; ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Strip({ course, place }: { course: Course; place: Course['places'][number] }) {
  const x = (at: number) => `${1 + (97 * (at - course.from)) / (course.to - course.from)}%`;
  const y = (value: number) => HIGH - EDGE - Math.min(1, value / course.top) * (HIGH - 2 * EDGE);
  return (
    <svg
      aria-hidden
      width="100%"
      height={HIGH}
      className="col-span-2 rounded-[3px] bg-raised text-risk @min-[32rem]:col-span-1"
    >
      <line x1="0" x2="100%" y1={y(0)} y2={y(0)} stroke="var(--line-strong)" strokeWidth="1" opacity="0.6" />
      {course.line !== null && (
        <line
          x1={x(course.line)}
          x2={x(course.line)}
          y1="0"
          y2={HIGH}
          stroke="var(--fg-2)"
          strokeWidth="1"
          strokeDasharray="3 3"
        />
      )}
      {place.readings.map(({ readAt, sample }) => (
        <g key={readAt} fill="currentColor" stroke="currentColor">
          <line
            x1={x(readAt)}
            x2={x(readAt)}
            y1={y(sample.low)}
            y2={y(sample.high)}
            strokeWidth="2"
            opacity="0.55"
          />
          <circle cx={x(readAt)} cy={y(sample.failures / Math.max(1, sample.n))} r="2.5" stroke="none" />
        </g>
      ))}
    </svg>
  );
}
