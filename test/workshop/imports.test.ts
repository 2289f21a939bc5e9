import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BUNDLED_ORGANISATION } from '../../scenarios/index.ts';
import { ReadingQueue } from '../../server/content/offThread/queue.ts';
import { SheetError } from '../../server/content/sheet/read/grid.ts';
import { onScreen } from '../../server/content/sheet/show/onScreen.ts';
import { Imports } from '../../server/workshop/imports.ts';
import { PackFolder } from '../../server/workshop/packFolder.ts';
import { WorkshopError } from '../../server/workshop/workshopError.ts';

// Uploads that somebody is deciding about: how long they are kept, how many, and what is refused.

const root = mkdtempSync(join(tmpdir(), 'muster-imports-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const LIST = Buffer.from('Time,To,Message\n0,Legal,A customer writes.\n5,Comms,A reporter asks.');
const HOUR = 60 * 60_000;

function opened(): { imports: Imports; pass: (ms: number) => void } {
  let now = 0;
  const imports = new Imports(
    new ReadingQueue(null, {}),
    new PackFolder(root, []),
    () => BUNDLED_ORGANISATION,
    () => now,
  );
  return {
    imports,
    pass: (ms) => {
      now += ms;
    },
  };
}
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof WorkshopError) return error.code;
    throw error;
  }
  return 'there';
};

describe('an upload', () => {
  test('is kept for two hours after the last look at it', async () => {
    const { imports, pass } = opened();
    const { id } = await imports.open('a.csv', LIST);
    pass(1.9 * HOUR);
    expect(codeOf(() => imports.find(id))).toBe('there');
    pass(1.9 * HOUR);
    expect(codeOf(() => imports.find(id))).toBe('there');
    pass(2.1 * HOUR);
    expect(codeOf(() => imports.find(id))).toBe('importGone');
  });

  test('makes room for newer ones when eight are open, the longest unseen first', async () => {
    const { imports, pass } = opened();
    const ids: string[] = [];
    for (let copy = 0; copy < 8; copy++) {
      ids.push((await imports.open(`${copy}.csv`, LIST)).id);
      pass(1_000);
    }
    imports.find(ids[0] ?? '');
    pass(1_000);
    await imports.open('ninth.csv', LIST);
    expect(ids.map((id) => codeOf(() => imports.find(id)))).toEqual([
      'there',
      'importGone',
      ...Array.from({ length: 6 }, () => 'there'),
    ]);
  });

  test('that cannot be read is kept nowhere', async () => {
    const { imports } = opened();
    await expect(imports.open('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]))).rejects.toThrow(
      /^photo\.png: /,
    );
  });
});

describe('a reading thread', () => {
  test('lets twelve wait, and tells the next one so', async () => {
    const queue = new ReadingQueue(null, {});
    const asked = Array.from({ length: 13 }, () =>
      queue.ask({ do: 'sheet', bytes: LIST, options: {} }, 'list').then(
        () => 'read',
        (error: unknown) => (error instanceof SheetError ? error.message : 'broken'),
      ),
    );
    expect(await Promise.all(asked)).toEqual([
      ...Array.from({ length: 12 }, () => 'read'),
      'too many files are being read at once',
    ]);
  });
});

describe('a way out that names a flag', () => {
  test.each([
    ['Say what it is with --map "X=…", or =ignore.', 'Choose what the column is under Columns.'],
    [
      'Add the column, or say which it is: --map "Their header=From".',
      'Choose what the column is under Columns.',
    ],
    [
      'Nothing to do, unless something of the list stands there.',
      'Nothing to do, unless something of the list stands there.',
    ],
    [
      'Space them in the order of the sheet with --every 5m, or add a column of times.',
      'Space the rows under Times, or add a column of times.',
    ],
  ])('%s', (said, shown) => {
    expect(onScreen(said)).toBe(shown);
  });
});
