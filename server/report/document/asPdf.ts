import pdfmake from 'pdfmake';
import roboto from 'pdfmake/fonts/Roboto.js';
import { own } from '../../../shared/keyed.ts';
import { printedSigns } from '../signs.ts';
import { chartSvg } from './chartSvg.ts';
import type { Block, Column, Piece, ReportDocument } from './document.ts';
import { spansOf, strong } from './document.ts';
import { INK, MARK, UNDER_MARK } from './look.ts';

type Node = Record<string, unknown>;
type Heading = Extract<Block, { kind: 'heading' }>;

/** A4 in points, and what is left of it between the margins. */
const PAGE = { width: 595.28, height: 841.89 };
const MARGIN = 46;
const INNER = PAGE.width - 2 * MARGIN;
const SIZES = { 1: 19, 2: 13.5, 3: 10.5, 4: 9 } as const;
const ABOVE = { 1: 0, 2: 12, 3: 8, 4: 3 } as const;
/** A row with more words than this may be cut between two pages: it might fill one by itself. */
const WHOLE_ROW = 1_200;

/** The report as a PDF. Its fonts print Latin, Greek and Cyrillic; what they lack is shown as � and said on the last page. */
export async function asPdf(report: ReportDocument): Promise<Uint8Array> {
  const writer = new PdfWriter();
  const content = writer.all(report.blocks);
  if (writer.lost)
    content.push({
      text: 'Some signs are not Latin, Greek or Cyrillic and are shown as � here. The DOCX and the Markdown of this report have them.',
      style: 'small',
    });
  const title = printedSigns(report.title).text;
  pdfmake.setFonts(roboto);
  // A report is words and one drawing: nothing in it may make the server open a file or an address.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(roboto.Roboto ?? {}).includes(path));
  const made = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [MARGIN, 50, MARGIN, 44],
    info: { title: `${MARK}: ${title}`, creator: 'Muster', producer: 'Muster', subject: UNDER_MARK },
    language: 'en',
    displayTitle: true,
    content,
    background: tape,
    header: (page: number, pages: number) => header(page, pages),
    footer: () => ({ text: `${MARK} · ${title}`, style: 'small', margin: [MARGIN, 14, MARGIN, 0] }),
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.18, color: INK.text },
    styles: { small: { fontSize: 8, color: INK.quiet }, head: { fontSize: 8, color: INK.quiet } },
  });
  return made.getBuffer();
}

const tape = (): Node => ({
  canvas: Array.from({ length: 38 }, (_, index) => ({
    type: 'polyline',
    closePath: true,
    color: index % 2 === 0 ? INK.tape : INK.text,
    points: [
      { x: index * 16 - 6, y: 0 },
      { x: index * 16 + 10, y: 0 },
      { x: index * 16 + 4, y: 6 },
      { x: index * 16 - 12, y: 6 },
    ],
  })),
});

const header = (page: number, pages: number): Node => ({
  margin: [MARGIN, 18, MARGIN, 0],
  columns: [
    {
      width: 'auto',
      table: {
        body: [[{ text: MARK, bold: true, fontSize: 8.5, alignment: 'center', fillColor: INK.tape }]],
      },
      layout: 'noBorders',
    },
    { text: UNDER_MARK, style: 'small', margin: [8, 3, 0, 0], width: '*' },
    { text: `page ${page} of ${pages}`, style: 'small', alignment: 'right', width: 70, margin: [0, 3, 0, 0] },
  ],
});

/** A line or two between a heading and its table go with both. */
const leads = (block: Block, next: Block | undefined): boolean =>
  next?.kind === 'table' &&
  block.kind === 'paragraph' &&
  spansOf(block.words).reduce((sum, { text }) => sum + text.length, 0) < 200;

class PdfWriter {
  /** Something was typed that the fonts do not have. */
  lost = false;

