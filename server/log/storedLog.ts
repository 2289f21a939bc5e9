import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Phase } from '../kernel/state.ts';
import type { Head } from './chain.ts';
import { CHAINED, headerLink, isChained, stepLink } from './chain.ts';
import { pinOf } from './contentHash.ts';
import { LogChanged, LogCorrupt } from './drillLog.ts';
import type { StoredLink } from './eventRow.ts';
import { decodeLinks, decodeRows } from './eventRow.ts';
import type { PrivateText } from './privateText.ts';
import { inClear } from './privateText.ts';
import { isSealed } from './recordKey.ts';
import type { Row } from './sqliteDriver.ts';
import type { LogFile, StepLink } from './verify.ts';
import { stepsIn } from './verify.ts';

/** A log, or its end, as the tables hold it: private texts are hidden in the events and lie beside them. */
export interface Stored {
  drillId: string;
  head: Head | null;
  events: LogEvent[];
  links: Map<number, StoredLink>;
  /** By the number of the step. */
  texts: ReadonlyMap<number, PrivateText[]>;
  /** From its first event on. */
  isWhole: boolean;
}

/** A drill's row says where its chain ends; null where it has none. */
export const headOf = ({ head_seq, head_hash, seal }: Row): Head | null =>
  typeof head_hash === 'string'
    ? {
        seq: Number(head_seq),
        hash: head_hash,
        seal: typeof seal === 'string' ? (JSON.parse(seal) as Head['seal']) : null,
      }
    : null;
/** How far a drill has come. */
export interface StoredHead {
  seq: number;
  status: Phase;
  head: Head | null;
}

/** A drill's first line, from its scenario and its row. Throws `LogCorrupt`. */
export function headerOf(drillId: string, { hash, json, head_hash }: Row): LogHeader {
  try {
    const scenario = JSON.parse(String(json)) as Scenario;
    const format = head_hash === null ? 'muster-log/1' : CHAINED;
    return { format, drillId, scenario, hash: String(hash), ...pinOf(scenario) };
  } catch (cause) {
    throw new LogCorrupt(drillId, null, `its scenario (hash ${hash}) is not JSON`, { cause });
  }
}

export const sealText = (head: Head | null): string | null => (head?.seal ? JSON.stringify(head.seal) : null);

export const decodeStored = (
  drillId: string,
  rows: readonly Row[],
  afterSeq: number,
  lastSeq: number,
): Pick<Stored, 'events' | 'links'> => ({
  events: decodeRows(drillId, rows, afterSeq, lastSeq),
  links: decodeLinks(drillId, rows),
});

export function textsOf(rows: readonly Row[]): Map<number, PrivateText[]> {
  const texts = new Map<number, PrivateText[]>();
  for (const { step, path, salt, text } of rows) {
    const beside = texts.get(Number(step)) ?? [];
    beside.push({ path: String(path), salt: String(salt), text: String(text) });
    texts.set(Number(step), beside);
  }
  return texts;
}

/**
 * The events in clear. Those of a chained log are checked against the chain, from the link they hang on (`previous`) to the last, and
 * against the signature of a finished drill. Throws `LogChanged`.
 */
export function checkStored(stored: Stored, previous: string | null): LogEvent[] {
  const { drillId, head, events, isWhole } = stored;
  if (head === null) return events;
  const clear: LogEvent[] = [];
  let last = previous;
  for (const step of stepsIn(events)) {
    const [{ seq, step: number } = { seq: 0, step: 0 }] = step;
    const link = stored.links.get(number);
    // A reader that begins inside a step has the rest of it from before.
    if (seq !== number && !isWhole) {
      clear.push(...inClear({ command: null, events: step }, []).step.events);
      continue;
    }
    if (!link || last === null) throw new LogChanged(drillId, seq, 'its link is missing');
    last = stepLink(last, { command: link.command, events: step });
    if (last !== link.hash)
      throw new LogChanged(drillId, seq, 'what it says, or its place, is not what was written');
    const { step: written, fits } = inClear(
      { command: link.command, events: step },
      stored.texts.get(number) ?? [],
    );
    if (!fits) throw new LogChanged(drillId, seq, 'a private text is not the one that was written');
    clear.push(...written.events);
  }
  if (isWhole) checkEnd(stored, last);
  return clear;
}

function checkEnd({ drillId, head, events }: Stored, last: string | null): void {
  if (head === null) return;
  if (head.hash !== last)
    throw new LogChanged(drillId, events.length, 'its last link is not the one that was written last');
  const { seal } = head;
  if (seal === null) return;
  if (!isSealed(drillId, seal) || seal.head !== last || seal.events !== events.length)
    throw new LogChanged(drillId, events.length, 'its end is not the one that was signed');
}

/** The same as a file, checked by nobody: what vouches for it goes along, and whoever reads it checks. */
export function fileOf(header: LogHeader, { events, links, texts, head }: Stored): LogFile {
  const file: LogFile = { header, events: [], links: new Map(), headerLink: null, seal: head?.seal ?? null };
  if (!isChained(header)) return { ...file, events };
  const written = new Map<number, StepLink>();
  for (const step of stepsIn(events)) {
    const number = step[0]?.step ?? 0;
    const link = links.get(number);
    const clear = inClear({ command: link?.command ?? null, events: step }, texts.get(number) ?? []);
    file.events.push(...clear.step.events);
    if (link) written.set(number, { hash: link.hash, command: clear.step.command, ...clear.hiding });
  }
  return { ...file, headerLink: headerLink(header), links: written };
}
