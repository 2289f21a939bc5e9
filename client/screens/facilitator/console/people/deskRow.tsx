import type { LobbySeat } from '../../../../../shared/api.ts';
import type { View } from '../../../../../shared/drill/view.ts';
import { own } from '../../../../../shared/keyed.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { Button, Tag } from '../../../../components/kit.tsx';
import { useNames } from '../../../../components/names.ts';
import { presenceWords } from '../../../../components/presence.ts';
import { useConnection, useView, useWire } from '../../../../connection/context.tsx';
import { HereTags, minutesSince, useNowAndThen } from '../../hereTags.tsx';
import { personAt } from '../desks/personAt.ts';
import { useConsole } from '../state.tsx';
import { CoverSeat } from './coverSeat.tsx';

type Timeline = View['timeline'];
const lastActs = new WeakMap<Timeline, ReadonlyMap<string, number>>();
/** When each role did something last: read once for a timeline, by whichever desk asks first. */
function lastActsIn(timeline: Timeline): ReadonlyMap<string, number> {
  const known = lastActs.get(timeline);
  if (known) return known;
  const acts = new Map<string, number>();
  for (const { role, at } of timeline) if (role !== null) acts.set(role, at);
  lastActs.set(timeline, acts);
  return acts;
}

function lastActOf({ timeline }: View, roles: readonly PlayRole[]): number | null {
  const acts = lastActsIn(timeline);
  const times = roles.flatMap((role) => acts.get(role) ?? []);
  return times.length === 0 ? null : Math.max(...times);
}

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

/** What lies at a desk and was not read. */
function Unread({ seat }: { seat: string }) {
  const { ticks } = useConnection();
  useNowAndThen();
  const unread = useWire(({ console }) => console?.people.find((item) => item.seat === seat)?.unread ?? null);
  if (!unread) return null;
  return (
    <Tag tone="wait">
      {unread.count} unread, oldest {minutesSince(unread.oldestAt, ticks.now())}
    </Tag>
  );
}

/** One seat: who is there and how, whether in the call, what they did last. */
export function Desk({
  sat,
  onShow,
  onChange,
}: {
  sat: LobbySeat;
  onShow: () => void;
  onChange?: () => void;
}) {
  const { seat, roles, name, occupant } = sat;
  const { drill, onDrill } = useConsole();
  const { short } = useNames();
  const isPerson = name !== null;
  const entry = useWire((wire) => wire.presence.find((item) => item.seat === seat));
  const facts = useWire(({ console }) => console?.people.find((item) => item.seat === seat));
  const isIn = useView((view) => (view.seats[seat]?.joined.length ?? 0) > 0);
  const lastAct = useView((view) => lastActOf(view, roles));
  const unanswered = useView((view) => unansweredOf(view, seat));
  const cover = useView((view) => own(view.covers, seat));
  const steppedOut = isPerson ? (entry?.steppedOut ?? null) : null;
  // Bots play a rehearsal inside the server: nothing of theirs is connected.
  const isBot = isPerson && drill.rehearsal !== null;
  const isHere = isPerson && (isBot || (entry?.connections ?? 0) > 0);
  const { tone, words } = presenceWords({
    connected: isHere,
    awaySince: entry?.since ?? null,
    steppedOut,
  });
  const helper = cover && drill.seats.find((item) => item.seat === cover.by);
  return (
    <li className="flex flex-col gap-0.5 py-1.5">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="m-mono text-small text-fg-2">{roles.map(short).join(' ')}</span>
        <span
          dir="auto"
          className={`min-w-0 text-body [overflow-wrap:anywhere] ${isPerson ? 'font-semibold' : 'text-fg-2'}`}
        >
          {personAt({ name, occupant })}
        </span>
        <span className="ml-auto flex flex-wrap justify-end gap-1">
          {isPerson && (steppedOut !== null || !isHere || cover) && (
            <CoverSeat drill={drill} seat={{ ...sat, steppedOut }} onDrill={onDrill} />
          )}
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
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-fg-2">
        {isPerson && (isBot ? <Tag>bot</Tag> : <Tag tone={tone}>{words}</Tag>)}
        {steppedOut?.covered && <Tag>a scripted colleague covers</Tag>}
        {cover && (
          <Tag>{helper ? `${helper.name ?? 'another desk'} covers` : 'somebody who observed covers'}</Tag>
        )}
        {!steppedOut && <InCall isIn={isIn} isHere={isHere || !isPerson} />}
        {isPerson && <Unread seat={seat} />}
        {unanswered > 0 && (
          <Tag tone="risk">
            ▲ {unanswered} {unanswered === 1 ? 'page' : 'pages'} unanswered
          </Tag>
        )}
        {isPerson && !isBot && facts && <HereTags here={facts} isOut={steppedOut !== null} />}
        <span>{lastAct === null ? 'nothing done yet' : `last act ${formatDrillTime(lastAct)}`}</span>
      </div>
    </li>
  );
}
