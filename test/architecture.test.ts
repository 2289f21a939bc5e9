import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as posix from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

// The shape of the code base as a test: who may import whom, what stays pure, how long a file may be.
// Every rule is a function from files to violations, so the last block can feed each one a file that breaks it.

type Import = { specifier: string; line: number; isTypeOnly: boolean };
type Word = { name: string; line: number };
type Source = {
  path: string;
  text: string;
  imports: Import[];
  /** Names that are read as variables or types: not property names, not strings, not comments. */
  names: Word[];
  /** Member reads such as `Math.random`, and method names such as `.localeCompare`. */
  members: Word[];
  /** Places that look into an object by a name only known at run time. */
  lookups: Word[];
  anyTypes: number[];
};
type Sources = ReadonlyMap<string, Source>;

const root = fileURLToPath(new URL('..', import.meta.url));

// ---------------------------------------------------------------------------------------------------------------
// The import table. A zone is the first whose folder holds the file. Change it only together with the design.

type Zone = {
  folder: string;
  /** Folders or files of ours it may import; its own folder is always allowed. */
  ours: string[];
  /** Outside packages; `node:` means every built-in, `*` means anything. */
  packages: string[];
  /** Outside packages for `import type` only. */
  typePackages?: string[];
};

const pureZone = (name: string, ours: string[]): Zone => ({ folder: `server/${name}`, ours, packages: [] });

