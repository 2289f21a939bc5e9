import { describe, expect, test } from 'vitest';
import { BUNDLED_ORGANISATION } from '../../scenarios/index.ts';
import type { Decisions } from '../../server/content/sheet/plan/decisions.ts';
import { readOptionsOf } from '../../server/content/sheet/plan/decisions.ts';
import { planImport } from '../../server/content/sheet/plan/importPlan.ts';
import { readSheet } from '../../server/content/sheet/read/readSheet.ts';
import { MINUTE } from '../../shared/time.ts';
import type { MadeCell } from '../support/workbook.ts';
import { workbookOf } from '../support/workbook.ts';

// Lists in the shapes people keep them in, and what comes in of each as it is, or with one word of whoever imports.

const TEXTS = [
  'A customer writes that the helper told her a rule that is not ours.',
  'We see forty chats with the same wrong rule since last night.',
  'A partner asks if the wrong rule also shows on their site.',
];
const DESKS = ['Product owner', 'Model owner', 'Safety lead'];

const read = (file: string | Buffer, decisions: Decisions = {}) => {
  const list = readSheet(Buffer.isBuffer(file) ? file : Buffer.from(file), readOptionsOf(decisions));
  return { list, plan: planImport(list, BUNDLED_ORGANISATION, decisions) };
};
/** Minute and desks of each row that comes by the clock. */
const timed = ({ plan }: ReturnType<typeof read>): string[] =>
  plan.injects.map(({ at, to }) => `${at / MINUTE} ${to.join('+')}`);
const csv = (rows: readonly (readonly string[])[], separator = ','): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[",\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
    )
    .join('\n');

const THREE = ['0 product-owner', '5 model-owner', '10 safety-lead'];
const three = (head: string[], row: (index: number) => string[]): string =>
  csv([head, ...[0, 1, 2].map(row)]);
const text = (index: number): string => TEXTS[index] ?? '';
const desk = (index: number): string => DESKS[index] ?? '';
const clock = (index: number): string => `09:${String(index * 5).padStart(2, '0')}`;

