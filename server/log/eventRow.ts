import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import { LogCorrupt } from './drillLog.ts';
import type { Row, SqlValue } from './sqliteDriver.ts';
import type { Place } from './stepCheck.ts';
import { misplaced, missing } from './stepCheck.ts';
import type { EventText } from './stepText.ts';

/** `link`: on the first event of a chained step, its hash and the command as the chain knows it; null elsewhere. */
export const EVENT_COLUMNS = 'seq, step, at, type, command_id, body, link';

/** An event as the values of EVENT_COLUMNS; `link` as `linkText` makes it. */
export function encodeRow({ event, by, commandId, data }: EventText, link: string | null): SqlValue[] {
  const { seq, step, at, type } = event;
  return [seq, step, at, type, encodeId(commandId), `{"by":${by},"data":${data}}`, link];
}

/** What stands beside the first event of a step. */
export interface StoredLink {
  hash: string;
  command: GivenCommand | null;
}

/** Links by the number of their step. */
export function decodeLinks(drillId: string, rows: readonly Row[]): Map<number, StoredLink> {
  const links = new Map<number, StoredLink>();
  for (const { seq, link } of rows) {
    if (typeof link !== 'string') continue;
    const parsed = jsonOf(drillId, Number(seq), link, 'its link is not JSON');
    if (typeof parsed !== 'object' || parsed === null || !('hash' in parsed) || !('command' in parsed))
      throw new LogCorrupt(drillId, Number(seq), 'its link is not one');
    links.set(Number(seq), { hash: String(parsed.hash), command: parsed.command as StoredLink['command'] });
  }
  return links;
}

function jsonOf(drillId: string, seq: number, text: string, problem: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LogCorrupt(drillId, seq, problem, { cause });
  }
}

/**
 * Rows in order of seq as events, in the kernel's own key order, so that the same log gives the same bytes everywhere.
 * Throws `LogCorrupt` at the first row that cannot be what was written, and when rows up to `lastSeq` are missing.
 */
export function decodeRows(
  drillId: string,
  rows: readonly Row[],
  afterSeq: number,
  lastSeq: number,
): LogEvent[] {
  let previous: Place = { seq: afterSeq, step: 0 };
  const events = rows.map((row) => {
    const event = decodeRow(drillId, row);
    const problem = misplaced(previous, event);
    if (problem !== null) throw new LogCorrupt(drillId, event.seq, problem);
    previous = event;
    return event;
  });
  if (previous.seq < lastSeq)
    throw new LogCorrupt(
      drillId,
      previous.seq + 1,
      `${missing(previous.seq + 1, lastSeq)} missing at the end`,
    );
  return events;
}

function decodeRow(drillId: string, { seq, step, at, type, command_id, body }: Row): LogEvent {
  const where = typeof seq === 'number' ? seq : null;
  if (
    typeof seq !== 'number' ||
    typeof step !== 'number' ||
    typeof at !== 'number' ||
    typeof type !== 'string'
  )
    throw new LogCorrupt(drillId, where, 'its number, step, time or type is not of the right kind');
  let parsed: unknown;
  let commandId: string | null;
  try {
    parsed = JSON.parse(String(body));
    commandId = decodeId(command_id ?? null);
  } catch (cause) {
    throw new LogCorrupt(drillId, where, 'its contents are not JSON', { cause });
  }
  if (typeof parsed !== 'object' || parsed === null || !('by' in parsed) || !('data' in parsed))
    throw new LogCorrupt(drillId, where, 'its contents are not those of an event');
  const { by, data } = parsed;
  return { seq, step, at, type, by, commandId, data } as LogEvent;
}

/**
 * Command ids come from clients and may hold what a text column does not keep (a NUL, half a surrogate pair).
 * Written as the inside of a JSON string, usual ids look as they are and strange ones survive.
 */
const encodeId = (json: string): string | null => (json === 'null' ? null : json.slice(1, -1));
const decodeId = (text: SqlValue): string | null =>
  text === null ? null : (JSON.parse(`"${text}"`) as string);
