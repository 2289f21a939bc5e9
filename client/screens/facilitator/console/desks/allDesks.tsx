import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { LobbySeat } from '../../../../../shared/api.ts';
import { Button, Dialog } from '../../../../components/kit.tsx';
import { useNames } from '../../../../components/names.ts';
import { presenceWords } from '../../../../components/presence.ts';
import { At } from '../../../../components/time.tsx';
import { useDrillNow, useView, useWire } from '../../../../connection/context.tsx';
import { Key } from '../../../warRoom/userText.tsx';
import { useConsole } from '../state.tsx';
import { deskFacts } from './deskFacts.ts';
import { personAt } from './personAt.ts';

/** All desks at a glance. A press, or the digit, opens one whole. */
export function AllDesks() {
  const { drill, dialog, open, watch } = useConsole();
  const isOpen = dialog === 'desks';
  const show = (seat: string): void => {
    open(null);
    watch(seat);
  };
  return (
    <Dialog
      title="All desks"
      wide
      isOpen={isOpen}
      onClose={() => open(null)}
      footer={<Button onPress={() => open(null)}>Back to the console</Button>}
    >
      {isOpen && <Tiles seats={drill.seats} onShow={show} />}
    </Dialog>
  );
}

function Tiles({ seats, onShow }: { seats: readonly LobbySeat[]; onShow: (seat: string) => void }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      const chosen = /^[1-9]$/.test(event.key) ? seats[Number(event.key) - 1] : undefined;
      if (!chosen) return;
      event.preventDefault();
      onShow(chosen.seat);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [seats, onShow]);
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(240px,1fr))] gap-2">
      {seats.map((seat, index) => (
        <li key={seat.seat} className="contents">
          <Tile item={seat} digit={index < 9 ? index + 1 : null} onShow={() => onShow(seat.seat)} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ item, digit, onShow }: { item: LobbySeat; digit: number | null; onShow: () => void }) {
  const { seat, roles, name } = item;
  const { short, title } = useNames();
  const entry = useWire((wire) => wire.presence.find((one) => one.seat === seat));
  const now = useDrillNow();
  const rows = useWire((wire) => wire.console?.msel);
  const facts = useView(useShallow((view) => deskFacts(view, rows ?? [], { seat, roles })));
  const presence = presenceWords({
    connected: (entry?.connections ?? 0) > 0,
    awaySince: entry?.since ?? null,
    steppedOut: entry?.steppedOut ?? null,
  });
  return (
    <button
      type="button"
      onClick={onShow}
      className="flex min-w-0 cursor-default flex-col gap-1 rounded-panel border border-line-strong bg-raised px-3 py-2 text-left hover:brightness-110"
    >
      <span className="flex min-w-0 items-baseline gap-2">
        <span className="sr-only">View as {roles.map(title).join(', ')}:</span>
        <span aria-hidden className="m-mono text-small text-fg-2">
          {roles.map(short).join(' ')}
        </span>
        <span dir="auto" className="min-w-0 truncate text-body font-semibold">
          {personAt(item)}
        </span>
        {digit !== null && (
          <span className="ml-auto">
            <Key>{String(digit)}</Key>
          </span>
        )}
      </span>
      <span className="text-small text-fg-2">
        {name !== null && `${presence.words} · `}
        {facts.isIn ? 'in the call' : 'not in the call'}
      </span>
      <span className="flex flex-wrap gap-x-2 text-small">
        <span className={facts.unread > 0 ? 'text-wait' : 'text-fg-2'}>{facts.unread} unread</span>
        <span className={facts.asks > 0 ? 'text-wait' : 'text-fg-2'}>{facts.asks} to answer</span>
        <span className={facts.pages > 0 ? 'text-risk' : 'text-fg-2'}>
          {facts.pages} {facts.pages === 1 ? 'page' : 'pages'} ringing
        </span>
      </span>
      {facts.lastIn && (
        <span className="min-w-0 text-small text-fg-2">
          <span className="block truncate">
            In: <At at={facts.lastInAt} /> {facts.lastIn}
          </span>
        </span>
      )}
      <span className="min-w-0 text-small text-fg-2">
        <span className="block truncate">
          {facts.lastActAt === null ? (
            'Nothing done yet'
          ) : (
            <>
              Did: {ago(now - facts.lastActAt)}, {facts.lastAct}
            </>
          )}
        </span>
      </span>
    </button>
  );
}

/** In whole minutes: a glance needs no seconds. */
const ago = (ms: number): string => {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  return minutes === 0 ? 'just now' : `${minutes} min ago`;
};
