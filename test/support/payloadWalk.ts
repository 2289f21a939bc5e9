import type { z } from 'zod';

/** What a payload's schema is made of, as far as this walk needs it. */
interface Def {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  options?: Schema[];
  innerType?: Schema;
  keyType?: Schema;
  valueType?: Schema;
  in?: Schema;
  values?: unknown[];
  entries?: Record<string, unknown>;
}
interface Schema {
  _zod: { def: Def };
}

/** One place in a payload that takes a text, as keys from the payload down; `*` is an item of a list, `**` a key of a record. */
type Place = readonly string[];

/** Gives each place its text, and each choice (of a union, an enum, a number) its pick. */
export interface Filling {
  text(place: Place): string;
  pick<T>(from: readonly T[]): T;
  /** Fields that may be left out are filled only where this says so. */
  fills(place: Place): boolean;
}

const NUMBERS = [0, 1, 2, 30, 100, 60_000];

/** A payload of this shape. New commands and new fields are covered by being in the table of schemas. */
export function payloadOf(schema: z.ZodType, filling: Filling): unknown {
  return build(schema as unknown as Schema, [], filling);
}

function build(schema: Schema, place: Place, filling: Filling): unknown {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).flatMap(([key, field]) => {
          const value = build(field, [...place, key], filling);
          return value === undefined ? [] : [[key, value]];
        }),
      );
    case 'array':
      return def.element ? [build(def.element, [...place, '*'], filling)] : [];
    case 'record': {
      const key = filling.text([...place, '**']);
      const value = def.valueType ? build(def.valueType, [...place, '*'], filling) : null;
      return JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`);
    }
    case 'union':
      return build(filling.pick(def.options ?? []), place, filling);
    case 'nullable':
      return filling.fills(place) && def.innerType ? build(def.innerType, place, filling) : null;
    case 'optional':
    case 'default':
      return filling.fills(place) && def.innerType ? build(def.innerType, place, filling) : undefined;
    case 'pipe':
      return def.in ? build(def.in, place, filling) : undefined;
    case 'literal':
      return filling.pick(def.values ?? []);
    case 'enum':
      return filling.pick(Object.values(def.entries ?? {}));
    case 'number':
      return filling.pick(NUMBERS);
    case 'boolean':
      return filling.pick([true, false]);
    case 'string':
      return filling.text(place);
    default:
      throw new Error(
        `A payload with a ${def.type} at ${place.join('.')}: teach test/support/payloadWalk.ts about it.`,
      );
  }
}

/** Every place of a schema that takes a text. */
export function textPlaces(schema: z.ZodType): Place[] {
  const places: Place[] = [];
  const visit = ({ _zod: { def } }: Schema, place: Place): void => {
    if (def.type === 'string') places.push(place);
    for (const [key, field] of Object.entries(def.shape ?? {})) visit(field, [...place, key]);
    if (def.type === 'record') places.push([...place, '**']);
    for (const below of [def.element, def.valueType]) if (below) visit(below, [...place, '*']);
    for (const below of [def.innerType, def.in, ...(def.options ?? [])]) if (below) visit(below, place);
  };
  visit(schema as unknown as Schema, []);
  return [...new Map(places.map((place) => [place.join('.'), place])).values()];
}