const zones: Zone[] = [
  { folder: 'shared', ours: [], packages: ['zod'], typePackages: ['xstate'] },
  { folder: 'scenarios/index.ts', ours: ['shared', 'scenarios'], packages: [] },
  { folder: 'scenarios/corvane', ours: ['shared'], packages: [], typePackages: ['xstate'] },
  { folder: 'scenarios/catalogue', ours: ['shared'], packages: [] },
  // What every scenario's chart is written with: short forms and the regions that no story changes.
  { folder: 'scenarios/common', ours: ['shared'], packages: [], typePackages: ['xstate'] },
  // Each scenario folder: itself, the fictional company, the contract. The zone of a file is narrowed to <id>/.
  {
    folder: 'scenarios/*',
    ours: ['shared', 'scenarios/corvane', 'scenarios/catalogue', 'scenarios/common'],
    packages: [],
    typePackages: ['xstate'],
  },
  { folder: 'server/kernel/statechart.ts', ours: ['shared', 'server/kernel'], packages: ['xstate'] },
  pureZone('kernel', ['shared']),
  pureZone('audience', ['shared', 'server/kernel']),
  pureZone('scorecard', ['shared', 'server/kernel']),
  {
    folder: 'server/log',
    ours: ['shared', 'server/kernel'],
    packages: ['node:', '@photostructure/sqlite', 'pg', 'kysely', 'zod'],
  },
  {
    folder: 'server/room',
    ours: ['shared', 'server/kernel', 'server/audience', 'server/scorecard', 'server/log'],
    packages: ['node:'],
  },
  {
    folder: 'server/programme',
    ours: ['shared', 'server/kernel', 'server/scorecard', 'server/log'],
    packages: ['node:', 'kysely', 'zod'],
  },
  // Who may come in: addresses, origins, sessions, tokens, and how often.
  {
    folder: 'server/admission',
    ours: ['shared', 'server/kernel', 'server/audience', 'server/programme'],
    packages: ['node:', 'fastify', '@fastify/*', 'zod', 'rate-limiter-flexible', 'ipaddr.js'],
  },
  // Log in, bytes out: cards, after-action reports, timelines, and the thread that makes them.
  {
    folder: 'server/report',
    ours: [
      'shared',
      'server/kernel',
      'server/audience',
      'server/scorecard',
      'server/log',
      'server/room',
      'server/content',
      'server/dates.ts',
    ],
    packages: ['node:', 'docx', 'pdfmake', 'fflate'],
  },
  // A chart as a picture and in words: where its states and lines lie, what its conditions say. Laid out on a thread of its own.
  { folder: 'server/chart', ours: ['shared', 'server/kernel'], packages: ['node:'] },
  // Rooms kept open, lobbies, seat changes, connections: knows rooms and people, and no HTTP.
  {
    folder: 'server/live',
    ours: [
      'shared',
      'server/kernel',
      'server/audience',
      'server/scorecard',
      'server/log',
      'server/room',
      'server/programme',
      'server/admission',
      'server/chart',
      // Bots play rehearsals in a live room.
      'server/rehearsal',
      'server/dates.ts',
    ],
    packages: ['node:', 'zod', 'qrcode'],
    typePackages: ['socket.io'],
  },
  {
    folder: 'server/socket',
    ours: [
      'shared',
      'server/kernel',
      'server/audience',
      'server/log',
      'server/room',
      'server/programme',
      'server/admission',
      'server/live',
      'server/dates.ts',
    ],
    packages: ['node:', 'socket.io', 'fastify', '@fastify/*', 'zod'],
  },
  {
    folder: 'server/http',
    ours: [
      'shared',
      'server/kernel',
      'server/audience',
      'server/scorecard',
      'server/log',
      'server/room',
      'server/programme',
      'server/content',
      'server/admission',
      'server/live',
      'server/report',
      'server/workshop',
      'server/dates.ts',
    ],
    packages: [
      'node:',
      'socket.io',
      'fastify',
      '@fastify/*',
      'zod',
      'rate-limiter-flexible',
      'ipaddr.js',
      'qrcode',
    ],
  },
  // What a facilitator makes ready before the day: uploads, the folder of packs, the company's words. Knows no drill and no HTTP.
  {
    folder: 'server/workshop',
    ours: ['shared', 'server/content', 'server/files.ts', 'server/dates.ts'],
    packages: ['node:'],
  },
  // Plays drills without people, and what follows from playing: teams, bands, the scenario check.
  {
    folder: 'server/rehearsal',
    ours: ['shared', 'server/kernel', 'server/audience', 'server/scorecard', 'server/log', 'server/room'],
    packages: ['node:'],
  },
  {
    folder: 'server/checker',
    ours: [
      'shared',
      'server/kernel',
      'server/audience',
      'server/scorecard',
      'server/log',
      'server/room',
      'server/rehearsal',
    ],
    packages: ['node:'],
  },
  // What comes in as a file: scenario packs, organisation profiles, catalogue entries, event lists as sheets.
  {
    folder: 'server/content',
    ours: ['shared', 'server/kernel', 'server/scorecard', 'server/rehearsal', 'server/checker'],
    packages: ['node:', 'yaml', 'zod', 'papaparse', 'saxen', 'write-excel-file'],
  },
  { folder: 'server/cli', ours: ['shared', 'server', 'scenarios/index.ts'], packages: ['*'] },
  { folder: 'server/usage.ts', ours: [], packages: [] },
  { folder: 'server/dates.ts', ours: [], packages: [] },
  { folder: 'server/streams.mjs', ours: [], packages: ['node:'] },
  { folder: 'server/files.ts', ours: ['server/usage.ts'], packages: ['node:'] },
  {
    folder: 'server/scenarioLibrary.ts',
    ours: ['shared', 'server/content', 'server/files.ts', 'server/usage.ts', 'scenarios/index.ts'],
    packages: ['node:'],
  },
  {
    folder: 'server/liveServer.ts',
    ours: [
      'shared',
      'server/log',
      'server/programme',
      'server/admission',
      'server/live',
      'server/socket',
      'server/http',
      'server/report',
      'server/workshop',
      'server/dates.ts',
    ],
    packages: ['node:', 'fastify', 'socket.io'],
  },
  // What a running server is made of: nothing of the command line.
  { folder: 'server/scoreWorker.ts', ours: ['shared', 'server/report'], packages: ['node:'] },
  { folder: 'server/logWorker.ts', ours: ['shared', 'server/log'], packages: ['node:'] },
  { folder: 'server/readWorker.ts', ours: ['server/content', 'scenarios/index.ts'], packages: ['node:'] },
  {
    folder: 'server/main.ts',
    ours: [
      'shared',
      'scenarios/index.ts',
      'server/content',
      'server/log',
      'server/admission',
      'server/report',
      'server/liveServer.ts',
      'server/scenarioLibrary.ts',
      'server/usage.ts',
      'server/streams.mjs',
    ],
    packages: ['*'],
  },
  {
    folder: 'client',
    ours: ['shared'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      'socket.io-client',
      'xstate',
      '@xstate/react',
      'react-aria-components',
      'wouter',
      'lucide-react',
      '@visx/scale',
      '@visx/shape',
      '@visx/axis',
      '@visx/curve',
      '@visx/group',
    ],
  },
  { folder: 'test', ours: ['shared', 'scenarios', 'server', 'client'], packages: ['*'] },
];

