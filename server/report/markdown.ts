import { own } from '../../shared/keyed.ts';
import { CONTROL } from './signs.ts';

/** Signs that begin markup anywhere in a line. */
const ANYWHERE = /[\\`*_[\]{}~|$^]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What viewers turn into a link by themselves: `https:`, `www.`, `name.tld`, `name@host`. */
const LINKS = /(?<=\p{L}):(?=\S)|(?<=www)\.|(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})|@/giu;
/** What begins a heading, a list, a rule or a definition where it stands first. */
const FIRST = /^[-+#=:]|(?<=^\d{1,9})[.)](?=\s|$)/;

/**
 * Words on one line, shown as they were typed: no element, link, picture, heading, list or table comes from them in a viewer that
 * renders Markdown, HTML inside it included.
 */
function escaped(words: string): string {
  return inLine(words.trim()).replace(FIRST, '\\$&');
}

/** The same in the middle of a line: spaces at its ends stay. */
function inLine(words: string): string {
  return words
    .replace(CONTROL, '\uFFFD')
    .replace(/\s+/gu, ' ')
    .replace(ANYWHERE, '\\$&')
    .replace(LINKS, '\\$&')
    .replace(/[&<>]/g, (sign) => own(ENTITIES, sign) ?? sign);
}

/** A piece of Markdown on one line. Only `md` and `spans` make one, so words that somebody typed cannot get into a document as they are. */
class Markdown {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}
/** A plain string is words, whoever wrote them: it is escaped where it is set in. */
type Piece = Markdown | string | number;

/** Markdown from a literal; whatever is set into it is escaped. */
export const md = ({ raw }: TemplateStringsArray, ...values: readonly Piece[]): Markdown => {
  const set = values.map((value) => (value instanceof Markdown ? value.source : escaped(String(value))));
  return new Markdown(raw.map((literal, index) => literal + (set[index] ?? '')).join(''));
};
/** Words in two weights on one line; nothing in them is markup. */
export const spans = (parts: readonly { text: string; strong?: true }[]): Markdown => {
  const source = parts
    .map(({ text, strong: isStrong }) => {
      const words = inLine(text);
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(words) ?? [];
      return isStrong && inner !== '' ? `${before}**${inner}**${after}` : words;
    })
    .join('');
  return new Markdown(source.trim().replace(/ {2,}/g, ' ').replace(FIRST, '\\$&'));
};
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

  heading(level: 1 | 2 | 3 | 4, title: Piece): void {
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
