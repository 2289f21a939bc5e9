import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packJsonSchemaText } from '../../server/content/pack/jsonSchema.ts';

// Editors check packs against scenarios/pack.schema.json, so it says what the program says.

describe('the published schema', () => {
  test('is the one made from the program; if not: npm run --silent scenarios -- schema > scenarios/pack.schema.json', () => {
    const published = readFileSync(new URL('../../scenarios/pack.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(packJsonSchemaText()));
  });

  test('every field of a pack says what it is for, or has a name that does', () => {
    const schema = JSON.parse(packJsonSchemaText()) as {
      properties: Record<string, unknown>;
      definitions: object;
    };
    expect(Object.keys(schema.properties)).toContain('injects');
    for (const [, target] of packJsonSchemaText().matchAll(/"#\/definitions\/(\w+)"/g))
      expect(Object.keys(schema.definitions)).toContain(target);
  });
});
