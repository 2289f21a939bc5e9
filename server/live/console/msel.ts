import type { LogEventOf } from '../../../shared/drill/events.ts';
import type { OwnInject } from '../../../shared/drill/injects/plan.ts';
import { own } from '../../../shared/keyed.ts';
import type { InjectLinks, MselRow, Receipt } from '../../../shared/protocol.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { withTexts } from '../../../shared/scenario/attachments.ts';
import type { InjectRow } from '../../../shared/scenario/msel.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { factReader, seatOf } from '../../kernel/facts.ts';
import { fill } from '../../kernel/fill.ts';
import { injectRow, planOf } from '../../kernel/injects/plans.ts';
import type { DrillRoom } from '../../room/drillRoom.ts';
import { criterionTitle, testedBy } from '../../scorecard/testedBy.ts';
import type { Changes } from './edits.ts';
import { editsOf, noteChange } from './edits.ts';
import { linksOf } from './links.ts';

/** What the receipts know of a seat's screens. */
export interface Screens {
  isDelivered(inject: string, seat: string): boolean;
  seenAt(inject: string, seat: string): DrillTime | null;
  /** Whoever sits there has stepped out: their screen is open, and nobody reads it. */
  isOut(seat: string): boolean;
}

type Bare = Omit<MselRow, 'receipts'>;

/** What became of the injects so far, read off the log. */
interface Past {
  /** By inject: the seat that answered, and what it said. */
  answered: Map<string, { seat: string; at: DrillTime; said: string }>;
  delivered: Map<string, LogEventOf<'inject.delivered'>>;
  because: Map<string, string>;
  changes: Changes;
  /** A facilitator's own, when it was put on the shelf. */
  kept: Map<string, DrillTime>;
}

function pastOf(room: DrillRoom): Past {
  const past: Past = {
    delivered: new Map(),
    because: new Map(),
    answered: new Map(),
    changes: new Map(),
    kept: new Map(),
  };
  for (const event of room.events) {
    noteChange(past.changes, event);
    if (event.type === 'inject.shelved' && event.data.own) past.kept.set(event.data.inject, event.at);
    if (event.type === 'inject.delivered') past.delivered.set(event.data.inject, event);
    // What a facilitator read them as does not stand in the place of somebody's words.
    else if (event.type === 'inject.answered' && event.by && !event.data.judged)
      past.answered.set(event.data.inject, { seat: event.by.seat, at: event.at, said: event.data.label });
    else if (event.type === 'inject.answeredInWords' && event.by)
      past.answered.set(event.data.inject, { seat: event.by.seat, at: event.at, said: event.data.words });
    else if (event.type === 'inject.withheld') past.because.set(event.data.inject, event.data.because);
  }
  return past;
}