describe('headers are known by their words', () => {
  test.each<[string, string[], (index: number) => string[]]>([
    [
      'a guard exercise',
      ['MSEL NUMBER', 'INJECT DTG', 'INJECT MODE', 'SEND FROM (Simulated)', 'SEND TO', 'DESCRIPTION/SCRIPT'],
      (i) => [
        `${i + 1}`,
        `21090${i * 5}AUG2026`.replace(/0(\d\d)AUG/, '$1AUG'),
        'EMITS',
        'Partner',
        desk(i),
        text(i),
      ],
    ],
    [
      'a stadium exercise',
      ['EVENT #', 'EVENT TIME', 'SEND TO\n(RECIPIENT PLAYERS)', 'EVENT DESCRIPTION'],
      (i) => [`${i + 1}`, `11:0${i * 5} AM`.replace(/:0(\d\d)/, ':$1'), desk(i), text(i)],
    ],
    [
      'words run together',
      [
        'SourceReference',
        'ScheduledTime',
        'Title',
        'Description',
        'Target',
        'DeliveryMethod',
        'ExpectedAction',
      ],
      (i) => [`INJ-${i}`, clock(i), `Event ${i}`, text(i), desk(i), 'Text/SMS', 'Say it.'],
    ],
    [
      'a mark behind',
      ['Inject#', 'Time*', 'To:', 'Message?'],
      (i) => [`${i + 1}`, clock(i), desk(i), text(i)],
    ],
    [
      'verbs',
      ['When', 'Sent From', 'Sent To', 'What happens', 'Expected Reaction to Inject'],
      (i) => [clock(i), 'Ida', desk(i), text(i), 'Ask.'],
    ],
    [
      'German',
      ['Nr.', 'Uhrzeit', 'Absender', 'Empfänger', 'Inhalt', 'Erwartete Reaktion'],
      (i) => [
        `${i + 1}`,
        `9.${String(i * 5).padStart(2, '0')} Uhr`,
        'Frau Müller',
        ['Produkt', 'Modellverantwortliche', 'Sicherheit'][i] ?? '',
        text(i),
        'Fragen',
      ],
    ],
    [
      'French',
      ['N°', 'Heure', 'Émetteur', 'Destinataire', 'Contenu', 'Réaction attendue'],
      (i) => [
        `${i + 1}`,
        `9h${String(i * 5).padStart(2, '0')}`,
        'Mme Lefèvre',
        ['Produit', 'Modèle', 'Sûreté'][i] ?? '',
        text(i),
        'Rappeler',
      ],
    ],
    [
      'Japanese',
      ['番号', '時刻', '発信者', '宛先', '内容'],
      (i) => [`${i + 1}`, clock(i), '井田', ['製品担当', 'モデル担当', '安全担当'][i] ?? '', text(i)],
    ],
    [
      'no known word at all',
      ['Alpha', 'Beta', 'Gamma', 'Delta'],
      (i) => [`${i + 1}`, clock(i), desk(i), text(i)],
    ],
  ])('%s', (_name, head, row) => {
    const found = read(three(head, row));
    expect(timed(found)).toEqual(THREE);
    expect(found.plan.injects.map(({ body }) => body)).toEqual(TEXTS);
  });

  test('a guess is shown with what stands below it, and can be put right by letter', () => {
    const file = three(['When', 'Whoever', 'Words', 'Words'], (i) => [clock(i), desk(i), 'x', text(i)]);
    const { list, plan } = read(file, { columns: { D: 'Message', B: 'To' } });
    expect(plan.injects.map(({ body, to }) => [body, to])).toEqual(
      TEXTS.map((words, i) => [words, [['product-owner', 'model-owner', 'safety-lead'][i]]]),
    );
    expect(list.mapping.columns[0]).toMatchObject({ key: 'scheduled', samples: ['09:00', '09:05'] });
    expect(() => read(file, { columns: { Z: 'Message' } })).toThrow(/no header "z"/);
    expect(read(file, { columns: { D: 'ignore', C: 'Message', B: 'To' } }).plan.injects[0]?.body).toBe('x');
  });

  test('no header at all', () => {
    const found = read(csv([0, 1, 2].map((i) => [`${i + 1}`, clock(i), desk(i), text(i)])));
    expect(timed(found)).toEqual(THREE);
    expect(found.list.mapping.columns.map(({ key, by }) => [key, by])).toEqual([
      [null, 'nothing'],
      ['scheduled', 'content'],
      ['to', 'content'],
      ['message', 'content'],
    ]);
  });

  test('a header below forty lines of instructions, and a merged title', () => {
    const rows = [
      ...Array.from({ length: 45 }, (_, i) => [`Instruction line ${i}`]),
      ['No', 'Time', 'To', 'Message'],
      ...[0, 1, 2].map((i) => [`${i}`, clock(i), desk(i), text(i)]),
    ];
    expect(timed(read(workbookOf([{ name: 'Sheet', rows }])))).toEqual(THREE);
  });
});

