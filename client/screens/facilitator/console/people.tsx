import { useState } from 'react';
import type { DrillDetail } from '../../../../shared/api.ts';
import type { PlayRole } from '../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import type { View } from '../../../../shared/view/view.ts';
import { Button, Panel, Tag } from '../../../components/kit.tsx';
import { short } from '../../../components/names.ts';
import { useView, useWire } from '../../../connection/context.tsx';
import { ViewAs } from './viewAs.tsx';

/** Each desk: here or away, in the call or not, what they did last, which pages ring on. */
export function People({ drill }: { drill: DrillDetail }) {
  const [shown, setShown] = useState<PlayRole | null>(null);
  const presence = useWire((wire) => wire.presence);
  const people = drill.seats.filter(({ name }) => name !== null);
  const here = people.filter(({ seat }) =>
    presence.some((item) => item.seat === seat && item.connections > 0),
  );
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
            name={name ?? (occupant === 'silent' ? 'Nobody' : 'Scripted colleague')}
            isPerson={name !== null}
            onShow={() => setShown(roles[0] ?? null)}
          />
        ))}
      </ul>
      <ViewAs first={shown} onClose={() => setShown(null)} />
    </Panel>
  );
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
}: {
  seat: string;
  roles: PlayRole[];
  name: string;
  isPerson: boolean;
  onShow: () => void;
}) {
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
        <span className="ml-auto">
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
