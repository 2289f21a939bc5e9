import type { MselRow } from '../../../../shared/protocol.ts';
import type { Channel } from '../../../../shared/scenario/msel.ts';
import type { DrillTime } from '../../../../shared/time.ts';

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

/** Shape and word; the colour only repeats them. */
export const STATE: Record<
  MselRow['state'],
  { shape: string; words: string; tone: 'plain' | 'safe' | 'wait' | 'act' }
> = {
  waiting: { shape: '◌', words: 'waiting', tone: 'plain' },
  scheduled: { shape: '○', words: 'coming', tone: 'act' },
  held: { shape: '❚❚', words: 'held', tone: 'wait' },
  delivered: { shape: '●', words: 'delivered', tone: 'safe' },
  withheld: { shape: '⊘', words: 'withheld', tone: 'plain' },
  skipped: { shape: '»', words: 'skipped', tone: 'plain' },
};

export type Filter = 'all' | 'coming' | 'delivered' | 'held';
export const FILTERS: readonly { id: Filter; title: string }[] = [
  { id: 'all', title: 'All' },
  { id: 'coming', title: 'Coming' },
  { id: 'delivered', title: 'Delivered' },
  { id: 'held', title: 'Held' },
];

type Act = 'fire' | 'hold' | 'release' | 'skip';
/** What may be done with a row as it stands. */
export const ACTS: Record<MselRow['state'], readonly Act[]> = {
  waiting: ['fire', 'hold', 'skip'],
  scheduled: ['fire', 'hold', 'skip'],
  held: ['release', 'fire', 'skip'],
  delivered: [],
  withheld: ['fire'],
  skipped: ['fire'],
};

/** Has a time of its own: nothing but the clock brings it. */
const isPlanned = (row: MselRow): boolean => row.state === 'waiting' && row.dueAt !== null;
const isPast = ({ state }: MselRow): boolean =>
  state === 'delivered' || state === 'withheld' || state === 'skipped';
const timeOf = (row: MselRow): DrillTime => row.deliveredAt ?? row.dueAt ?? Number.MAX_SAFE_INTEGER;

const wanted = (row: MselRow, filter: Filter): boolean =>
  filter === 'all' ||
  (filter === 'coming' && (row.state === 'scheduled' || row.state === 'waiting')) ||
  filter === row.state;

const has = (row: MselRow, search: string): boolean =>
  search === '' ||
  [row.inject, row.from, row.subject, row.body, CHANNEL_WORDS[row.channel]].some((text) =>
    text.toLowerCase().includes(search),
  );

interface MselLists {
  past: MselRow[];
  coming: MselRow[];
  /** No time of their own: the team or the story brings them, or not. */
  caused: MselRow[];
}

/** The list as it is read: what was, NOW, what comes; and apart from it what waits for a cause. */
export function layMsel(rows: readonly MselRow[], filter: Filter, search: string): MselLists {
  const shown = rows.filter((row) => wanted(row, filter) && has(row, search.trim().toLowerCase()));
  const byTime = (list: MselRow[]): MselRow[] => list.sort((a, b) => timeOf(a) - timeOf(b));
  return {
    past: byTime(shown.filter(isPast)),
    coming: byTime(
      shown.filter((row) => row.state === 'scheduled' || row.state === 'held' || isPlanned(row)),
    ),
    caused: shown.filter((row) => row.state === 'waiting' && !isPlanned(row)),
  };
}
