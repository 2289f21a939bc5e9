import { createHash, randomBytes } from 'node:crypto';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import { own, put } from '../../shared/keyed.ts';
import { REMOVED } from '../../shared/published.ts';

/** What one step wrote: the command that caused it, as given, and what came of it. */
export interface WrittenStep {
  command: GivenCommand | null;
  events: readonly LogEvent[];
}

/** One text that a person may have removed: where it stands in its step (a JSON pointer), and what hides it in the chain. */
export interface PrivateText {
  path: string;
  salt: string;
  text: string;
}

/**
 * Fields whose words are a person's own: names of facilitators and evaluators, what evaluators wrote, and the free text of welfare, of a task said back, of what came of a
 * task or a promise, of answers to injects, of what passes between one seat and the facilitator, of a facilitator's reasons, of an unnamed
 * pause and of the hot wash.
 * Every text at or below one of these is private. `*` is any key.
 */
const PRIVATE_DATA: ReadonlyMap<string, readonly string[]> = new Map([
  ['drill.paused', ['reason']],
  ['exercise.stopped', ['reason']],
  ['welfare.decided', ['reviewer', 'basis']],
  ['task.accepted', ['words']],
  ['task.finished', ['words']],
  ['promise.kept', ['words']],
  ['criterion.judged', ['note']],
  ['inject.answeredInWords', ['words']],
  ['answer.judged', ['why']],
  ['act.adjudicated', ['what', 'why']],
  ['facilitator.asked', ['words']],
  ['participant.answered', ['words']],
  ['whisper.sent', ['words']],
  ['pir.filled', ['answers', 'actions']],
  ['note.taken', ['text', 'tags']],
  ['note.edited', ['text', 'tags']],
  ['rating.given', ['comment']],
  ['rating.settled', ['why']],
  ['verdict.overridden', ['why']],
]);
const PRIVATE_PAYLOAD: ReadonlyMap<string, readonly string[]> = new Map([
  ['pauseDrill', ['reason']],
  ['stopExercise', ['reason']],
  ['decideWelfare', ['reviewer', 'basis']],
  ['acceptTask', ['words']],
  ['finishTask', ['words']],
  ['keepPromise', ['words']],
  ['judgeCriterion', ['note']],
  ['answerInject', ['words']],
  ['judgeAnswer', ['why']],
  ['adjudicateAct', ['what', 'why']],
  ['askFacilitator', ['words']],
  ['answerParticipant', ['words']],
  ['whisper', ['words']],
  ['fillPir', ['answers', 'actions']],
  ['takeNote', ['text', 'tags']],
  ['editNote', ['text', 'tags']],
  ['giveRating', ['comment']],
  ['settleRating', ['why']],
  ['overrideVerdict', ['why']],
]);

/** Where private texts stand in a step: the roots below which every text is private. */
function privateRoots({ command, events }: WrittenStep): string[][] {
  const roots: string[][] = [];
  if (command) {
    if (command.account) roots.push(['command', 'account', 'name']);
    for (const field of PRIVATE_PAYLOAD.get(command.name) ?? []) roots.push(['command', 'payload', field]);
  }
  for (const [index, { type, by }] of events.entries()) {
    if (by?.account) roots.push(['events', String(index), 'by', 'account', 'name']);
    for (const field of PRIVATE_DATA.get(type) ?? []) roots.push(['events', String(index), 'data', field]);
  }
  return roots;
}

/** The private texts of a step, each with a fresh salt. Empty ones hide nothing and stay. */
export function privateTexts(step: WrittenStep): PrivateText[] {
  return privateRoots(step).flatMap((root) => textsBelow(valueAt(step, root), root));
}

