import { BellOff, BellRing, Bot, Check, MessageCircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PageView } from '../../../../../shared/drill/paging/view.ts';
import { ActButton } from '../../../../components/act.tsx';
import { join } from '../../../../components/join.ts';
import { useNames } from '../../../../components/names.ts';
import { usePersons } from '../../../../components/persons.ts';
import { countdown } from '../../../../components/time.tsx';
import { useDrillNow, useView } from '../../../../connection/context.tsx';
import { bare } from './bare.ts';
import type { Tile } from './whoIsPaged.ts';
import { hasActedSince, QUIET_AFTER } from './whoIsPaged.ts';

const SHAPE =
  'relative grid min-h-[52px] min-w-0 content-center gap-0.5 overflow-hidden rounded-control px-2 py-1 text-small';

const Name = ({ role, words, full }: { role: string | null; words: string; full: string }) => {
  const { short } = useNames();
  return (
    <span className="flex min-w-0 items-center gap-1.5" title={full}>
      {role !== null && (
        <span aria-hidden className="m-mono shrink-0 rounded-tag bg-raised px-1 text-meta text-fg-2">
          {short(role)}
        </span>
      )}
      <strong className="line-clamp-2 min-w-0 leading-tight font-semibold [overflow-wrap:anywhere]">
        {words}
      </strong>
      {full !== words && <span className="sr-only">, {full}</span>}
    </span>
  );
};

const State = ({ sign: Sign, tone, children }: { sign: typeof Check; tone: string; children: ReactNode }) => (
  <span className={join('flex min-w-0 items-start gap-1 text-meta', tone)}>
    <Sign aria-hidden size={12} className="mt-0.5 shrink-0" />
    <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
  </span>
);

/** How much of the time is gone, along the lower edge; the count beside it says the same. */
const Gone = ({ from, to, now, tone }: { from: number; to: number; now: number; tone: string }) => (
  <span
    aria-hidden
    className={join('absolute bottom-0 left-0 h-[3px]', tone)}
    style={{ width: `${Math.min(100, Math.max(0, ((now - from) / (to - from)) * 100))}%` }}
  />
);

function In({ tile }: { tile: Extract<Tile, { kind: 'in' }> }) {
  const { title } = useNames();
  const { called, isScripted, rolesBeside } = usePersons();
  const now = useDrillNow();
  const beside = rolesBeside(tile.role);
  const scripted = isScripted(tile.role);
  const isQuiet = useView(
    (view) => tile.how === 'page' && !scripted && !hasActedSince(view, beside, tile.at),
  );
  const isMine = useView(({ me }) => me.roles.includes(tile.role));
  const when =
    tile.how === 'firstOnCall' ? (
      'at desk'
    ) : (
      <>
        {tile.how === 'rung' ? 'rung in' : 'in'} <span className="m-mono">{bare(tile.at)}</span>
      </>
    );
  return (
    <li className={join(SHAPE, 'border border-line')}>
      <Name role={tile.role} words={scripted ? 'Scripted' : called(tile.role)} full={title(tile.role)} />
      {isQuiet && !isMine && now - tile.at >= QUIET_AFTER ? (
        <State sign={MessageCircleDashed} tone="text-sev1">
          {when}, nothing said or done yet
        </State>
      ) : (
        <State sign={scripted ? Bot : Check} tone="text-safe">
          {scripted ? title(tile.role) : when}
        </State>
      )}
    </li>
  );
}

function Ringing({ page, name }: { page: PageView; name: string }) {
  const now = useDrillNow();
  return (
    <li className={join(SHAPE, 'border border-dashed border-wait')}>
      <Name role={page.role} words={name} full={page.title} />
      <State sign={BellRing} tone="text-wait">
        Rings, <span className="m-mono">{countdown(page.dueAt - now)}</span>
      </State>
      <Gone from={page.sentAt} to={page.dueAt} now={now} tone="bg-wait" />
    </li>
  );
}

/** Nobody answered, and one press pages whoever is next. Left alone, the list moves on by itself at twice the limit. */
function Silent({
  tile,
  onMoved,
}: {
  tile: Extract<Tile, { page: PageView; next: unknown }>;
  onMoved: (words: string) => void;
}) {
  const now = useDrillNow();
  const { page, next, kind } = tile;
  const movesAt = page.sentAt + 2 * page.limitMs;
  return (
    <li
      className={join(
        SHAPE,
        'col-span-2 @md:col-span-4 @2xl:col-span-3 grid-cols-[minmax(0,1fr)_auto] gap-x-2 border-2 border-sev0 bg-[color-mix(in_srgb,var(--sev0)_12%,var(--panel))]',
      )}
    >
      <span className="grid min-w-0 gap-0.5">
        <Name role={page.role} words={page.title} full={page.title} />
        <State sign={BellOff} tone="text-sev0">
          {kind === 'declined' && `Declined${page.answer?.words ? `: ${page.answer.words}` : ''}`}
          {kind === 'ended' && 'No answer, and nobody is behind that list'}
          {kind === 'silent' && (
            <>
              No answer
              {movesAt > now && next !== null && (
                <>
                  , moves on in <span className="m-mono">{countdown(movesAt - now)}</span>
                </>
              )}
            </>
          )}
        </State>
        {kind !== 'ended' && (
          <span className="text-meta text-fg-2 [overflow-wrap:anywhere]">
            {next === null ? 'Nobody is behind that list. Page somebody else.' : `Next: ${next.title}`}
          </span>
        )}
      </span>
      {kind !== 'ended' && next !== null && (
        <span className="self-center">
          <ActButton
            name="escalatePage"
            payload={{ page: page.page }}
            tone="primary"
            small
            onDone={() => onMoved(`Moved on to ${next.title}, with the same note.`)}
          >
            Move on
            <span className="sr-only">
              {' '}
              from {page.title} to {next.title}
            </span>
          </ActButton>
        </span>
      )}
      {kind === 'silent' && <Gone from={page.sentAt} to={movesAt} now={now} tone="bg-sev0" />}
    </li>
  );
}

export function PagedTile({ tile, onMoved }: { tile: Tile; onMoved: (words: string) => void }) {
  switch (tile.kind) {
    case 'in':
      return <In tile={tile} />;
    case 'ringing':
      return <Ringing page={tile.page} name={tile.page.title} />;
    case 'beside':
      return (
        <li className={join(SHAPE, 'border border-line')}>
          <Name
            role={tile.page.role}
            words={tile.page.answer?.name.split(',')[0] ?? tile.page.title}
            full={tile.page.title}
          />
          <State sign={Check} tone="text-safe">
            in <span className="m-mono">{bare(tile.page.answer?.at ?? tile.page.sentAt)}</span>
          </State>
        </li>
      );
    default:
      return <Silent tile={tile} onMoved={onMoved} />;
  }
}
