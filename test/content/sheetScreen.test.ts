import { describe, expect, test } from 'vitest';
import { BUNDLED_ORGANISATION } from '../../scenarios/index.ts';
import { decisionsOf } from '../../server/cli/scenarios/mselDecisions.ts';
import type { ImportPlan } from '../../server/content/sheet/plan/importPlan.ts';
import { planImport } from '../../server/content/sheet/plan/importPlan.ts';
import { SheetError } from '../../server/content/sheet/read/grid.ts';
import { readSheet } from '../../server/content/sheet/read/readSheet.ts';
import { countsOf, expectedOf } from '../../server/content/sheet/rows/keepOut.ts';
import { meaningOf } from '../../server/content/sheet/rows/screen/rowMeaning.ts';
import { minutes } from '../../shared/time.ts';
import type { MadeCell, MadeSheet } from '../support/workbook.ts';
import { workbookOf } from '../support/workbook.ts';

// What a sheet keeps for its controllers never becomes what a player reads.

interface Asked {
  types?: string[];
  statuses?: string[];
  sheet?: string;
}

const planOf = (bytes: Buffer | string, { types = [], statuses = [], sheet }: Asked = {}): ImportPlan =>
  planImport(
    readSheet(Buffer.from(bytes), sheet === undefined ? {} : { sheets: [sheet] }),
    BUNDLED_ORGANISATION,
    given(types, statuses),
  );
const given = (type: string[], status: string[]) => decisionsOf({ type, status }, {}, BUNDLED_ORGANISATION);
const at = (minute: number): MadeCell => ({ clock: (540 + minute) / 1_440 });
const TEXTS = [
  'A customer writes that the helper told her a refund rule that is not ours.',
  'Model owner pulls the chats, sees that the table is at fault and asks for the roll back.',
  'A partner asks if the wrong rule also shows on their site.',
  'A reporter has the screen shot and asks who checked the model.',
  'The board wants to know how many people got the wrong rule.',
  'Support has run out of words.',
];
const DESKS = [
  'Product owner',
  'Model owner',
  'Safety lead',
  'Legal and privacy',
  'Communications',
  'Incident commander',
];
const HEAD = ['Inject #', 'Time', 'From', 'To', 'Method', 'Subject', 'Message', 'Expected action'];
/** Six rows, one to each desk, five minutes apart, each with a further cell. */
const rowsWith = (extra: readonly MadeCell[]): MadeCell[][] =>
  TEXTS.map((text, index) => [
    index + 1,
    at(index * 5),
    'Ida Berg, partner desk',
    DESKS[index] ?? '',
    'E-mail',
    `Event ${index + 1}`,
    text,
    'Say it on the call.',
    extra[index] ?? null,
  ]);
const listWith = (header: string, extra: readonly MadeCell[], more: Partial<MadeSheet> = {}): Buffer =>
  workbookOf([{ name: 'MSEL', rows: [[...HEAD, header], ...rowsWith(extra)], ...more }]);
const rowsIn = ({ injects }: ImportPlan): number[] => injects.map(({ row }) => row);
const outOf = ({ kept }: ImportPlan): string[] => kept.map(({ row, why }) => `${row} ${why}`);

