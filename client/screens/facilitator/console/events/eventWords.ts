import type { MselRow } from '../../../../../shared/protocol.ts';
import { attachmentLine } from '../../../../../shared/scenario/attachments.ts';
import type { Channel } from '../../../../../shared/scenario/msel.ts';
import type { DrillTime } from '../../../../../shared/time.ts';

export const CHANNEL_WORDS: Record<Channel, string> = {
  pager: 'Pager',
  ticket: 'Ticket',
  chat: 'Chat',
  mail: 'Email',
  press: 'Press',
  social: 'Social',
  dashboard: 'Dashboard',
  regulator: 'Regulator',
  phone: 'Phone',
  calendar: 'Calendar',
  notice: 'Notice',
};

/** What a row is called; whoever plays along reads no subject. */
export const nameIn = (row: MselRow): string =>
  row.subject || `${CHANNEL_WORDS[row.channel]} from ${row.from}`;

/** How it stands, where that is not what the list says already. */
export function markOf({ state, edits }: MselRow): { words: string; tone: 'plain' | 'wait' | 'act' } | null {
  if (state === 'held') return { words: 'held', tone: 'wait' };
  if (state === 'skipped') return { words: 'skipped', tone: 'plain' };
  if (state === 'withheld') return { words: 'not sent', tone: 'plain' };
  if (state === 'delivered' || !edits || edits.parts.length === 0) return null;
  return { words: edits.parts.every((part) => part === 'dueAt') ? 'moved' : 'changed', tone: 'act' };
}

/** What came of it, in a few words. */
export const saidOf = ({ state, reply, because, edits }: MselRow): string =>
  state === 'withheld'
    ? (because ?? '')
    : state === 'skipped'
      ? (edits?.last?.why ?? '')
      : reply === null
        ? ''
        : `“${reply}”`;

export type Filter = 'all' | 'coming' | 'delivered' | 'held';
export const FILTERS: readonly { id: Filter; title: string }[] = [
  { id: 'all', title: 'All' },
  { id: 'coming', title: 'Coming' },
  { id: 'delivered', title: 'Delivered' },
  { id: 'held', title: 'Held' },
];

export type InjectAct =
  | 'fire'
  | 'hold'
  | 'release'
  | 'edit'
  | 'skip'
  | 'unskip'
  | 'shelve'
  | 'unshelve'
  | 'drop';
/** What may be done with a row as it stands. */
export const ACTS: Record<MselRow['state'], readonly InjectAct[]> = {
  waiting: ['fire', 'hold', 'edit', 'skip'],
  scheduled: ['fire', 'hold', 'edit', 'skip', 'shelve'],
  held: ['release', 'fire', 'edit', 'skip', 'shelve'],
  delivered: [],
  withheld: ['fire', 'edit'],
  skipped: ['unskip', 'fire'],
  shelved: ['fire', 'edit', 'unshelve'],
};

/** Has a time of its own: nothing but the clock brings it. */
const isPlanned = (row: MselRow): boolean => row.state === 'waiting' && row.dueAt !== null;
const isPast = ({ state }: MselRow): boolean =>
  state === 'delivered' || state === 'withheld' || state === 'skipped';
const isComing = (row: MselRow): boolean =>
  row.state === 'scheduled' || row.state === 'held' || isPlanned(row);
const timeOf = (row: MselRow): DrillTime => row.deliveredAt ?? row.dueAt ?? Number.MAX_SAFE_INTEGER;

const wanted = (row: MselRow, filter: Filter): boolean =>
  filter === 'all' ||
  (filter === 'coming' && (row.state === 'scheduled' || row.state === 'waiting')) ||
  filter === row.state;

const has = (row: MselRow, search: string): boolean =>
  search === '' ||
  [
    row.inject,
    row.from,
    row.subject,
    row.body,
    CHANNEL_WORDS[row.channel],
    ...row.attachments.map(attachmentLine),
  ].some((text) => text.toLowerCase().includes(search));

interface MselLists {
  past: MselRow[];
  coming: MselRow[];
  /** No time of their own: a hand sends them, or what the team does brings them. */
  shelf: MselRow[];
}

/** The list as it is read: what was, now, what comes; and apart from it what has no time, on the shelf. */
export function layMsel(rows: readonly MselRow[], filter: Filter, search: string): MselLists {
  const shown = rows.filter((row) => wanted(row, filter) && has(row, search.trim().toLowerCase()));
  const byTime = (list: MselRow[]): MselRow[] => list.sort((a, b) => timeOf(a) - timeOf(b));
  return {
    past: byTime(shown.filter(isPast)),
    coming: byTime(shown.filter(isComing)),
    shelf: shown.filter((row) => row.state === 'shelved' || (row.state === 'waiting' && !isPlanned(row))),
  };
}

/** How many rows of the list each filter shows. */
export function countsBy(rows: readonly MselRow[]): Record<Filter, number> {
  const counts: Record<Filter, number> = { all: 0, coming: 0, delivered: 0, held: 0 };
  for (const row of rows)
    if (isPast(row) || isComing(row)) for (const { id } of FILTERS) if (wanted(row, id)) counts[id] += 1;
  return counts;
}

/** `27 sent · 67 to come · 1 held`: what has no time of its own waits on the shelf, and is counted there. */
export function countsOf(rows: readonly MselRow[]): string {
  const count = (wanted: (row: MselRow) => boolean): number => rows.filter(wanted).length;
  const held = count(({ state }) => state === 'held');
  return [
    `${count(({ state }) => state === 'delivered')} sent`,
    `${count(({ state }) => state === 'scheduled')} to come`,
    ...(held > 0 ? [`${held} held`] : []),
  ].join(' · ');
}
