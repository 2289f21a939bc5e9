import type { LogEvent } from '../../shared/event/event.ts';
import type { LogHeader } from '../../shared/event/header.ts';
import { own } from '../../shared/keyed.ts';
import { LogError } from './drillLog.ts';
import type { Place } from './stepCheck.ts';
import { isDrillTime, misplaced } from './stepCheck.ts';

const FORMAT: LogHeader['format'] = 'muster-log/1';

/** Largest log file that is read, in bytes. A two-hour drill makes one or two million. */
export const MAX_LOG_BYTES = 200 * 1024 * 1024;

/** An exported log that cannot be read. `line` counts from 1; null when it is about the whole file. */
export class LogFileUnreadable extends LogError {
  readonly code = 'logFileUnreadable';
  readonly line: number | null;
  readonly problem: string;

  constructor(line: number | null, problem: string, remedy: string, options?: ErrorOptions) {
    super(
      `The log file cannot be read: ${line === null ? '' : `line ${line}: `}${problem}. ${remedy}`,
      options,
    );
    this.line = line;
    this.problem = problem;
  }
}

const EXPORT_AGAIN = 'Export the log again; do not edit it by hand.';
const COPY_AGAIN = 'The file was not copied whole: copy or export it again.';

/** The text of `log.jsonl`: the header with its scenario, then one event a line, each with its keys in one fixed order. */
export function writeJsonl(
  { format, drillId, scenario, hash, organisation }: LogHeader,
  events: readonly LogEvent[],
): string {
  // The count is how a file that was cut at the end of a line is found out.
  const lines = [JSON.stringify({ format, drillId, events: events.length, hash, organisation, scenario })];
  for (const { seq, step, at, type, by, commandId, data } of events) {
    lines.push(JSON.stringify({ seq, step, at, type, by, commandId, data }));
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Reads what `writeJsonl` wrote, from anybody: the shape of every line is checked, the meaning of event types is not.
 * Throws `LogFileUnreadable` with the line and what to do.
 */
export function parseJsonl(text: string): { header: LogHeader; events: LogEvent[] } {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_LOG_BYTES)
    throw new LogFileUnreadable(
      null,
      `it has ${megabytes(bytes)} MB; at most ${megabytes(MAX_LOG_BYTES)} MB are read`,
      'This is hardly the log of one drill: check that it is the right file.',
    );
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const isWhole = lines.at(-1)?.trim() === '';
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  if (lines.length === 0)
    throw new LogFileUnreadable(null, 'it is empty', 'Name the log.jsonl that a drill wrote.');
  const line = (index: number): unknown =>
    parseLine(lines[index] ?? '', index + 1, !isWhole && index === lines.length - 1);
  const { header, count } = checkHeader(line(0));
  if (lines.length === 1)
    throw new LogFileUnreadable(null, 'it holds no events, only the scenario', COPY_AGAIN);
  let previous: Place = { seq: 0, step: 0 };
  const events: LogEvent[] = [];
  for (let index = 1; index < lines.length; index++) {
    const event = checkEvent(line(index), index + 1);
    const problem = misplaced(previous, event);
    if (problem !== null) throw new LogFileUnreadable(index + 1, problem, EXPORT_AGAIN);
    events.push(event);
    previous = event;
  }
  if (count !== null && count !== events.length)
    throw new LogFileUnreadable(null, `it holds ${events.length} of ${count} events`, COPY_AGAIN);
  return { header, events };
}

function parseLine(line: string, number: number, mayBeCut: boolean): unknown {
  try {
    // A key of this name would become a prototype in the hands of careless code. Rare enough to look twice only then.
    const suspicious = line.includes('__proto__') || line.includes('\\u');
    return suspicious ? JSON.parse(line, refusePrototype) : JSON.parse(line);
  } catch (cause) {
    if (cause instanceof PrototypeKey)
      throw new LogFileUnreadable(
        number,
        'it has a key named "__proto__"',
        'No drill writes that: do not trust this file.',
      );
    if (mayBeCut && (number > 1 || line.startsWith('{"')))
      throw new LogFileUnreadable(number, 'the last line is cut off', COPY_AGAIN, { cause });
    const other =
      number === 1 ? 'it does not begin like a log: the first line is not JSON' : 'it is not JSON';
    throw new LogFileUnreadable(
      number,
      other,
      number === 1 ? 'Name the log.jsonl that a drill wrote.' : EXPORT_AGAIN,
      { cause },
    );
  }
}

class PrototypeKey extends Error {}
function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new PrototypeKey();
  return value;
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;
const isScenario = (value: unknown): boolean =>
  isObject(value) && isText(value.id) && isText(value.version) && isText(value.variant);

const isPin = (value: unknown): boolean => isObject(value) && isText(value.id) && isText(value.hash);

/** `count`: how many events follow; null in a file that does not say. */
function checkHeader(value: unknown): { header: LogHeader; count: number | null } {
  if (!isObject(value) || !('format' in value))
    throw new LogFileUnreadable(
      1,
      'it does not begin like a log: the first line has no "format"',
      'Name the log.jsonl that a drill wrote.',
    );
  if (value.format !== FORMAT)
    throw new LogFileUnreadable(
      1,
      `its format is ${JSON.stringify(value.format)}; this version reads "${FORMAT}"`,
      'Read it with the version of Muster that wrote it, or a newer one.',
    );
  need(value, 1, {
    drillId: [isText, 'a text'],
    hash: [isText, 'a text'],
    scenario: [isScenario, 'a scenario with id, version and variant'],
  });
  // Logs written before companies were a parameter have none.
  if (value.organisation !== undefined)
    need(value, 1, { organisation: [isPin, 'a company’s id and the hash of its profile'] });
  const { events: count, ...header } = value;
  return { header: header as unknown as LogHeader, count: typeof count === 'number' ? count : null };
}

const isActor = (value: unknown): boolean =>
  value === null || (isObject(value) && isText(value.seat) && isText(value.role));
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const EVENT_FIELDS: Needs = {
  seq: [isCount, 'a whole number from 1'],
  step: [isCount, 'a whole number from 1'],
  at: [isDrillTime, 'a whole number of ms'],
  type: [isText, 'a text'],
  by: [isActor, 'null, or a seat and a role'],
  commandId: [isTextOrNull, 'null or a text'],
  data: [isObject, 'an object'],
};

function checkEvent(value: unknown, line: number): LogEvent {
  if (!isObject(value)) throw new LogFileUnreadable(line, 'it is not an event', EXPORT_AGAIN);
  need(value, line, EVENT_FIELDS);
  return value as unknown as LogEvent;
}

type Needs = Readonly<Record<string, readonly [(value: unknown) => boolean, string]>>;
function need(value: Fields, line: number, needs: Needs): void {
  for (const [name, [isRight, words]] of Object.entries(needs)) {
    if (!Object.hasOwn(value, name)) throw new LogFileUnreadable(line, `"${name}" is missing`, EXPORT_AGAIN);
    if (!isRight(own(value, name)))
      throw new LogFileUnreadable(line, `"${name}" must be ${words}`, EXPORT_AGAIN);
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
