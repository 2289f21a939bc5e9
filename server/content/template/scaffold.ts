import { Scalar, stringify } from 'yaml';
import template from './incident.yaml?raw';

/** A past incident or near miss, as far as a pack can start from it. */
export interface PackSeed {
  title: string;
  /** What happened, in words that players may read before the drill. */
  summary: string;
  /** Lines for the author alone: what the entry knows about detection, switches, decision, lesson and source. They become comments. */
  notes?: readonly string[];
}

const SEED: PackSeed = {
  title: 'The helper that forgot the nuts',
  summary:
    'Wednesday, 11:20 UTC. A customer writes that the recipe helper of {{org.company}} called a dish free of nuts while the packet warns of them. A new model went out last night, and everybody has an opinion. Find out what is happening, stop it, decide what to put back, and say only what is true.',
};

/** Text as YAML may hold it on one line behind a field's name. */
const quoted = (text: string): string => {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return stringify(scalar, { lineWidth: 0 }).trimEnd();
};

const comments = (notes: readonly string[]): string =>
  notes.length === 0
    ? ''
    : `${notes
        .flatMap((note) => note.split('\n'))
        .map((line) => `# ${line}`.trimEnd())
        .join('\n')}\n#\n`;

/**
 * A small complete pack that passes the check as it is: a quarter of an hour, six desks, one decision. From a seed it carries that title,
 * summary and notes; the invented incident below stays, as an example to change line by line.
 */
export function scaffoldPack(id: string, schema: string, seed: PackSeed = SEED): string {
  const body = template
    .replace('__ID__', () => id)
    .replace('__TITLE__', () => quoted(seed.title.slice(0, 120)))
    .replace('__SUMMARY__', () => quoted(seed.summary.slice(0, 1_200)));
  return `# yaml-language-server: $schema=${schema}\n${comments(seed.notes ?? [])}${body}`;
}
