import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUNDLED_ORGANISATION, SCENARIO_SOURCES } from '../../scenarios/index.ts';
import { loadOnePack } from '../../server/content/pack/loadPacks.ts';
import { fitPack } from '../../server/content/sheet/pack/fitPack.ts';
import { planImport } from '../../server/content/sheet/plan/importPlan.ts';
import { readSheet } from '../../server/content/sheet/read/readSheet.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import type { ScriptedAct } from '../../server/rehearsal/headless.ts';
import { playHeadless } from '../../server/rehearsal/headless.ts';
import { teamNamed } from '../../server/rehearsal/teams/teams.ts';
import { withOrganisation } from '../../shared/scenario/withOrganisation.ts';
import { minutes } from '../../shared/time.ts';
import { cases } from '../support/cases.ts';
import type { MadeCell } from '../support/workbook.ts';
import { workbookOf } from '../support/workbook.ts';

// Random sheets with a mark in all that is not for players, and a drill played from one: the mark reaches nobody.

const MARK = 'Ymarkedy';

/** Ways in which a sheet keeps one of its rows from players. */
type Keeps =
  | { by: 'type' | 'status'; word: string }
  | { by: 'hidden' | 'flat' | 'struck' | 'runs' | 'heading' | 'begins' | 'tick' };
const RECASE: ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.toLowerCase(),
  (word) => `  ${word} `,
  (word) => `${word}s`,
  (word) => `${word} #4`,
  (word) => word.replaceAll(' ', '-'),
  (word) => word.replaceAll(' ', '_'),
  (word) => word.replace(/ (\w)/g, (_gap, letter: string) => letter.toUpperCase()),
];
const wordOf = (...words: string[]) =>
  fc.tuple(fc.constantFrom(...words), fc.constantFrom(...RECASE)).map(([word, recase]) => recase(word));
const keeps: fc.Arbitrary<Keeps> = fc.oneof(
  wordOf(
    'Expected player action',
    'Expected action',
    'Player action',
    'Controller note',
    'Controller information',
    'White cell',
    'Evaluator note',
    'For information of control',
    'Administrative',
    'Zorblax',
  ).map((word): Keeps => ({ by: 'type', word })),
  wordOf(
    'Deleted',
    'Cancelled',
    'Canceled',
    'Omitted',
    'Deferred',
    'Draft',
    'Obsolete',
    'Withdrawn',
    'On hold',
    'Superseded',
    'Not used',
    'N/A',
    'Rejected',
    'Gribble',
  ).map((word): Keeps => ({ by: 'status', word })),
  fc
    .constantFrom('hidden', 'flat', 'struck', 'runs', 'begins', 'tick')
    .map((by): Keeps => ({ by: by as 'hidden' })),
);
const HEADERS = {
  type: ['Type', 'Event type', 'InjectType', 'Inject Type#', 'Kind', 'EVENT_TYPE'],
  status: ['Status', 'Inject status', 'STATUS:', 'InjectStatus', 'Current status'],
  message: ['Message', 'Description', 'Inject text', 'Details'],
  subject: ['Subject', 'Title', 'Headline'],
  notes: ['Controller notes', 'Notes', 'Remarks', 'Evaluator instructions', 'Comments'],
} as const;
const spec = fc.record({
  headers: fc.record({
    type: fc.constantFrom(...HEADERS.type),
    status: fc.constantFrom(...HEADERS.status),
    message: fc.constantFrom(...HEADERS.message),
    subject: fc.constantFrom(...HEADERS.subject),
    notes: fc.constantFrom(...HEADERS.notes),
  }),
  rows: fc.array(fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: keeps }), {
    minLength: 1,
    maxLength: 14,
  }),
  hiddenMessage: fc.boolean(),
  hiddenSheet: fc.boolean(),
  order: fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }),
});

interface Made {
  bytes: Buffer;
  /** Numbers of the rows that are for players. */
  forPlayers: number[];
}

