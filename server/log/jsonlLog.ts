import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import { headerLink, isChained } from './chain.ts';
import { checkEvent, checkHeader, EXERCISE, EXPORT_AGAIN, LogFileUnreadable } from './jsonlShape.ts';
import type { Place } from './stepCheck.ts';
import { misplaced } from './stepCheck.ts';
import type { LogFile, StepLink } from './verify.ts';

export { LogFileUnreadable };

/** Largest log file that is read, in bytes. A two-hour drill makes one or two million. */
export const MAX_LOG_BYTES = 200 * 1024 * 1024;

const COPY_AGAIN = 'The file was not copied whole: copy or export it again.';

/**
 * The text of `log.jsonl`: the header with its scenario, then one event a line, each with its keys in one fixed order. In a chained
 * log the first event of every step carries the step's link and the command that caused it.
 */
export function writeJsonl({ header, events, links, seal }: LogFile): string {
  const { format, drillId, scenario, hash, organisation } = header;
  // The count is how a file that was cut at the end of a line is found out.
  const count = events.length;
  const lines = [
    JSON.stringify(
      isChained(header)
        ? {
            format,
            exercise: EXERCISE,
            drillId,
            events: count,
            hash,
            organisation,
            link: headerLink(header),
            seal,
            scenario,
          }
        : { format, drillId, events: count, hash, organisation, scenario },
    ),
  ];
  for (const { seq, step, at, type, by, commandId, data } of events) {
    const link = seq === step ? links.get(step) : undefined;
    lines.push(JSON.stringify({ seq, step, at, type, by, commandId, data, link: link && written(link) }));
  }
  return `${lines.join('\n')}\n`;
}

/** A log without a chain, as a file. */
export const unchained = (header: LogHeader, events: readonly LogEvent[]): LogFile => ({
  header,
  events: [...events],
  links: new Map(),
  headerLink: null,
  seal: null,
});

const isEmpty = (table: object): boolean => Object.keys(table).length === 0;
const written = ({ hash, command, salts, removed }: StepLink) => ({
  hash,
  command,
  ...(isEmpty(salts) ? {} : { salts }),
  ...(isEmpty(removed) ? {} : { removed }),
});

/**
 * Reads what `writeJsonl` wrote, from anybody: the shape of every line is checked, the meaning of event types is not, and neither is
 * whether it was changed: that is `verifyLog`. Throws `LogFileUnreadable` with the line and what to do.
 */
export function parseJsonl(text: string): LogFile {
  const lines = linesOf(text);
  const line = (index: number): unknown =>
    parseLine(lines.texts[index] ?? '', index + 1, !lines.isWhole && index === lines.texts.length - 1);
  const { header, count, headerLink, seal } = checkHeader(line(0));
  if (lines.texts.length === 1)
    throw new LogFileUnreadable(null, 'it holds no events, only the scenario', COPY_AGAIN);
  let previous: Place = { seq: 0, step: 0 };
  const events: LogEvent[] = [];
  const links = new Map<number, StepLink>();
  for (let index = 1; index < lines.texts.length; index++) {
    const { event, link } = checkEvent(line(index), index + 1, isChained(header));
    const problem = misplaced(previous, event);
    if (problem !== null) throw new LogFileUnreadable(index + 1, problem, EXPORT_AGAIN);
    if (link) links.set(event.step, link);
    events.push(event);
    previous = event;
  }
  if (count !== null && count !== events.length)
    throw new LogFileUnreadable(null, `it holds ${events.length} of ${count} events`, COPY_AGAIN);
  return { header, events, links, headerLink, seal };
}

function linesOf(text: string): { texts: string[]; isWhole: boolean } {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_LOG_BYTES)
    throw new LogFileUnreadable(
      null,
      `it has ${megabytes(bytes)} MB; at most ${megabytes(MAX_LOG_BYTES)} MB are read`,
      'This is hardly the log of one drill: check that it is the right file.',
    );
  const texts = text.replace(/^\uFEFF/, '').split('\n');
  const isWhole = texts.at(-1)?.trim() === '';
  while (texts.length > 0 && texts.at(-1)?.trim() === '') texts.pop();
  if (texts.length === 0)
    throw new LogFileUnreadable(null, 'it is empty', 'Name the log.jsonl that a drill wrote.');
  return { texts, isWhole };
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

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
