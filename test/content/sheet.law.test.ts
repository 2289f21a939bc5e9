import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { defuse, tidy, undefuse } from '../../server/content/sheet/cellText.ts';
import type { SheetRow } from '../../server/content/sheet/columns.ts';
import { COLUMNS, emptyRow } from '../../server/content/sheet/columns.ts';
import { readSheet } from '../../server/content/sheet/read/readSheet.ts';
import { testedIn } from '../../server/content/sheet/write/criteriaCell.ts';
import { plannedRows } from '../../server/content/sheet/write/planned.ts';
import { writeCsv, writeXlsx } from '../../server/content/sheet/write/writeSheet.ts';
import { testedBy } from '../../server/scorecard/testedBy.ts';

// Event lists as sheets: what goes out comes back, and nothing in a file is ever run.

const HOSTILE = [
  '=1+1',
  '=HYPERLINK("https://example.invalid";"click")',
  '+44 20 7946 0000',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'=1",
  "''=1",
  "'quoted'",
  '  =cmd|calc',
  '＝1+1',
  'a,b;c\td|e',
  '"quoted", "twice"',
  'first\r\nsecond\rthird\nfourth',
  '_x000D_ and _x0041_',
  '&amp; <b>bold</b> ]]> <!-- -->',
  '00:05',
  '0012',
  '1e5',
  'TRUE',
  'مرحبا \u202Eשלום',
  '👩‍🚒 crew',
  '\u0000\u0007bell',
  'sep=;',
  'toString',
  "'constructor",
  '__proto__',
];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\'",;| x_'), maxLength: 12 }),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map(([a, b]) => a + b),
);
const row = fc.record(
  Object.fromEntries(COLUMNS.map(({ key }) => [key, text])) as Record<keyof SheetRow, typeof text>,
);
const tidied = (rows: readonly SheetRow[]): SheetRow[] =>
  rows.map((one) => {
    const copy = emptyRow();
    for (const { key } of COLUMNS) copy[key] = tidy(one[key]);
    return copy;
  });
const filled = (rows: readonly SheetRow[]): SheetRow[] =>
  tidied(rows).filter((one) => COLUMNS.some(({ key }) => one[key] !== ''));
const back = async (bytes: Buffer): Promise<SheetRow[]> => readSheet(bytes).rows.map(({ texts }) => texts);

describe('cells', () => {
  test('what a sheet program would run is kept as text, and taking the apostrophe off gives back what was', () => {
    fc.assert(
      fc.property(text, (written) => {
        const once = tidy(written);
        expect(tidy(once)).toBe(once);
        expect(undefuse(defuse(once))).toBe(once);
        expect(defuse(once)).not.toMatch(/^[\s]*[=+\-@\t\r＝]/);
        expect(undefuse(defuse(written))).toBe(written);
      }),
    );
  });
});

describe('round trip', () => {
  test('CSV gives back every row, hostile ones included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
        const csv = writeCsv({ title: 'A list', rows });
        expect(await back(Buffer.from(csv))).toEqual(filled(rows));
      }),
      { numRuns: 150 },
    );
  });

  test('XLSX gives back every row, hostile ones included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
        expect(await back(await writeXlsx({ title: 'A list', rows }))).toEqual(filled(rows));
      }),
      { numRuns: 60 },
    );
  });
});

const scenarios = Object.values(SCENARIOS).flatMap((variants) => Object.values(variants));

describe.each(scenarios.map((scenario) => [`${scenario.id} ${scenario.variant}`, scenario] as const))(
  'the event list of %s',
  (_name, scenario) => {
    const rows = plannedRows(scenario);

    test('has a row for every inject, with everything it says', () => {
      expect(rows.length).toBe(scenario.msel.length);
      for (const inject of scenario.msel) {
        const row = rows.find(({ number }) => number.endsWith(` ${inject.id}`));
        expect(row).toMatchObject({
          from: inject.from,
          subject: inject.subject,
          message: inject.body,
          expectedAction: inject.expectedAction,
        });
        const { tests, criteria } = testedIn(row!.objective, row!.criticalTask, true);
        expect(tests).toBe(inject.tests);
        expect(criteria).toEqual(testedBy(scenario, inject));
        expect(criteria).toEqual(expect.arrayContaining(inject.criteria ?? []));
        expect(row!.trigger, inject.id).not.toBe('When the facilitator fires it');
      }
    });

    test('comes back the same from both kinds of file', async () => {
      expect(await back(Buffer.from(writeCsv({ title: 'x', rows })))).toEqual(rows);
      expect(await back(await writeXlsx({ title: 'x', rows }))).toEqual(rows);
    });
  },
);

test('a file says EXERCISE in its first line and on its sheet', async () => {
  const list = { title: '=cmd', rows: plannedRows(scenarios[0]!) };
  expect(writeCsv(list)).toMatch(/^\uFEFFEXERCISE EXERCISE EXERCISE/);
  expect(readSheet(await writeXlsx(list)).sheet).toBe('EXERCISE MSEL');
});
