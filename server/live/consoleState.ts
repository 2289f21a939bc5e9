import type { LogEventOf } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import type { ConsoleState, MselRow, Receipt } from '../../shared/protocol.ts';
import type { PlayRole } from '../../shared/roles.ts';
import type { ChartState } from '../../shared/scenario/chart.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { DrillTime } from '../../shared/time.ts';
import { factReader, seatOf } from '../kernel/facts.ts';
import { fill } from '../kernel/fill.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import { criterionTitle, testedBy } from '../scorecard/testedBy.ts';

/** What the receipts know of a seat's screens. */
interface Screens {
  isDelivered(inject: string, seat: string): boolean;
  seenAt(inject: string, seat: string): DrillTime | null;
  /** Whoever sits there has stepped out: their screen is open, and nobody reads it. */
  isOut(seat: string): boolean;
}

type Bare = Omit<MselRow, 'receipts'>;

/** What became of the injects so far, read off the log. */
interface Past {
  /** By inject: the seat that chose a reply. */
  answered: Map<string, { seat: string; at: DrillTime }>;
  delivered: Map<string, LogEventOf<'inject.delivered'>>;
  because: Map<string, string>;
}

function pastOf(room: DrillRoom): Past {
  const past: Past = { delivered: new Map(), because: new Map(), answered: new Map() };
  for (const event of room.events) {
    if (event.type === 'inject.delivered') past.delivered.set(event.data.inject, event);
    else if (event.type === 'inject.answered' && event.by)
      past.answered.set(event.data.inject, { seat: event.by.seat, at: event.at });
    else if (event.type === 'inject.withheld') past.because.set(event.data.inject, event.data.because);
  }
  return past;
}

/** The console beside the view: every inject with what it is for and when it comes, and where the chart stands. `hides`: play along. */
export function consoleState(room: DrillRoom, hides: boolean, screens: Screens): ConsoleState {
  const past = pastOf(room);
  const due = dueTimes(room);
  const receiptsOf = (inject: string, to: readonly PlayRole[]): Receipt[] =>
    to.map((role) => receipt(room, inject, role, past, screens));
  const planned = room.compiled.scenario.msel.map((row) => mselRow(room, row, past, due.get(row.id) ?? null));
  const adHoc = [...past.delivered.values()].filter(({ data }) => data.adHoc).map(adHocRow);
  const msel = [...planned, ...adHoc].map((row) => ({ ...row, receipts: receiptsOf(row.inject, row.to) }));
  const next = msel.reduce<DrillTime | null>(
    (soonest, { state, dueAt }) =>
      state === 'scheduled' && dueAt !== null && (soonest === null || dueAt < soonest) ? dueAt : soonest,
    null,
  );
  return hides
    ? { msel: msel.map(bare), regions: null, nextAt: next, trouble: room.trouble }
    : { msel, regions: regions(room), nextAt: next, trouble: room.trouble };
}

const UNDRAWN: ConsoleState = {
  msel: [],
  regions: null,
  nextAt: null,
  trouble:
    'The list of injects cannot be shown just now. The drill goes on, and you can pause and end it as usual. The server’s log says more.',
};

/** A console that cannot be drawn says so: the drill behind it can still be run and ended. */
export function drawnConsole(
  room: DrillRoom,
  hides: boolean,
  screens: Screens,
  onFault: (error: unknown) => void,
): ConsoleState {
  try {
    return consoleState(room, hides, screens);
  } catch (error) {
    onFault(error);
    return UNDRAWN;
  }
}

function receipt(room: DrillRoom, inject: string, role: PlayRole, past: Past, screens: Screens): Receipt {
  const seat = seatOf(room.state, role);
  if (seat === null || own(room.state.seats, seat)?.occupant !== 'person')
    return { role, state: 'nobody', at: null };
  const answer = past.answered.get(inject);
  if (answer?.seat === seat) return { role, state: 'answered', at: answer.at };
  const seen = screens.seenAt(inject, seat);
  if (seen !== null) return { role, state: 'seen', at: seen };
  if (screens.isOut(seat)) return { role, state: 'out', at: null };
  if (!past.delivered.has(inject)) return { role, state: 'waiting', at: null };
  return { role, state: screens.isDelivered(inject, seat) ? 'delivered' : 'waiting', at: null };
}

/** When the plan's timers bring each inject. */
function dueTimes(room: DrillRoom): Map<string, DrillTime> {
  const due = new Map<string, DrillTime>();
  for (const { work, dueAt } of Object.values(room.state.timers))
    if (work.do === 'inject') due.set(work.inject, Math.min(dueAt, due.get(work.inject) ?? dueAt));
  return due;
}

function mselRow(room: DrillRoom, row: InjectRow, past: Past, timer: DrillTime | null): Bare {
  const { state } = room;
  const known = own(state.injects, row.id);
  const went = past.delivered.get(row.id);
  const text = (words: string): string => filled(room, words);
  const sent = went?.data ?? {
    from: text(row.from),
    to: row.to,
    channel: row.channel,
    subject: text(row.subject),
    body: text(row.body),
    phoneScript: row.phoneScript === undefined ? null : text(row.phoneScript),
  };
  const chosen = row.replies?.find(({ id }) => id === known?.reply);
  const { from, to, channel, subject, body, phoneScript } = sent;
  return {
    inject: row.id,
    from,
    to,
    channel,
    subject,
    body,
    phoneScript,
    expectedAction: row.expectedAction,
    tests: row.tests,
    criteria: testedBy(room.compiled.scenario, row).map(criterionTitle),
    state: known?.state ?? (timer === null ? 'waiting' : 'scheduled'),
    dueAt: timer ?? known?.dueAt ?? row.at ?? null,
    deliveredAt: went?.at ?? null,
    because: past.because.get(row.id) ?? null,
    reply: chosen ? text(chosen.label) : (known?.reply ?? null),
  };
}

/** A text that cannot be filled in stands as it was written: one row of the plan must not keep the console from all others. */
function filled({ compiled, state }: DrillRoom, words: string): string {
  try {
    return fill(compiled, factReader(compiled, state), words);
  } catch {
    return words;
  }
}

const adHocRow = ({ at, data }: LogEventOf<'inject.delivered'>): Bare => ({
  inject: data.inject,
  from: data.from,
  to: data.to,
  channel: data.channel,
  subject: data.subject,
  body: data.body,
  phoneScript: data.phoneScript,
  expectedAction: '',
  tests: '',
  criteria: [],
  state: 'delivered',
  dueAt: null,
  deliveredAt: at,
  because: null,
  reply: null,
});

/** Time, channel and sender, and nothing that tells what is coming. */
const bare = (row: MselRow): MselRow => ({
  ...row,
  subject: '',
  body: '',
  phoneScript: null,
  expectedAction: '',
  tests: '',
  criteria: [],
  because: null,
  reply: null,
});

function regions({ compiled, state }: DrillRoom): NonNullable<ConsoleState['regions']> {
  return Object.entries(compiled.scenario.chart.states ?? {}).map(([id, region]) => ({
    id,
    states: statesBelow(region, ''),
    active: state.active.filter((path) => path.startsWith(`${id}.`)).map((path) => path.slice(id.length + 1)),
  }));
}

const statesBelow = (state: ChartState, prefix: string): string[] =>
  Object.entries(state.states ?? {}).flatMap(([id, below]) => [
    prefix + id,
    ...statesBelow(below, `${prefix}${id}.`),
  ]);
