import { Link } from 'wouter';
import type { DrillDetail } from '../../../../shared/api.ts';
import { Tag } from '../../../components/kit.tsx';
import { Clock, Countdown } from '../../../components/time.tsx';
import { useView, useWire } from '../../../connection/context.tsx';

/** Left in the header: which drill, what time it is in it, what comes next. */
export function Where({ drill, isWide }: { drill: DrillDetail; isWide: boolean }) {
  const phase = useView((view) => view.phase);
  const act = useView((view) => view.act);
  const nextAt = useWire((wire) => wire.console?.nextAt ?? null);
  const isPlaying = phase === 'running' || phase === 'paused';
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {isWide && (
        <div className="min-w-0">
          <p className="text-title font-semibold [overflow-wrap:anywhere]">
            <Link href="/drills" className="text-fg hover:underline">
              {drill.title}
            </Link>
          </p>
          {/* Not the code: whoever shows this screen for it shows what is behind the drill. It stands on the room screen. */}
          {act && <p className="text-small text-fg-2">{act.title}</p>}
        </div>
      )}
      {phase !== 'lobby' && (
        <p>
          <span className="block text-meta text-fg-2">Drill clock</span>
          <Clock />
        </p>
      )}
      {isPlaying && nextAt !== null && (
        <p>
          <span className="block text-meta text-fg-2">Next inject in</span>
          <span className="text-[22px] leading-none font-bold text-act">
            <Countdown to={nextAt} />
          </span>
        </p>
      )}
      <PhaseTag />
    </div>
  );
}

function PhaseTag() {
  const phase = useView((view) => view.phase);
  const pause = useView((view) => view.pause);
  const pausedHereAt = useWire((wire) => wire.pausedHereAt);
  if (phase === 'lobby') return <Tag>Briefing</Tag>;
  if (phase === 'running') return <Tag tone="act">▶ running</Tag>;
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
    <span className="flex min-w-0 flex-wrap items-center gap-2">
      <Tag tone="wait">❚❚ paused, {by}</Tag>
      {pause && pause.reason !== '' && (
        <span className="text-small text-fg-2 [overflow-wrap:anywhere]">{pause.reason}</span>
      )}
    </span>
  );
}