describe('names and ways of sending are decided once', () => {
  const file = csv([
    ['Time', 'To', 'Method', 'Message'],
    ['0', 'IMT Trailer', 'EMITS', text(0)],
    ['5', 'Model owner, Board liaison', 'Phone', text(1)],
    ['10', 'IMT Trailer', '---', text(2)],
    ['15', '---', 'Carrier pigeon', text(0)],
  ]);

  test('what nobody has decided waits on the shelf and is counted, and the known part of a cell is kept', () => {
    const { plan } = read(file);
    expect(timed({ list: read(file).list, plan })).toEqual(['0 model-owner']);
    expect(plan.shelf).toHaveLength(3);
    expect(plan.unknown.desks.map(({ value, rows }) => [value, rows.length])).toEqual([
      ['IMT Trailer', 2],
      ['---', 1],
    ]);
    expect(plan.unknown.channels.map(({ value }) => value)).toEqual(['EMITS', 'Carrier pigeon']);
    expect(plan.injects[0]?.notes).toContain('For: Board liaison');
    expect(plan.rows.map(({ becomes }) => becomes)).toEqual(['shelf', 'inject', 'shelf', 'shelf']);
  });

  test('a name, everybody else, and a way', () => {
    const decisions = {
      desks: { 'IMT Trailer': 'Incident commander' },
      to: 'Legal; Comms',
      channels: { EMITS: 'ticket' },
    };
    const { plan } = read(file, decisions);
    expect(plan.injects.map(({ at, to, channel }) => [at / MINUTE, to.join('+'), channel])).toEqual([
      [0, 'incident-commander', 'ticket'],
      [5, 'model-owner', 'phone'],
      [10, 'incident-commander', 'notice'],
      [15, 'legal-privacy+comms', 'notice'],
    ]);
    expect(plan.unknown.desks).toEqual([]);
  });

  test('a name that was given nobody is asked about no more', () => {
    const { plan } = read(file, { desks: { 'IMT Trailer': 'note' } });
    expect(plan.unknown.desks.map(({ value }) => value)).toEqual(['---']);
    expect(plan.shelf).toHaveLength(3);
  });

  test('a list without recipients goes to everybody', () => {
    const { plan } = read(
      three(['T+min', 'Inject#', 'Description'], (i) => [`T+${i * 5 + 5}`, `${i}`, text(i)]),
    );
    expect(plan.injects.map(({ at, to }) => [at / MINUTE, to.length])).toEqual([
      [0, 6],
      [5, 6],
      [10, 6],
    ]);
    expect(plan.problems.some(({ problem }) => problem.includes('so everybody does'))).toBe(true);
  });

  test('an X below each desk says who gets a row', () => {
    const rows = [
      ['#', 'Time', 'Inject', 'IC', 'Model', 'Safety', 'SOC'],
      ['1', '09:00', text(0), 'X', 'x', '', ''],
      ['2', '09:05', text(1), '', '', '✓', 'X'],
    ];
    expect(timed(read(csv(rows)))).toEqual([
      '0 incident-commander+model-owner',
      '5 safety-lead+infra-oncall',
    ]);
  });
});

describe('rows that are no injects by the clock', () => {
  const HEAD = ['No', 'Time', 'To', 'Message'];

  test('headings, the header once more and a total are left out with one count', () => {
    const rows = [
      HEAD,
      ['Phase 1'],
      ['1', '09:00', 'Legal', text(0)],
      HEAD,
      ['2', '09:05', 'Legal', text(1)],
      ['Total', '2'],
    ];
    const { plan } = read(csv(rows));
    expect(plan.injects).toHaveLength(2);
    expect(plan.kept.map(({ why }) => why)).toEqual(['heading', 'header again', 'total']);
    expect(plan.problems.filter(({ kind }) => kind === 'refused')).toEqual([]);
  });

  test('rows without a time wait on the shelf; a list without times can be spaced', () => {
    const rows = [
      ['No', 'To', 'Message'],
      ['1', 'Legal', text(0)],
      ['2', 'Comms', text(1)],
    ];
    expect(read(csv(rows)).plan).toMatchObject({ injects: [], shelf: [{ row: 2 }, { row: 3 }] });
    expect(timed(read(csv(rows), { everyMs: 5 * MINUTE }))).toEqual(['0 legal-privacy', '5 comms']);
    const some = read(
      csv([
        HEAD,
        ['1', '09:00', 'Legal', text(0)],
        ['2', 'TBD', 'Legal', text(1)],
        ['3', '', 'Legal', text(2)],
      ]),
    );
    expect(some.plan.shelf.map(({ row }) => row)).toEqual([3, 4]);
  });

  test('a whole list that is marked "To do" is no list of drafts', () => {
    const rows = [
      [...HEAD, 'Done/To do'],
      ['1', '09:00', 'Legal', text(0), 'To do'],
      ['2', '09:05', 'Legal', text(1), 'To do'],
    ];
    expect(read(csv(rows)).plan.injects).toHaveLength(2);
  });
});