describe('a column for the kind of row', () => {
  const TYPES = [
    'Inject',
    'Expected Player Action',
    'Contingency',
    'Administrative',
    'Inject',
    'Expected Action',
  ];

  test('expected actions go to the inject before, contingencies to the shelf, and all of it is counted', () => {
    const plan = planOf(listWith('Type', TYPES));
    expect(rowsIn(plan)).toEqual([2, 6]);
    expect(plan.shelf.map(({ row }) => row)).toEqual([4]);
    expect(outOf(plan)).toEqual(['3 expected player action', '5 administrative', '7 expected player action']);
    expect(countsOf(plan.kept)).toBe('2 expected player action, 1 administrative');
    expect(plan.injects.map(expectedOf)).toEqual([
      `Say it on the call.\n${TEXTS[1]}`,
      `Say it on the call.\n${TEXTS[5]}`,
    ]);
    expect(plan.injects.map(({ at }) => at)).toEqual([0, minutes(20)]);
  });

  test.each([
    'Event type',
    'InjectType',
    'Inject_Type',
    'TYPE#',
    'Types',
    'Kind',
    'Inject category',
    'Category',
    'Type of inject',
  ])('under the header %s', (header) => {
    expect(outOf(planOf(listWith(header, TYPES)))).toHaveLength(3);
  });

  test.each<[string, string]>([
    ['expected player action', 'Expected player action'],
    ['expected player action', 'EXPECTED PLAYER ACTIONS'],
    ['expected player action', 'ExpectedPlayerAction'],
    ['expected player action', 'expected-player-action #3'],
    ['expected player action', 'Player action'],
    ['expected player action', 'Player  Action:'],
    ['expected player action', 'Anticipated response'],
    ['expected player action', 'EPA'],
    ['for controllers', 'Controller note'],
    ['for controllers', 'Controller Notes'],
    ['for controllers', 'ControllerInformation'],
    ['for controllers', 'CONTROLLER INFO'],
    ['for controllers', 'White cell'],
    ['for controllers', 'White-Cell'],
    ['for controllers', 'Evaluator note'],
    ['for controllers', 'For information of control'],
    ['for controllers', 'EXCON only'],
    ['for controllers', 'Facilitator prompt'],
    ['administrative', 'Administrative'],
    ['administrative', 'ENDEX'],
    ['deleted', 'Deleted'],
    ['deleted', 'DELETED 3/4'],
    ['deleted', 'removed by exercise director'],
    ['cancelled', 'Cancelled'],
    ['cancelled', 'canceled'],
    ['omitted', 'Omitted'],
    ['deferred', 'Deferred'],
    ['deferred', 'Postponed to next exercise'],
    ['draft', 'DRAFT'],
    ['draft', 'Draft v2'],
    ['draft', 'Pending approval'],
    ['draft', 'TBD'],
    ['obsolete', 'Obsolete'],
    ['withdrawn', 'Withdrawn'],
    ['on hold', 'On hold'],
    ['on hold', 'On-Hold'],
    ['superseded', 'Superseded by 14'],
    ['superseded', 'Merged with #12'],
    ['rejected', 'Rejected'],
    ['not used', 'Not used'],
    ['not used', 'NotUsed'],
    ['not used', 'Do not use'],
    ['not applicable', 'N/A'],
    ['not applicable', 'n.a.'],
  ])('%s: "%s"', (why, words) => {
    expect(meaningOf(words)).toEqual({ is: 'out', why });
    for (const header of ['Type', 'Status'])
      expect(outOf(planOf(listWith(header, ['Inject', words, 'Inject'])))).toEqual([`3 ${why}`]);
  });

  test.each([
    'Inject',
    'INJECTS',
    'Player inject',
    'Contextual inject',
    'Key event',
    'Standard',
    'Approved',
    'Ready',
    'Final',
    'Complete',
    'Synchronized',
    'Released',
    'Signed off',
    'Approved by J. Weber',
    'Scheduled',
    '',
    '-',
    '✓',
    'Email',
    'Phone call',
    'Social media post',
    'News',
  ])('"%s" comes in', (words) => {
    expect(['in', 'channel', 'nothing']).toContain(meaningOf(words).is);
    expect(rowsIn(planOf(listWith('Type', ['Inject', words, 'Expected action'])))).toContain(3);
  });

  test('a word nobody knows keeps its row out until it is given a meaning', () => {
    const types = ['Inject', 'Zeta move', 'Inject', 'Expected action', 'Zeta move', ''];
    const plan = planOf(listWith('Type', types));
    expect(outOf(plan)).toEqual(['3 not known', '5 expected player action', '6 not known']);
    expect(plan.kept[0]).toMatchObject({ column: 'Type', value: 'Zeta move', flag: 'type' });
    expect(rowsIn(planOf(listWith('Type', types), { types: ['zeta moves=inject'] }))).toEqual([
      2, 3, 4, 6, 7,
    ]);
    const statuses = ['Approved', 'Zeta', 'Approved', 'Deleted', 'Zeta', ''];
    expect(rowsIn(planOf(listWith('Status', statuses)))).toEqual([2, 4, 7]);
    expect(rowsIn(planOf(listWith('Status', statuses), { statuses: ['Zeta=in', 'Approved=out'] }))).toEqual([
      3, 6, 7,
    ]);
    expect(() => given(['Press call=injekt'], [])).toThrow(/Did you mean "inject"/);
    expect(() => given([], ['=in'])).toThrow(/names no word/);
  });

  test('a column full of words of its own sorts by something else: its rows come in, and it is said', () => {
    const plan = planOf(
      listWith('Type', ['Legal topic', 'Technology', 'Public affairs', 'Law', 'Money', 'Law']),
    );
    expect(rowsIn(plan)).toHaveLength(6);
    expect(plan.problems.map(({ column, problem }) => `${column} ${problem}`).join()).toMatch(
      /Type none of its words .*"Legal topic", "Technology"/,
    );
  });

  test('one odd word where the others are empty marks an exception', () => {
    expect(outOf(planOf(listWith('Status', ['', '', 'Blau', '', '', ''])))).toEqual(['4 not known']);
  });

  test('a formula that was never worked out, and an error, may say anything', () => {
    expect(
      outOf(
        planOf(
          listWith('Status', [
            'Approved',
            { formula: 'A1' },
            { error: '#REF!' },
            { formula: 'A1', text: 'Deleted' },
          ]),
        ),
      ),
    ).toEqual(['3 not known', '4 not known', '5 deleted']);
  });

  test('a merged cell says it for each of its rows', () => {
    const plan = planOf(
      listWith('Status', ['Approved', 'Deleted', null, null, 'Approved'], { merges: ['I3:I5'] }),
    );
    expect(outOf(plan)).toEqual(['3 deleted', '4 deleted', '5 deleted']);
  });

  test('two columns, and a hidden one, count alike', () => {
    const bytes = workbookOf([
      {
        name: 'MSEL',
        rows: [
          [...HEAD, 'Type', 'Status', 'Inject status'],
          ...rowsWith([]).map((row, index) => [
            ...row.slice(0, 8),
            index === 1 ? 'Controller note' : 'Inject',
            index === 2 ? 'Draft' : 'Final',
            index === 3 ? 'Deleted' : 'Final',
          ]),
        ],
        hiddenColumns: [11],
      },
    ]);
    expect(outOf(planOf(bytes))).toEqual(['3 for controllers', '4 draft', '5 deleted']);
  });

  test.each<[string, MadeCell[], string[]]>([
    ['Deleted?', ['', 'x', '', 'No'], ['3 deleted']],
    ['Cancelled', ['', '2026-03-04', '', 'n'], ['3 cancelled']],
    ['Include', ['Yes', 'No', 'Y', ''], ['3 omitted']],
    ['For players', ['x', 'no', 'x', 'x'], ['3 omitted']],
    ['Remarks', ['', 'DELETED', 'Looks good.', 'Deleted the last words on Monday.'], ['3 deleted']],
    ['Phase', ['One', 'Expected player action', 'One', 'One'], ['3 expected player action']],
    [
      'Category',
      ['Access control', 'Administrative', 'Cyber', 'Evaluation'],
      ['3 administrative', '5 for controllers'],
    ],
  ])('other columns: %s', (header, cells, expected) => {
    expect(outOf(planOf(listWith(header, cells)))).toEqual(expected);
  });
});

