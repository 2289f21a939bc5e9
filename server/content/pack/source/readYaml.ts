import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { HOSTILE_KEYS } from '../packField.ts';
import type { PackProblem, Spot } from './problem.ts';
import { PackError, refuse, topOf } from './problem.ts';
import type { Origins, Path, Raw, RawBlock } from './tree.ts';
import { pathWords } from './tree.ts';

/** Values in one pack once every alias is written out: a hundred times the bundled scenarios' own. */
const MOST_NODES = 60_000;
const MOST_ALIASES = 200;
/** Entries of one block or list: ten times what the largest bundled scenario has in one. */
const MOST_ENTRIES = 1_000;
const DEEPEST = 40;
const MOST_PROBLEMS = 20;
/** The tags that say of plain data what it is anyway. */
const PLAIN_TAGS = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((kind) => `tag:yaml.org,2002:${kind}`),
);
/**
 * Characters that no screen shows as they are: control characters, halves of a character, and marks that make a line read in another
 * order than it is written. Arabic, Hebrew and every other script need none of them.
 */
const UNREADABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/u;
const LINE_BREAKS = /[\n\t]/g;

/** Reads YAML or JSON (which is YAML) as plain data, keeping the spot of everything. Nothing in it can name code, a type or a file. */
export function readYaml(text: string, file: string, origins: Origins): Raw {
  return new Reader(text, file, origins).read();
}

class Reader {
  readonly #text: string;
  readonly #file: string;
  readonly #origins: Origins;
  readonly #lines = new LineCounter();
  readonly #anchors = new Map<string, Node>();
  readonly #open = new Set<Node>();
  #nodes = 0;
  #aliases = 0;

  constructor(text: string, file: string, origins: Origins) {
    this.#text = text;
    this.#file = file;
    this.#origins = origins;
  }

  read(): Raw {
    this.#checkDepth();
    const document = this.#parse();
    const found: PackProblem[] = [...document.errors, ...document.warnings]
      .slice(0, MOST_PROBLEMS)
      .map((error) => ({
        spot: this.#spotAt(error.pos[0]),
        place: '',
        ...wordsFor(error.code, error.message),
      }));
    if (found.length > 0) throw new PackError(found);
    if (document.contents === null)
      throw refuse(
        topOf(this.#file),
        'the file is empty',
        'Start from: npm run scenarios -- new my-incident.',
      );
    return this.#value(document.contents as Node, []);
  }

  #parse() {
    try {
      return parseDocument(this.#text, {
        lineCounter: this.#lines,
        version: '1.2',
        schema: 'core',
        strict: true,
        // Looked at in #block: the library compares every name of a block with every other, which takes minutes for a large one.
        uniqueKeys: false,
        merge: false,
        prettyErrors: false,
        // Anything quieter hides that a file holds a second document.
        logLevel: 'error',
      });
    } catch (error) {
      throw refuse(
        topOf(this.#file),
        `the file cannot be read as YAML (${error instanceof Error ? error.message : 'unknown reason'})`,
        'Check its brackets and indentation.',
      );
    }
  }

  /** Brackets nest in the parser's own stack, so depth is looked at before it starts. */
  #checkDepth(): void {
    let open = 0;
    for (let index = 0; index < this.#text.length; index++) {
      const char = this.#text[index];
      if (char === '[' || char === '{') open++;
      else if (char === ']' || char === '}') open = Math.max(0, open - 1);
      if (open > 500)
        throw refuse(
          { file: this.#file, ...lineAndColumn(this.#text, index) },
          'brackets nest too deep',
          'Close each bracket that was opened.',
        );
    }
    const dashes = /^[ ]*(?:- ){200,}/m.exec(this.#text) ?? /^[ ]{2000,}\S/m.exec(this.#text);
    if (dashes)
      throw refuse(
        { file: this.#file, ...lineAndColumn(this.#text, dashes.index) },
        'the lines are indented too deep',
        `A pack nests at most ${DEEPEST} deep.`,
      );
  }

  #spotAt(offset: number): Spot {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line: Math.max(1, line), column: Math.max(1, col) };
  }

  #spot(node: Node | null | undefined): Spot {
    return node?.range ? this.#spotAt(node.range[0]) : topOf(this.#file);
  }

