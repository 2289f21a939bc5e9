import { useEffect, useRef, useState } from 'react';
import type { DrillDetail, LobbySeat } from '../../../../../shared/api.ts';
import type { View } from '../../../../../shared/drill/view.ts';
import { own } from '../../../../../shared/keyed.ts';
import type { PresenceEntry } from '../../../../../shared/protocol.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { FACILITATOR_SEAT } from '../../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { Button, Tag } from '../../../../components/kit.tsx';
import { useNames } from '../../../../components/names.ts';
import { notConnected, presenceWords, steppedOutAt } from '../../../../components/presence.ts';
import { useView, useWire } from '../../../../connection/context.tsx';
import { Key } from '../../../warRoom/userText.tsx';
import { Pane } from '../pane.tsx';
import { useConsole } from '../state.tsx';
import { ViewAs } from './viewAs.tsx';

/** Each desk: here or away, in the call or not, what they did last, which pages ring on. */
export function People() {
  const { drill, onReload, openSeat, open } = useConsole();
  useNewcomers(drill, onReload);
  const [shown, setShown] = useState<PlayRole | null>(null);
  const presence = useWire((wire) => wire.presence);
  const people = drill.seats.filter(({ name }) => name !== null);
  const entries = people.flatMap(({ seat }) => presence.find((item) => item.seat === seat) ?? []);
  const out = entries.filter(({ steppedOut }) => steppedOut !== null).length;
  const here = entries.filter(({ steppedOut, connections }) => !steppedOut && connections > 0).length;
  const canChange = useView(({ phase }) => phase !== 'hotWash' && phase !== 'debrief');
  return (
    <Pane
      title="People"
      meta={
        <>
          {here} of {people.length} here{out > 0 && `, ${out} stepped out`}
        </>
      }
      action={
        <Button small tone="quiet" aria-keyshortcuts="W" onPress={() => open('whisper')}>
          Whisper <Key>W</Key>
        </Button>
      }
    >
      <ul className="-my-2 flex flex-col divide-y divide-line">
        {drill.seats.map(({ seat, roles, name, occupant }) => (
          <Desk
            key={seat}
            seat={seat}
            roles={roles}
            name={name ?? WHO[occupant]}
            isPerson={name !== null}
            onShow={() => setShown(roles[0] ?? null)}
            {...(canChange && { onChange: () => openSeat(seat) })}
          />
        ))}
      </ul>
      {drill.observers.length > 0 && (
        <p className="mt-2 text-small text-fg-2 [overflow-wrap:anywhere]">
          Observing: {drill.observers.map((observer) => observing(observer, presence)).join(', ')}. To seat
          one of them, choose a seat.
        </p>
      )}
      <ViewAs first={shown} onClose={() => setShown(null)} />
    </Pane>
  );
}

/** Who watches, and how they are here. */
function observing(
  { seat, name, steppedOut: known }: DrillDetail['observers'][number],
  presence: readonly PresenceEntry[],
): string {
  const entry = presence.find((item) => item.seat === seat);
  // An observer whose screen is closed is in no list of connections.
  const steppedOut = entry ? entry.steppedOut : known;
  if (steppedOut) return `${name} (stepped out at ${steppedOutAt(steppedOut)})`;
  return (entry?.connections ?? 0) > 0 ? name : `${name} (${notConnected(entry?.since ?? null)})`;
}

const WHO: Record<LobbySeat['occupant'], string> = {
  free: 'Free seat',
  person: 'Free seat',
  colleague: 'Scripted colleague',
  silent: 'Nobody',
};

/** Somebody sat down, left, stepped out or came to watch of whom this list does not know: it is read again. */
function useNewcomers(drill: DrillDetail, onReload: () => void): void {
  const known = [...drill.seats, ...drill.observers];
  const strange = useWire(({ presence }) =>
    presence
      .filter(
        (entry) =>
          !entry.seat.startsWith(FACILITATOR_SEAT) &&
          asKnown(known.find(({ seat }) => seat === entry.seat)) !== asKnown(entry),
      )
      .map((entry) => `${entry.seat} ${asKnown(entry)}`)
      .join(),
  );
  const reload = useRef(onReload);
  reload.current = onReload;
  useEffect(() => {
    if (strange !== '') reload.current();
  }, [strange]);
}

const asKnown = (item: Pick<PresenceEntry, 'name' | 'steppedOut'> | undefined): string =>
  JSON.stringify([item?.name, item?.steppedOut?.since, item?.steppedOut?.covered]);

const lastActOf = (view: View, roles: readonly PlayRole[]): number | null =>
  view.timeline.findLast(({ role }) => role !== null && (roles as readonly string[]).includes(role))?.at ??
  null;

/** Pages that rang here and were not answered. One that reached nobody is nobody's silence, and who came in since has answered. */
export const unansweredOf = (view: View, at: string): number =>
  Object.values(view.pages).filter(
    ({ role, seat, state }) =>
      seat === at &&
      (state === 'delivered' || state === 'unanswered') &&
      (role === null || !own(view.joined, role)),
  ).length;

/** Somebody whose screen is closed joined the call; they are not in it now. */
const InCall = ({ isIn, isHere }: { isIn: boolean; isHere: boolean }) => (
  <Tag tone={isIn && isHere ? 'act' : 'plain'}>
    {!isIn ? 'not in the call' : isHere ? 'in the call' : 'was in the call'}
  </Tag>
);

function Desk({
  seat,
  roles,
  name,
  isPerson,
  onShow,
  onChange,
}: {
  seat: string;
  roles: PlayRole[];
  name: string;
  isPerson: boolean;
  onShow: () => void;
  onChange?: () => void;
}) {
  const { short } = useNames();
  const entry = useWire((wire) => wire.presence.find((item) => item.seat === seat));
  const isIn = useView((view) => (view.seats[seat]?.joined.length ?? 0) > 0);
  const lastAct = useView((view) => lastActOf(view, roles));
  const unanswered = useView((view) => unansweredOf(view, seat));
  const steppedOut = isPerson ? (entry?.steppedOut ?? null) : null;
  const isHere = isPerson && (entry?.connections ?? 0) > 0;
  const { tone, words } = presenceWords({
    connected: isHere,
    awaySince: entry?.since ?? null,
    steppedOut,
  });
  return (
    <li className="flex flex-col gap-0.5 py-1.5">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="m-mono text-small text-fg-2">{roles.map(short).join(' ')}</span>
        <span
          dir="auto"
          className={`min-w-0 text-body [overflow-wrap:anywhere] ${isPerson ? 'font-semibold' : 'text-fg-2'}`}
        >
          {name}
        </span>
        <span className="ml-auto flex gap-1">
          {onChange && (
            <Button
              tone="quiet"
              small
              onPress={onChange}
              aria-label={`Seat of ${roles.map(short).join(' ')}: change`}
            >
              Seat
            </Button>
          )}
          <Button tone="quiet" small onPress={onShow} aria-label={`View as ${roles.map(short).join(' ')}`}>
            View
          </Button>
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-1 text-small text-fg-2">
        {isPerson && <Tag tone={tone}>{words}</Tag>}
        {steppedOut?.covered && <Tag>a scripted colleague covers</Tag>}
        {!steppedOut && <InCall isIn={isIn} isHere={isHere || !isPerson} />}
        {unanswered > 0 && (
          <Tag tone="risk">
            ▲ {unanswered} {unanswered === 1 ? 'page' : 'pages'} unanswered
          </Tag>
        )}
        <span>{lastAct === null ? 'nothing done yet' : `last act ${formatDrillTime(lastAct)}`}</span>
      </div>
    </li>
  );
}