describe('sheets of a workbook', () => {
  const HEAD: MadeCell[] = ['No', 'Time', 'To', 'Message'];
  const row = (index: number, minute = index * 5): MadeCell[] => [
    `${index}`,
    { clock: (540 + minute) / 1_440 },
    desk(index),
    text(index),
  ];

  test('the one with most rows, and those left alone are named', () => {
    const found = read(
      workbookOf([
        { name: 'Iteration 1 ', rows: [HEAD, row(0), row(1), row(2)] },
        { name: 'Iteration 2', rows: [HEAD, row(0)] },
        { name: 'Truth', rows: [HEAD, row(0), row(1), row(2), row(0)], state: 'hidden' },
      ]),
    );
    expect(timed(found)).toEqual(THREE);
    expect(found.list).toMatchObject({
      hiddenSheets: ['Truth'],
      otherSheets: [{ name: 'Iteration 2', rows: 1 }],
    });
    expect(
      read(
        workbookOf([
          { name: 'A ', rows: [HEAD, row(0)] },
          { name: 'B', rows: [HEAD, row(1)] },
        ]),
        { sheets: ['a', 'B'] },
      ).plan.injects,
    ).toHaveLength(2);
  });

  test('a sheet for each day is one list', () => {
    const found = read(
      workbookOf([
        { name: 'Day 1', rows: [HEAD, row(0), row(1)] },
        { name: 'Day 2', rows: [HEAD, row(2, 0)] },
      ]),
    );
    expect(timed(found)).toEqual(['0 product-owner', '5 model-owner', '1440 safety-lead']);
  });

  test('a heading for each day, and times merged over several rows', () => {
    const rows: MadeCell[][] = [HEAD, ['Day 1'], row(0), ['1', null, desk(1), text(1)], ['Day 2'], row(2, 0)];
    const found = read(workbookOf([{ name: 'MSEL', rows, merges: ['B3:B4', 'A2:D2'] }]));
    expect(timed(found)).toEqual(['0 product-owner', '0 model-owner', '1440 safety-lead']);
  });
});

describe('files', () => {
  const list = three(['No', 'Time', 'To', 'From', 'Message'], (i) => [
    `${i}`,
    clock(i),
    desk(i),
    'Renée Grüße',
    text(i),
  ]);
  const utf16be = Buffer.from(list, 'utf16le').swap16();
  const mac = Buffer.from(list, 'latin1').map((byte) => ({ 233: 0x8e, 252: 0x9f, 223: 0xa7 })[byte] ?? byte);

  test.each<[string, Buffer, string]>([
    ['UTF-16 without its mark, big end first', utf16be, 'UTF-16'],
    ['UTF-16 without its mark, little end first', Buffer.from(list, 'utf16le'), 'UTF-16'],
    ['Windows', Buffer.from(list, 'latin1'), 'Windows'],
    ['an old Mac', Buffer.from(mac), 'Mac'],
  ])('%s', (_name, bytes, name) => {
    const found = read(bytes);
    expect(timed(found)).toEqual(THREE);
    expect(found.plan.injects[0]?.from).toBe('Renée Grüße');
    expect(found.list.guessed).toContain(name);
  });

  test.each([
    [
      'Japanese',
      '94d48d862c8e9e8d8f2c88b690e62c93e097650a312c30393a30302c964096b12c979897708ed282a982e78ceb82c182bd95d48be08b4b91a582f088c493e082b382ea82bd82c69841978d82aa82a082e882dc82b582bd81420a322c30393a30352c8d4c95f12c8b4c8ed282a982e796e282a28d8782ed82b982aa82a082e882dc82b582bd81420a',
    ],
    [
      'Chinese',
      'b1e0bac52ccab1bce42cbdd3cad52cc4dac8dd0a312c30393a30302cb7a8cef12cbfcdbba7c0b4d0c5cbb5d6facad6b8e6cbdfcbfdb5c4b9e6d4f2b2bbcac7ced2c3c7b5c4a1a30a322c30393a30352cb9abb9d82cbcc7d5dfcecacac7cbadbcecb2e9b5c4a1a30a',
    ],
  ])('%s in an encoding of its own', (name, hex) => {
    const found = read(Buffer.from(hex, 'hex'));
    expect(found.list.guessed).toContain(name);
    expect(timed(found)).toEqual(['0 legal-privacy', '5 comms']);
  });

  test('a list of objects, as another tool keeps it, with its polls', () => {
    const json = JSON.stringify(
      [0, 1].map((i) => ({
        '#': i + 1,
        'Real Time': clock(i),
        Subject: `S ${i}`,
        Script: text(i),
        From: 'SOC',
        Player: desk(i),
        Poll: i === 1 ? 'Do we stop? | Yes | No' : '',
      })),
    );
    const found = read(json);
    expect(timed(found)).toEqual(THREE.slice(0, 2));
    expect(found.plan.injects[1]).toMatchObject({ replies: ['Yes', 'No'], body: `${text(1)}\nDo we stop?` });
    expect(() => read('{"a": 1}')).toThrow(/without a list/);
  });
});
