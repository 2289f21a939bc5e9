/** A stretch of words in one weight. */
interface Span {
  text: string;
  strong?: true;
}
/** Words with some of them strong. Plain words are a string. */
class Words {
  readonly spans: readonly Span[];
  constructor(spans: readonly Span[]) {
    this.spans = spans;
  }
}
export type Piece = Words | string | number;

export const spansOf = (piece: Piece): readonly Span[] =>
  piece instanceof Words ? piece.spans : piece === '' ? [] : [{ text: String(piece) }];

/** A sentence with pieces set into it. */
export const say = (literals: TemplateStringsArray, ...values: readonly Piece[]): Piece =>
  new Words(literals.flatMap((literal, index) => [...spansOf(literal), ...spansOf(values[index] ?? '')]));
export const strong = (piece: Piece): Piece =>
  new Words(spansOf(piece).map(({ text }) => ({ text, strong: true })));
/** Sentences of one paragraph; those that are empty leave no gap. */
const sentences = (pieces: readonly Piece[]): Piece =>
  new Words(
    pieces
      .map(spansOf)
      .filter((spans) => spans.length > 0)
      .flatMap((spans, index) => (index === 0 ? spans : [{ text: ' ' }, ...spans])),
  );

export interface Column {
  title: string;
  align?: 'right';
  /** Its share of the page's width; without one, 1. */
  share?: number;
}
/** A line of a chart. Both in the units of its axes. */
interface Curve {
  title: string;
  look: 'team' | 'par' | 'nothing';
  points: readonly { x: number; y: number }[];
}
type Level = 1 | 2 | 3 | 4;
export type Block =
  | { kind: 'heading'; level: Level; title: Piece }
  | { kind: 'paragraph' | 'quote' | 'small'; words: Piece }
  | { kind: 'list'; items: readonly Piece[]; ordered: boolean }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly (readonly Piece[])[] }
  /** The sentence that is read if nothing else is, with the figure beside it. */
  | { kind: 'verdict'; words: Piece; figure: string; of: string }
  /** Drawn where a page can be drawn on; what it says stands in words and figures beside it. */
  | { kind: 'chart'; title: string; curves: readonly Curve[]; line: { x: number; title: string } | null }
  | { kind: 'newPage' };

/** A report before it is Markdown, DOCX or PDF: all three are written from the same blocks, so all three say the same. */
export class ReportDocument {
  readonly title: string;
  readonly blocks: Block[] = [];

  constructor(title: string) {
    this.title = title;
  }

  heading(level: Level, title: Piece): void {
    this.blocks.push({ kind: 'heading', level, title });
  }

  paragraph(...pieces: readonly Piece[]): void {
    this.#words('paragraph', pieces);
  }

  quote(...pieces: readonly Piece[]): void {
    this.#words('quote', pieces);
  }

  small(...pieces: readonly Piece[]): void {
    this.#words('small', pieces);
  }

  list(items: readonly Piece[], mark: '-' | '1.' = '-'): void {
    if (items.length > 0) this.blocks.push({ kind: 'list', items, ordered: mark === '1.' });
  }

  table(columns: readonly Column[], rows: readonly (readonly Piece[])[]): void {
    this.blocks.push({ kind: 'table', columns, rows });
  }

  add(block: Block): void {
    this.blocks.push(block);
  }

  #words(kind: 'paragraph' | 'quote' | 'small', pieces: readonly Piece[]): void {
    const words = sentences(pieces);
    if (spansOf(words).some(({ text }) => text.trim() !== '')) this.blocks.push({ kind, words });
  }
}
