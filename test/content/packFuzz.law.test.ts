import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { playJob } from '../../server/rehearsal/playJob.ts';
import { withOrganisation } from '../../shared/scenario/withOrganisation.ts';
import { cases } from '../support/cases.ts';
import { faultsOfRefusal, goodPack, PackFolder } from '../support/packFolder.ts';

// Whatever happens to a good pack on its way, it either loads and then plays, or it is refused in words a person can act on.

const folder = new PackFolder();
afterAll(() => folder.remove());

type Tree = unknown[] | Record<string, unknown>;
type Step = { holder: Tree; key: string };
const good = parse(goodPack('fuzzed')) as Record<string, unknown>;

/** Every node below the root, by its holder and its key there. */
function nodes(value: unknown): Step[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value as Tree, key }, ...nodes(inner)]);
}

const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  'held.nothing',
  'T+99:00',
  '{{draw.none}}',
  '250%',
  [],
  {},
  ['x'],
  { x: 1 },
  'always',
  '\u202e',
  'a.b.c',
];

interface Change {
  what: 'drop' | 'retype' | 'rename' | 'duplicate' | 'swap';
  at: number;
  other: number;
}
const change = fc.record<Change>({
  what: fc.constantFrom('drop', 'retype', 'rename', 'duplicate', 'swap'),
  at: fc.nat(10_000),
  other: fc.nat(10_000),
});

/** One node dropped, made something else, renamed, written again under another name, or given the value of another node. */
function mutated(tree: Record<string, unknown>, { what, at, other }: Change): void {
  const all = nodes(tree);
  const { holder, key } = all[at % all.length] as Step;
  const block = holder as Record<string, unknown>;
  const value = block[key];
  const fresh = `n${other % 7}`;
  if (what === 'retype') block[key] = structuredClone(STRANGE[other % STRANGE.length]);
  if (what === 'duplicate') {
    if (Array.isArray(holder)) holder.push(structuredClone(value));
    else block[fresh] = structuredClone(value);
  }
  if (what === 'swap') {
    const from = all[other % all.length] as Step;
    block[key] = structuredClone((from.holder as Record<string, unknown>)[from.key]);
  }
  if (what === 'drop' || what === 'rename') {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete block[key];
    if (what === 'rename' && !Array.isArray(holder)) block[fresh] = value;
  }
}

const seen = { loaded: 0, refused: 0 };
async function loadsAndPlaysOrIsRefused(content: string | Uint8Array): Promise<void> {
  const { sources, refused } = folder.fill({ 'fuzzed.yaml': content });
  expect(refused.flatMap(faultsOfRefusal)).toEqual([]);
  const variants = Object.values(sources).flatMap((pack) => Object.values(pack));
  expect(refused.length + variants.length).toBe(1);
  if (refused.length > 0) seen.refused++;
  for (const source of variants) {
    seen.loaded++;
    const scenario = withOrganisation(source, corvane);
    for (const team of ['par', 'absent']) {
      const { card } = await playJob({ scenario, team, seed: 1 });
      expect(card.total).toBeGreaterThanOrEqual(0);
      expect(card.total).toBeLessThanOrEqual(card.max);
    }
  }
}

test('one or two nodes changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 2 }), async (changes) => {
      const tree = structuredClone(good);
      for (const item of changes) mutated(tree, item);
      await loadsAndPlaysOrIsRefused(stringify(tree, { aliasDuplicateObjects: false }));
    }),
    { numRuns: cases(60), seed: 20_261_128 },
  );
  // Both ways out were taken, or this test would show nothing.
  expect(seen.loaded).toBeGreaterThan(3);
  expect(seen.refused).toBeGreaterThan(20);
}, 300_000);

test('some bytes changed', async () => {
  const bytes = Buffer.from(goodPack('fuzzed'));
  const slip = fc.tuple(fc.nat(bytes.length - 1), fc.uint8Array({ maxLength: 4 }), fc.nat(3));
  await fc.assert(
    fc.asyncProperty(fc.array(slip, { minLength: 1, maxLength: 3 }), async (slips) => {
      let content: Buffer = bytes;
      for (const [at, put, cut] of slips)
        content = Buffer.concat([content.subarray(0, at), put, content.subarray(at + cut)]);
      await loadsAndPlaysOrIsRefused(content);
    }),
    { numRuns: cases(30), seed: 20_261_128 },
  );
}, 300_000);

test('nothing but noise', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 200 }), fc.json()),
      loadsAndPlaysOrIsRefused,
    ),
    { numRuns: cases(60), seed: 20_261_128 },
  );
}, 120_000);
