import { z } from 'zod';
import { CORE_ROLES, OPTIONAL_ROLES } from '../../../shared/roles.ts';
import { suggestion } from './nearest.ts';

/** Names that reach into the machinery of the language instead of a pack's own data. */
export const HOSTILE_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  ...Object.getOwnPropertyNames(Object.prototype),
]);

const ID = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;
const ID_RULE =
  'is no id | Start with a letter, then letters, digits, "-" or "_": at most 40 in all, no dot, no space.';

/** Messages of this folder hold the reason and, behind this mark, what to do about it. */
export const FIX_MARK = ' | ';

/** A name that other places of the pack refer to. Facts are written with dots, so an id holds none. */
export const id = z
  .string({ error: ID_RULE })
  .regex(ID, ID_RULE)
  .refine(
    (name) => !HOSTILE_KEYS.has(name),
    'is a name that the language keeps for itself | Choose another.',
  );

export const role = z.enum([...CORE_ROLES, ...OPTIONAL_ROLES]);
export const severity = z.union([z.literal(0), z.literal(1), z.literal(2)], {
  error: 'is no severity | Write 0, 1 or 2.',
});

/** A text for people. The limit keeps a slip of the paste buffer out of a drill. */
export const text = (most = 4_000) =>
  z
    .string({ error: 'must be text | Write words; put them in quotes when they look like a number.' })
    .max(most, `is longer than ${most} characters | Shorten it.`);
export const someText = (most = 4_000) =>
  text(most).min(1, 'is empty | Write something, or take the field out.');

const SHARE_RULE = 'is no share | Write 3% or 0.03.';
const PERCENT = /^(\d+(?:\.\d+)?) ?%$/;
/** A share of a whole: `3%` or `0.03`. */
export const share = z
  .codec(
    z
      .union([z.number().min(0, SHARE_RULE), z.string().regex(PERCENT, SHARE_RULE)], { error: SHARE_RULE })
      .meta({ id: 'share' }),
    z.number(),
    {
      decode: (written) =>
        typeof written === 'number' ? written : Number((Number(PERCENT.exec(written)?.[1]) / 100).toFixed(9)),
      encode: (value) => value,
    },
  )
  .describe('A share: 3% or 0.03.');

/** More are not looked up one by one: a report shows no more, and each costs a comparison with every known name. */
const MOST_UNKNOWN = 20;

/** A line for each field that is not known, in their order; the last one speaks for all that follow. */
const unknownFields = (keys: readonly string[], known: readonly string[]): string =>
  keys
    .slice(0, MOST_UNKNOWN)
    .map((key) => `there is no field "${key.slice(0, 60)}" here | ${suggestion(key, known, 24)}`)
    .concat(
      keys.length > MOST_UNKNOWN
        ? [
            `there is no field "${keys[MOST_UNKNOWN]?.slice(0, 60)}" here, nor ${keys.length - MOST_UNKNOWN - 1} more that follow | Take them out.`,
          ]
        : [],
    )
    .join('\n');

/** An object whose every field is known; one that is not gets the name it was probably meant to have. */
export function block<S extends z.ZodRawShape>(shape: S) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? unknownFields(issue.keys, known)
        : issue.code === 'invalid_type' && issue.input !== undefined
          ? `must be a block of fields | Write ${known.slice(0, 6).join(', ')}${known.length > 6 ? ' and so on' : ''} below it, indented.`
          : undefined,
  });
}

type Flat<T> = { [K in keyof T]: T[K] };
type Renamed<T, M extends Readonly<Record<string, string>>> = {
  [K in keyof T as K extends keyof M ? M[K] : K]: T[K];
};

/** Fields under the name a person would use (`delay`), and under the scenario's own name in the result (`delayMs`). */
export function renamed<S extends z.ZodType<object>, const M extends Readonly<Record<string, string>>>(
  schema: S,
  names: M,
) {
  const back = Object.fromEntries(Object.entries(names).map(([ours, theirs]) => [theirs, ours]));
  const rename = (value: object, table: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(value).map(([key, item]) => [table[key] ?? key, item]));
  return z.codec(schema, z.custom<Renamed<z.output<S>, M>>(), {
    decode: (value) => rename(value, names) as Renamed<z.output<S>, M>,
    encode: (value) => rename(value as object, back) as z.output<S>,
  });
}

/** A list in the scenario, written as a map from each item's name to the rest of it: no name can stand twice, and variants merge by name. */
export function keyed<
  K extends z.ZodType<string, string>,
  S extends z.ZodType<object>,
  const N extends string,
>(key: K, item: S, name: N) {
  type Item = Flat<Record<N, z.output<K>> & z.output<S>>;
  return z.codec(z.record(z.string(), item), z.custom<Item[]>(), {
    decode: (map, payload) =>
      Object.entries(map).map(([word, rest]) => {
        const read = key.safeParse(word);
        if (!read.success)
          payload.issues.push({
            code: 'custom',
            input: map,
            path: [word],
            message: `"${word.slice(0, 60)}" ${read.error.issues[0]?.message ?? ID_RULE}`,
          });
        return { [name]: word, ...(rest as object) } as Item;
      }),
    encode: (list) =>
      Object.fromEntries(
        list.map((whole) => {
          const { [name]: word, ...rest } = whole as Record<string, unknown>;
          return [String(word), rest];
        }),
      ) as Record<string, z.output<S>>,
  });
}

export const byId = <S extends z.ZodType<object>>(item: S) => keyed(id, item, 'id');

/** A bare word where a block with one field would do. */
export function orWord<S extends z.ZodType<object>>(schema: S, full: (word: string) => z.output<S>) {
  return z.codec(z.union([z.string(), schema]), z.custom<z.output<S>>(), {
    decode: (value) => (typeof value === 'string' ? full(value) : (value as z.output<S>)),
    // The block says the same, so the bare word is never needed on the way back.
    encode: (value) => value as never,
  });
}
