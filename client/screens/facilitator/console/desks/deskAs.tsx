import { Suspense, useEffect, useState } from 'react';
import type { LobbySeat } from '../../../../../shared/api.ts';
import { useComfort } from '../../../../components/comfort.tsx';
import { Button, Choose } from '../../../../components/kit.tsx';
import { later } from '../../../../components/later.tsx';
import { LookingOn } from '../../../../components/lookingOn.ts';
import { useNames } from '../../../../components/names.ts';
import { Loading, useTitle } from '../../../../components/shell.tsx';
import { Bye } from '../../../../components/shellConnection.tsx';
import { ExerciseTag } from '../../../../components/shellPlain.tsx';
import { Connected, useView, useWire } from '../../../../connection/context.tsx';
import { Key } from '../../../warRoom/userText.tsx';
import { SteppedOutNotices } from '../people/steppedOut.tsx';
import { useConsole } from '../state.tsx';
import { StopScreen } from '../stop.tsx';
import { personAt } from './personAt.ts';

const WarRoom = later(async () => ({ default: (await import('../../../warRoom/index.tsx')).WarRoom }));
const OffCallDesk = later(async () => ({
  default: (await import('../../../warRoom/offCallDesk.tsx')).OffCallDesk,
}));

/**
 * One seat's whole desk as whoever sits there has it, live: the same screens on a connection of its own that reads what the seat may read
 * and does nothing. Nobody is told, nothing counts as read, no pager sounds.
 */
export default function DeskAs({ seat }: { seat: string }) {
  const { drill, onDrill, openSeat, watch } = useConsole();
  const chosen = drill.seats.find((item) => item.seat === seat);
  useEscape(() => watch(null));
  useStepping(drill.seats, seat, watch);
  return (
    <div className="fixed inset-0 z-40 flex flex-col bg-bg">
      <StopScreen lines={drill.supportLines} />
      <SteppedOutNotices drill={drill} onDrill={onDrill} onSeat={openSeat} />
      <Connected key={seat} identity={{ drillId: drill.drillId, as: 'watcher', seat }}>
        <WatchBar seats={drill.seats} chosen={chosen} onSeat={watch} />
        <div className="min-h-0 flex-1 overflow-y-auto [transform:translateZ(0)] md:overflow-hidden [&>div]:md:h-full!">
          <LookingOn value>
            <Suspense fallback={<Loading>Opening the desk…</Loading>}>
              <Screen />
            </Suspense>
          </LookingOn>
        </div>
      </Connected>
    </div>
  );
}

/** Whose desk it is, the way to the others, and the way back. */
function WatchBar({
  seats,
  chosen,
  onSeat,
}: {
  seats: readonly LobbySeat[];
  chosen: LobbySeat | undefined;
  onSeat: (seat: string | null) => void;
}) {
  const { short, title } = useNames();
  const who = chosen ? `${chosen.roles.map(title).join(', ')}: ${personAt(chosen)}` : 'a seat that is gone';
  useTitle(`Viewing as ${who}`);
  const rings = useView(({ myPages }) => myPages.length);
  const tried = useWire((wire) => wire.triedHere);
  return (
    <section
      aria-label="Viewing as"
      className="flex flex-none flex-wrap items-center gap-x-3 gap-y-1 border-b-2 border-wait bg-raised px-3 py-1.5"
    >
      <ExerciseTag />
      <p dir="auto" className="min-w-0 text-body [overflow-wrap:anywhere]">
        Viewing as <strong>{who}</strong>. Read-only: nothing on this desk can be pressed or written.
      </p>
      <p role="status" className="text-body text-wait">
        {tried > 0 ? 'That did nothing: only they can act here. ' : ''}
        {rings > 0 ? 'Their pager rings.' : ''}
      </p>
      <div className="ml-auto flex min-w-0 items-center gap-2">
        <span className="flex gap-1">
          <Button small onPress={() => onSeat(neighbour(seats, chosen?.seat, -1))}>
            <span className="sr-only">Previous desk </span>
            <span className="max-[767px]:hidden">
              <Key>[</Key>
            </span>
            <span aria-hidden>‹</span>
          </Button>
          <Button small onPress={() => onSeat(neighbour(seats, chosen?.seat, 1))}>
            <span className="sr-only">Next desk </span>
            <span aria-hidden>›</span>
            <span className="max-[767px]:hidden">
              <Key>]</Key>
            </span>
          </Button>
        </span>
        <Choose
          label="Desk"
          hidesLabel
          value={chosen?.seat ?? ''}
          onChange={onSeat}
          options={seats.map((item) => ({
            id: item.seat,
            title: `${item.roles.map(short).join(' ')}, ${personAt(item)}`,
          }))}
        />
        <Button tone="primary" small onPress={() => onSeat(null)}>
          <span className="whitespace-nowrap">
            Back<span className="max-[767px]:sr-only"> to the console</span> <Key>Esc</Key>
          </span>
        </Button>
      </div>
    </section>
  );
}

function Screen() {
  const hasAnything = useView((view) => view.revision > 0);
  const phase = useView((view) => view.phase);
  const inCall = useView((view) => view.me.inCall);
  const bye = useWire((wire) => wire.bye);
  if (bye) return <Bye reason={bye} />;
  if (!hasAnything) return <Loading>Opening the desk…</Loading>;
  if (phase === 'lobby')
    return <Before>They read the briefing. Their desk opens when you start the drill.</Before>;
  if (phase === 'hotWash' || phase === 'debrief')
    return (
      <Before>Play is over. They have the hot wash in front of them, and answer it for themselves.</Before>
    );
  return inCall ? <WarRoom /> : <OffCallDesk />;
}

const Before = ({ children }: { children: string }) => (
  <p className="mx-auto max-w-[440px] px-4 py-10 text-base">{children}</p>
);

/** The seat before or after this one, round and round. */
function neighbour(seats: readonly LobbySeat[], seat: string | undefined, step: 1 | -1): string | null {
  const at = seats.findIndex((item) => item.seat === seat);
  return seats.at((at + step + seats.length) % seats.length)?.seat ?? null;
}

/** `[` and `]`: the desk before and the desk after, without leaving. */
function useStepping(seats: readonly LobbySeat[], seat: string, onSeat: (seat: string | null) => void): void {
  const { shortcuts } = useComfort();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!shortcuts || event.metaKey || event.ctrlKey || event.repeat) return;
      if (event.key !== '[' && event.key !== ']') return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      event.preventDefault();
      onSeat(neighbour(seats, seat, event.key === ']' ? 1 : -1));
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [shortcuts, seats, seat, onSeat]);
}

/** Esc goes back, unless something on the desk was closed by it. */
function useEscape(leave: () => void): void {
  const [latest] = useState({ leave });
  latest.leave = leave;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector('[role="dialog"], [role="listbox"]') !== null)
        return;
      // Whatever on the desk takes this key hears it after this.
      setTimeout(() => {
        if (!event.defaultPrevented) latest.leave();
      });
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [latest]);
}