function sheetFrom({ headers, rows, hiddenMessage, hiddenSheet, order }: Spec): Made {
  const columns: {
    header: string;
    cell: (row: Keeps | null, index: number) => MadeCell;
    hidden?: boolean;
  }[] = [
    { header: 'Inject #', cell: (_row, index) => `N${index}` },
    { header: 'Time', cell: (_row, index) => ({ clock: (540 + index) / 1_440 }) },
    { header: 'From', cell: (row) => (row ? `${MARK} speaks` : 'Ida Berg, partner desk') },
    { header: 'To', cell: () => 'Legal' },
    { header: 'Method', cell: (_row, index) => (index % 3 === 0 ? 'Phone' : 'E-mail') },
    { header: headers.subject, cell: (row, index) => (row ? `${MARK} subject` : `Event ${index}`) },
    { header: headers.message, cell: (row) => messageOf(row) },
    { header: 'Expected action', cell: () => `${MARK} is expected.` },
    { header: headers.notes, cell: () => `Reply: ${MARK}\n${MARK} one\n${MARK} two\n${MARK} three` },
    { header: headers.type, cell: (row) => (row?.by === 'type' ? row.word : 'Inject') },
    { header: headers.status, cell: (row) => (row?.by === 'status' ? row.word : 'Approved') },
    { header: 'Deleted?', cell: (row) => (row?.by === 'tick' ? 'x' : '') },
  ];
  const sorted = columns
    .map((column, index) => ({ column, rank: order[index] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ column }) => column);
  const laid = hiddenMessage
    ? [
        { header: 'Message', cell: () => `${MARK} hidden.`, hidden: true },
        ...sorted.filter(({ header }) => header !== 'Message'),
        ...sorted.filter(({ header }) => header === 'Message'),
      ]
    : sorted;
  const head: MadeCell[] = laid.map(({ header }) => header);
  // A first row that comes in, so that there is a list at all.
  const all = [null, ...rows];
  const body = all.map((row, index) =>
    laid.map(({ cell, header }) => {
      const made = cell(row, index);
      return row?.by === 'struck' && typeof made === 'string' && header !== 'Time'
        ? { text: made, struck: true }
        : made;
    }),
  );
  const numbered = (by: Keeps['by']): number[] =>
    all.flatMap((row, index) => (row?.by === by ? [index + 2] : []));
  return {
    bytes: workbookOf([
      ...(hiddenSheet
        ? [
            {
              name: 'Truth',
              state: 'veryHidden' as const,
              rows: [
                [
                  'Inject #',
                  'Time',
                  'From',
                  'To',
                  'Method',
                  'Subject',
                  'Message',
                  'Expected action',
                  'Objective',
                  'Trigger',
                  'Phase',
                  'Critical task',
                ],
                ['1', '0', MARK, 'Legal', 'E-mail', MARK, MARK, MARK, MARK, MARK, MARK, MARK],
              ],
            },
          ]
        : []),
      {
        name: 'MSEL',
        rows: [head, ...body],
        hiddenRows: numbered('hidden'),
        flatRows: numbered('flat'),
        hiddenColumns: laid.flatMap(({ hidden }, index) => (hidden ? [index + 1] : [])),
      },
    ]),
    forPlayers: all.flatMap((row, index) => (row === null ? [index + 2] : [])),
  };
}
interface Spec {
  headers: Record<keyof typeof HEADERS, string>;
  rows: (Keeps | null)[];
  hiddenMessage: boolean;
  hiddenSheet: boolean;
  order: number[];
}

function messageOf(row: Keeps | null): MadeCell {
  if (row?.by === 'begins') return `Expected player action: ${MARK} is done.`;
  if (row?.by === 'runs')
    return {
      runs: [
        { text: `${MARK} one. `, struck: true },
        { text: MARK, struck: true },
      ],
    };
  if (row) return `${MARK} is the truth.`;
  return { runs: [{ text: 'A customer asks about a rule. ' }, { text: MARK, struck: true }] };
}

test('whatever a sheet marks as not for players reaches no text of an inject, and every other row comes in', () => {
  fc.assert(
    fc.property(spec, (made) => {
      const { bytes, forPlayers } = sheetFrom(made);
      const { injects, shelf, kept } = planImport(readSheet(bytes), BUNDLED_ORGANISATION);
      for (const { from, subject, body, phoneScript, replies, id } of [...injects, ...shelf])
        expect(JSON.stringify({ from, subject, body, phoneScript, replies, id })).not.toContain(MARK);
      expect(injects.map(({ row }) => row).sort((a, b) => a - b)).toEqual(forPlayers);
      expect(kept.length + injects.length).toBe(made.rows.length + 1);
    }),
    { numRuns: cases(150) },
  );
});

