import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EVENT_SCHEMAS } from '../../server/log/schema/events.ts';
import { PAYLOADS } from '../../shared/drill/parseCommand.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol.ts';

// What travels between server and screens, by name, and a hash of its shape. A screen that was loaded before an update folds what the new
// server sends, so a shape may change only together with PROTOCOL_VERSION, which makes old screens load again.

const KNOWN = join(import.meta.dirname, 'wireShapes.json');
const HOW =
  'Raise PROTOCOL_VERSION in shared/protocol.ts by one (once for all changes between two releases), then write the new shapes down: ' +
  'WRITE_WIRE_SHAPES=1 npm test -- wireShapes';

interface Shapes {
  version: number;
  shapes: Record<string, string>;
}

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The shape and nothing of its words: limits and messages may change without anybody having to load again. */
const shapeOf = (schema: z.ZodType): string =>
  short(
    JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), (key, value: unknown) =>
      [
        '$schema',
        'maxLength',
        'minLength',
        'maximum',
        'minimum',
        'maxItems',
        'minItems',
        'default',
        'pattern',
      ].includes(key)
        ? undefined
        : value,
    ),
  );

/** The types of a file, without comments and layout. */
function typesIn(file: string): string {
  const text = readFileSync(join(import.meta.dirname, '../../shared', file), 'utf8');
  return short(
    text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/\s\/\/ .*$/gm, '')
      .replace(/^import .*$/gm, '')
      .replace(/^export const PROTOCOL_VERSION.*$/gm, '')
      .replace(/\s+/g, ' '),
  );
}

const now: Shapes = {
  version: PROTOCOL_VERSION,
  shapes: Object.fromEntries([
    ...Object.entries(EVENT_SCHEMAS).map(([type, schema]) => [`event ${type}`, shapeOf(schema)]),
    ...Object.entries(PAYLOADS).map(([name, schema]) => [`command ${name}`, shapeOf(schema)]),
    ['types in shared/protocol.ts', typesIn('protocol.ts')],
    ['types in shared/frame.ts', typesIn('frame.ts')],
    ['types in shared/rejection.ts', typesIn('rejection.ts')],
    ['types in shared/drill/events.ts', typesIn('drill/events.ts')],
  ]),
};

if (process.env.WRITE_WIRE_SHAPES) writeFileSync(KNOWN, `${JSON.stringify(now, null, 2)}\n`);

/** What differs between two sets of shapes, by name. */
const differing = (a: Shapes, b: Shapes): string[] => {
  const [one, two] = [new Map(Object.entries(a.shapes)), new Map(Object.entries(b.shapes))];
  return [...new Set([...one.keys(), ...two.keys()])]
    .filter((name) => one.get(name) !== two.get(name))
    .sort();
};

describe('what travels between server and screens', () => {
  const known = JSON.parse(readFileSync(KNOWN, 'utf8')) as Shapes;

  it('keeps its shapes as long as PROTOCOL_VERSION stays', () => {
    const changed = differing(known, now);
    expect(changed, `These changed their shape: ${changed.join(', ')}. ${HOW}`).toEqual([]);
  });

  it('was written down for this PROTOCOL_VERSION', () => {
    expect(known.version, HOW).toBe(PROTOCOL_VERSION);
  });

  it('is noticed in any event or command: a field more, a field less, another kind', () => {
    const base = z.strictObject({ page: z.string(), at: z.number().optional() });
    for (const other of [
      z.strictObject({ page: z.string() }),
      z.strictObject({ page: z.string(), at: z.number() }),
      z.strictObject({ page: z.string(), at: z.string().optional() }),
      z.strictObject({ pageId: z.string(), at: z.number().optional() }),
    ])
      expect(shapeOf(other)).not.toBe(shapeOf(base));
    expect(shapeOf(z.strictObject({ page: z.string().max(9), at: z.number().optional() }))).toBe(
      shapeOf(base),
    );
  });

  it('names what changed', () => {
    const other: Shapes = { ...now, shapes: { ...now.shapes, 'event page.sent': 'other' } };
    expect(differing(now, other)).toEqual(['event page.sent']);
  });
});
