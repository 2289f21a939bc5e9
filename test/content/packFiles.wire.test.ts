import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BUNDLED_ORGANISATION } from '../../scenarios/index.ts';
import type { LoadedPacks } from '../../server/content/pack/loadPacks.ts';
import { loadPacks } from '../../server/content/pack/loadPacks.ts';
import { problemLine } from '../../server/content/pack/source/problem.ts';
import type { Files } from '../support/packFolder.ts';
import { changedPack, faultsOfRefusal, goodPack, lineOf, PackFolder } from '../support/packFolder.ts';

// What the files and the folder of packs may be. Whatever is wrong with one of them, the good pack beside it is read.

const folder = new PackFolder();
afterAll(() => folder.remove());

const GOOD = { 'good.yaml': goodPack('good') };
const told = ({ refused }: LoadedPacks): string =>
  refused.flatMap(({ problems }) => problems.map(problemLine)).join('\n');

/** Each line says one refusal as people read it: place, reason, fix. */
function refuses(files: Files, lines: readonly RegExp[], more?: (root: string) => void): void {
  const loaded = folder.fill({ ...GOOD, ...files }, more);
  for (const line of lines) expect(told(loaded)).toMatch(line);
  expect(loaded.refused.length, told(loaded)).toBeGreaterThan(0);
  expect(Object.keys(loaded.sources)).toEqual(['good']);
  expect(loaded.refused.flatMap(faultsOfRefusal)).toEqual([]);
}
/** Everything here is read. */
function reads(files: Files): LoadedPacks {
  const loaded = folder.fill(files);
  expect(told(loaded)).toBe('');
  return loaded;
}

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('a file', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /^bad\.yaml:1:1 the file is empty\. Start from: npm run scenarios -- new/],
    ['nothing but remarks', '# later\n\n# today\n', /^bad\.yaml:1:1 the file is empty/],
    ['one word', 'hello', /^bad\.yaml:1:1 the file holds no fields\. Start with lines such as/],
    ['a list', '- a\n- b\n', /^bad\.yaml:1:1 the file holds no fields/],
    [
      'Latin-1',
      bytes('id: bad\ntitle: Caf', [0xe9], '\n'),
      /^bad\.yaml:2:1 is not plain UTF-8 text\. Save it again as UTF-8/,
    ],
    ['UTF-16', Buffer.from(`\ufeff${goodPack('bad')}`, 'utf16le'), /^bad\.yaml:1:1 is not plain UTF-8/],
    ['a zero byte', bytes('id: bad\n\ntitle: ', [0], '\n'), /^bad\.yaml:3:1 is not plain UTF-8/],
    ['an archive', bytes('PK', [3, 4, 0, 0, 255, 254]), /^bad\.yaml:1:1 is not plain UTF-8/],
    [
      'far too large',
      `id: bad\nsummary: ${'x'.repeat(1_000_000)}\n`,
      /^bad\.yaml:1:1 is 10000\d\d bytes large; at most 1000000 are read from one file\. Split/,
    ],
    [
      'lists in lists',
      `id: bad\nflags: ${'['.repeat(2_000)}${']'.repeat(2_000)}\n`,
      /^bad\.yaml:2:\d+ brackets nest too deep/,
    ],
    [
      'blocks in blocks',
      `id: bad\n${Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')} 1\n`,
      /nests more than 40 deep/,
    ],
    [
      'dashes in dashes',
      `id: bad\nflags:\n  ${'- '.repeat(5_000)}x\n`,
      /^bad\.yaml:3:1 the lines are indented too deep/,
    ],
    [
      'a bomb of aliases',
      [
        'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
        ...Array.from(
          { length: 9 },
          (_, index) =>
            `a${index + 1}: &a${index + 1} [${Array.from({ length: 10 }, () => `*a${index}`).join(', ')}]`,
        ),
      ].join('\n'),
      /^bad\.yaml:\d+:\d+ .*(more than 60000 values|more than 200 aliases)/,
    ],
    [
      'a bomb of keys',
      `id: bad\ndraws:\n${Array.from({ length: 61_000 }, (_, index) => `  k${index}: 1`).join('\n')}`,
      /holds 61000 entries; at most 1000 are read/,
    ],
  ])('%s', (_what, content, line) => {
    refuses({ 'bad.yaml': content }, [line]);
  });

  test('of another kind is left alone, and so are hidden ones and the schema', () => {
    const { sources } = reads({
      ...GOOD,
      'README.md': '# Packs',
      'notes.txt': 'id: notes',
      '.hidden.yaml': 'id: [',
      'pack.schema.json': '{}',
      'node_modules/x/pack.yaml': 'id: [',
    });
    expect(Object.keys(sources)).toEqual(['good']);
  });

  test.each<[string, (text: string) => string | Uint8Array]>([
    ['with a byte order mark', (text) => `\ufeff${text}`],
    ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    [
      'with tabs behind values and in remarks',
      (text) => text.replace('family: safety', 'family: safety\t#\tkind'),
    ],
    ['with a first document line', (text) => `---\n${text}`],
    ['with plain tags', (text) => text.replace('family: safety', 'family: !!str safety')],
    [
      'with an alias',
      (text) =>
        text
          .replace('to: [comms]', 'to: &press [comms]')
          .replace('to: [incident-commander]', 'to: [incident-commander]'),
    ],
  ])('%s reads the same', (_what, change) => {
    const plain = reads({ 'a.yaml': goodPack('same') }).sources;
    const other = reads({ 'a.yaml': change(goodPack('same')) }).sources;
    expect(other).toEqual(plain);
  });

  test('markup, Arabic, Hebrew and emoji are words like any other', () => {
    const words = '<img src=x onerror=alert(1)> {{not}} مرحبا שלום 👩‍🚒 & "quoted"';
    const { sources, refused } = folder.fill({
      'a.yaml': changedPack(/^title: .*$/m, `title: '${words.replace(' {{not}}', '')}'`, 'a'),
    });
    expect(told({ sources, refused, files: new Map() })).toBe('');
    expect(sources.a?.a?.title).toBe(words.replace(' {{not}}', ''));
  });

  test('words that older YAML would take for something else stay words', () => {
    const { sources } = reads({
      'a.yaml': changedPack(
        /^draws:\n/m,
        "draws:\n  words: [no, yes, off, 12:30, 2026-11-01, 0x1f-a, 1_000, '1e3']\n",
        'a',
      )
        .replace('from: Fleet health\n', "from: 'Fleet health, {{draw.words}}'\n")
        .replace('at: T+05:30', 'at: 05:30')
        .replace("asOf: '2026-11-01'", 'asOf: 2026-11-01'),
    });
    const pack = sources.a?.a;
    expect(pack?.draws.find(({ id }) => id === 'words')?.oneOf).toEqual([
      'no',
      'yes',
      'off',
      '12:30',
      '2026-11-01',
      '0x1f-a',
      '1_000',
      '1e3',
    ]);
    expect(pack?.msel.find(({ id }) => id === 'contract-desk')?.at).toBe(330_000);
    expect(pack?.duties[0]?.asOf).toBe('2026-11-01');
  });
});

