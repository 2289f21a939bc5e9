import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { own } from '../../../shared/keyed.ts';
import { shownSigns } from '../signs.ts';
import type { Block, Column, Piece, ReportDocument } from './document.ts';
import { spansOf, strong } from './document.ts';
import { INK, MARK, UNDER_MARK } from './look.ts';

const colour = (ink: string): string => ink.slice(1);
/** A4 in twentieths of a point, and what is left between the margins. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1_020;
const INNER = PAGE.width - 2 * MARGIN;
const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** The report as a DOCX: real headings, lists and tables, so that it can be worked on. */
export async function asDocx(report: ReportDocument): Promise<Uint8Array> {
  let lists = 0;
  const children = report.blocks.flatMap((block) => {
    if (block.kind === 'list' && block.ordered) lists += 1;
    return blockOf(block, lists);
  });
  const title = shownSigns(report.title);
  const made = new Document({
    title: `${MARK}: ${title}`,
    creator: 'Muster',
    description: UNDER_MARK,
    styles: STYLES,
    numbering: { config: [{ reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: 1_100, bottom: 900, left: MARGIN, right: MARGIN, header: 420, footer: 380 },
          },
        },
        headers: { default: new Header({ children: [headerLine()] }) },
        footers: {
          default: new Footer({ children: [new Paragraph({ children: [small(`${MARK} · ${title}`)] })] }),
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(made));
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 300 } } },
});

const STYLES = {
  default: {
    document: {
      run: { font: 'Arial', size: 19, color: colour(INK.text) },
      paragraph: { spacing: { after: 90 } },
    },
    heading1: {
      run: { size: 38, bold: true, color: colour(INK.text) },
      paragraph: { spacing: { after: 80 } },
    },
    heading2: {
      run: { size: 26, bold: true, color: colour(INK.text) },
      paragraph: { spacing: { before: 260, after: 90 }, keepNext: true },
    },
    heading3: {
      run: { size: 21, bold: true, color: colour(INK.text) },
      paragraph: { spacing: { before: 180, after: 60 }, keepNext: true },
    },
    heading4: {
      run: { size: 19, bold: true, italics: false, color: colour(INK.text) },
      paragraph: { spacing: { before: 80, after: 40 }, keepNext: true },
    },
  },
};

const small = (text: string): TextRun => new TextRun({ text, size: 16, color: colour(INK.quiet) });

const headerLine = (): Paragraph =>
  new Paragraph({
    tabStops: [{ type: 'right', position: INNER }],
    children: [
      new TextRun({
        text: ` ${MARK} `,
        bold: true,
        size: 17,
        shading: { type: ShadingType.CLEAR, fill: colour(INK.tape), color: 'auto' },
      }),
      small(`  ${UNDER_MARK}`),
      new TextRun({
        size: 16,
        color: colour(INK.quiet),
        children: ['\tpage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });

function runs(piece: Piece, look: { size?: number; color?: string; italics?: boolean } = {}): TextRun[] {
  return spansOf(piece).map(
    ({ text, strong: isStrong }) => new TextRun({ text: shownSigns(text), bold: isStrong === true, ...look }),
  );
}

const QUIET = { size: 16, color: colour(INK.quiet) };

function blockOf(block: Block, list: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: own(LEVELS, block.level), children: runs(strong(block.title)) })];
    case 'paragraph':
      return [new Paragraph({ children: runs(block.words) })];
    case 'small':
      return [new Paragraph({ children: runs(block.words, QUIET) })];
    case 'quote':
      return [new Paragraph({ children: runs(block.words, { ...QUIET, italics: true }) })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: runs(item),
            spacing: { after: 50 },
            ...(block.ordered
              ? { numbering: { reference: 'numbers', level: 0, instance: list } }
              : { bullet: { level: 0 } }),
          }),
      );
    case 'table':
      return [tableOf(block.columns, block.rows), new Paragraph({ spacing: { after: 60 } })];
    case 'verdict':
      return [verdictOf(block), new Paragraph({ spacing: { after: 40 } })];
    // Its figures stand in the table beside it.
    case 'chart':
      return [];
    case 'newPage':
      return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } })];
  }
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const rule = { style: BorderStyle.SINGLE, size: 4, color: colour(INK.rule) };

function tableOf(columns: readonly Column[], rows: readonly (readonly Piece[])[]): Table {
  const whole = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  const widths = columns.map(({ share = 1 }) => Math.floor((INNER * share) / whole));
  const cell = (piece: Piece, index: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      children: [
        new Paragraph({
          spacing: { after: 0 },
          alignment: columns[index]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: runs(piece, head ? QUIET : { size: 17 }),
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: INNER, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: rule,
      bottom: rule,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, index, true)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: cells.map((piece, index) => cell(piece, index, false)) }),
      ),
    ],
  });
}

function verdictOf({ words, figure, of }: Extract<Block, { kind: 'verdict' }>): Table {
  const edge = { style: BorderStyle.SINGLE, size: 12, color: colour(INK.text) };
  const widths = [INNER - 2_300, 2_300];
  const margins = { top: 100, bottom: 100, left: 140, right: 140 };
  const right = { alignment: AlignmentType.RIGHT, spacing: { after: 0 } };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: INNER, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideVertical: none },
    rows: [
      new TableRow({
        children: [
          new TableCell({
            margins,
            children: [new Paragraph({ spacing: { after: 0 }, children: runs(words, { size: 23 }) })],
          }),
          new TableCell({
            margins,
            children: [
              new Paragraph({ ...right, children: [new TextRun({ text: figure, bold: true, size: 46 })] }),
              new Paragraph({ ...right, children: [small(of)] }),
            ],
          }),
        ],
      }),
    ],
  });
}
