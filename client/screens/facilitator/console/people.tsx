import { useEffect, useRef, useState } from 'react';
import type { DrillDetail, LobbySeat } from '../../../../shared/api.ts';
import type { PlayRole } from '../../../../shared/roles.ts';
import { FACILITATOR_SEAT } from '../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import type { View } from '../../../../shared/view/view.ts';
import { Button, Panel, Tag } from '../../../components/kit.tsx';
import { useNames } from '../../../components/names.ts';
import { useView, useWire } from '../../../connection/context.tsx';
import { SeatDialog } from './seatDialog.tsx';
import { ViewAs } from './viewAs.tsx';

/** Each desk: here or away, in the call or not, what they did last, which pages ring on. */
export function People({
  drill,
  onDrill,
  onReload,
}: {
  drill: DrillDetail;
  onDrill: (drill: DrillDetail) => void;
  onReload: () => void;
}) {
  const [changing, setChanging] = useState<string | null>(null);
  useNewcomers(drill, onReload);
  const [shown, setShown] = useState<PlayRole | null>(null);
  const presence = useWire((wire) => wire.presence);
  const people = drill.seats.filter(({ name }) => name !== null);
  const here = people.filter(({ seat }) =>
    presence.some((item) => item.seat === seat && item.connections > 0),
  );
  const canChange = useView(({ phase }) => phase !== 'hotWash' && phase !== 'debrief');
  const chosen = drill.seats.find(({ seat }) => seat === changing);
  return (
    <Panel
      title="People"
      action={
        <span className="text-small text-fg-2">
          {here.length} of {people.length} here
        </span>
      }
    >
      <ul className="flex flex-col divide-y divide-line">
        {drill.seats.map(({ seat, roles, name, occupant }) => (
          <Desk
            key={seat}
            seat={seat}
            roles={roles}
            name={name ?? WHO[occupant]}
            isPerson={name !== null}
            onShow={() => setShown(roles[0] ?? null)}
            {...(canChange && { onChange: () => setChanging(seat) })}
          />
        ))}
      </ul>
      {drill.observers.length > 0 && (
        <p className="mt-2 text-small text-fg-2 [overflow-wrap:anywhere]">
          Observing: {drill.observers.map(({ name }) => name).join(', ')}. To seat one of them, choose a seat.
        </p>
      )}
      {chosen && (
        <SeatDialog drill={drill} seat={chosen} onDrill={onDrill} onClose={() => setChanging(null)} />
      )}
      <ViewAs first={shown} onClose={() => setShown(null)} />
    </Panel>
  );
}

const WHO: Record<LobbySeat['occupant'], string> = {
  free: 'Free seat',
  person: 'Free seat',
  colleague: 'Scripted colleague',
  silent: 'Nobody',
};

/** Somebody sat down, left or came to watch whom this list does not know: it is read again. */
function useNewcomers(drill: DrillDetail, onReload: () => void): void {
  const known = [...drill.seats, ...drill.observers];
  const strange = useWire(({ presence }) =>
    presence
      .filter(
        ({ seat, name }) =>
          !seat.startsWith(FACILITATOR_SEAT) && known.find((item) => item.seat === seat)?.name !== name,
      )
      .map(({ seat, name }) => `${seat} ${name}`)
      .join(),
  );
  const reload = useRef(onReload);
  reload.current = onReload;
  useEffect(() => {
    if (strange !== '') reload.current();
  }, [strange]);
}

const lastActOf = (view: View, roles: readonly PlayRole[]): number | null =>
  view.timeline.findLast(({ role }) => role !== null && (roles as readonly string[]).includes(role))?.at ??
  null;

const unansweredOf = (view: View, roles: readonly PlayRole[]): number =>
  Object.values(view.pages).filter(
    ({ role, state }) =>
      role !== null && roles.includes(role) && ['sent', 'delivered', 'unanswered'].includes(state),
  ).length;

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
  const unanswered = useView((view) => unansweredOf(view, roles));
  const isAway = isPerson && (entry?.connections ?? 0) === 0;
  return (
    <li className="flex flex-col gap-1 py-2">
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
              onPress={onChange}
              aria-label={`Seat of ${roles.map(short).join(' ')}: change`}
            >
              Seat
            </Button>
          )}
          <Button tone="quiet" onPress={onShow} aria-label={`View as ${roles.map(short).join(' ')}`}>
            View
          </Button>
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-1 text-small text-fg-2">
        {isPerson && (isAway ? <Tag tone="risk">○ away</Tag> : <Tag tone="safe">● here</Tag>)}
        <Tag tone={isIn ? 'act' : 'plain'}>{isIn ? 'in the call' : 'not in the call'}</Tag>
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
