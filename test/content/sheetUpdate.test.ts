import { describe, expect, test } from 'vitest';
import { BUNDLED_ORGANISATION, SCENARIOS } from '../../scenarios/index.ts';
import { packFrom, partsOf } from '../../server/content/sheet/pack/intoPack.ts';
import { memoryIn, memoryText } from '../../server/content/sheet/pack/memory.ts';
import { fromOwnExport, ownSource } from '../../server/content/sheet/pack/ownExport.ts';
import { updatePack } from '../../server/content/sheet/pack/updatePack.ts';
import { planImport } from '../../server/content/sheet/plan/importPlan.ts';
import { readSheet } from '../../server/content/sheet/read/readSheet.ts';
import { plannedRows } from '../../server/content/sheet/write/planned.ts';
import { writeCsv } from '../../server/content/sheet/write/writeSheet.ts';
import { shuffled } from '../../server/kernel/shuffle.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

// A sheet that was corrected after it was imported, and a sheet that our own export wrote.

const NAMES = { id: 'mine', title: 'Mine', schema: './pack.schema.json', file: 'mine.csv' };
const HEAD = 'No,Time,To,Subject,Message';
const FIRST = [
  HEAD,
  '1,09:00,Legal,First,A customer writes.',
  '2,09:10,Comms,Second,A partner asks.',
  ',09:20,Comms,Third,A reporter asks.',
];
const rowsOf = (lines: readonly string[]) =>
  planImport(readSheet(Buffer.from(lines.join('\n'))), BUNDLED_ORGANISATION);

describe('a corrected sheet', () => {
  const rows = rowsOf(FIRST);
  const [yaml, parts] = [packFrom(NAMES, rows), partsOf(rows)];

  test('that says the same changes nothing', () => {
    const update = updatePack(yaml, parts, rowsOf(FIRST));
    expect(update).toMatchObject({ changed: [], added: [], removed: [], conflicts: [] });
    expect(updatePack(update.yaml, update.parts, rowsOf(FIRST)).yaml).toBe(update.yaml);
  });

  test('brings what was changed, added and taken out, and leaves what was written by hand', () => {
    const byHand = yaml.replace('A reporter asks.', 'A reporter asks by hand.');
    const update = updatePack(
      byHand,
      parts,
      rowsOf([
        HEAD,
        '1,09:00,Legal,First,A customer writes twice.',
        ',09:05,Comms,New,Something new.',
        ',09:20,Comms,Third,A reporter asks.',
      ]),
    );
    expect(update.changed).toEqual([{ id: 'inject-1', row: 2, fields: ['body'] }]);
    expect(update.added.map(({ row }) => row)).toEqual([3]);
    expect(update.removed).toEqual(['inject-2']);
    expect(update.conflicts).toEqual([]);
    expect(update.yaml).toContain('A customer writes twice.');
    expect(update.yaml).toContain('A reporter asks by hand.');
    expect(update.yaml).not.toContain('A partner asks.');
  });

  test('that changes what somebody changed by hand is told, and the hand wins', () => {
    const byHand = yaml.replace('A customer writes.', 'Mine.').replace('A partner asks.', 'Mine too.');
    const update = updatePack(
      byHand,
      parts,
      rowsOf([HEAD, '1,09:00,Legal,First,Theirs.', ',09:20,Comms,Third,A reporter asks.']),
    );
    expect(update.conflicts.map(({ id, field }) => [id, field])).toEqual([
      ['inject-1', 'body'],
      ['inject-2', ''],
    ]);
    expect(update.yaml).toContain('Mine.');
    expect(update.yaml).toContain('Mine too.');
    expect(update.yaml).not.toContain('Theirs.');
  });

  test('finds what was decided about it again', () => {
    const memory = {
      file: 'mine.csv',
      decisions: { desks: { SOC: 'Model owner' }, everyMs: 300_000 },
      parts,
    };
    expect(memoryIn(memoryText(memory))).toEqual(JSON.parse(JSON.stringify(memory)));
    for (const text of ['', '{', '{"format":"muster-import/2"}', '[]']) expect(memoryIn(text)).toBe(null);
  });
});

describe('a sheet that our own export wrote', () => {
  const all = Object.values(SCENARIOS).flatMap((variants) => Object.values(variants));
  const exported = (scenario: Scenario, seed = 1): string =>
    writeCsv({
      title: `${scenario.title} (${scenario.id} ${scenario.variant}, version ${scenario.version}), as planned, seed ${seed}`,
      rows: plannedRows(shuffled(scenario, seed)),
    });
  const back = (text: string, scenario: Scenario) => {
    const list = readSheet(Buffer.from(text));
    const source = ownSource(list);
    if (source === null) throw new Error('no export of ours');
    const planned = plannedRows(shuffled(scenario, source.seed));
    return { source, ...fromOwnExport(list, planImport(list, BUNDLED_ORGANISATION), planned, source, NAMES) };
  };

  test.each(all.map((scenario) => [`${scenario.id} ${scenario.variant}`, scenario] as const))(
    '%s comes back whole, conditions and replies included',
    (_name, scenario) => {
      const found = back(exported(scenario, 7), scenario);
      expect(found.source).toEqual({ id: scenario.id, variant: scenario.variant, seed: 7 });
      expect([found.changed, found.added, found.missing, found.left]).toEqual([[], [], [], []]);
      expect(found.yaml).toContain(`extends: ${scenario.id}/${scenario.variant}`);
      expect(found.yaml).not.toContain('injects:');
    },
  );

  test('says what was changed, and nothing else', () => {
    const scenario = all[0]!;
    const row = plannedRows(shuffled(scenario, 1)).find(
      ({ scheduled, message }) => scheduled !== '' && /^[\w .]+$/.test(message.slice(0, 12)),
    )!;
    const words = row.message.slice(0, 12);
    const found = back(exported(scenario).replace(words, `Changed. ${words}`), scenario);
    expect(found.changed).toMatchObject([{ columns: ['Message'] }]);
    expect(found.yaml).toContain('Changed.');
  });
});
