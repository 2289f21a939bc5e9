import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { BUNDLED_ORGANISATION, SCENARIO_SOURCES, SCENARIOS } from '../../scenarios/index.ts';
import { columnNamed } from '../../server/content/sheet/header/keys.ts';
import type { Fitted } from '../../server/content/sheet/pack/fitPack.ts';
import { fitPack } from '../../server/content/sheet/pack/fitPack.ts';
import { planImport } from '../../server/content/sheet/plan/importPlan.ts';
import { MOST, SheetError } from '../../server/content/sheet/read/grid.ts';
import { readSheet } from '../../server/content/sheet/read/readSheet.ts';
import { schedule } from '../../server/content/sheet/times/column.ts';
import { plannedRows } from '../../server/content/sheet/write/planned.ts';
import { writeCsv } from '../../server/content/sheet/write/writeSheet.ts';
import { minutes, seconds } from '../../shared/time.ts';
import { zipOf } from '../support/workbook.ts';

// Sheets as people keep them, and what an import makes of each.

const planOf = async (file: string | Buffer, named: [string, string][] = []) => {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const list = readSheet(bytes, { named: new Map(named.map(([a, b]) => [a, columnNamed(b)])) });
  return planImport(list, BUNDLED_ORGANISATION);
};
const fitted = async (file: string | Buffer, strict = false): Promise<Fitted> =>
  fitPack(
    await planOf(file),
    { id: 'mine', title: 'Mine', schema: './pack.schema.json', file: 'mine.csv' },
    { bundled: SCENARIO_SOURCES, organisation: BUNDLED_ORGANISATION },
    { strict },
  );
const refusal = async (file: string | Buffer): Promise<string> => {
  try {
    await planOf(file);
  } catch (error) {
    if (error instanceof SheetError) return `${error.message}. ${error.fix}`;
    throw error;
  }
  return 'taken';
};
const timesOf = (texts: (string | number)[], header = 'Scheduled', isStory = false) =>
  schedule(
    texts.map((text) => (typeof text === 'number' ? { text: String(text), number: text } : { text })),
    { header, isStory },
  ).at;

const HEAD = 'No,Time,From,To,Method,Message,Expected response';
const LINE = '1,0,A customer,Support,Email,Your helper gave me a wrong answer.,Declare';

describe('files as sheet programs write them', () => {
  const rows = [
    ['Exercise Phoenix', '', '', '', '', '', ''],
    ['', '', '', '', '', '', ''],
    ['No.', 'Time', 'Originator', 'Recipient', 'Method', 'Description', 'Expected player action'],
    [
      '1',
      '00:00',
      'A customer',
      'Support',
      'E-Mail',
      'Your helper was wrong.\nPlease "call" me; today.',
      'Declare',
    ],
    ['', '', '', '', '', '', ''],
    ['2', '00:05', 'A reporter', 'PR / Legal', 'TV', 'Ist das wahr? Grüße, Zoë', 'Say what is known'],
  ];
  const written = (separator: string, end: string): string =>
    rows
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""').replace('\n', end)}"`).join(separator))
      .join(end);
  const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

  test.each<[string, Buffer]>([
    ['commas and LF', Buffer.from(written(',', '\n'))],
    ['semicolons, CRLF and a byte order mark', Buffer.from(`\uFEFF${written(';', '\r\n')}`)],
    ['tabs in UTF-16, as Excel saves Unicode text', utf16(written('\t', '\r\n'))],
    ['a line that names the separator', Buffer.from(`sep=;\r\n${written(';', '\r\n')}`)],
    ['old Windows letters', Buffer.from(written(';', '\r\n'), 'latin1')],
  ])('%s', async (_name, bytes) => {
    const { injects, problems } = await planOf(bytes);
    expect(problems).toEqual([]);
    expect(injects.map(({ id, at, to, channel, body }) => ({ id, at, to, channel, body }))).toEqual([
      {
        id: 'inject-1',
        at: 0,
        to: ['support-lead'],
        channel: 'mail',
        body: 'Your helper was wrong.\nPlease "call" me; today.',
      },
      {
        id: 'inject-2',
        at: minutes(5),
        to: ['comms', 'legal-privacy'],
        channel: 'press',
        body: 'Ist das wahr? Grüße, Zoë',
      },
    ]);
  });

  test('a workbook with a merged title, time cells and several sheets', async () => {
    const clock = (hour: number, minute: number) => ({
      value: (hour * 60 + minute) / 1_440,
      type: Number,
      format: 'h:mm',
    });
    const bytes = await writeExcelFile([
      {
        sheet: 'Contacts',
        data: [
          ['Name', 'Phone'],
          ['Ann', '1'],
        ],
      },
      {
        sheet: 'Run sheet',
        data: [
          [{ value: 'Exercise Phoenix', columnSpan: 6 }, null, null, null, null, null],
          ['Inject', 'When', 'Source', 'Target', 'Channel', 'Injects in full'],
          [1, clock(14, 10), 'A customer', 'Everyone', 'Phone', 'What is going on?'],
          [2, clock(14, 25), 'A reporter', 'Comms lead', 'Press', 'Is it true?'],
        ],
      },
    ]).toBuffer();
    const { injects } = await planOf(bytes);
    expect(injects.map(({ at, to }) => [at, to.length])).toEqual([
      [0, 6],
      [minutes(15), 1],
    ]);
  });

  test('a formula counts as its last result, and is said', async () => {
    const plain = await writeExcelFile([
      HEAD.split(','),
      ['1', 0, 'A customer', 'Support', 'Email', { value: '"a"&"b"', type: 'Formula' }, 'Declare'],
    ]).toBuffer();
    const { injects, problems } = await planOf(plain);
    expect(injects).toEqual([]);
    expect(problems.map(({ kind, row, problem }) => [kind, row, problem])).toContainEqual([
      'refused',
      2,
      'it says nothing',
    ]);
    expect(problems.some(({ problem }) => problem.includes('F2 is a formula'))).toBe(true);
  });
});

