import { Link } from 'wouter';
import { formatDrillTime } from '../../../../shared/time.ts';
import { Tag } from '../../../components/kit.tsx';
import { Ticking } from '../../../components/ticking.tsx';
import { Countdown } from '../../../components/time.tsx';
import { useDrillNow, useView, useWire } from '../../../connection/context.tsx';
import { useConsole } from './state.tsx';
import { FactorTag } from './timeFactor.tsx';

/** Left in the header: which drill, what stops it, and on a narrow screen the clock. */
export function Where() {
  const { drill, columns } = useConsole();
  const act = useView((view) => view.act?.title ?? null);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 md:flex-nowrap">
      <div className="min-w-0 leading-tight">
        <h1 className="line-clamp-1 text-base font-semibold [overflow-wrap:anywhere]">
          <span className="sr-only">Console: </span>
          <Link href="/drills" className="text-fg hover:underline">
            {drill.title}
          </Link>
        </h1>
        {/* Not the code: whoever shows this screen for it shows what is behind the drill. It stands on the room screen. */}
        <p className="truncate text-small text-fg-2">Facilitator{act !== null && ` · ${act}`}</p>
      </div>
      <PhaseTag />
      <FactorTag />
      {columns === 0 && <Clocks />}
    </div>
  );
}

/** When the act ends, what time it is in the drill, and how long until something comes. */
export function Clocks() {
  const phase = useView((view) => view.phase);
  const endsAt = useView((view) => view.act?.endsAt ?? null);
  const nextAt = useWire((wire) => wire.console?.nextAt ?? null);
  const isPlaying = phase === 'running' || phase === 'paused';
  if (phase === 'lobby') return null;
  return (
    <div className="flex flex-none items-center gap-4">
      <p className="leading-tight whitespace-nowrap">
        <span className="block text-meta text-fg-3">
          {isPlaying && endsAt !== null ? (
            <>
              Act ends in <Countdown to={endsAt} />
            </>
          ) : (
            'Drill clock'
          )}
        </span>
        <Clock />
      </p>
      {isPlaying && nextAt !== null && (
        <p className="leading-tight whitespace-nowrap">
          <span className="block text-meta text-fg-3">Next event</span>
          <span className="text-[18px] font-semibold text-act">
            <Countdown to={nextAt} />
          </span>
        </p>
      )}
    </div>
  );
}

const Clock = () => (
  <span className="text-[18px] font-semibold">
    <Ticking label="Drill clock">{formatDrillTime(useDrillNow())}</Ticking>
  </span>
);

function PhaseTag() {
  const phase = useView((view) => view.phase);
  const pause = useView((view) => view.pause);
  const pausedHereAt = useWire((wire) => wire.pausedHereAt);
  if (phase === 'running') return null;
  if (phase === 'lobby') return <Tag>Briefing</Tag>;
  if (phase === 'hotWash') return <Tag>Hot wash</Tag>;
  if (phase === 'debrief') return <Tag>Debrief open</Tag>;
  const by =
    pause?.by === 'someone'
      ? 'somebody asked'
      : pause?.by === 'restart'
        ? 'the server was restarted'
        : pausedHereAt === pause?.at
          ? 'by you'
          : 'by a facilitator';
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Tag tone="wait">❚❚ paused, {by}</Tag>
      {pause && pause.reason !== '' && (
        <span className="line-clamp-2 min-w-0 text-small text-fg-2 [overflow-wrap:anywhere]">
          {pause.reason}
        </span>
      )}
    </span>
  );
}
