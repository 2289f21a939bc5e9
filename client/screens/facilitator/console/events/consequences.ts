import type { MselRow } from '../../../../../shared/protocol.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import type { DrillTime } from '../../../../../shared/time.ts';
import { formatDrillTime, MINUTE } from '../../../../../shared/time.ts';

/** What is to be different about an inject. */
export interface Wanted {
  at?: DrillTime | null;
  to?: readonly PlayRole[];
  /** Its words. */
  hasNewWords?: boolean;
}

/** One thing that follows from it. `warns`: something would go wrong; otherwise it is only good to know. */
interface Follows {
  words: string;
  warns: boolean;
}

const WINDOW = 10 * MINUTE;
/** More than this many injects in ten minutes is more than a desk can read. */
const MOST = 3;

interface Around {
  rows: readonly MselRow[];
  now: DrillTime;
  /** Of the act that is open; null between acts. */
  actEndsAt: DrillTime | null;
  short: (role: string) => string;
}

export const timeOf = (row: MselRow): DrillTime | null => row.deliveredAt ?? row.dueAt;
const nameOf = (row: MselRow): string => `“${row.subject || row.from}”`;
const COMES: ReadonlySet<MselRow['state']> = new Set(['delivered', 'scheduled', 'waiting', 'held']);

/** What follows from changing an inject like that, the worst first. Nothing here is refused: whoever runs the room decides. */
export function followsFrom(row: MselRow, wanted: Wanted, around: Around): Follows[] {
  const at = wanted.at === undefined ? row.dueAt : wanted.at;
  const to = wanted.to ?? row.to;
  const isMoved = wanted.at !== undefined && wanted.at !== null && wanted.at !== row.dueAt;
  const found: Follows[] = [];
  const warn = (words: string): void => void found.push({ words, warns: true });
  if (isMoved && wanted.at) {
    const { actEndsAt, now } = around;
    if (wanted.at <= now) warn(`That has passed: it is ${formatDrillTime(now)}.`);
    for (const words of order(row, wanted.at, around)) warn(words);
    if (actEndsAt !== null && wanted.at >= actEndsAt)
      warn(`The act ends at ${formatDrillTime(actEndsAt)}: nobody reads it before the next one.`);
  }
  if (at !== null && (isMoved || wanted.to))
    for (const { role, count, from } of crowded(row, at, to, around))
      warn(`${around.short(role)} would get ${count} in ten minutes from ${formatDrillTime(from)}.`);
  if (isMoved || wanted.to || wanted.hasNewWords) {
    if (row.links.story.length > 0)
      found.push({ words: `The story waits for it: ${row.links.story.join(', ')}.`, warns: false });
    if (wanted.hasNewWords && row.attachments.length > 0)
      found.push({ words: 'The picture that comes with it stays as it is.', warns: false });
    if (row.criteria.length > 0)
      found.push({
        words: `Not scored then, unless it is earned in full: ${row.criteria.join('; ')}.`,
        warns: false,
      });
  }
  return found;
}

/** Before its cause, or behind what comes of it. */
function order(row: MselRow, at: DrillTime, { rows }: Around): string[] {
  const find = (inject: string): MselRow | undefined => rows.find((other) => other.inject === inject);
  const early = row.links.needs.flatMap((id) => {
    const cause = find(id);
    if (!cause || cause.state === 'delivered') return [];
    const when = timeOf(cause);
    if (when === null || !COMES.has(cause.state))
      return [`${nameOf(cause)}, which leads to it, may never come.`];
    return when >= at
      ? [`It would come before ${nameOf(cause)} at ${formatDrillTime(when)}, which leads to it.`]
      : [];
  });
  const late = row.links.brings.flatMap((id) => {
    const later = find(id);
    const when = later && later.state !== 'delivered' ? later.dueAt : null;
    return later && when !== null && when < at
      ? [`${nameOf(later)} at ${formatDrillTime(when)} depends on it and would come first.`]
      : [];
  });
  return [...early, ...late];
}

/** Desks that would get more than they can read in any ten minutes around it. */
function crowded(
  row: MselRow,
  at: DrillTime,
  to: readonly PlayRole[],
  { rows }: Around,
): { role: PlayRole; count: number; from: DrillTime }[] {
  return to.flatMap((role) => {
    const others = rows
      .filter((other) => other.inject !== row.inject && other.to.includes(role) && COMES.has(other.state))
      .flatMap((other) => timeOf(other) ?? [])
      .filter((time) => Math.abs(time - at) < WINDOW);
    const times = [...others, at].sort((a, b) => a - b);
    let worst = { count: 0, from: at };
    for (const from of times) {
      if (from > at) break;
      const count = times.filter((time) => time >= from && time < from + WINDOW).length;
      if (from + WINDOW > at && count > worst.count) worst = { count, from };
    }
    return worst.count > MOST ? [{ role, ...worst }] : [];
  });
}

const PLACEHOLDER = /\{\{[^{}]*\}\}/gu;

/** Placeholders that a text had and has no more: what they told is not filled in. */
export const lostPlaceholders = (before: string, after: string): string[] => {
  const left = new Set(after.match(PLACEHOLDER) ?? []);
  return [...new Set(before.match(PLACEHOLDER) ?? [])].filter((item) => !left.has(item));
};