describe('times', () => {
  test.each<[string, (string | number)[], string, (number | null)[]]>([
    ['minutes', [0, 5, 12.5], 'Minute', [0, minutes(5), minutes(12.5)]],
    ['shares of a day', [0, 5 / 1440, 10 / 1440], 'Scheduled', [0, minutes(5), minutes(10)]],
    ['hours and minutes', ['00:00', '00:05', '01:10'], 'Time', [0, minutes(5), minutes(70)]],
    [
      'minutes and seconds where hours cannot be',
      ['00:00', '05:30', '45:00'],
      'Offset',
      [0, minutes(5.5), minutes(45)],
    ],
    ['the clock of a day', ['14:10', '14:15', '15:00'], 'Time', [0, minutes(5), minutes(50)]],
    ['the clock past midnight', ['23:50', '00:10'], 'Time', [0, minutes(20)]],
    ['half a day', ['9:50 AM', '12:05 pm'], 'Time', [0, minutes(135)]],
    ['dates', ['2026-11-28 10:00', '2026-11-28T10:07'], 'Date/Time delivered', [0, minutes(7)]],
    [
      'T and plus',
      ['T+0', 'T+5', '+5 min', 'T+05:30', 'T+1:00:00', 'StartEx'],
      'T+',
      [0, minutes(5), minutes(5), minutes(5.5), minutes(60), 0],
    ],
    [
      'words',
      ['0 min', '90s', '1h 30m', '1 hr 5 minutes', '2,5 min'],
      'When',
      [0, seconds(90), minutes(90), minutes(65), minutes(2.5)],
    ],
    ['nothing', ['', '5'], 'When', [null, 0]],
  ])('%s', (_name, texts, header, expected) => {
    expect(timesOf(texts, header)).toEqual(expected);
  });

  test('what is no time is said with the way out', () => {
    for (const text of ['soon', '25:99', 'T+x', '-5', 'T-10', '99999999999', '31/31/2026'])
      expect(timesOf([text], 'When')[0], text).toMatchObject({ fix: expect.stringContaining('') });
  });
});

describe('rows that need a word', () => {
  const said = async (...lines: string[]): Promise<string[]> =>
    (await planOf([HEAD, LINE, ...lines].join('\n'))).problems.map(
      ({ kind, row, column, problem }) => `${kind} ${row} ${column}: ${problem}`,
    );

  test.each<[string, string, RegExp]>([
    [
      'no time',
      '2,,A,Legal,Email,Hello there,x',
      /^changed 3 Time: it has no time, so it waits on the shelf/,
    ],
    ['no words', '2,5,A,Legal,Email,,x', /^refused 3 Message: it says nothing/],
    [
      'the same number again',
      '1,5,A,Legal,Email,Hello there,x',
      /^changed 3 No: "1" stands in row 2 already, so this one becomes inject-1-2/,
    ],
    ['a formula in CSV', '2,5,A,Legal,Email,=HYPERLINK(1),x', /^changed 3 Message: it starts like a formula/],
    ['hostile id', '__proto__,5,A,Legal,Email,Hello there,x', /^$/],
  ])('%s', async (_name, line, expected) => {
    const all = await said(line);
    expect(all.length === 0 ? '' : all.join('\n')).toMatch(expected);
  });

  test('times that run backwards take their place, and it is said', async () => {
    const { injects, problems } = await planOf(
      [HEAD, LINE, '2,9,A,Legal,Email,Later,x', '3,4,A,Legal,Email,Sooner,x'].join('\n'),
    );
    expect(injects.map(({ id }) => id)).toEqual(['inject-1', 'inject-3', 'inject-2']);
    expect(problems[0]).toMatchObject({ row: null, problem: expect.stringContaining('out of the order') });
  });
});

