import { Scalar, stringify } from 'yaml';
import template from './incident.yaml?raw';

/** The parts of a pack that a note may stand above: its top-level fields. */
type NotedPart = 'title' | 'injects' | 'world' | 'decision' | 'comms' | 'guide';

/** What a pack starts from, besides the invented incident that it holds as an example. */
export interface PackSeed {
  /** The pack's title; players see it in the lobby. */
  title: string;
  /** Paragraphs for the author alone. They become comments above the part they belong to, and nobody else ever sees them. */
  notes?: Partial<Record<NotedPart, readonly string[]>>;
}

const EXAMPLE_TITLE = 'The helper that forgot the nuts';
/** Columns of a comment: as wide as the example's own lines. */
const WIDE = 118;

/** Text as YAML may hold it on one line behind a field's name. */
const quoted = (text: string): string => {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return stringify(scalar, { lineWidth: 0 }).trimEnd();
};

/** Whatever a person wrote, as comment lines: no line of it can end the comment and be read as part of the pack. */
function commentLines(note: string): string[] {
  const words = note.split(/[\s\p{Cc}\p{Zl}\p{Zp}]+/u).filter(Boolean);
  const lines: string[] = [];
  let line = '#';
  for (const word of words) {
    if (line.length + 1 + word.length > WIDE && line !== '#') {
      lines.push(line);
      line = '#  ';
    }
    line = `${line} ${word}`;
  }
  return [...lines, line];
}

/** The line of a part, or of the comment that already stands above it. */
function lineOf(lines: readonly string[], part: string): number {
  let at = lines.indexOf(`${part}:`);
  if (at < 0) at = lines.findIndex((line) => line.startsWith(`${part}: `));
  if (at < 0) throw new Error(`The example has no part "${part}".`);
  while (at > 0 && lines[at - 1]?.startsWith('#')) at -= 1;
  return at;
}

/**
 * A small complete pack that passes the check as it is: a quarter of an hour, six desks, one decision. A seed gives it a title of its own
 * and notes; the invented incident stays, as an example to change line by line.
 */
export function scaffoldPack(id: string, schema: string, seed: PackSeed = { title: EXAMPLE_TITLE }): string {
  const lines = template
    .replace('__ID__', () => id)
    .replace('__TITLE__', () => quoted(seed.title.slice(0, 120)))
    .split('\n');
  for (const [part, notes = []] of Object.entries(seed.notes ?? {}))
    if (notes.length > 0) lines.splice(lineOf(lines, part), 0, ...notes.flatMap(commentLines));
  return [`# yaml-language-server: $schema=${schema}`, `# $schema: ${schema}`, ...lines].join('\n');
}
