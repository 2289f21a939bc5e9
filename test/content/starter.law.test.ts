import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { CATALOGUE, SCENARIO_SOURCES } from '../../scenarios/index.ts';
import { loadPacks } from '../../server/content/pack/loadPacks.ts';
import { problemLine } from '../../server/content/pack/source/problem.ts';
import { scaffoldPack } from '../../server/content/template/scaffold.ts';
import { entryNamed, packFromEntry, packIdFrom, starterPack } from '../../server/content/template/starter.ts';
import type { CatalogueEntry } from '../../shared/catalogue.ts';

// A pack that starts from an entry: what is known of the real case stands in comments, where its author needs it, and nowhere else.

const root = mkdtempSync(join(tmpdir(), 'starter-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const entry = (id: string): CatalogueEntry => CATALOGUE.find((item) => item.id === id) as CatalogueEntry;
const own = (text: Partial<CatalogueEntry>): CatalogueEntry => ({
  ...entry('N1'),
  id: 'own-1a2b3c4d5e6f',
  sure: 'ours',
  caution: '',
  ...text,
});
/** The comment lines right above a part. */
function notesAbove(text: string, part: string): string {
  const lines = text.split('\n');
  let at = lines.findIndex((line) => line === `${part}:` || line.startsWith(`${part}: `));
  const end = at;
  while (lines[at - 1]?.startsWith('#')) at -= 1;
  return lines
    .slice(at, end)
    .map((line) => line.replace(/^#\s*/, ''))
    .join(' ');
}

describe('a pack from a catalogue entry', () => {
  test('the file passes the check as it is, and every entry has a file of its own', () => {
    for (const { file, text } of ['I02', 'I15b', 'N3'].map((id) => starterPack(entry(id))))
      writeFileSync(join(root, file), text);
    const { sources, refused } = loadPacks({ root, bundled: SCENARIO_SOURCES, organisation: corvane });
    expect(refused.flatMap(({ problems }) => problems.map(problemLine))).toEqual([]);
    expect(Object.keys(sources)).toEqual(['drill-after-i02', 'drill-after-i15b', 'drill-after-n3']);
    expect(new Set(CATALOGUE.map(packIdFrom)).size).toBe(CATALOGUE.length);
  }, 60_000);

  test('what is known stands above the part it is about', () => {
    const item = entry('I09');
    const text = packFromEntry('my-incident', item);
    for (const [part, words] of [
      ['title', item.happened],
      ['title', item.title],
      ['injects', item.detected],
      ['injects', item.timeToDetection],
      ['world', item.switchedOff],
      ['decision', item.remedy],
      ['comms', item.comms],
      ['guide', item.lesson],
    ] as const)
      expect(notesAbove(text, part)).toContain(words);
  });

  test('no field holds anything of the entry, so no player can read it', () => {
    const { title: _t, id: _i, ...plain } = parse(scaffoldPack('x', './s')) as Record<string, unknown>;
    for (const item of CATALOGUE) {
      const { title, id: _id, ...fields } = parse(starterPack(item).text) as Record<string, unknown>;
      expect(fields).toEqual(plain);
      expect(title).toBe(`Drill after ${item.id.toLowerCase()}`);
    }
  });

  test('whatever somebody typed into an entry of their own stays a comment', () => {
    const breaks = ['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\u0000', '\t'];
    const nasty = fc
      .array(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...breaks, 'id: other', '---', '{{org.x}}')),
      )
      .map((parts) => parts.join(''));
    const plain = parse(scaffoldPack('x', './s', { title: 'X' })) as Record<string, unknown>;
    void fc.assert(
      fc.property(fc.record({ happened: nasty, lesson: nasty, detected: nasty, title: nasty }), (texts) => {
        const { id, ...item } = own(texts);
        expect(parse(packFromEntry('x', { ...item, id }))).toEqual(plain);
      }),
      { numRuns: 20 },
    );
  });

  test('an entry of ours lends its title to the file; one without letters gets its number', () => {
    expect(packIdFrom(own({ title: 'Árvíztűrő: a rota that rang nobody' }))).toBe(
      'arvizturo-a-rota-that-rang-nobody',
    );
    expect(packIdFrom(own({ title: '事故' }))).toBe('drill-after-own-1a2b3c4d5e6f');
    expect(packIdFrom(own({ title: `${'word '.repeat(30)}` })).length).toBeLessThanOrEqual(40);
    expect(packIdFrom(entry('I09'))).toBe('drill-after-i09');
  });

  test('an entry is found by its id; else the likely ones are listed', () => {
    expect(entryNamed(' i09 ', CATALOGUE)).toEqual({ entry: entry('I09') });
    const near = (word: string) => {
      const found = entryNamed(word, CATALOGUE);
      return 'near' in found ? found.near.map(({ id }) => id) : found.entry.id;
    };
    expect(near('connector for')).toContain('I09');
    expect(near('I90')).toEqual(['I09']);
    expect(near('Asanas conector for AI tools')).toEqual(['I09']);
    expect(near('nothing like any of these at all')).toEqual([]);
  });
});
