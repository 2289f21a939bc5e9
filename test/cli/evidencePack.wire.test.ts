import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey } from '../../server/log/recordKey.ts';
import type { Manifest } from '../../server/report/pack/contents.ts';
import { selfHash, sha256 } from '../../server/report/pack/contents.ts';
import { callMuster } from '../support/callMuster.ts';
import { packOf } from '../support/evidencePack.ts';
import { recordedDrill } from '../support/recordedDrill.ts';
import type { Ran } from '../support/runMuster.ts';

type Files = Record<string, Uint8Array>;

const key = freshKey();
let dir = '';
let pack = new Uint8Array();
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'muster-pack-'));
  pack = (await packOf(await recordedDrill(key))) as typeof pack;
}, 180_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const verify = (bytes: Uint8Array, ...more: string[]): Promise<Ran> => {
  const file = join(dir, 'evidence.zip');
  writeFileSync(file, bytes);
  return callMuster(['score', file, '--verify', ...more], join(dir, 'data'));
};
const edited = (change: (files: Files) => void): Uint8Array => {
  const files: Files = unzipSync(pack);
  change(files);
  return zipSync(files);
};
const replaced = (files: Files, name: string, from: string, to: string): void => {
  const text = strFromU8(files[name]!);
  expect(text).toContain(from);
  files[name] = strToU8(text.replace(from, to));
};
/** The manifest made anew over whatever is there, as a forger would. */
const relisted = (files: Files): void => {
  const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Manifest;
  const listed = Object.keys(files).filter((name) => name !== 'manifest.json');
  manifest.files = listed.map((name) => ({
    name,
    bytes: files[name]!.length,
    sha256: sha256(files[name]!),
  }));
  manifest.self = selfHash(manifest);
  files['manifest.json'] = strToU8(JSON.stringify(manifest));
};

describe('score --verify of an evidence pack', () => {
  it('a pack that nobody touched is whole, and names the key that signed its log', async () => {
    const { code, out, err } = await verify(pack);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Pack: whole\. 9 files are what the manifest says/);
    expect(out).toContain(`signed by ${key.name}`);
    expect((await verify(pack, '--key', key.name)).code).toBe(0);
    expect((await verify(pack, '--key', freshKey().name)).code).toBe(2);
  });

  const bad: [string, () => Uint8Array, RegExp][] = [
    [
      'a report edited',
      () => edited((files) => replaced(files, 'report.md', 'of', 'off')),
      /report\.md was changed/,
    ],
    ['a file missing', () => edited((files) => delete files['report.pdf']), /report\.pdf is missing/],
    [
      'a file too many',
      () => edited((files) => void Object.assign(files, { 'more.txt': strToU8('x') })),
      /more\.txt was added/,
    ],
    [
      'a manifest edited',
      () => edited((files) => replaced(files, 'manifest.json', '"bytes": ', '"bytes": 1')),
      /manifest\.json was edited/,
    ],
    ['no manifest', () => edited((files) => delete files['manifest.json']), /holds no manifest\.json/],
    [
      'a manifest that lists no log',
      () =>
        edited((files) => {
          delete files['log.jsonl'];
          relisted(files);
        }),
      /does not list log\.jsonl/,
    ],
    [
      'a log edited and the manifest made anew',
      () =>
        edited((files) => {
          replaced(
            files,
            'log.jsonl',
            '"type":"incident.declared","by":{',
            '"type":"incident.declared","by":{"x":1,',
          );
          relisted(files);
        }),
      /log\.jsonl was changed after it was written, at event \d+/,
    ],
    [
      'a card edited and the manifest made anew',
      () =>
        edited((files) => {
          const card = JSON.parse(strFromU8(files['scorecard.json']!));
          files['scorecard.json'] = strToU8(JSON.stringify({ ...card, total: 100 }));
          relisted(files);
        }),
      /scorecard\.json is not what this log scores/,
    ],
    ['words', () => strToU8('Dear diary,'), /it is not a zip/],
    ['nothing', () => new Uint8Array(), /it is not a zip/],
    ['half a zip', () => pack.slice(0, pack.length / 2), /the zip is damaged/],
    ['another zip', () => zipSync({ 'a.txt': strToU8('a') }), /not an evidence pack/],
    [
      'a zip bomb',
      () => {
        const bomb = zipSync({ 'a.txt': strToU8('a') });
        // The list at the end says how much each unpacks to: four gigabytes.
        const list = Buffer.from(bomb).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
        bomb.set([0xff, 0xff, 0xff, 0xfe], list + 24);
        return bomb;
      },
      /unpacked it would have more than/,
    ],
    [
      'more files than a pack has',
      () => zipSync(Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}`, strToU8('x')]))),
      /more than 40 files/,
    ],
  ];
  it.each(bad)('%s: one sentence and exit 2', async (_what, made, told) => {
    const { code, out, err } = await verify(made());
    expect(err).toMatch(told);
    expect(err).toMatch(/^muster: Pack: does not fit: [^\n]+\.\n$/);
    expect([code, out]).toEqual([2, '']);
  });
});