const pureFolders = ['server/kernel', 'server/audience', 'server/scorecard', 'shared', 'scenarios'];

const impureNames = new Set(
  (
    'Date performance setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame crypto process ' +
    'console fetch WebSocket EventSource XMLHttpRequest localStorage globalThis window Buffer require Intl'
  ).split(' '),
);

/** Random or dependent on the machine's language: the same log must give the same bytes everywhere. */
const impureMembers = new Set(
  'Math.random .localeCompare .toLocaleString .toLocaleUpperCase .toLocaleLowerCase'.split(' '),
);

/** Where records are keyed by ids that came from outside. */
const keyedFolders = [
  'shared',
  'server/kernel',
  'server/audience',
  'server/scorecard',
  'server/log',
  'server/room',
  'server/programme',
  'server/admission',
  'server/live',
  'server/socket',
  'server/http',
  'server/report',
  'server/rehearsal',
  'server/checker',
  'server/cli',
];

/** Who may ask for the date, and why. */
const datedFiles: ReadonlyMap<string, string> = new Map([
  ['server/dates.ts', 'turns moments into dates that are shown'],
]);

const longestFile = 300;

const topLevel = (
  'client server scenarios shared test package.json package-lock.json tsconfig.json vite.config.ts biome.json ' +
  'README.md LICENSE .gitignore .npmrc .ci .git'
).split(' ');

// ---------------------------------------------------------------------------------------------------------------
// Rules

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function zoneOf(path: string): Zone | undefined {
  const zone = zones.find(({ folder }) =>
    folder === 'scenarios/*' ? /^scenarios\/[^/]+\//.test(path) : isUnder(path, folder),
  );
  if (zone?.folder !== 'scenarios/*') return zone;
  return { ...zone, folder: path.split('/').slice(0, 2).join('/') };
}

/** The file an import of ours leads to, or undefined for an outside package. */
function targetOf(from: string, specifier: string, sources: Sources): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((found) => sources.has(found)) ?? path;
}

function matchesPackage(specifier: string, pattern: string): boolean {
  if (pattern === '*') return true;
  if (pattern === 'node:') return specifier.startsWith('node:');
  if (pattern.endsWith('/*')) return specifier.startsWith(pattern.slice(0, -1));
  return isUnder(specifier, pattern);
}

function everyImport(sources: Sources): { source: Source; imported: Import; target: string | undefined }[] {
  return [...sources.values()].flatMap((source) =>
    source.imports.map((imported) => ({
      source,
      imported,
      target: targetOf(source.path, imported.specifier, sources),
    })),
  );
}

function homelessFiles(sources: Sources): string[] {
  return [...sources.keys()]
    .filter((path) => path.includes('/') && zoneOf(path) === undefined)
    .map(
      (path) =>
        `${path}:1 is in no zone; move it, or add its folder to the table in test/architecture.test.ts`,
    );
}

function forbiddenOwnImports(sources: Sources): string[] {
  return everyImport(sources).flatMap(({ source, imported, target }) => {
    const zone = zoneOf(source.path);
    if (zone === undefined || target === undefined) return [];
    if ([zone.folder, ...zone.ours].some((folder) => isUnder(target, folder))) return [];
    return [
      `${source.path}:${imported.line} imports ${target}; ${zone.folder} may import only ` +
        `${[zone.folder, ...zone.ours].join(', ')}. Pass what it needs as an argument, or move the shared part.`,
    ];
  });
}

function forbiddenPackages(sources: Sources): string[] {
  return everyImport(sources).flatMap(({ source, imported, target }) => {
    const zone = zoneOf(source.path);
    if (zone === undefined || target !== undefined) return [];
    const allowed = [...zone.packages, ...(imported.isTypeOnly ? (zone.typePackages ?? []) : [])];
    if (allowed.some((pattern) => matchesPackage(imported.specifier, pattern))) return [];
    const typesWouldDo = zone.typePackages?.some((pattern) => matchesPackage(imported.specifier, pattern));
    return [
      `${source.path}:${imported.line} imports "${imported.specifier}"; ${zone.folder} may use ` +
        `${zone.packages.join(', ') || 'no outside package'}. ` +
        (typesWouldDo ? 'Write "import type".' : 'Put it behind a port in a folder that may.'),
    ];
  });
}

