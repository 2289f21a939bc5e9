import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asDebriefed } from '../../server/audience/debriefed.ts';
import { reportDocument, reportMarkdown } from '../../server/report/afterAction.ts';
import { asDocx } from '../../server/report/document/asDocx.ts';
import { asPdf } from '../../server/report/document/asPdf.ts';
import type { Block } from '../../server/report/document/document.ts';
import { ReportDocument, spansOf } from '../../server/report/document/document.ts';
import type { Occasion } from '../../server/report/occasion.ts';
import { NO_OCCASION } from '../../server/report/occasion.ts';
import { printedSigns } from '../../server/report/signs.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Entry } from '../support/logBuilder.ts';
import { entry, logOf, scoreOf } from '../support/logBuilder.ts';
import { saxParse } from '../support/saxParse.ts';
import { opening, wellPlayed } from '../support/wellPlayed.ts';

// One document behind Markdown, DOCX and PDF: what stands in it, and that nothing typed can do anything in any of the three.

const HOSTILE =
  '=HYPERLINK("x") <w:p>&\u0000\u0007\u202Eevil\u2066 \uFFFE\uD800 Ελένη Žана Жанна 中文 \u200Fשלום';
const OCCASION: Occasion = {
  day: '2026-12-01',
  facilitators: ['Fay Adeyemi'],
  people: [{ seat: 'seat-ic', name: 'Maya Chen' }],
  observers: ['Olu'],
  plan: [
    {
      title: 'Close the copies too',
      element: 'Training',
      owner: 'Wei Lin',
      due: '2026-12-12',
      state: 'open',
    },
  ],
};

const documentOf = (entries: readonly Entry[], occasion: Occasion = NO_OCCASION): ReportDocument => {
  const { header, events } = logOf(entries);
  return reportDocument(header, asDebriefed(events), scoreOf(entries), occasion);
};
const markdownOf = (entries: readonly Entry[], occasion: Occasion = NO_OCCASION): string => {
  const { header, events } = logOf(entries);
  return reportMarkdown(header, asDebriefed(events), scoreOf(entries), occasion);
};
const wordsOf = (block: Block): string[] => {
  const say = (piece: Parameters<typeof spansOf>[0]): string =>
    spansOf(piece)
      .map(({ text }) => text)
      .join('');
  switch (block.kind) {
    case 'heading':
      return [say(block.title)];
    case 'list':
      return block.items.map(say);
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat().map(say)];
    case 'verdict':
      return [say(block.words), block.figure];
    case 'chart':
    case 'newPage':
      return [];
    default:
      return [say(block.words)];
  }
};
const docxParts = async (report: ReportDocument): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await asDocx(report)))
      .filter(([name]) => name.endsWith('.xml'))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
const pagesOf = (pdf: Uint8Array): number =>
  [...strFromU8(pdf, true).matchAll(/\/Type \/Page\b(?!s)/g)].length;

describe('what the report holds', () => {
  it('is an after-action report in order, behind one page for a board', () => {
    const { blocks } = documentOf(opening(), OCCASION);
    const heads = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level <= 2 ? wordsOf(block) : block.kind === 'newPage' ? '-' : [],
    );
    const inOrder = [
      'Harm that went out',
      'Change first',
      '-',
      'Five questions',
      'Exercise overview',
      'Objectives and capabilities',
      'Strengths and areas for improvement',
      'Timeline',
      '-',
      'Appendix A: improvement plan',
      'Appendix B: who was there',
      'Appendix C: what this drill is evidence for',
      'Appendix D: every point',
    ];
    expect(heads[0]).toMatch(/^EXERCISE: /);
    expect(heads.filter((head) => inOrder.includes(head))).toEqual(inOrder);
    expect(blocks.filter(({ kind }) => kind === 'verdict')).toHaveLength(1);
  });

  it('quotes the events that a strength or a miss rests on, with their times', () => {
    const text = markdownOf(wellPlayed());
    const part = text.slice(text.indexOf('## Strengths'), text.indexOf('## Timeline'));
    expect(part).toContain('#### Strengths');
    expect(part).toMatch(/In the log: T\+\d\d:\d\d [^;]+/);
    expect(part).not.toContain('..');
  });

  it('names people where the reader may know them and nowhere else', () => {
    const named = markdownOf(wellPlayed(), OCCASION);
    for (const name of ['Fay Adeyemi', 'Olu', 'Wei Lin', '2026-12-12']) expect(named).toContain(name);
    const plain = markdownOf(wellPlayed());
    for (const name of ['Fay Adeyemi', 'Olu', 'Maya Chen']) expect(plain).not.toContain(name);
    expect(plain).toContain('Nobody has planned anything yet.');
  });

  it('tells every skip and pause, on the first page and in the overview', () => {
    const moved = [
      ...wellPlayed(),
      entry('20:00', 'clock.skipped', { from: 20 * 60_000, to: 25 * 60_000, why: 'skip' }),
      entry('26:00', 'drill.paused', { reason: 'private', by: 'someone' }),
    ];
    const text = markdownOf(moved);
    const [board = '', rest = ''] = text.split('## Five questions');
    expect(board).toContain('moved the clock on from T+20:00 to T+25:00');
    expect(board).toContain('The drill was paused once.');
    expect(rest).toContain('From T+20:00 to T+25:00: the facilitator moved the clock on.');
    expect(rest).toContain('Paused at T+26:00 by somebody who took part.');
    expect(text).not.toContain('private');
    expect(markdownOf(wellPlayed())).toContain('no skips, no pauses');
  });

  it('claims a clause only for what the drill shows, with time and event', () => {
    const row = (entries: readonly Entry[], clause: string): string =>
      markdownOf(entries)
        .split('\n')
        .find((line) => line.includes(clause))!;
    expect(row(wellPlayed(), 'SOC 2 CC7.4')).toMatch(/Declared at T\+\d\d:\d\d \(event \d+\)/);
    expect(row(opening(), 'Art. 19')).toContain('Nothing in this drill backs it.');
    expect(row([], 'SOC 2 CC7.4')).toContain('Nothing in this drill backs it.');
  });
});