/** Every inject of the plan, and those that were sent besides it: what it is for, when it comes, how far it got. */
export function mselRows(room: DrillRoom, screens: Screens): MselRow[] {
  const past = pastOf(room);
  const due = dueTimes(room);
  const receiptsOf = (inject: string, to: readonly PlayRole[]): Receipt[] =>
    to.map((role) => receipt(room, inject, role, past, screens));
  const planned = room.compiled.scenario.msel.map((row) => mselRow(room, row, past, due.get(row.id) ?? null));
  const kept = Object.keys(room.state.plans).flatMap((id) => keptRow(room, id, past, due.get(id) ?? null));
  const adHoc = [...past.delivered.values()]
    .filter(({ data }) => data.adHoc && !Object.hasOwn(room.state.plans, data.inject))
    .map((event) => ({
      ...ownRow(event.data, null),
      deliveredAt: event.at,
      reply: past.answered.get(event.data.inject)?.said ?? null,
    }));
  return [...planned, ...kept, ...adHoc].map((row) => ({ ...row, receipts: receiptsOf(row.inject, row.to) }));
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

function mselRow(room: DrillRoom, written: InjectRow, past: Past, timer: DrillTime | null): Bare {
  const { state, compiled } = room;
  const row = injectRow(compiled, state, written.id) ?? written;
  const { links, causes } = linksOf(compiled.scenario);
  const went = past.delivered.get(row.id);
  const text = (words: string): string => filled(room, words);
  const isFilled = [row.from, row.subject, row.body].some((words) => words.includes('{{'));
  const sent = went?.data ?? {
    from: text(row.from),
    to: row.to,
    channel: row.channel,
    subject: text(row.subject),
    body: text(row.body),
    phoneScript: row.phoneScript === undefined ? null : text(row.phoneScript),
    attachments: row.attachments?.map((item) => withTexts(item, text)),
  };
  const { from, to, channel, subject, body, phoneScript, attachments = [] } = sent;
  return {
    inject: row.id,
    from,
    to,
    channel,
    subject,
    body,
    phoneScript,
    attachments,
    expectedAction: row.expectedAction,
    tests: row.tests,
    criteria: testedBy(compiled.scenario, row).map(criterionTitle),
    ...whenOf(room, row.id, timer, row.at ?? null),
    deliveredAt: went?.at ?? null,
    because: past.because.get(row.id) ?? null,
    reply: past.answered.get(row.id)?.said ?? null,
    own: null,
    cause: written.at === undefined ? (causes.get(row.id) ?? null) : null,
    links: links.get(row.id) ?? UNLINKED,
    template: isFilled ? { from: row.from, subject: row.subject, body: row.body } : null,
    edits: editsOf(state, row.id, past.changes, written),
  };
}

const UNLINKED: InjectLinks = { brings: [], needs: [], story: [] };

/** Whether it comes, and when. */
function whenOf(
  { state }: DrillRoom,
  inject: string,
  timer: DrillTime | null,
  planned: DrillTime | null,
): Pick<Bare, 'state' | 'dueAt'> {
  const known = own(state.injects, inject);
  const dueAt = timer ?? known?.dueAt ?? planned;
  if (timer !== null && (!known || known.state === 'planned' || known.state === 'withheld'))
    return { state: 'scheduled', dueAt };
  if (!known || known.state === 'planned' || known.state === 'dropped') return { state: 'waiting', dueAt };
  return { state: known.state, dueAt };
}

/** A facilitator's own that was kept on the shelf, and what became of it. One that was thrown away is gone. */
function keptRow(room: DrillRoom, id: string, past: Past, timer: DrillTime | null): Bare[] {
  const { own: kept } = planOf(room.state, id);
  const row = injectRow(room.compiled, room.state, id);
  if (!kept || !row || own(room.state.injects, id)?.state === 'dropped') return [];
  const went = past.delivered.get(id);
  return [
    {
      ...ownRow(went?.data ?? { ...kept, ...row, inject: id }, past.kept.get(id) ?? null),
      ...whenOf(room, id, timer, null),
      deliveredAt: went?.at ?? null,
      because: past.because.get(id) ?? null,
      reply: past.answered.get(id)?.said ?? null,
      edits: editsOf(room.state, id, past.changes, null),
    },
  ];
}

/** A text that cannot be filled in stands as it was written: one row of the plan must not keep the console from all others. */
export function filled({ compiled, state }: DrillRoom, words: string): string {
  try {
    return fill(compiled, factReader(compiled, state), words);
  } catch {
    return words;
  }
}

/** What the scenario knows nothing of has no expected action, no criteria and no cause. */
const ownRow = (
  { inject, from, to, channel, subject, body }: OwnInject & { inject: string },
  keptAt: DrillTime | null,
): Bare => ({
  inject,
  from,
  to,
  channel,
  subject,
  body,
  phoneScript: null,
  attachments: [],
  expectedAction: '',
  tests: '',
  criteria: [],
  state: 'delivered',
  dueAt: null,
  deliveredAt: null,
  because: null,
  reply: null,
  own: { keptAt },
  cause: null,
  links: UNLINKED,
  template: null,
  edits: null,
});

/** Time, channel and sender, and nothing that tells what is coming. */
export const bareRow = (row: MselRow): MselRow => ({
  ...row,
  subject: '',
  body: '',
  phoneScript: null,
  attachments: [],
  expectedAction: '',
  tests: '',
  criteria: [],
  because: null,
  reply: null,
  cause: null,
  links: UNLINKED,
  template: null,
  // What was written into it stays hidden as well, and so does the reason.
  edits: row.edits && { ...row.edits, last: row.edits.last && { ...row.edits.last, why: '' } },
});