describe('a folder', () => {
  test.each<[string, Files, RegExp[], ((root: string) => void)?]>([
    [
      'without anything',
      {},
      [/^bad:1:1 the folder is empty\. Call the main file pack\.yaml/],
      (root) => mkdirSync(join(root, 'bad')),
    ],
    [
      'without a main file',
      { 'bad/injects.yaml': 'injects: {}' },
      [/^bad:1:1 the folder holds no pack\.yaml/],
    ],
    [
      'with two main files',
      { 'bad/pack.yaml': goodPack('bad'), 'bad/pack.json': '{}' },
      [/^bad:1:1 the folder holds pack\.yaml and pack\.json\. Keep one/],
    ],
    [
      'whose main file is a folder',
      { 'bad/pack.yaml/x.yaml': 'id: bad' },
      [/^bad\/pack\.yaml:1:1 is a folder, where a file is wanted/],
    ],
    [
      'with a part that is not there',
      { 'bad/pack.yaml': `${goodPack('bad')}\nfiles: [more.yaml]\n` },
      [/^bad\/more\.yaml:1:1 cannot be read: it is not there/],
    ],
    [
      'with parts in a circle',
      { 'bad/pack.yaml': `files: [a.yaml]\n${goodPack('bad')}`, 'bad/a.yaml': 'files: [pack.yaml]\n' },
      [/^bad\/a\.yaml:1:\d+ files: "pack\.yaml" is being read already: the files run in a circle/],
    ],
    [
      'with a field in two files',
      { 'bad/pack.yaml': `files: [a.yaml]\n${goodPack('bad')}`, 'bad/a.yaml': 'title: Again\n' },
      [/^bad\/a\.yaml:1:1 title: "title" is written in bad\/pack\.yaml as well\. Keep it in one/],
    ],
    [
      'with a list of files that is none',
      { 'bad/pack.yaml': `files: a.yaml\n${goodPack('bad')}` },
      [/^bad\/pack\.yaml:1:1 files: must be a list of files/],
    ],
    [
      'with a part that leads out',
      { 'bad/pack.yaml': `files: [../../secret.yaml]\n${goodPack('bad')}` },
      [/^secret\.yaml:1:1 leads out of the folder that packs are read from/],
      () => writeFileSync(join(folder.outside, 'secret.yaml'), 'title: secret\n'),
    ],
    [
      'with a part by its whole path',
      { 'bad/pack.yaml': `files: [/etc/hostname]\n${goodPack('bad')}` },
      [/^hostname:1:1 leads out of the folder that packs are read from/],
    ],
    [
      'with parts without end',
      {
        'bad/pack.yaml': `files: [${Array.from({ length: 45 }, (_, index) => `p${index}.yaml`).join(', ')}]\n${goodPack('bad')}`,
        ...Object.fromEntries(
          Array.from({ length: 45 }, (_, index) => [`bad/p${index}.yaml`, `draws: { d${index}: [a, b] }\n`]),
        ),
      },
      [/the pack has more than 40 files/],
    ],
    [
      'with parts that are too much together',
      {
        'bad/pack.yaml': `files: [1.yaml, 2.yaml, 3.yaml]\n${goodPack('bad')}`,
        ...Object.fromEntries(
          ['1', '2', '3'].map((name) => [
            `bad/${name}.yaml`,
            `# ${'x'.repeat(900_000)}\ndraws: { d${name}: [a, b] }\n`,
          ]),
        ),
      },
      [/^bad\/3\.yaml:1:1 with this file the pack holds more than 2000000 characters/],
    ],
  ])('%s', (_what, files, lines, more) => refuses(files, lines, more));

  test('in parts: a mistake is told in the part where it stands', () => {
    const [whole, injects] = goodPack('bad').split(/^(?=injects:)/m) as [string, string];
    const part = injects.replace('subject: All regions green', 'subjekt: All regions green');
    refuses({ 'bad/pack.yaml': `files: [news.yaml]\n${whole}`, 'bad/news.yaml': part }, [
      new RegExp(
        `^bad/news\\.yaml:${lineOf(part, 'subjekt')}:\\d+ injects\\.green-board\\.subjekt: there is no field`,
        'm',
      ),
    ]);
  });

  test('that is a file, or not there: nothing to read, nothing thrown', () => {
    writeFileSync(join(folder.outside, 'file'), 'x');
    const load = (name: string) =>
      loadPacks({ root: join(folder.outside, name), bundled: {}, organisation: BUNDLED_ORGANISATION });
    expect(load('nowhere')).toMatchObject({ sources: {}, refused: [] });
    expect(told(load('file'))).toMatch(/the folder of packs cannot be opened.*SCENARIOS_DIR/);
  });

  test('with more packs than anybody keeps: the first 200 are read, each other is told', () => {
    const many = Object.fromEntries(
      Array.from({ length: 205 }, (_, index) => [`p${String(index).padStart(3, '0')}.yaml`, '']),
    );
    refuses({ ...many, 'good.yaml': '', '0good.yaml': goodPack('good') }, [
      /^p204\.yaml:1:1 the folder holds more than 200 packs\. Move some of them elsewhere/m,
    ]);
  });
});