function textsBelow(value: unknown, path: readonly string[]): PrivateText[] {
  if (typeof value === 'string')
    return value === '' ? [] : [{ path: pointer(path), salt: freshSalt(), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsBelow(item, [...path, key]));
}

const freshSalt = (): string => randomBytes(16).toString('base64url');

/** What the chain holds instead of a text: nobody can tell the text from it, and whoever has text and salt can prove it. */
export const digestOf = ({ salt, text }: Pick<PrivateText, 'salt' | 'text'>): { digest: string } => ({
  digest: createHash('sha256').update(`${salt}\n${text}`).digest('hex'),
});

/** The step with other values at some of its places; what was given stays as it was. */
function withValues(step: WrittenStep, values: ReadonlyMap<string, unknown>): WrittenStep {
  if (values.size === 0) return step;
  const copy = JSON.parse(JSON.stringify(step)) as WrittenStep;
  for (const [path, value] of values) {
    const keys = keysOf(path);
    const last = keys.pop() ?? '';
    const place = valueAt(copy, keys);
    if (isRecord(place) && Object.hasOwn(place, last)) put(place, last, value);
  }
  return copy;
}

/** The step as the chain knows it. */
export const hidden = (step: WrittenStep, texts: readonly PrivateText[]): WrittenStep =>
  withValues(step, new Map(texts.map((item) => [item.path, digestOf(item)])));

export const textAt = (step: WrittenStep, path: string): unknown => valueAt(step, keysOf(path));

/** What hides the private texts of a step: a salt where the text is at hand, a digest where it was removed. By path. */
export interface Hiding {
  salts: Record<string, string>;
  removed: Record<string, string>;
}

/** A step as the chain knows it, made from one in clear. Null: what is said to be hidden is not there. */
export function hiddenAgain(step: WrittenStep, { salts, removed }: Hiding): WrittenStep | null {
  const values = new Map<string, unknown>();
  for (const [path, salt] of Object.entries(salts)) {
    const text = textAt(step, path);
    if (typeof text !== 'string') return null;
    values.set(path, digestOf({ salt, text }));
  }
  for (const [path, digest] of Object.entries(removed)) {
    if (textAt(step, path) !== REMOVED) return null;
    values.set(path, { digest });
  }
  return withValues(step, values);
}

/** The step without the words that lie beside it, and what hides their places from now on. */
export function withoutTexts(
  step: WrittenStep,
  { salts, removed }: Hiding,
): { step: WrittenStep; hiding: Hiding; count: number } {
  const gone = Object.entries(salts).map(([path, salt]) => ({
    path,
    ...digestOf({ salt, text: String(textAt(step, path)) }),
  }));
  return {
    step: withValues(step, new Map(gone.map(({ path }) => [path, REMOVED]))),
    hiding: {
      salts: {},
      removed: { ...removed, ...Object.fromEntries(gone.map(({ path, digest }) => [path, digest])) },
    },
    count: gone.length,
  };
}

/** The step in clear, from how the chain knows it and the texts that lie beside. `fits`: they are the texts that were hidden. */
export function inClear(
  step: WrittenStep,
  texts: readonly PrivateText[],
): { step: WrittenStep; hiding: Hiding; fits: boolean } {
  const hiding: Hiding = { salts: {}, removed: {} };
  let fits = true;
  const values = new Map<string, unknown>();
  const places = privateRoots(step).flatMap((root) => digestsBelow(valueAt(step, root), root));
  for (const { path, digest } of places) {
    const beside = texts.find((text) => text.path === path);
    if (beside && digestOf(beside).digest !== digest) fits = false;
    if (beside) put(hiding.salts, path, beside.salt);
    else put(hiding.removed, path, digest);
    values.set(path, beside ? beside.text : REMOVED);
  }
  return { step: withValues(step, values), hiding, fits };
}

function digestsBelow(value: unknown, path: readonly string[]): { path: string; digest: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length === 1 && 'digest' in value && typeof value.digest === 'string')
    return [{ path: pointer(path), digest: value.digest }];
  return Object.entries(value).flatMap(([key, item]) => digestsBelow(item, [...path, key]));
}

// JSON pointers (RFC 6901).
const pointer = (keys: readonly string[]): string =>
  keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
const keysOf = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const valueAt = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inside, key) => (isRecord(inside) ? own(inside, key) : undefined), value);
