import type { Document } from 'yaml';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';
import { organisationFile, profileOf } from './organisationSchema.ts';

/** One thing that is wrong in a file: where, what, and what to do. */
export interface FileProblem {
  /** From 1; null when it is about the whole file. */
  line: number | null;
  /** `severities[1].short`; empty for the whole file. */
  field: string;
  problem: string;
  fix: string;
}

const MOST_BYTES = 256 * 1024;
const EXAMPLE = 'Compare with the example: npm run scenarios -- organisation';

const whole = (problem: string, fix: string): FileProblem[] => [{ line: null, field: '', problem, fix }];

/** Where each field stands in the text, so that a message can point at it. */
export type Place = (path: readonly PropertyKey[]) => number | null;

type ReadOrganisation =
  | { profile: OrganisationProfile; place: Place; problems: [] }
  | { profile: null; problems: FileProblem[] };

/** Reads an organisation file (YAML, or JSON, which is YAML too). No code runs, no alias is followed, everything wrong is told at once. */
export function readOrganisation(text: string): ReadOrganisation {
  const refused = (problems: FileProblem[]): ReadOrganisation => ({ profile: null, problems });
  if (Buffer.byteLength(text) > MOST_BYTES)
    return refused(
      whole('is larger than 256 kB', 'A profile has a few hundred lines. Check that it is the right file.'),
    );
  const lines = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    version: '1.2',
  });
  if (doc.errors.length > 0)
    return refused(
      doc.errors.slice(0, 10).map(({ pos: [at], message }) => ({
        line: lines.linePos(at).line,
        field: '',
        problem: `is not YAML: ${message.replace(/\s+/g, ' ')}`,
        fix: 'Mind spaces at the start of lines, and put text with a colon in quotes.',
      })),
    );
  if (!isMap(doc.contents))
    return refused(whole('does not hold a profile', `It begins with "id:" and "company:". ${EXAMPLE}`));
  const odd = oddities(doc, lines);
  if (odd.length > 0) return refused(odd);
  const result = organisationFile.safeParse(doc.toJS({ maxAliasCount: 0 }));
  const place: Place = (path) => lineOf(doc, lines, path);
  return result.success
    ? { profile: profileOf(result.data), place, problems: [] }
    : refused(
        result.error.issues
          .flatMap((issue) => told(issue, place, (path) => path.length === 0 || doc.hasIn(path)))
          .slice(0, 30),
      );
}

const HOSTILE = new Set(['__proto__', 'constructor', 'prototype']);

/** What YAML can do and a profile needs not: aliases that blow a file up, tags, keys that reach into the program. */
function oddities(doc: Document, lines: LineCounter): FileProblem[] {
  const found: FileProblem[] = [];
  const note = (at: number | undefined, problem: string, fix: string) =>
    found.push({ line: at === undefined ? null : lines.linePos(at).line, field: '', problem, fix });
  visit(doc, {
    Alias: (_key, node) => note(node.range?.[0], `uses the alias *${node.source}`, 'Write the words out.'),
    Pair: (_key, { key }) => {
      const name = isScalar(key) ? String(key.value) : null;
      if (name === null) note(undefined, 'has a key that is no word', 'Use the keys of the example.');
      else if (HOSTILE.has(name))
        note(
          isNode(key) ? key.range?.[0] : undefined,
          `has a key named "${name}"`,
          'Remove it; do not trust this file.',
        );
    },
  });
  return found.slice(0, 10);
}

function lineOf(doc: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length >= 0; length--) {
    const keys = path.slice(0, length).map((key) => (typeof key === 'symbol' ? String(key) : key));
    const parent = length === 0 ? null : doc.getIn(keys.slice(0, -1), true);
    const own = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isKey(item.key, keys.at(-1)))
      : undefined;
    const node = own && isNode(own.key) ? own.key : doc.getIn(keys, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
const isKey = (key: unknown, name: string | number | undefined): boolean =>
  isScalar(key) && String(key.value) === String(name);

/** `severities[1].short` */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key),
    '',
  );

function told(
  issue: z.core.$ZodIssue,
  place: Place,
  has: (path: readonly PropertyKey[]) => boolean,
): FileProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      line: place([...issue.path, key]),
      field: fieldName([...issue.path, key]),
      problem: 'is not a field of a profile',
      fix: `Remove it or correct its name. ${EXAMPLE}`,
    }));
  const isMissing = !has(issue.path);
  return [
    {
      line: place(issue.path),
      field: fieldName(issue.path),
      problem: isMissing ? 'is missing' : sentence(issue.message),
      fix: isMissing ? `Add it. ${EXAMPLE}` : EXAMPLE,
    },
  ];
}

/** Zod's own words for what we have no better ones for, without its capital and its "Invalid input:". */
const sentence = (message: string): string =>
  message.replace(/^Invalid input: expected (\w+).*$/, 'must be of the kind $1').replace(/\.$/, '');

/** `organisation.yaml:12 severities[1].short: must not be empty. Compare with ...` */
export const problemLine = (file: string, { line, field, problem, fix }: FileProblem): string =>
  `${file}${line === null ? '' : `:${line}`} ${field ? `${field}: ` : ''}${problem}. ${fix}`;