describe('what a person sees at a glance', () => {
  test('hidden, filtered, folded and flat rows, and rows with a line through them', () => {
    const rows = rowsWith([]);
    rows[2] = (rows[2] ?? []).map((cell) => (typeof cell === 'string' ? { text: cell, struck: true } : cell));
    rows[3] = (rows[3] ?? []).map((cell, column) =>
      column === 6
        ? {
            runs: [
              { text: 'A reporter has it ', struck: true },
              { text: 'and asks.', struck: true },
            ],
          }
        : cell,
    );
    const bytes = workbookOf([
      { name: 'MSEL', rows: [HEAD, ...rows], hiddenRows: [3], flatRows: [7], filter: 'A1:H7' },
    ]);
    const plan = planOf(bytes);
    expect(outOf(plan)).toEqual(['3 hidden', '4 struck out', '5 struck out', '7 hidden']);
    expect(rowsIn(plan)).toEqual([2, 6]);
  });

  test('part of a text that is struck out is left out, and it is said', () => {
    const rows = rowsWith([]);
    rows[1] = (rows[1] ?? []).map((cell, column) =>
      column === 6
        ? { runs: [{ text: 'Forty chats so far. ' }, { text: 'The table is at fault.', struck: true }] }
        : cell,
    );
    const plan = planOf(workbookOf([{ name: 'MSEL', rows: [HEAD, ...rows] }]));
    expect(plan.injects[1]?.body).toBe('Forty chats so far.');
    expect(plan.problems).toContainEqual(
      expect.objectContaining({
        row: 3,
        column: 'Message',
        problem: expect.stringContaining('The table is at fault.'),
      }),
    );
  });

  test('in a Markdown table ~~ strikes out', () => {
    const table = [
      '| No | Time | From | To | Message |',
      '|---|:---:|---|---|---|',
      '| 1 | 0 | Ida Berg | Legal | First of all. |',
      '| 2 | 5 | Ida Berg | Legal | ~~The table is at fault.~~ |',
      '| 3 | 9 | Ida Berg | Legal | Second. ~~The table.~~ |',
    ].join('\n');
    const plan = planOf(table);
    expect(outOf(plan)).toEqual(['4 struck out']);
    expect(plan.injects.map(({ body }) => body)).toEqual(['First of all.', 'Second.']);
  });

  test('a hidden column gives no text to players and does not stand before one that is seen', () => {
    const bytes = workbookOf([
      {
        name: 'MSEL',
        rows: [
          ['Time', 'To', 'Message', 'Subject', 'Description', 'Title'],
          [at(0), 'Legal', 'The table is at fault.', 'Truth', 'A customer writes.', 'A question'],
        ],
        hiddenColumns: [3, 4],
      },
    ]);
    expect(planOf(bytes).injects[0]).toMatchObject({ body: 'A customer writes.', subject: 'A question' });
    const alone = workbookOf([
      {
        name: 'MSEL',
        rows: [
          ['Time', 'To', 'Message'],
          [at(0), 'Legal', 'Truth'],
        ],
        hiddenColumns: [3],
      },
    ]);
    expect(() => planOf(alone)).toThrow(/says "Message"/);
  });

  test.each(['hidden', 'veryHidden'] as const)(
    'a %s sheet is not chosen, however good its header',
    (state) => {
      const old = [
        [...HEAD, 'Objective', 'Controller notes'],
        ...rowsWith([]).map((row) => row.map((cell) => (typeof cell === 'string' ? `OLD ${cell}` : cell))),
      ];
      const final = [HEAD.slice(0, 7), ...rowsWith([]).map((row) => row.slice(0, 7))];
      const both = workbookOf([
        { name: 'MSEL final', rows: final },
        { name: 'OLD do not use', rows: old, state },
      ]);
      expect(readSheet(both)).toMatchObject({ sheet: 'MSEL final', hiddenSheets: ['OLD do not use'] });
      expect(readSheet(both, { sheets: ['old do not use '] })).toMatchObject({
        sheet: 'OLD do not use',
        isHidden: true,
      });
      expect(() =>
        readSheet(
          workbookOf([
            { name: 'Notes', rows: [['x']] },
            { name: 'Truth', rows: old, state },
          ]),
        ),
      ).toThrow(SheetError);
      const shown = workbookOf([
        { name: 'OLD do not use', rows: old },
        { name: 'MSEL final', rows: final },
      ]);
      expect(readSheet(shown).sheet).toBe('MSEL final');
    },
  );

  test('rows below a heading that says so, and texts that begin by saying so', () => {
    const [one = [], two = [], three = [], four = [], five = [], six = []] = rowsWith([]);
    const begins = (row: MadeCell[], text: string): MadeCell[] => row.with(6, text);
    const plan = planOf(
      workbookOf([
        {
          name: 'MSEL',
          rows: [
            HEAD,
            one,
            begins(two, 'Expected player action: they ask for the table.'),
            begins(three, '[DRAFT] A partner asks.'),
            four.with(5, 'Event 4 (deleted)'),
            ['Deleted injects'],
            five,
            ['Day 2'],
            six,
          ],
        },
      ]),
    );
    expect(rowsIn(plan)).toEqual([2]);
    expect(outOf(plan)).toEqual([
      '3 expected player action',
      '4 draft',
      '5 deleted',
      '6 deleted',
      '7 deleted',
      '8 deleted',
      '9 deleted',
    ]);
  });

  test('rows to controllers alone are counted as such', () => {
    const rows = rowsWith([]);
    rows[1] = (rows[1] ?? []).with(3, 'Controllers');
    rows[2] = (rows[2] ?? []).with(3, 'White Cell');
    expect(outOf(planOf(workbookOf([{ name: 'MSEL', rows: [HEAD, ...rows] }])))).toEqual([
      '3 for controllers',
      '4 for controllers',
    ]);
  });
});

test('a way of sending under Type is how it is sent, where no column says so', () => {
  const rows = rowsWith(['Phone', 'Social media', 'E-mail']).map((row) => row.with(4, ''));
  expect(
    planOf(workbookOf([{ name: 'MSEL', rows: [[...HEAD, 'Type'], ...rows] }])).injects.map(
      ({ channel }) => channel,
    ),
  ).toEqual(['phone', 'social', 'mail', 'notice', 'notice', 'notice']);
});

describe('columns for controllers', () => {
  test('are never spoken on the phone nor offered as a reply', () => {
    const rows = rowsWith([
      'Reply: Blame the table.\nSay the table is at fault.\nSecond truth.\nThird truth.',
    ]);
    rows[0] = (rows[0] ?? []).with(4, 'Phone');
    const { injects } = planOf(
      workbookOf([{ name: 'MSEL', rows: [[...HEAD, 'Controller notes'], ...rows] }]),
    );
    expect(injects[0]?.phoneScript).not.toMatch(/truth|table/);
    expect(injects[0]?.replies).toEqual([]);
    expect(injects[0]?.notes).toContain('Third truth.');
  });
});
