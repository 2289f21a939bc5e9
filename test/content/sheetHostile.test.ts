import { describe, expect, test } from 'vitest';
import { MOST, SheetError } from '../../server/content/sheet/read/grid.ts';
import { readSheet } from '../../server/content/sheet/read/readSheet.ts';
import type { ZipLies } from '../support/workbook.ts';
import { workbookOf, zipOf } from '../support/workbook.ts';

// Workbooks that ask for more than an event list can hold, or that two readers would take differently, are refused in words.

const refusal = (bytes: Buffer): string => {
  try {
    readSheet(bytes);
  } catch (error) {
    if (error instanceof SheetError) return error.message;
    throw error;
  }
  return 'taken';
};
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Time</t></is></c><c r="B1" t="inlineStr"><is><t>Message</t></is></c></row>';
const parts = (sheet: string, more: Record<string, string> = {}): Record<string, string> => ({
  'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="odd/place.xml"/></Relationships>`,
  'xl/odd/place.xml': sheet,
  ...more,
});
const sheet = (rows: string, more = ''): string =>
  `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`;
const book = (rows: string, lies: ZipLies = {}): Buffer => zipOf(parts(sheet(rows)), lies);

describe('a workbook that is too much', () => {
  test.each<[string, () => Buffer, RegExp]>([
    [
      'a far row in single quotes',
      () => book("<row r='1048576'><c r='A1048576'><v>1</v></c></row>"),
      /no row of it is a header/,
    ],
    [
      'a far cell with room around the sign',
      () => book('<row r = "1"><c r = "XFD1"><v>1</v></c></row>'),
      /cannot be read/,
    ],
    [
      'a far cell behind a prefix of its own',
      () =>
        zipOf(
          parts(
            '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1048576"><x:c r="A1048576"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
          ),
        ),
      /no row of it is a header/,
    ],
    [
      'one long text named by every cell',
      () =>
        zipOf(
          parts(
            sheet(
              Array.from(
                { length: 1_000 },
                (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`,
              ).join(''),
            ),
            { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>` },
          ),
        ),
      /characters/,
    ],
    [
      'a cell longer than a cell',
      () =>
        book(
          `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(MOST.cellChars + 1)}</t></is></c></row>`,
        ),
      /a cell holds more than/,
    ],
    [
      'elements within elements',
      () => book('<a>'.repeat(5_000) + '</a>'.repeat(5_000)),
      /more than an event list/,
    ],
    [
      'a tag without end',
      () => book(`<row r="1" x="${'y'.repeat(MOST.tagChars)}"/>`),
      /more than an event list/,
    ],
    [
      'words that stand for words',
      () => zipOf(parts(`<!DOCTYPE a [<!ENTITY b "c">]>${sheet(HEAD)}`)),
      /cannot be read/,
    ],
    [
      'too many parts',
      () => zipOf(Array.from({ length: MOST.parts + 1 }, (_, index) => [`p${index}`, ''] as const)),
      /damaged/,
    ],
  ])('%s', (_name, bytes, expected) => {
    expect(refusal(bytes())).toMatch(expected);
  });
});

describe('a workbook that two readers would take differently', () => {
  const list = Object.entries(parts(sheet(HEAD)));
  test.each<[string, () => Buffer, RegExp]>([
    [
      'a part that is there twice',
      () => zipOf([...list, ['xl/odd/place.xml', sheet('')] as const]),
      /damaged/,
    ],
    ['and in other capitals', () => zipOf([...list, ['XL/odd/PLACE.xml', sheet('')] as const]), /damaged/],
    [
      'another name in its own header',
      () => book(HEAD, { localNames: { 'xl/odd/place.xml': 'xl/odd/truth.xml' } }),
      /damaged/,
    ],
    ['a size that is not so', () => book(HEAD, { claims: 10 }), /damaged/],
    ['something behind its end', () => book(HEAD, { behind: Buffer.from('more') }), /damaged/],
    [
      'a cell that is there twice',
      () => book('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
      /not where they say/,
    ],
    ['a cell of another row', () => book('<row r="1"><c r="A2"><v>1</v></c></row>'), /not where they say/],
    ['an attribute that is there twice', () => book('<row r="1" hidden="1" hidden="0"/>'), /cannot be read/],
  ])('%s', (_name, bytes, expected) => {
    expect(refusal(bytes())).toMatch(expected);
  });
});

test('a sheet that is too much leaves the others alone', () => {
  const wide = Array.from({ length: MOST.columns + 1 }, (_, column) => `c${column}`);
  const bytes = workbookOf([
    { name: 'Wide', rows: [wide] },
    {
      name: 'MSEL',
      rows: [
        ['Time', 'To', 'Message'],
        ['0', 'Legal', 'A customer writes.'],
      ],
    },
  ]);
  expect(readSheet(bytes).sheet).toBe('MSEL');
});
