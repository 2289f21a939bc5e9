import type { DrawnChart } from '../../../shared/drawnChart.ts';
import type { FacilitatorHere, PersonFacts, PersonHere } from '../../../shared/peopleFacts.ts';
import type { ConsoleState, Receipt } from '../../../shared/protocol.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { seatOf } from '../../kernel/facts.ts';
import type { DrillRoom } from '../../room/drillRoom.ts';
import { hints } from './hints.ts';
import { adjudication, inbox } from './inbox.ts';
import type { Screens } from './msel.ts';
import { bareRow, mselRows } from './msel.ts';
import { regions } from './regions.ts';

/** Who is around the drill, and how. */
export interface Around {
  people: readonly PersonHere[];
  facilitators: FacilitatorHere[];
}
const NOBODY: Around = { people: [], facilitators: [] };

/** The console beside the view, part by part. `hides`: whoever plays along sees nothing of what is true or coming. */
export function consoleState(
  room: DrillRoom,
  hides: boolean,
  screens: Screens,
  chart: DrawnChart | null = null,
  { people, facilitators }: Around = NOBODY,
): ConsoleState {
  const msel = mselRows(room, screens);
  return {
    msel: hides ? msel.map(bareRow) : msel,
    regions: hides ? null : regions(room, chart !== null),
    chart: hides ? null : chart,
    nextAt: soonest(msel),
    trouble: room.trouble,
    inbox: inbox(room, hides, screens.isOut),
    adjudication: adjudication(room, hides),
    hints: hints(room, hides ? msel.map(bareRow) : msel),
    people: people.map((person) => ({ ...person, unread: unread(room, msel, person.seat) })),
    facilitators,
    me: 0,
  };
}

/** Messages that lie at a seat unread: how many, and how old the oldest is. Nobody can have read what the plan only will bring. */
function unread({ state }: DrillRoom, msel: ConsoleState['msel'], seat: string): PersonFacts['unread'] {
  const lie = msel.flatMap(({ deliveredAt, receipts }) =>
    deliveredAt !== null &&
    receipts.some((receipt) => isUnread(receipt) && seatOf(state, receipt.role) === seat)
      ? [deliveredAt]
      : [],
  );
  return lie.length === 0 ? null : { count: lie.length, oldestAt: Math.min(...lie) };
}
const isUnread = ({ state }: Receipt): boolean =>
  state === 'waiting' || state === 'delivered' || state === 'out';

const soonest = (msel: ConsoleState['msel']): DrillTime | null =>
  msel.reduce<DrillTime | null>(
    (first, { state, dueAt }) =>
      state === 'scheduled' && dueAt !== null && (first === null || dueAt < first) ? dueAt : first,
    null,
  );

const UNDRAWN: ConsoleState = {
  msel: [],
  regions: null,
  inbox: [],
  adjudication: { acts: [], effects: [] },
  chart: null,
  nextAt: null,
  hints: [],
  people: [],
  facilitators: [],
  me: 0,
  trouble:
    'The list of injects cannot be shown just now. The drill goes on, and you can pause and end it as usual. The server’s log says more.',
};

/** A console that cannot be drawn says so: the drill behind it can still be run and ended. */
export function drawnConsole(
  room: DrillRoom,
  hides: boolean,
  screens: Screens,
  chart: () => DrawnChart | null,
  around: Around,
  onFault: (error: unknown) => void,
): ConsoleState {
  try {
    return consoleState(room, hides, screens, hides ? null : chart(), around);
  } catch (error) {
    onFault(error);
    return { ...UNDRAWN, facilitators: around.facilitators };
  }
}