  /** A heading stays with what it heads. Asking the library to find lone headings would lay out all pages once more for each. */
  all(blocks: readonly Block[]): Node[] {
    const nodes: Node[] = [];
    let heads: Block[] = [];
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'heading' || (heads.length > 0 && leads(block, blocks[index + 1])))
        heads.push(block);
      else {
        nodes.push(...this.#under(heads, block));
        heads = [];
      }
    }
    return [...nodes, ...heads.map((head) => this.#block(head))];
  }

  #under(heads: readonly Block[], block: Block): Node[] {
    if (heads.length === 0) return [this.#block(block)];
    const above = heads.map((head) => this.#block(head));
    if (block.kind === 'table') return [this.#table(block.columns, block.rows, above)];
    const [first, ...rest] = block.kind === 'list' ? block.items : [];
    if (block.kind !== 'list' || first === undefined)
      return [{ stack: [...above, this.#block(block)], unbreakable: true }];
    return [
      { stack: [...above, this.#list([first], block.ordered, 1)], unbreakable: true },
      ...(rest.length > 0 ? [this.#list(rest, block.ordered, 2)] : []),
    ];
  }

  #heading({ level, title }: Heading): Node {
    return {
      text: this.#text(strong(title)),
      fontSize: own(SIZES, level),
      lineHeight: 1.05,
      margin: [0, own(ABOVE, level), 0, 3],
    };
  }

  #list(items: readonly Piece[], ordered: boolean, start: number): Node {
    const rows = items.map((item) => ({ text: this.#text(item), margin: [0, 0, 0, 2] }));
    return { ...(ordered ? { ol: rows, start } : { ul: rows }), margin: [0, 0, 0, 3] };
  }

  #block(block: Block): Node {
    switch (block.kind) {
      case 'heading':
        return this.#heading(block);
      case 'paragraph':
        return { text: this.#text(block.words), margin: [0, 0, 0, 4] };
      case 'small':
        return { text: this.#text(block.words), style: 'small', margin: [0, 0, 0, 4] };
      case 'quote':
        return {
          text: this.#text(block.words),
          style: 'small',
          italics: true,
          margin: [0, 0, 0, 6],
        };
      case 'list':
        return this.#list(block.items, block.ordered, 1);
      case 'table':
        return this.#table(block.columns, block.rows);
      case 'verdict':
        return this.#verdict(block);
      case 'chart':
        return {
          stack: [
            { text: block.title, bold: true, fontSize: 9, margin: [0, 2, 0, 2] },
            { svg: chartSvg(block), width: INNER },
          ],
          unbreakable: true,
        };
      case 'newPage':
        return { text: '', pageBreak: 'after' };
    }
  }

  /** Plain words stay a string: every node more costs the library time. */
  #text(piece: Piece): string | (Node | string)[] {
    const parts = spansOf(piece).map(({ text, strong: isStrong }) => {
      const printed = printedSigns(text);
      this.lost ||= printed.lost;
      return isStrong ? { text: printed.text, bold: true } : printed.text;
    });
    return parts.every((part) => typeof part === 'string') ? parts.join('') : parts;
  }

  #table(columns: readonly Column[], rows: readonly (readonly Piece[])[], above: readonly Node[] = []): Node {
    const shares = columns.map(({ share = 1 }) => share);
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const inner = INNER - columns.length * 2 * PADDING;
    const cell = (piece: Piece, index: number): Node => ({
      text: this.#text(piece),
      alignment: columns[index]?.align ?? 'left',
      fontSize: 8.5,
    });
    const lengthOf = (cells: readonly Piece[]): number =>
      Math.max(...cells.map((piece) => spansOf(piece).reduce((sum, { text }) => sum + text.length, 0)));
    return {
      margin: [0, 2, 0, 8],
      layout: linesUnder(above.length > 0 ? 1 : 0),
      table: {
        headerRows: above.length > 0 ? 2 : 1,
        keepWithHeaderRows: 1,
        dontBreakRows: rows.every((cells) => lengthOf(cells) < WHOLE_ROW),
        widths: shares.map((share) => (inner * share) / whole),
        body: [
          // On the next page the table says again what it is of.
          ...(above.length > 0
            ? [
                [
                  { stack: above, colSpan: columns.length, margin: [-PADDING, 0, 0, 0] },
                  ...columns.slice(1).map(() => ''),
                ],
              ]
            : []),
          columns.map(({ title, align }) => ({
            text: this.#text(title),
            style: 'head',
            alignment: align ?? 'left',
          })),
          ...rows.map((cells) => cells.map(cell)),
        ],
      },
    };
  }

  #verdict({ words, figure, of }: Extract<Block, { kind: 'verdict' }>): Node {
    return {
      margin: [0, 4, 0, 8],
      layout: BOX,
      table: {
        widths: ['*', 96],
        body: [
          [
            { text: this.#text(words), fontSize: 11, margin: [6, 5, 4, 5] },
            {
              margin: [0, 4, 6, 4],
              stack: [
                { text: figure, fontSize: 22, bold: true, alignment: 'right', lineHeight: 1 },
                { text: of, style: 'small', alignment: 'right' },
              ],
            },
          ],
        ],
      },
    };
  }
}

const PADDING = 5;
const linesUnder = (head: number): Node => ({
  hLineWidth: (index: number) => (index <= head ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => INK.rule,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
});
const BOX = {
  hLineWidth: () => 1.2,
  vLineWidth: (index: number) => (index === 1 ? 0 : 1.2),
  hLineColor: () => INK.text,
  vLineColor: () => INK.text,
};
