import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { SCENARIO_SOURCES } from '../../scenarios/index.ts';
import { LIMITS, loadPacksApart, readSheetApart } from '../../server/content/offThread/reader.ts';
import { loadPacks } from '../../server/content/pack/loadPacks.ts';
import { readSheet } from '../../server/content/sheet/read/readSheet.ts';
import { scaffoldPack } from '../../server/content/template/scaffold.ts';
import { buildProgram } from '../support/buildProgram.ts';

// Files of other people are read on a thread that can be ended, and one that must be ended takes no other file with it.

const CSV = Buffer.from('No,Time,From,To,Message\n1,0,Ida,Legal,A customer writes.');

/** A thread that answers the first `answers` questions and then never again, or eats all memory there is. */
const STUCK = (how: string): string => `
import { parentPort } from 'node:worker_threads';
const stuck = () => { ${how} };
parentPort.on('message', ({ name = 'sheet' }) => {
  if (name.startsWith('bad') || name === 'sheet') stuck();
  parentPort.postMessage({ is: 'pack', pack: { file: name, id: name.replace('.yaml', ''), sources: {}, problems: [] } });
});
parentPort.postMessage({ is: 'ready' });
`;
const LOOPS = 'for (;;);';
const EATS = 'const all = []; for (;;) all.push(new Array(10_000).fill(all.length));';

let program: URL;
let folder: string;
beforeAll(async () => {
  program = pathToFileURL(await buildProgram('server/readWorker.ts'));
  folder = mkdtempSync(join(tmpdir(), 'muster-apart-'));
  for (const name of ['a', 'bad', 'c', 'bad2', 'e'])
    writeFileSync(join(folder, `${name}.yaml`), scaffoldPack(name, './pack.schema.json'));
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const written = (name: string, text: string): URL => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return pathToFileURL(path);
};
const context = () => ({ root: folder, bundled: SCENARIO_SOURCES, organisation: corvane });

describe('packs', () => {
  test('come out the same as when they are read here', async () => {
    writeFileSync(join(folder, 'wrong.yaml'), 'title: x\n');
    const apart = await loadPacksApart(context(), program);
    expect(apart).toEqual(loadPacks(context()));
    expect(Object.keys(apart.sources)).toEqual(['a', 'bad', 'bad2', 'c', 'e']);
    expect(apart.refused.map(({ file }) => file)).toEqual(['wrong.yaml']);
    rmSync(join(folder, 'wrong.yaml'));
  });

  test.each<[string, string, RegExp]>([
    ['takes for ever', LOOPS, /^it takes longer than 1 s to read$/],
    ['eats all memory', EATS, /^it needs more than 32 MB of memory to read$/],
  ])('one that %s is refused by name, and those after it are read', async (_name, how, problem) => {
    const thread = written('stuck.mjs', STUCK(how));
    const { sources, refused } = await loadPacksApart(context(), thread, {
      fileMs: how === LOOPS ? 1_000 : 60_000,
      folderMs: 240_000,
      memoryMb: 32,
    });
    expect(Object.keys(sources)).toEqual(['a', 'c', 'e']);
    expect(refused.map(({ file, problems }) => [file, problems[0]?.problem])).toEqual([
      ['bad.yaml', expect.stringMatching(problem)],
      ['bad2.yaml', expect.stringMatching(problem)],
    ]);
  });

  test('all together have a limit too: what is left over is named, and nothing waits for it', async () => {
    const thread = written('stuck.mjs', STUCK(LOOPS));
    const { refused } = await loadPacksApart(context(), thread, {
      ...LIMITS,
      fileMs: 5_000,
      folderMs: 1_000,
    });
    expect(refused.map(({ file }) => file)).toEqual(['bad.yaml', 'bad2.yaml', 'c.yaml', 'e.yaml']);
    expect(refused.at(-1)?.problems[0]?.problem).toBe('the packs before it took 1 s, so it was not read');
  });

  test('a thread that does not come up refuses by name as well', async () => {
    const { refused } = await loadPacksApart(context(), written('broken.mjs', 'throw new Error("no");'));
    expect(refused).toHaveLength(5);
  });
});

describe('sheets', () => {
  test('come out the same as when they are read here, and so does a refusal', async () => {
    expect(await readSheetApart(CSV, {}, program)).toEqual(readSheet(CSV));
    await expect(readSheetApart(Buffer.from('%PDF-1.7'), {}, program)).rejects.toMatchObject({
      message: 'it is a PDF, no sheet',
      fix: expect.stringContaining('Ask for the sheet'),
    });
  });

  test('one that takes for ever is refused', async () => {
    const thread = written('stuck.mjs', STUCK(LOOPS));
    await expect(readSheetApart(CSV, {}, thread, { ...LIMITS, fileMs: 500 })).rejects.toMatchObject({
      message: 'it takes longer than 1 s to read',
    });
  });
});