function xstateAtRuntime(sources: Sources): string[] {
  const mayRun = ['server/kernel/statechart.ts', 'client', 'test'];
  return everyImport(sources)
    .filter(({ imported }) => isUnder(imported.specifier, 'xstate') && !imported.isTypeOnly)
    .filter(({ source }) => !mayRun.some((place) => isUnder(source.path, place)))
    .map(
      ({ source, imported }) =>
        `${source.path}:${imported.line} runs xstate; use server/kernel/statechart.ts, or write "import type"`,
    );
}

function scenarioLoads(sources: Sources): string[] {
  const mayLoad = [
    'scenarios',
    'server/main.ts',
    'server/scenarioLibrary.ts',
    'server/readWorker.ts',
    'server/cli',
    'test',
  ];
  return everyImport(sources)
    .filter(({ target }) => target !== undefined && isUnder(target, 'scenarios'))
    .filter(({ source }) => !mayLoad.some((place) => isUnder(source.path, place)))
    .map(
      ({ source, imported }) =>
        `${source.path}:${imported.line} loads a scenario; take it as an argument from server/main.ts or server/cli`,
    );
}

function impurities(sources: Sources): string[] {
  return [...sources.values()]
    .filter(({ path }) => pureFolders.some((folder) => isUnder(path, folder)))
    .flatMap(({ path, names, members, imports }) =>
      [
        ...names.filter(({ name }) => impureNames.has(name)),
        ...members.filter(({ name }) => impureMembers.has(name)),
        ...imports
          .filter(({ specifier }) => specifier.startsWith('node:'))
          .map(({ specifier, line }) => ({ name: specifier, line })),
      ].map(
        ({ name, line }) =>
          `${path}:${line} uses ${name}; this folder is pure. Take time, randomness and ids from the command's ` +
          'context, compare texts with < and >, and leave input and output to server/room.',
      ),
    );
}

function importCycles(sources: Sources): string[] {
  const edges = new Map<string, Map<string, number>>();
  for (const { source, imported, target } of everyImport(sources)) {
    if (target === undefined || !sources.has(target)) continue;
    const from = edges.get(source.path) ?? new Map<string, number>();
    edges.set(source.path, from.set(target, from.get(target) ?? imported.line));
  }
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const cycle = trail.slice(start);
      const line = edges.get(cycle.at(-1) ?? path)?.get(path);
      found.push(
        `${cycle.at(-1)}:${line} closes a cycle: ${[...cycle, path].join(' -> ')}. Move what both need below both.`,
      );
      return;
    }
    if (done.has(path)) return;
    for (const target of edges.get(path)?.keys() ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return found;
}

function longFiles(sources: Sources): string[] {
  return [...sources.values()]
    .filter(({ path }) => ['client', 'server', 'shared'].some((folder) => isUnder(path, folder)))
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > longestFile)
    .map(
      ({ path, lines }) =>
        `${path}:${longestFile + 1} has ${lines} lines, ${longestFile} at most. Split it by concern.`,
    );
}

function anyTypes(sources: Sources): string[] {
  return [...sources.values()].flatMap(({ path, anyTypes: lines }) =>
    lines.map((line) => `${path}:${line} says any; name the type, or use unknown and narrow it`),
  );
}

function silencedTypes(sources: Sources): string[] {
  return [...sources.values()]
    .filter(({ path }) => !isUnder(path, 'test'))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const silenced = /@ts-(ignore|expect-error|nocheck)\b/.exec(line);
        return silenced === null ? [] : [`${path}:${index + 1} has ${silenced[0]}; fix the type instead`];
      }),
    );
}

/** Ids come from people, packs and logs, and every object has a `constructor`. `shared/keyed.ts` is the one place that may look. */
function bareLookups(sources: Sources): string[] {
  return (
    [...sources.values()]
      .filter(
        ({ path }) => keyedFolders.some((folder) => isUnder(path, folder)) && path !== 'shared/keyed.ts',
      )
      // What runs before anything is built reads only files of this repository.
      .filter(({ path }) => !path.endsWith('.mjs'))
      .flatMap(({ path, lookups }) =>
        lookups.map(
          ({ name, line }) =>
            `${path}:${line} looks by a name in ${name}. Use own, put, withEntry (shared/keyed.ts) or Object.hasOwn; number an array's places "index".`,
        ),
      )
  );
}

