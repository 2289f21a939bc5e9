import { own } from '../../shared/keyed.ts';

/** Signs that begin markup anywhere in a line. */
const ANYWHERE = /[\\`*_[\]{}~|$^]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What viewers turn into a link by themselves: `https:`, `www.`, `name.tld`, `name@host`. */
const LINKS = /(?<=\p{L}):(?=\S)|(?<=www)\.|(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})|@/giu;
/** What begins a heading, a list, a rule or a definition where it stands first. */
const FIRST = /^[-+#=:]|(?<=^\d{1,9})[.)](?=\s|$)/;
/** Control characters and marks that turn the direction of what follows. None of them is a word, and some viewers act on them. */
const CONTROL = /(?!\s)\p{Cc}|\p{Surrogate}|[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Words on one line, shown as they were typed: no element, link, picture, heading, list or table comes from them in a viewer that
 * renders Markdown, HTML inside it included.
 */
function escaped(words: string): string {
  return words
    .replace(CONTROL, '\uFFFD')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(ANYWHERE, '\\$&')
    .replace(LINKS, '\\$&')
    .replace(FIRST, '\\$&')
    .replace(/[&<>]/g, (sign) => own(ENTITIES, sign) ?? sign);
}

/** A piece of Markdown on one line. Only `md` makes one, so words that somebody typed cannot get into a document as they are. */
class Markdown {
  readonly source: string;
  constructor(literals: readonly string[], values: readonly Piece[]) {
    const set = values.map((value) => (value instanceof Markdown ? value.source : escaped(String(value))));
    this.source = literals.map((literal, index) => literal + (set[index] ?? '')).join('');
  }
}
/** A plain string is words, whoever wrote them: it is escaped where it is set in. */
export type Piece = Markdown | string | number;

/** Markdown from a literal; whatever is set into it is escaped. */
export const md = ({ raw }: TemplateStringsArray, ...values: readonly Piece[]): Markdown =>
  new Markdown(raw, values);
/** Nothing at all stays nothing: four stars in a row would be a rule. */
export const strong = (words: Piece): Markdown => (words === '' ? md`` : md`**${words}**`);
const asMarkdown = (piece: Piece): string => md`${piece}`.source;

interface Column {
  title: string;
  align?: 'right';
}

/** Puts a document together, block by block. Takes no finished text, only pieces. */
export class MarkdownDocument {
  readonly #blocks: string[] = [];

  heading(level: 1 | 2 | 3, title: Piece): void {
    this.#blocks.push(`${'#'.repeat(level)} ${asMarkdown(title)}`);
  }

  paragraph(...sentences: readonly Piece[]): void {
    const text = sentences.map(asMarkdown).filter(Boolean).join(' ');
    if (text !== '') this.#blocks.push(text);
  }

  quote(text: Piece): void {
    this.#blocks.push(`> ${asMarkdown(text)}`);
  }

  list(items: readonly Piece[], mark: '-' | '1.' = '-'): void {
    if (items.length > 0) this.#blocks.push(items.map((item) => `${mark} ${asMarkdown(item)}`).join('\n'));
  }

  table(columns: readonly Column[], rows: readonly (readonly Piece[])[]): void {
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    this.#blocks.push(
      [
        row(columns.map(({ title }) => asMarkdown(title))),
        `|${columns.map(({ align }) => (align === 'right' ? '--:' : '---')).join('|')}|`,
        ...rows.map((cells) => row(cells.map(asMarkdown))),
      ].join('\n'),
    );
  }

  toString(): string {
    return `${this.#blocks.join('\n\n')}\n`;
  }
}