describe('links', () => {
  test.each<[string, RegExp, (root: string) => void]>([
    [
      'to a file outside',
      /^bad\.yaml:1:1 leads out of the folder that packs are read from\. Put a copy/,
      (root) => {
        writeFileSync(join(folder.outside, 'theirs.yaml'), goodPack('bad'));
        symlinkSync(join(folder.outside, 'theirs.yaml'), join(root, 'bad.yaml'));
      },
    ],
    [
      'to a folder outside',
      /^bad:1:1 leads out of the folder/,
      (root) => {
        mkdirSync(join(folder.outside, 'theirs'), { recursive: true });
        writeFileSync(join(folder.outside, 'theirs', 'pack.yaml'), goodPack('bad'));
        symlinkSync(join(folder.outside, 'theirs'), join(root, 'bad'));
      },
    ],
    [
      'to the system',
      /^bad\.yaml:1:1 leads out of the folder/,
      (root) => symlinkSync('/etc/passwd', join(root, 'bad.yaml')),
    ],
    [
      'to itself',
      /^bad\.yaml:1:1 cannot be read: its links run in a circle/,
      (root) => symlinkSync('bad.yaml', join(root, 'bad.yaml')),
    ],
    [
      'to nothing',
      /^bad\.yaml:1:1 cannot be read: it is not there/,
      (root) => symlinkSync('gone.yaml', join(root, 'bad.yaml')),
    ],
    [
      'as a part that leads out',
      /^bad\/part\.yaml:1:1 leads out of the folder/,
      (root) => {
        mkdirSync(join(root, 'bad'));
        writeFileSync(join(root, 'bad/pack.yaml'), `files: [part.yaml]\n${goodPack('bad')}`);
        symlinkSync('/etc/hostname', join(root, 'bad/part.yaml'));
      },
    ],
  ])('%s', (_what, line, more) => refuses({}, [line], more));

  test.runIf(process.platform !== 'win32')('and a pipe, which would wait for ever', () => {
    refuses({}, [/^bad\.yaml:1:1 is neither a file nor a folder/], (root) => {
      execFileSync('mkfifo', [join(root, 'bad.yaml')]);
    });
  });
});