/** A wait or a limit that runs by the wall clock stands still, or lets everything through, when somebody sets the date. */
function wallClocks(sources: Sources): string[] {
  return [...sources.values()]
    .filter(({ path }) =>
      [
        'server/room',
        'server/admission',
        'server/live',
        'server/socket',
        'server/http',
        'server/report',
      ].some((folder) => isUnder(path, folder)),
    )
    .filter(({ path }) => !datedFiles.has(path))
    .flatMap(({ path, names }) =>
      names
        .filter(({ name }) => name === 'Date')
        .map(
          ({ line }) =>
            `${path}:${line} reads the wall clock. Durations and limits use steadyNow, dates shown come from server/dates.ts.`,
        ),
    );
}

/** What a test needs stands in its name, so that the quick ones can be run alone. A folder of the wire or of browsers holds no other. */
function misnamedTests(sources: Sources): string[] {
  const needsWire = /^test\/support\/(live|runMuster|attackChild|stormChild|logAppendStorm|buildProgram)/;
  const suffixOf = (path: string): string => /\.(\w+)\.test\.ts$/.exec(path)?.[1] ?? 'plain';
  return [...sources.values()]
    .filter(({ path }) => isUnder(path, 'test') && path.endsWith('.test.ts'))
    .flatMap(({ path, imports }) => {
      const targets = imports.map(({ specifier }) => targetOf(path, specifier, sources) ?? specifier);
      const browses = isUnder(path, 'test/browser') || targets.some((name) => name === 'playwright-core');
      const isWire = targets.some((name) => name === 'node:child_process' || needsWire.test(name));
      const wanted = browses ? 'browser' : isWire ? 'wire' : null;
      const known = ['plain', 'law', 'play', 'wire', 'browser'].includes(suffixOf(path));
      if (known && (wanted === null || suffixOf(path) === wanted)) return [];
      return [
        `${path}:1 should be named .${wanted ?? 'law, .play, .wire, .browser or nothing'}.test.ts; see test/README.md`,
      ];
    });
}