test('the same list as CSV, where words alone say it', () => {
  const lines = ['No,Time,From,To,Message,Type,Status', '1,0,Ida,Legal,A customer writes.,Inject,Approved'];
  for (const [index, word] of ['Expected action', 'controller note', 'WHITE CELL'].entries())
    lines.push(`${index + 2},${index},${MARK},Legal,${MARK} a.,${word},Approved`);
  for (const [index, word] of ['deleted', 'CANCELLED', 'Superseded by 3', 'n/a'].entries())
    lines.push(`${index + 9},${index},${MARK},Legal,${MARK} b.,Inject,${word}`);
  const { injects, kept } = planImport(readSheet(Buffer.from(lines.join('\n'))), BUNDLED_ORGANISATION);
  expect(injects.map(({ row }) => row)).toEqual([2]);
  expect(kept).toHaveLength(7);
});

describe('a drill played from such a sheet', () => {
  test('delivers none of it; what is ready by hand comes when the facilitator fires it', async () => {
    const head = [
      'Inject #',
      'Time',
      'From',
      'To',
      'Method',
      'Subject',
      'Message',
      'Expected action',
      'Controller notes',
      'Type',
      'Status',
    ];
    const row = (
      number: number,
      minute: number,
      to: string,
      text: string,
      type: string,
      status = 'Approved',
    ): MadeCell[] => [
      number,
      { clock: (540 + minute) / 1_440 },
      'Ida Berg, partner desk',
      to,
      number % 4 === 0 ? 'Phone' : 'E-mail',
      `Event ${number}`,
      text,
      'Say it on the call.',
      `${MARK} for controllers.\nTwo.\nThree.`,
      type,
      status,
    ];
    const bytes = workbookOf([
      {
        name: 'MSEL',
        rows: [
          head,
          row(
            1,
            0,
            'Product owner',
            'A customer writes that the helper told her a rule that is not ours.',
            'Inject',
          ),
          row(
            2,
            2,
            'Model owner',
            `The model owner sees that ${MARK} is at fault.`,
            'Expected Player Action',
          ),
          row(
            3,
            4,
            'Legal and privacy',
            'A partner asks if the wrong rule also shows on their site.',
            'Contingency',
          ),
          row(
            4,
            6,
            'Communications',
            'A reporter has the screen shot and asks who checked the model.',
            'Inject',
          ),
          row(5, 7, 'Communications', `${MARK} is what the evaluator watches.`, 'Evaluator note'),
          row(6, 8, 'Safety lead', `${MARK} was thrown out.`, 'Inject', 'Deleted'),
          row(7, 9, 'Safety lead', `${MARK} is hidden.`, 'Inject'),
        ],
        hiddenRows: [8],
      },
    ]);
    const plan = planImport(readSheet(bytes), BUNDLED_ORGANISATION);
    const context = { bundled: SCENARIO_SOURCES, organisation: BUNDLED_ORGANISATION };
    const { pack, left, injects, shelf } = fitPack(
      plan,
      { id: 'mine', title: 'Mine', schema: './pack.schema.json', file: 'mine.xlsx', kept: '4 rows stay out' },
      context,
    );
    expect(left).toEqual([]);
    expect([injects.map(({ id }) => id), shelf.map(({ id }) => id)]).toEqual([
      ['inject-1', 'inject-4'],
      ['inject-3'],
    ]);
    expect(pack?.yaml).toContain('4 rows stay out');
    const folder = mkdtempSync(join(tmpdir(), 'muster-leak-'));
    try {
      writeFileSync(join(folder, 'mine.yaml'), pack?.yaml ?? '');
      const loaded = loadOnePack(join(folder, 'mine.yaml'), context);
      expect(loaded.problems).toEqual([]);
      const scenario = withOrganisation(loaded.sources.a!, BUNDLED_ORGANISATION);
      expect(scenario.msel.find(({ id }) => id === 'inject-1')?.expectedAction).toContain(MARK);
      const script: ScriptedAct[] = [
        { at: minutes(8), role: 'facilitator', command: 'fireInject', payload: { inject: 'inject-3' } },
      ];
      const { events, refusals } = await playHeadless({
        scenario,
        seed: 3,
        team: teamNamed('par', scenario)!,
        log: memoryLog(),
        drillId: 'leak',
        script,
      });
      expect(refusals.filter(({ from }) => from === 'script')).toEqual([]);
      const sent = events.flatMap((event) => (event.type === 'inject.delivered' ? [event] : []));
      expect(sent.map(({ data }) => data.inject)).toEqual(
        expect.arrayContaining(['inject-1', 'inject-3', 'inject-4']),
      );
      expect(sent.find(({ data }) => data.inject === 'inject-3')?.at).toBeGreaterThanOrEqual(minutes(8));
      expect(JSON.stringify(events)).not.toContain(MARK);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
