import type { ReactNode } from 'react';
import type { RoomScreen } from '../../../shared/api.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { WallCall } from '../../../shared/wall.ts';

/** Read from eight metres: on a wall of 1920 by 1080 no words that matter are smaller than 32 px. */
const WORDS = 'text-[22px] leading-snug min-[1024px]:text-[26px] min-[1800px]:text-[34px]';
const HEAD = 'text-[20px] font-semibold text-fg-2 min-[1800px]:text-[32px]';

const TONE: Record<0 | 1 | 2, string> = {
  0: 'border-sev0 text-sev0',
  1: 'border-risk text-risk',
  2: 'border-wait text-wait',
};

/** The drill while it runs, for a wall: how bad, who commands, what time, what is pinned, what happened last. */
export function WallOfCall({ screen, call, now }: { screen: RoomScreen; call: WallCall; now: ReactNode }) {
  const { title, code } = screen;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-96 flex-col gap-2">
          <h1
            dir="auto"
            className="text-[34px] leading-tight font-bold [overflow-wrap:anywhere] min-[1800px]:text-[48px]"
          >
            {call.summary || title}
          </h1>
          <p className={`flex flex-wrap items-center gap-x-4 gap-y-2 ${WORDS}`}>
            <strong className="rounded-tag bg-tape px-2 tracking-wide text-tape-on">EXERCISE</strong>
            {call.severity === null ? (
              <span className="text-fg-2">Not declared</span>
            ) : (
              <strong className={`rounded-control border-4 px-3 ${TONE[call.severity]}`}>
                {call.severityName}
              </strong>
            )}
            <span>{call.commander === null ? 'Nobody has command' : <>Command: {call.commander}</>}</span>
          </p>
        </div>
        {now}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2 lg:gap-8">
        <section aria-labelledby="wall-board" className="min-w-0">
          <h2 id="wall-board" className={HEAD}>
            Board {call.pinned > call.board.length && `(${call.board.length} of ${call.pinned})`}
          </h2>
          {call.board.length === 0 && <p className={`mt-2 text-fg-2 ${WORDS}`}>Nothing is pinned.</p>}
          <ul>
            {call.board.map(({ at, title: pinned, from }) => (
              <li key={`${at} ${pinned}`} className={`border-t border-line py-2 ${WORDS}`}>
                <span dir="auto" className="line-clamp-2 font-semibold [overflow-wrap:anywhere]">
                  {pinned}
                </span>
                <span className="text-fg-2">
                  <Time at={at} /> {from}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="wall-timeline" className="min-w-0">
          <h2 id="wall-timeline" className={HEAD}>
            Timeline
          </h2>
          {call.timeline.length === 0 && (
            <p className={`mt-2 text-fg-2 ${WORDS}`}>Nothing has happened yet.</p>
          )}
          <ol>
            {call.timeline.map(({ at, who, text }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same at the same moment
              <li key={place} className={`flex gap-4 border-t border-line py-2 ${WORDS}`}>
                <Time at={at} />
                <span dir="auto" className="line-clamp-2 min-w-0 [overflow-wrap:anywhere]">
                  {who !== null && <strong>{who} </strong>}
                  {text}
                </span>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <p className={`text-fg-2 ${WORDS}`}>
        Still to come in? Code <strong className="m-mono text-fg">{code}</strong>
      </p>
    </>
  );
}

const Time = ({ at }: { at: number }) => (
  <span className="m-mono flex-none text-fg-2">{formatDrillTime(at)}</span>
);