  #value(node: Node, path: Path): Raw {
    this.#nodes++;
    if (this.#nodes > MOST_NODES)
      throw refuse(
        this.#spot(node),
        `the pack holds more than ${MOST_NODES} values once its aliases are written out`,
        'Use fewer aliases (*name), or write less.',
        pathWords(path),
      );
    if (path.length > DEEPEST)
      throw refuse(
        this.#spot(node),
        `nests more than ${DEEPEST} deep`,
        'Bring it nearer to the left.',
        pathWords(path),
      );
    if (isAlias(node)) return this.#alias(node.source, node, path);
    if ('anchor' in node && typeof node.anchor === 'string') this.#anchors.set(node.anchor, node);
    if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag))
      throw refuse(
        this.#spot(node),
        `the tag "${node.tag}" is not allowed`,
        'A pack is plain data: take it out.',
        pathWords(path),
      );
    if (isScalar(node)) return this.#scalar(node, path);
    const entries = isSeq(node) || isMap(node) ? node.items.length : 0;
    if (entries > MOST_ENTRIES)
      throw refuse(
        this.#spot(node),
        `holds ${entries} entries; at most ${MOST_ENTRIES} are read`,
        'Write less, or make two packs of it.',
        pathWords(path),
      );
    this.#open.add(node);
    try {
      if (isSeq(node)) {
        const list: Raw[] = [];
        for (const [index, item] of node.items.entries()) {
          this.#origins.set(list, index, this.#spot(item as Node));
          list.push(this.#value(item as Node, [...path, index]));
        }
        return list;
      }
      if (isMap(node)) return this.#block(node, path);
    } finally {
      this.#open.delete(node);
    }
    throw refuse(
      this.#spot(node),
      'is nothing a pack can hold',
      'Write text, a number, a list or a block.',
      pathWords(path),
    );
  }

  #block(node: YAMLMap, path: Path): RawBlock {
    const block: RawBlock = {};
    for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
      const name = isScalar(key) ? String(key.value) : null;
      if (name === null)
        throw refuse(
          this.#spot(key),
          'a name must be plain text',
          'Write one word before the colon.',
          pathWords(path),
        );
      if (name === '<<')
        throw refuse(
          this.#spot(key),
          'a merge key (<<) is not part of a pack',
          'Write the fields out, or start the whole pack from another one with "extends:".',
          pathWords([...path, name]),
        );
      this.#readable(name, key, [...path, name]);
      if (HOSTILE_KEYS.has(name))
        throw refuse(
          this.#spot(key),
          `"${name}" cannot be a name in a pack`,
          'The language keeps it for itself; choose another.',
          pathWords([...path, name]),
        );
      if (Object.hasOwn(block, name))
        throw refuse(
          this.#spot(key),
          `"${name}" is written twice`,
          'Take one out, or rename it.',
          pathWords([...path, name]),
        );
      this.#origins.set(block, name, this.#spot(key));
      block[name] = value === null ? null : this.#value(value, [...path, name]);
    }
    return block;
  }

  #scalar(node: Scalar, path: Path): Raw {
    const { value } = node;
    if (typeof value === 'string') this.#readable(value, node, path);
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw refuse(
      this.#spot(node),
      'is no number a pack can hold',
      'Write a plain number, or put it in quotes.',
      pathWords(path),
    );
  }

  #readable(text: string, node: Node, path: Path): void {
    const found = UNREADABLE.exec(text.replace(LINE_BREAKS, ''))?.[0];
    if (found === undefined) return;
    const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw refuse(
      this.#spot(node),
      `holds a character that nobody can read (U+${code})`,
      'Take it out; it often comes along when text is copied from elsewhere.',
      pathWords(path),
    );
  }

  #alias(name: string, node: Node, path: Path): Raw {
    this.#aliases++;
    if (this.#aliases > MOST_ALIASES)
      throw refuse(
        this.#spot(node),
        `more than ${MOST_ALIASES} aliases (*name)`,
        'Write the values out.',
        pathWords(path),
      );
    const meant = this.#anchors.get(name);
    if (!meant)
      throw refuse(
        this.#spot(node),
        `"*${name}" points at nothing above it`,
        `Mark what it means with &${name}.`,
        pathWords(path),
      );
    if (this.#open.has(meant))
      throw refuse(
        this.#spot(node),
        `"*${name}" stands inside what it points at`,
        'Write the values out.',
        pathWords(path),
      );
    return this.#value(meant, path);
  }
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function wordsFor(code: string, message: string): { problem: string; fix: string } {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { problem: 'a tab stands where spaces belong', fix: 'Indent with spaces.' };
    case 'TAG_RESOLVE_FAILED':
      return { problem: `a tag (!) is not allowed: ${message}`, fix: 'A pack is plain data: take it out.' };
    case 'MULTIPLE_DOCS':
      return { problem: 'the file holds several documents (---)', fix: 'One pack, one document.' };
    default:
      return {
        problem: message.replace(/\s+/g, ' ').replace(/[.:]\s*$/, ''),
        fix: 'Check the indentation and the quotes here: text that holds ": " or starts with a sign goes in quotes.',
      };
  }
}