describe('what is no event list', () => {
  const sheetWith = (rows: string): Buffer =>
    zipOf({
      'xl/workbook.xml':
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    });

  test.each<[string, () => string | Buffer, RegExp]>([
    ['an empty file', () => '', /it is empty/],
    ['too large a file', () => Buffer.alloc(MOST.bytes + 1, 'a'), /MB; an event list has at most 8 MB/],
    [
      'too many rows',
      () => `${HEAD}\n${'1,2,3\n'.repeat(MOST.rows + 10)}`,
      /rows; an event list has at most/,
    ],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /bytes that are no text/],
    ['a PDF', () => '%PDF-1.7', /it is a PDF/],
    ['a web page', () => '<!DOCTYPE html><table>', /web page or XML/],
    ['an old workbook', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Excel file/],
    ['prose', () => 'Dear all,\nplease find attached.', /no row of it is a header/],
    ['a quotation mark left open', () => `${HEAD}\n1,0,"A`, /never closed/],
    ['no column for the text', () => 'Time,To\n1,2', /says "Message"/],
    ['half a zip', () => Buffer.from('PK\u0003\u0004 and then nothing'), /damaged/],
    ['an OpenDocument sheet', () => zipOf({ 'content.xml': '<x/>' }), /OpenDocument file/],
    ['another kind of zip', () => zipOf({ 'x.xml': '<x/>' }), /no Excel workbook/],
    [
      'a zip that unpacks without end',
      () => zipOf({ 'xl/workbook.xml': Buffer.alloc(MOST.unpackedBytes + 10) }, { claims: 10 }),
      /unpacked it is larger than 64 MB/,
    ],
  ])('%s', async (_name, file, expected) => {
    expect(await refusal(file())).toMatch(expected);
  });

  test('cells at the far end of a sheet are left out before the rows up to them are built, and said', async () => {
    const cell = (place: string, text: string): string => `<c r="${place}" t="str"><v>${text}</v></c>`;
    const list = HEAD.split(',')
      .map((text, index) => cell(`${'ABCDEFG'[index]}1`, text))
      .join('');
    const row = LINE.split(',')
      .map((text, index) => cell(`${'ABCDEFG'[index]}2`, text))
      .join('');
    const far = `<row r="1">${list}${cell('XFD1', 'x')}</row><row r="2">${row}</row><row r="1048576">${cell('A1048576', 'x')}</row>`;
    const { injects, problems } = await planOf(sheetWith(far));
    expect(injects.map(({ id }) => id)).toEqual(['inject-1']);
    expect(problems.some(({ problem }) => problem.includes('2 cells far outside the list'))).toBe(true);
  });
});

describe('the pack that is made', () => {
  const list = [
    HEAD,
    LINE,
    '2,5,Sam Reporter,PR,Press,Is it true that your helper was wrong? I file at noon.,Say what is known',
    '3,6,A friend,Legal,Chat,I asked ChatGPT and it agrees.,x',
    '4,7,Safety lead,Legal,Chat,What now?,x',
    ...[1, 2, 3, 4].map((count) => `${count + 4},${7 + count},Kim,Product,Chat,Number ${count} is in.,x`),
  ].join('\n');

  test('holds every row; style and pace are said and keep nothing out', async () => {
    const { pack, injects, problems, left, style } = await fitted(list);
    expect([left, problems]).toEqual([[], []]);
    expect(injects).toHaveLength(8);
    for (const { id } of injects) expect(pack?.yaml).toContain(`  ${id}:\n`);
    expect(style.map(({ row, problem }) => [row, problem.slice(0, 40)])).toEqual(
      expect.arrayContaining([
        [4, '"ChatGPT" is a real company or product'],
        [5, 'it speaks as Safety lead, a seat that a '],
      ]),
    );
  });

  test('keeps such rows out where that is asked for', async () => {
    const { injects, problems, left } = await fitted(list, true);
    expect(left).toEqual([]);
    expect(injects.map(({ id }) => id)).toEqual(['inject-1', 'inject-2', 'inject-5', 'inject-6', 'inject-7']);
    expect(problems.map(({ row }) => row)).toEqual([4, 5, 9]);
  });

  test('brings no story along: the words of the list are all there is to it', async () => {
    const { pack } = await fitted(
      'Inject #,T+,To,Message\nboss,0,All,A customer writes.\nreporter,2,All,A partner asks.\n',
    );
    expect(pack?.yaml).not.toMatch(/kiosk|allerg|nuts|recipe|customer that/i);
    expect(pack?.yaml).toContain('plain: true');
    expect(pack?.yaml).toMatch(/^ {2}boss:$/m);
  });

  test('the event list of every bundled scenario makes one, with all of its rows', async () => {
    for (const [id, variants] of Object.entries(SCENARIOS)) {
      const scenario = Object.values(variants)[0]!;
      const rows = plannedRows(scenario);
      const { pack, injects, shelf, left } = await fitted(
        writeCsv({ title: id, rows }).replaceAll('{{', '[').replaceAll('}}', ']'),
      );
      expect(left, id).toEqual([]);
      expect(pack, id).not.toBe(null);
      expect(injects.length + shelf.length, id).toBe(rows.length);
    }
  });
});
