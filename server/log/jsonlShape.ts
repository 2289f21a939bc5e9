import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import { own } from '../../shared/keyed.ts';
import type { Seal } from './chain.ts';
import { CHAINED } from './chain.ts';
import { LogError } from './drillLog.ts';
import { isDrillTime } from './stepCheck.ts';
import type { StepLink } from './verify.ts';

// The shape of every line of an exported log, checked field by field. What no drill writes is refused: it may come from anybody.

const FIRST: LogHeader['format'] = 'muster-log/1';
/** Stands in every file of the second format: whoever opens one sees that it is a drill. */
export const EXERCISE = 'EXERCISE. This is the log of a drill: its company and its incident are invented.';

export const EXPORT_AGAIN = 'Export the log again; do not edit it by hand.';

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

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;
const isScenario = (value: unknown): boolean =>
  isObject(value) && isText(value.id) && isText(value.version) && isText(value.variant);

const isPin = (value: unknown): boolean => isObject(value) && isText(value.id) && isText(value.hash);

const HEADER_FIELDS = ['format', 'drillId', 'events', 'hash', 'organisation', 'scenario'];
const CHAINED_HEADER_FIELDS = [...HEADER_FIELDS, 'exercise', 'link', 'seal'];

interface Headed {
  header: LogHeader;
  /** How many events follow; null in a file that does not say. */
  count: number | null;
  headerLink: string | null;
  seal: Seal | null;
}

export function checkHeader(value: unknown): Headed {
  if (!isObject(value) || !('format' in value))
    throw new LogFileUnreadable(
      1,
      'it does not begin like a log: the first line has no "format"',
      'Name the log.jsonl that a drill wrote.',
    );
  const { format, drillId, scenario, hash, organisation, events: count } = value;
  if (format !== FIRST && format !== CHAINED)
    throw new LogFileUnreadable(
      1,
      `its format is ${JSON.stringify(format)}; this version reads "${FIRST}" and "${CHAINED}"`,
      'Read it with the version of Muster that wrote it, or a newer one.',
    );
  const isLinked = format === CHAINED;
  needOnly(value, 1, isLinked ? CHAINED_HEADER_FIELDS : HEADER_FIELDS);
  need(value, 1, {
    drillId: [isText, 'a text'],
    hash: [isText, 'a text'],
    scenario: [isScenario, 'a scenario with id, version and variant'],
  });
  if (isLinked)
    need(value, 1, {
      exercise: [(mark) => mark === EXERCISE, 'the mark that this is an exercise'],
      events: [isCount, 'a whole number from 1'],
      link: [isText, 'a text'],
      seal: [(seal) => seal === null || isSeal(seal), 'null, or the signature of a server'],
    });
  // Logs written before companies were a parameter have none.
  if (organisation !== undefined)
    need(value, 1, { organisation: [isPin, 'a company’s id and the hash of its profile'] });
  const header = { format, drillId, scenario, hash, ...(organisation === undefined ? {} : { organisation }) };
  return {
    header: header as LogHeader,
    count: typeof count === 'number' ? count : null,
    headerLink: isLinked ? String(value.link) : null,
    seal: isLinked ? (value.seal as Seal | null) : null,
  };
}

const isSeal = (value: unknown): boolean =>
  isObject(value) &&
  hasOnly(value, ['key', 'publicKey', 'events', 'head', 'signature']) &&
  [value.key, value.publicKey, value.head, value.signature].every(isText) &&
  isCount(value.events);

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

const LINKED_FIELDS = [...Object.keys(EVENT_FIELDS), 'link'];
const UNLINKED_FIELDS = Object.keys(EVENT_FIELDS);

export function checkEvent(
  value: unknown,
  line: number,
  isLinked: boolean,
): { event: LogEvent; link: StepLink | null } {
  if (!isObject(value)) throw new LogFileUnreadable(line, 'it is not an event', EXPORT_AGAIN);
  need(value, line, EVENT_FIELDS);
  needOnly(value, line, isLinked && value.seq === value.step ? LINKED_FIELDS : UNLINKED_FIELDS);
  const { link, ...event } = value;
  if (link !== undefined && !isLink(link))
    throw new LogFileUnreadable(
      line,
      '"link" must be a hash, the command given and what it hides',
      EXPORT_AGAIN,
    );
  return { event: event as unknown as LogEvent, link: link === undefined ? null : linkOf(link as Fields) };
}

const isTexts = (value: unknown): boolean =>
  value === undefined || (isObject(value) && Object.values(value).every(isText));
const isAccount = (value: unknown): boolean =>
  value === undefined ||
  (isObject(value) && hasOnly(value, ['id', 'name']) && isCount(value.id) && isText(value.name));
const isCommand = (value: unknown): boolean =>
  value === null ||
  (isObject(value) &&
    hasOnly(value, ['seat', 'name', 'payload', 'role', 'account']) &&
    isText(value.seat) &&
    isText(value.name) &&
    isTextOrNull(value.role) &&
    isAccount(value.account) &&
    'payload' in value);
const isLink = (value: unknown): boolean =>
  isObject(value) &&
  hasOnly(value, ['hash', 'command', 'salts', 'removed']) &&
  isText(value.hash) &&
  isCommand(value.command) &&
  isTexts(value.salts) &&
  isTexts(value.removed);
const linkOf = ({ hash, command, salts = {}, removed = {} }: Fields): StepLink =>
  ({ hash, command, salts, removed }) as unknown as StepLink;

type Needs = Readonly<Record<string, readonly [(value: unknown) => boolean, string]>>;
function need(value: Fields, line: number, needs: Needs): void {
  for (const [name, [isRight, words]] of Object.entries(needs)) {
    if (!Object.hasOwn(value, name)) throw new LogFileUnreadable(line, `"${name}" is missing`, EXPORT_AGAIN);
    if (!isRight(own(value, name)))
      throw new LogFileUnreadable(line, `"${name}" must be ${words}`, EXPORT_AGAIN);
  }
}

const hasOnly = (value: Fields, names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name));
function needOnly(value: Fields, line: number, names: readonly string[]): void {
  const other = Object.keys(value).find((name) => !names.includes(name));
  if (other !== undefined)
    throw new LogFileUnreadable(line, `"${other.slice(0, 40)}" does not belong there`, EXPORT_AGAIN);
}