test.runIf(process.platform === 'linux')('a file and a folder that this user may not read', () => {
  const asNobody = <T>(run: () => T): T => {
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      return run();
    } finally {
      if (root) process.seteuid?.(0);
    }
  };
  folder.fill({ ...GOOD, 'bad.yaml': goodPack('bad'), 'shut/pack.yaml': goodPack('shut') }, (root) => {
    chmodSync(folder.outside, 0o755);
    chmodSync(join(root, 'bad.yaml'), 0o000);
    chmodSync(join(root, 'shut'), 0o000);
  });
  const loaded = asNobody(() => folder.load());
  chmodSync(join(folder.root, 'shut'), 0o755);
  expect(told(loaded)).toMatch(
    /^bad\.yaml:1:1 cannot be read: this user may not read it\. Give the server the right/m,
  );
  expect(told(loaded)).toMatch(/^shut:1:1 cannot be opened: this user may not read it/m);
  expect(Object.keys(loaded.sources)).toEqual(['good']);
});

describe('packs among each other', () => {
  test('two of one id: the first by name is read, the second is told which that was', () => {
    const { sources, refused } = folder.fill({ 'a.yaml': goodPack('twin'), 'b/pack.yaml': goodPack('twin') });
    expect(Object.keys(sources)).toEqual(['twin']);
    expect(refused.map(({ file, id }) => [file, id])).toEqual([['b/pack.yaml', 'twin']]);
    expect(refused[0]?.problems.map(problemLine)).toEqual([
      'b/pack.yaml:1:1 id: the pack in a.yaml has the id "twin" as well. Give one of them another id.',
    ]);
  });

  test('the id of a bundled scenario', () => {
    refuses({ 'bad.yaml': goodPack('self-harm-minor') }, [
      /^bad\.yaml:\d+:1 id: the bundled scenario "self-harm-minor" has this id\. Choose an id of your own/,
    ]);
  });

  test.each<[string, Files, RegExp]>([
    [
      'itself',
      { 'bad.yaml': 'id: bad\nextends: bad\n' },
      /^bad\.yaml:2:1 extends: "bad" leads back to this pack/,
    ],
    [
      'each other',
      { 'bad.yaml': 'id: bad\nextends: worse\n', 'worse.yaml': 'id: worse\nextends: bad\n' },
      /extend each other in a circle.*\n.*extend each other in a circle/,
    ],
    [
      'nothing',
      { 'bad.yaml': 'id: bad\nextends: self-harm-mino\n' },
      /^bad\.yaml:2:1 extends: there is no pack and no bundled scenario "self-harm-mino" to start from\. Did you mean "self-harm-minor"\?/,
    ],
    [
      'no such variant',
      { 'bad.yaml': 'id: bad\nextends: self-harm-minor/a9\n' },
      /self-harm-minor has no variant "a9"/,
    ],
    [
      'a hostile name',
      { 'bad.yaml': 'id: bad\nextends: __proto__\n' },
      /there is no pack and no bundled scenario "__proto__"/,
    ],
    [
      'a path',
      { 'bad.yaml': 'id: bad\nextends: ../../secret\n' },
      /there is no pack and no bundled scenario/,
    ],
    ['a list', { 'bad.yaml': 'id: bad\nextends: [a]\n' }, /^bad\.yaml:2:1 extends: must be the id of a pack/],
    [
      'a broken pack',
      { 'bad.yaml': 'id: bad\nextends: worse\n', 'worse.yaml': 'id: worse\n- x\n' },
      /bad\.yaml:2:1 extends: there is no pack/,
    ],
  ])('extending %s', (_what, files, line) => refuses(files, [line]));

  const variant = (lines: string) => `${goodPack('bad')}\nvariants:\n${lines}`;
  test.each<[string, string, RegExp]>([
    ['none', '  {}\n', /variants: must name at least one variant/],
    [
      'a circle',
      '  a: { title: A, extends: b }\n  b: { title: B, extends: a }\n',
      /variants\.\w\.extends: the variants .* extend each other in a circle/,
    ],
    [
      'one that is not there',
      '  a: { title: A, extends: c }\n',
      /variants\.a\.extends: there is no variant "c"/,
    ],
    ['"sealed"', '  sealed: { title: A }\n', /variants\.sealed: "sealed" is the draw, not a variant/],
    ['a long id', '  abcdefghijklmnopqrstuvwxyz: { title: A }\n', /the id is longer than 20 characters/],
    ['no title', '  a: {}\n', /variants\.a\.title: is missing/],
    ['a hostile name', '  __proto__: { title: A }\n', /"__proto__" cannot be a name in a pack/],
    [
      'a change of something that is not there',
      '  a: { title: A, changes: { wold: { hold: 2m } } }\n',
      /bad\.yaml:\d+:\d+ wold: there is no field "wold" here\. Did you mean "world"/,
    ],
    [
      'a change to a wrong kind',
      '  a: { title: A, changes: { world: { hold: [2m] } } }\n',
      /world\.hold: is no time/,
    ],
    [
      'more than anybody plays',
      Array.from({ length: 30 }, (_, index) => `  v${index}: { title: V${index} }\n`).join(''),
      /variants: has 30 variants; at most 12 are read/,
    ],
  ])('variants: %s', (_what, lines, line) => refuses({ 'bad.yaml': variant(lines) }, [line]));
});