function strayTopLevel(names: string[], ignored: string): string[] {
  const patterns = ignored.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const isIgnored = (name: string) =>
    patterns.some((pattern) => {
      const plain = pattern.replace(/^\//, '').replace(/\/$/, '');
      return new RegExp(`^${plain.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(name);
    });
  return names
    .filter((name) => !topLevel.includes(name) && !isIgnored(name))
    .map(
      (name) =>
        `${name}:1 is not part of the fixed top level (${topLevel.join(' ')}). Move it into one of its folders.`,
    );
}

// ---------------------------------------------------------------------------------------------------------------
// Reading source files

type Node = { type: string; start: number; [key: string]: unknown };

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** A place in a list, or a name written out: nothing that a person could choose. */
function isPlace(key: unknown): boolean {
  if (!isNode(key)) return false;
  switch (key.type) {
    case 'Literal':
      return true;
    case 'Identifier':
      return /^(index|at|start|taken|i|j)$/.test(String(key.name));
    case 'BinaryExpression':
      if (['*', '%'].includes(String(key.operator))) return true;
      return (
        ['+', '-'].includes(String(key.operator)) && isNode(key.right) && typeof key.right.value === 'number'
      );
    case 'ConditionalExpression':
      return isPlace(key.consequent) && isPlace(key.alternate);
    default:
      return false;
  }
}

function readSource(path: string, text: string): Source {
  const source: Source = { path, text, imports: [], names: [], members: [], lookups: [], anyTypes: [] };
  const { program, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path} does not parse: ${errors[0].message}`);
  const lines = new Uint32Array(text.length + 1);
  for (let offset = 0, line = 1; offset <= text.length; offset += 1) {
    lines[offset] = line;
    if (text[offset] === '\n') line += 1;
  }
  const lineAt = (offset: number) => lines[offset] ?? 0;

  const visit = (node: Node): void => {
    const line = () => lineAt(node.start);
    const addImport = (from: unknown, isTypeOnly: boolean) => {
      const specifier = isNode(from) && typeof from.value === 'string' ? from.value : '(computed)';
      source.imports.push({ specifier, line: line(), isTypeOnly });
    };
    switch (node.type) {
      case 'ImportDeclaration':
        addImport(node.source, node.importKind === 'type');
        return;
      case 'ExportAllDeclaration':
        addImport(node.source, node.exportKind === 'type');
        return;
      case 'ExportNamedDeclaration':
        if (!isNode(node.source)) break;
        addImport(node.source, node.exportKind === 'type');
        return;
      case 'ImportExpression':
        addImport(node.source, false);
        break;
      case 'TSImportType':
        addImport(node.source, true);
        break;
      case 'TSAnyKeyword':
        source.anyTypes.push(line());
        break;
      case 'Identifier':
        source.names.push({ name: String(node.name), line: line() });
        break;
      case 'MemberExpression':
        addMember(node);
        if (node.computed === true && !isPlace(node.property)) addLookup(node.object, '[...]');
        break;
      case 'BinaryExpression':
        if (node.operator === 'in' && !isPlace(node.left)) addLookup(node.right, ' (in)');
        break;
      case 'ForInStatement':
        addLookup(node.right, ' (for in)');
        break;
      case 'ObjectPattern':
        for (const item of node.properties as Node[])
          if (item.computed === true && !isPlace(item.key)) addLookup(item, ' (taken apart)');
        break;
    }
    for (const [key, value] of Object.entries(node)) {
      const isPlainName = (key === 'property' || key === 'key') && node.computed !== true;
      if (isPlainName) continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
  };
  const addLookup = (target: unknown, how: string): void => {
    if (!isNode(target)) return;
    const words = text.slice(target.start, Number(target.end)).replace(/\s+/g, ' ');
    source.lookups.push({ name: `${words.slice(0, 60)}${how}`, line: lineAt(target.start) });
  };
  const addMember = ({ object, property, computed, start }: Node): void => {
    if (!isNode(object) || !isNode(property)) return;
    const name = computed === true ? property.value : property.name;
    source.members.push({ name: `.${String(name)}`, line: lineAt(start) });
    if (object.type === 'Identifier')
      source.members.push({ name: `${object.name}.${name}`, line: lineAt(start) });
  };
  visit(program as unknown as Node);
  return source;
}

function sourcesOf(texts: Record<string, string>): Sources {
  return new Map(Object.entries(texts).map(([path, text]) => [path, readSource(path, text)]));
}

function repositorySources(): Sources {
  const texts: Record<string, string> = {
    'vite.config.ts': readFileSync(join(root, 'vite.config.ts'), 'utf8'),
  };
  for (const folder of ['client', 'server', 'scenarios', 'shared', 'test']) {
    for (const path of filesUnder(join(root, folder))) {
      if (/\.(ts|tsx|mjs)$/.test(path))
        texts[relative(root, path).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
    }
  }
  return sourcesOf(texts);
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return []; // a folder that does not exist yet breaks no rule
  }
}

// ---------------------------------------------------------------------------------------------------------------

describe('the architecture of this repository', () => {
  const sources = repositorySources();

  test('it is read at all', () => {
    expect([...sources.keys()]).toContain('server/cli/main.ts');
  });
  test('every source file belongs to a known folder', () => {
    expect(homelessFiles(sources)).toEqual([]);
  });
  test('folders import only the folders the design allows', () => {
    expect(forbiddenOwnImports(sources)).toEqual([]);
  });
  test('folders import only the packages the design allows', () => {
    expect(forbiddenPackages(sources)).toEqual([]);
  });
  test('xstate runs in one server file only', () => {
    expect(xstateAtRuntime(sources)).toEqual([]);
  });
  test('only server/main.ts and server/cli load scenarios', () => {
    expect(scenarioLoads(sources)).toEqual([]);
  });
  test('kernel, scorecard, audience, shared and scenarios are pure', () => {
    expect(impurities(sources)).toEqual([]);
  });
  test('no import cycles', () => {
    expect(importCycles(sources)).toEqual([]);
  });
  test(`no file in client, server or shared is longer than ${longestFile} lines`, () => {
    expect(longFiles(sources)).toEqual([]);
  });
  test('nothing looks into a record by an id except through its own entries', () => {
    expect(bareLookups(sources)).toEqual([]);
  });
  test('durations and limits run on a clock that nobody can set', () => {
    expect(wallClocks(sources)).toEqual([]);
  });
  test('the name of a test says what it needs', () => {
    expect(misnamedTests(sources)).toEqual([]);
  });
  test('no any', () => {
    expect(anyTypes(sources)).toEqual([]);
  });
  test('no silenced type errors outside tests', () => {
    expect(silencedTypes(sources)).toEqual([]);
  });
  test('the top level holds only what the design lists', () => {
    expect(strayTopLevel(readdirSync(root), readFileSync(join(root, '.gitignore'), 'utf8'))).toEqual([]);
  });
});

describe('each rule catches what it is for', () => {
  type Rule = (sources: Sources) => string[];
  const cases: [string, Rule, Record<string, string>, string | undefined][] = [
    [
      'a server import in shared',
      forbiddenOwnImports,
      { 'shared/a.ts': "import { b } from '../server/kernel/b.ts';" },
      'shared/a.ts:1',
    ],
    [
      'a type-only import counts',
      forbiddenOwnImports,
      { 'client/a.tsx': "\nimport type { B } from '../server/room/b.ts';" },
      'client/a.tsx:2',
    ],
    [
      'a re-export counts',
      forbiddenOwnImports,
      { 'client/a.ts': "export * from '../scenarios/index.ts';" },
      'client/a.ts:1',
    ],
    [
      'an import inside a type counts',
      forbiddenOwnImports,
      { 'shared/a.ts': "export type A = import('../client/b.ts').B;" },
      'shared/a.ts:1',
    ],
    [
      'kernel importing audience',
      forbiddenOwnImports,
      { 'server/kernel/a.ts': "import '../audience/b.ts';" },
      'server/kernel/a.ts:1',
    ],
    [
      'audience importing kernel is fine',
      forbiddenOwnImports,
      { 'server/audience/a.ts': "import '../kernel/b.ts';" },
      undefined,
    ],
    [
      'a scenario importing its neighbour',
      forbiddenOwnImports,
      { 'scenarios/x/a.ts': "import '../y/b.ts';" },
      'scenarios/x/a.ts:1',
    ],
    [
      'a scenario importing the company is fine',
      forbiddenOwnImports,
      { 'scenarios/x/a.ts': "import '../corvane/b.ts'; import './c.ts';" },
      undefined,
    ],
    [
      'the scenario index importing scenarios is fine',
      forbiddenOwnImports,
      { 'scenarios/index.ts': "import './x/index.ts';" },
      undefined,
    ],
    [
      'the command line reaching into one scenario',
      forbiddenOwnImports,
      { 'server/cli/a.ts': "import '../../scenarios/x/a.ts';" },
      'server/cli/a.ts:1',
    ],
    [
      'sockets outside transport',
      forbiddenPackages,
      { 'server/room/a.ts': "import { Server } from 'socket.io';" },
      'server/room/a.ts:1',
    ],
    [
      'a file system in the kernel',
      forbiddenPackages,
      { 'server/kernel/a.ts': "const fs = await import('node:fs');" },
      'server/kernel/a.ts:1',
    ],
    [
      'a computed import in the client',
      forbiddenPackages,
      { 'client/a.ts': 'await import(place);' },
      'client/a.ts:1',
    ],
    [
      'xstate types in a scenario are fine',
      forbiddenPackages,
      { 'scenarios/x/a.ts': "import type { A } from 'xstate';" },
      undefined,
    ],
    [
      'xstate values in a scenario',
      forbiddenPackages,
      { 'scenarios/x/a.ts': "import { setup } from 'xstate';" },
      'Write "import type"',
    ],
    [
      'xstate at run time in the kernel',
      xstateAtRuntime,
      { 'server/kernel/a.ts': "import { transition } from 'xstate';" },
      'server/kernel/a.ts:1',
    ],
    [
      'xstate in its one file is fine',
      xstateAtRuntime,
      { 'server/kernel/statechart.ts': "import { transition } from 'xstate';" },
      undefined,
    ],
    [
      'a room that loads a scenario',
      scenarioLoads,
      { 'server/room/a.ts': "import '../../scenarios/index.ts';" },
      'server/room/a.ts:1',
    ],
    [
      'a clock in the kernel',
      impurities,
      { 'server/kernel/a.ts': 'export const a = 1;\nexport const b = Date.now();' },
      'server/kernel/a.ts:2',
    ],
    [
      'randomness in the scorecard',
      impurities,
      { 'server/scorecard/a.ts': 'export const a = Math.random();' },
      'server/scorecard/a.ts:1',
    ],
    [
      'the local language in the audience',
      impurities,
      { 'server/audience/a.ts': "'a'.localeCompare('b');" },
      'server/audience/a.ts:1',
    ],
    [
      'words in comments, texts and keys are fine',
      impurities,
      {
        'server/kernel/a.ts':
          "// Date.now()\nexport const a = { process: 'Date', console: `Math.random` }.process;",
      },
      undefined,
    ],
    [
      'a shorthand key reads the global',
      impurities,
      { 'server/kernel/a.ts': 'export const a = { process };' },
      'server/kernel/a.ts:1',
    ],
    ['a clock in the room is fine', impurities, { 'server/room/a.ts': 'Date.now();' }, undefined],
    [
      'a cycle of three',
      importCycles,
      {
        'shared/a.ts': "import './b.ts';",
        'shared/b.ts': "import './c.ts';",
        'shared/c.ts': "import type { A } from './a.ts';",
      },
      'shared/a.ts -> shared/b.ts -> shared/c.ts -> shared/a.ts',
    ],
    [
      'a diamond is fine',
      importCycles,
      {
        'shared/a.ts': "import './b.ts'; import './c.ts';",
        'shared/b.ts': "import './c.ts';",
        'shared/c.ts': '',
      },
      undefined,
    ],
    ...(
      [
        ['an id looked up bare', 'seats[seat];'],
        ['an id looked up through a name that is a number elsewhere', "seats['a' + seat];"],
        ['an id asked for with in', 'seat in seats;'],
        ['an id written bare', 'seats[seat] = 1;'],
        ['an id deleted bare', 'delete seats[seat];'],
        ['an id taken apart', 'const { [seat]: found } = seats;'],
        ['a loop over inherited names', 'for (const seat in seats) found();'],
      ] as const
    ).map(([name, text]): [string, Rule, Record<string, string>, string] => [
      name,
      bareLookups,
      { 'server/kernel/a.ts': text },
      'server/kernel/a.ts:1',
    ]),
    [
      'a place in a list, a name written out, a computed key in a literal',
      bareLookups,
      {
        'server/kernel/a.ts':
          "list[index]; list[index - 1]; table['a']; 'a' in table; export const a = { ...table, [id]: 1 };",
      },
      undefined,
    ],
    ['a limit by the wall clock', wallClocks, { 'server/http/a.ts': 'Date.now();' }, 'server/http/a.ts:1'],
    ['a wait by the wall clock', wallClocks, { 'server/room/a.ts': 'new Date();' }, 'server/room/a.ts:1'],
    [
      'a clock that only goes forward is fine',
      wallClocks,
      { 'server/room/a.ts': 'performance.now();' },
      undefined,
    ],
    ['a file of 301 lines', longFiles, { 'shared/a.ts': '\n'.repeat(301) }, 'has 301 lines'],
    ['a file of 300 lines is fine', longFiles, { 'shared/a.ts': '\n'.repeat(300) }, undefined],
    [
      'any in a signature',
      anyTypes,
      { 'shared/a.ts': 'export function a(b: Array<any>) {\n  return b as any;\n}' },
      'shared/a.ts:1',
    ],
    ['the word any is fine', anyTypes, { 'shared/a.ts': "export const any = 'any'; // as any" }, undefined],
    ['a silenced error', silencedTypes, { 'server/room/a.ts': '// @ts-ignore\nb();' }, 'server/room/a.ts:1'],
    [
      'a silenced error in a test is fine',
      silencedTypes,
      { 'test/a.test.ts': '// @ts-expect-error wrong on purpose\nb();' },
      undefined,
    ],
    [
      'a test with a server that is not named so',
      misnamedTests,
      { 'test/room/a.test.ts': "import '../support/liveServer.ts';" },
      'test/room/a.test.ts:1 should be named .wire',
    ],
    ['one in a browser', misnamedTests, { 'test/browser/a.wire.test.ts': '' }, 'should be named .browser'],
    ['a suffix nobody knows', misnamedTests, { 'test/room/a.slow.test.ts': '' }, 'see test/README.md'],
    ['a law', misnamedTests, { 'test/room/a.law.test.ts': "import 'fast-check';" }, undefined],
    ['a folder nobody knows', homelessFiles, { 'server/utils/a.ts': '' }, 'server/utils/a.ts:1'],
  ];

  test.each(cases)('%s', (_name, rule, texts, expected) => {
    const violations = rule(sourcesOf(texts));
    if (expected === undefined) expect(violations).toEqual([]);
    else expect(violations.join('\n')).toContain(expected);
  });

  test('a stray file at the top', () => {
    const names = ['server', 'notes.md', 'dist', 'npm.log', '.git'];
    expect(strayTopLevel(names, 'dist/\n*.log\n')).toHaveLength(1);
    expect(strayTopLevel(names, 'dist/\n*.log\n')[0]).toContain('notes.md');
  });
});
