import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as posix from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { filesUnder } from './support/filesUnder.ts';

// What comments, test names and books cite, a clone must hold: documents, rules, invariants, files, npm scripts.
// Every rule is a function from texts to violations, so the last block can feed each one a text that breaks it.

/** One comment, test name or line of a book, and where it stands. */
interface Said {
  path: string;
  line: number;
  text: string;
  kind: 'comment' | 'title' | 'book';
}

interface House {
  said: readonly Said[];
  files: ReadonlySet<string>;
  scripts: ReadonlySet<string>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const RULES = 'scenarios/RULES.md';
const INVARIANTS = 'test/README.md';

/** Written by the program, so no file of the repository. */
const MADE_BY_A_RUN = new Set(['report.md']);

// ---------------------------------------------------------------------------------------------------------------
// Rules

const at = ({ path, line }: Said): string => `${path}:${line}`;

function absentDocuments({ said, files }: House): string[] {
  return said.flatMap((item) =>
    [...item.text.matchAll(/(?<![\w/.*{>-])(?:\.{1,2}\/)*[\w-]+(?:\/[\w-]+)*\.md\b/g)]
      .map(([name]) => name)
      .filter((name) => !MADE_BY_A_RUN.has(basename(name)))
      .filter((name) => !files.has(name) && !files.has(posix.join(posix.dirname(item.path), name)))
      .map(
        (name) => `${at(item)} cites ${name}, which the repository does not hold; say the reason in place`,
      ),
  );
}

/** The ids a book defines, each in bold or at the head of a table row. */
const definedIn = (said: readonly Said[], book: string): string[] =>
  said
    .filter(({ path }) => path === book)
    .flatMap(
      ({ text }) => /^(?:- \*\*|\| )((?:RULE|KERNEL|LOG|VIEW|SCORE|RECORD)-\d+)\b/.exec(text)?.[1] ?? [],
    );

function unknownIds({ said }: House): string[] {
  const defined = new Set([...definedIn(said, RULES), ...definedIn(said, INVARIANTS)]);
  return said.flatMap((item) =>
    [...item.text.matchAll(/\b(?:RULE|KERNEL|LOG|VIEW|SCORE|RECORD)-\d+\b/g)]
      .map(([id]) => id)
      .filter((id) => !defined.has(id))
      .map((id) => `${at(item)} cites ${id}, which neither ${RULES} nor ${INVARIANTS} defines`),
  );
}

/** A letter and a number alone may be a rule, an invariant, a criterion or a switch. A criterion is named as one: "criterion R4". */
function bareCodes({ said }: House): string[] {
  const inProse = /(?<!criterion )(?<![\w`'./:-])[KLRV](?:1[0-7]|[1-9])(?![\w-])/;
  const inBrackets = /\([^)]*(?<![\w`'./:-])S[1-3](?![\w-])[^)]*\)/;
  const opensTitle = /^[KLSV]\d\b/;
  return said
    .filter(({ kind }) => kind !== 'book')
    .filter((item) => !(item.kind === 'title' && isUnder(item.path, 'test/scorecard')))
    .filter(
      ({ kind, text }) =>
        inProse.test(text) || inBrackets.test(text) || (kind === 'title' && opensTitle.test(text)),
    )
    .map(
      (item) =>
        `${at(item)} has a bare code: "${item.text.trim()}"; cite RULE-n, KERNEL-n…, or say the reason`,
    );
}

function unprovenInvariants({ said }: House): string[] {
  const openings = said
    .filter(({ kind }) => kind === 'title')
    .map(({ text }) => /^(?:(?:KERNEL|LOG|VIEW|SCORE|RECORD)-\d+:? )+/.exec(text)?.[0] ?? '');
  return definedIn(said, INVARIANTS)
    .filter((id) => !openings.some((opening) => opening.split(/:? /).includes(id)))
    .map((id) => `${INVARIANTS} defines ${id}, and no test's name opens with it`);
}

/** Paths that a book sets in backticks, whole or from any folder on; `*` and `<concern>` stand for any name. */
function absentPaths({ said, files }: House): string[] {
  const folders = new Set([...files].flatMap((path) => foldersOf(path)));
  const names = new Set([...files].map((path) => basename(path)));
  const isThere = (path: string): boolean => {
    const pattern = path
      .replace(/\/$/, '')
      .replace(/[.+]/g, '\\$&')
      .replace(/\*|<\w+>/g, '[^/]+');
    const inside = new RegExp(`(?:^|/)${pattern}(?:/|$)`);
    return [...files].some((file) => inside.test(file));
  };
  return said
    .filter(({ kind }) => kind === 'book')
    .flatMap((item) =>
      [...item.text.matchAll(/`([^`\s]+)`/g)]
        .map(([, path]) => path ?? '')
        .filter((path) =>
          path.includes('/')
            ? folders.has(path.replace(/^\.\//, '').split('/')[0] ?? '')
            : /\.(?:ts|tsx|mjs)$/.test(path) && !path.includes('*'),
        )
        .filter((path) => (path.includes('/') ? !isThere(path.replace(/^\.\//, '')) : !names.has(path)))
        .map((path) => `${at(item)} names ${path}, which is not there`),
    );
}

function absentScripts({ said, scripts }: House): string[] {
  const builtIn = new Set(['start', 'test', 'ci', 'install']);
  return said
    .filter(({ kind }) => kind === 'book')
    .flatMap((item) =>
      [...item.text.matchAll(/\bnpm run ([\w:-]+)/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => !scripts.has(name) && !builtIn.has(name))
        .map((name) => `${at(item)} says npm run ${name}, which package.json does not have`),
    );
}

// ---------------------------------------------------------------------------------------------------------------
// Reading

const isUnder = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

const foldersOf = (path: string): string[] => path.split('/').slice(0, -1);

type Node = { type: string; start: number; end: number; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** `test('…')`, `describe.each(rows)('…')`: the name underneath. */
function calledName(callee: unknown): string {
  if (!isNode(callee)) return '';
  if (callee.type === 'Identifier') return String(callee.name);
  if (callee.type === 'MemberExpression') return calledName(callee.object);
  return callee.type === 'CallExpression' ? calledName(callee.callee) : '';
}

function titleOf(node: Node): { text: string; start: number } | null {
  if (node.type !== 'CallExpression' || !['test', 'it', 'describe'].includes(calledName(node.callee)))
    return null;
  const [first] = node.arguments as unknown[];
  if (!isNode(first)) return null;
  if (first.type === 'Literal' && typeof first.value === 'string')
    return { text: first.value, start: first.start };
  if (first.type !== 'TemplateLiteral') return null;
  const parts = first.quasis as { value: { cooked: string } }[];
  return { text: parts.map(({ value }) => value.cooked).join('…'), start: first.start };
}

function saidInSource(path: string, source: string): Said[] {
  const { program, comments } = parseSync(path, source);
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
  const said: Said[] = comments.flatMap(({ value, start }) =>
    value
      .split('\n')
      .map((text, index) => ({ path, line: lineOf(start) + index, text, kind: 'comment' as const })),
  );
  const visit = (node: Node): void => {
    const title = titleOf(node);
    if (title) said.push({ path, line: lineOf(title.start), text: title.text, kind: 'title' });
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
  };
  if (isUnder(path, 'test')) visit(program as unknown as Node);
  return said;
}

function saidIn(path: string, text: string): Said[] {
  if (/\.(?:ts|tsx|mjs|mts)$/.test(path)) return saidInSource(path, text);
  const kind = path.endsWith('.md') ? ('book' as const) : ('comment' as const);
  const words = (line: string): string => (path.endsWith('.yaml') ? (/#.*/.exec(line)?.[0] ?? '') : line);
  return text.split('\n').map((line, index) => ({ path, line: index + 1, text: words(line), kind }));
}

const houseOf = (texts: Record<string, string>, scripts: readonly string[] = []): House => ({
  said: Object.entries(texts).flatMap(([path, text]) => saidIn(path, text)),
  files: new Set(Object.keys(texts)),
  scripts: new Set(scripts),
});

function thisHouse(): House {
  const folders = ['client', 'server', 'scenarios', 'shared', 'test'];
  const paths = [
    ...folders.flatMap((folder) => filesUnder(folder)),
    ...readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name),
  ];
  const read = paths.filter((path) => /\.(?:ts|tsx|mjs|mts|md|css|html|yaml)$/.test(path));
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  return {
    said: read.flatMap((path) => saidIn(path, readFileSync(join(root, path), 'utf8'))),
    files: new Set(paths),
    scripts: new Set(Object.keys(scripts)),
  };
}

// ---------------------------------------------------------------------------------------------------------------

type Rule = (house: House) => string[];

describe('what this repository cites, it holds', () => {
  const house = thisHouse();

  test('it is read at all', () => {
    expect(house.said.length).toBeGreaterThan(1000);
    expect(definedIn(house.said, RULES).length).toBeGreaterThan(10);
    expect(definedIn(house.said, INVARIANTS).length).toBeGreaterThan(10);
  });
  test.each<[string, Rule]>([
    ['documents', absentDocuments],
    ['rules and invariants', unknownIds],
    ['nothing by letter and number alone', bareCodes],
    ['a test for every invariant', unprovenInvariants],
    ['the files that its books name', absentPaths],
    ['the npm scripts that its books name', absentScripts],
  ])('%s', (_what, rule) => {
    expect(rule(house)).toEqual([]);
  });
});

describe('each rule catches what it is for', () => {
  const books = {
    [RULES]: '| RULE-1 **A** | b |',
    [INVARIANTS]: '- **KERNEL-1** The same.',
    'test/a.test.ts': "test('KERNEL-1 it is', () => {});",
  };
  test.each<[string, Rule, Record<string, string>, string | undefined]>([
    [
      'a document from elsewhere',
      absentDocuments,
      { 'shared/a.ts': '\n/** As DESIGN.md says. */' },
      'shared/a.ts:2',
    ],
    ['a section of it', absentDocuments, { 'shared/a.ts': '// (PLAY.md 3.1)' }, 'PLAY.md'],
    ['one that is there', absentDocuments, { 'shared/a.ts': '// scenarios/RULES.md' }, undefined],
    ['one that a run writes', absentDocuments, { 'README.md': '`report.md`' }, undefined],
    ['a rule nobody wrote', unknownIds, { 'shared/a.ts': '// (RULE-1, RULE-99)' }, 'cites RULE-99'],
    [
      'an invariant nobody wrote',
      unknownIds,
      { 'test/b.test.ts': "it.each([1])('LOG-7 %s', () => {});" },
      'LOG-7',
    ],
    ['known ids', unknownIds, { 'shared/a.ts': '// (RULE-1, KERNEL-1)' }, undefined],
    ['a bare rule', bareCodes, { 'shared/a.ts': '/** The commander authorizes (R7). */' }, 'shared/a.ts:1'],
    ['a bare invariant', bareCodes, { 'shared/a.ts': '/** Byte for byte (S1). */' }, 'shared/a.ts:1'],
    [
      'a title that opens so',
      bareCodes,
      { 'test/b.test.ts': "it('K3 refuses', () => {});" },
      'test/b.test.ts:1',
    ],
    ['a criterion named as one', bareCodes, { 'shared/a.ts': '// criterion R4 has two halves' }, undefined],
    ['code is no comment', bareCodes, { 'shared/a.ts': "export const R7 = 'R7';" }, undefined],
    ['an invariant without a test', unprovenInvariants, { 'test/a.test.ts': '' }, 'KERNEL-1'],
    ['one with a test', unprovenInvariants, {}, undefined],
    ['a path that is gone', absentPaths, { 'server/README.md': '`test/b.ts`' }, 'server/README.md:1'],
    ['a name that is gone', absentPaths, { 'server/README.md': 'and `b.ts`' }, 'names b.ts'],
    [
      'a path that is there',
      absentPaths,
      { 'server/README.md': '`test/a.test.ts`, `test/*.test.ts`' },
      undefined,
    ],
    ['a script that is gone', absentScripts, { 'README.md': 'npm run nothing' }, 'npm run nothing'],
    ['a script that is there', absentScripts, { 'README.md': 'npm run drill' }, undefined],
  ])('%s', (_what, rule, texts, expected) => {
    const violations = rule(houseOf({ ...books, ...texts }, ['drill']));
    if (expected === undefined) expect(violations).toEqual([]);
    else expect(violations.join('\n')).toContain(expected);
  });
});