it('an event list without a world is told without harm, and a scare as one with nothing to contain', () => {
  const { header, events } = logOf(opening());
  const check = { title: 'Looked', groups: [['e-old']], steps: [{ by: 1, points: 1 }] };
  const nothingToContain = {
    checks: { CT1: check, CT2: check, CT3: check, CT4: check },
    spared: { switches: [], after: [] },
  };
  const told = (scenario: Scenario): string =>
    reportMarkdown({ ...header, scenario }, asDebriefed(events), scoreOf(opening(), scenario));
  const plain = told({ ...header.scenario, plain: true });
  expect(plain.split('## Five questions')[0]).not.toMatch(/Harm that went out|harmful answers|The harm was/);
  const scare = told({ ...header.scenario, rubric: { ...header.scenario.rubric, nothingToContain } });
  expect(scare).toContain('There was nothing systemic to stop');
  expect(scare).not.toContain('never contained: at the end');
});

describe('as pages', () => {
  it('the DOCX says every word that the document holds, marked and numbered on every page', async () => {
    const report = documentOf(wellPlayed(), OCCASION);
    const parts = await docxParts(report);
    const { text } = saxParse(parts['word/document.xml']!);
    for (const words of report.blocks.flatMap(wordsOf))
      expect(text).toContain(words.replace(/\s+/gu, ' ').trim());
    const header = Object.entries(parts).find(([name]) => name.startsWith('word/header'))![1];
    expect(header).toContain('EXERCISE');
    expect(header).toContain('NUMPAGES');
  });

  it('a hostile name does nothing: XML stays XML, and no sign in it steers a reader', async () => {
    const report = documentOf(wellPlayed(), { ...OCCASION, facilitators: [HOSTILE], observers: [HOSTILE] });
    for (const [name, xml] of Object.entries(await docxParts(report))) {
      expect(saxParse(xml).problem, name).toBeNull();
      expect(xml, name).not.toMatch(/[\u202A-\u202E\u2066-\u2069\uFFFE]|(?!\s)\p{Cc}/u);
    }
    expect(saxParse((await docxParts(report))['word/document.xml']!).text).toContain(
      'Ελένη Žана Жанна 中文 שלום',
    );
    const pdf = await asPdf(report);
    expect(strFromU8(pdf.slice(0, 5), true)).toBe('%PDF-');
    expect(pagesOf(pdf)).toBeGreaterThan(3);
  });

  it('the page for a board is one page', async () => {
    const report = documentOf(wellPlayed(), OCCASION);
    const board = new ReportDocument(report.title);
    for (const block of report.blocks.slice(
      0,
      report.blocks.findIndex(({ kind }) => kind === 'newPage'),
    ))
      board.add(block);
    expect(pagesOf(await asPdf(board))).toBe(1);
  });

  it('the PDF prints Latin, Greek and Cyrillic with signs its fonts have, and says what it lost', () => {
    expect(printedSigns('Ågot Đorđević, Ελένη Παπαδοπούλου, Жанна Щербакова: “yes” …')).toMatchObject({
      lost: false,
    });
    expect(printedSigns('中文')).toEqual({ text: '\uFFFD\uFFFD', lost: true });
    expect(printedSigns('x'.repeat(60)).text).toContain('\u200B');
    const load = createRequire(import.meta.url);
    const { Roboto } = load('pdfmake/fonts/Roboto.js') as { Roboto: Record<string, string> };
    for (const file of ['normal', 'bold', 'italics'].map((weight) => Roboto[weight]!)) {
      const font = load('fontkit').openSync(file) as { characterSet: number[] };
      const known = new Set(font.characterSet);
      const lacking = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code))
        .filter((sign) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(sign))
        .map((sign) => printedSigns(sign).text)
        .filter((sign) => [...sign].some((one) => !known.has(one.codePointAt(0)!)));
      expect(lacking).toEqual([]);
    }
  });
});
