import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { loadPacks } from '../../server/content/pack/loadPacks.ts';
import type { CatalogueAnswer } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { CatalogueEntry } from '../../shared/catalogue.ts';
import { LiveClient } from '../support/liveClient.ts';
import { ask, TestServer } from '../support/liveServer.ts';

const server = new TestServer();
const clients: LiveClient[] = [];
beforeAll(() => server.start().then(() => undefined));
afterAll(async () => {
  for (const client of clients) client.close();
  await server.remove();
});

const own = {
  kind: 'nearMiss',
  title: 'A rota that rang nobody',
  happened: 'The rota named a team that was dissolved.',
  lesson: 'Ring every rota once a quarter.',
  families: ['lever-speed'],
};
const signedIn = (method: string, path: string, body?: unknown) =>
  ask(server.base, method, path, {
    cookie: server.cookie,
    headers: { connection: 'close' },
    ...(body === undefined ? {} : { body }),
  });
const list = async (): Promise<CatalogueEntry[]> =>
  (await signedIn('GET', PATHS.catalogue)).json<CatalogueAnswer>().entries;

describe('the catalogue over HTTP', () => {
  test('is for facilitators only, every route of it', async () => {
    for (const [method, path, body] of [
      ['GET', PATHS.catalogue, undefined],
      ['POST', PATHS.catalogue, own],
      ['POST', PATHS.catalogueImport, { entries: [own] }],
      ['GET', PATHS.catalogueExport, undefined],
      ['PUT', PATHS.catalogueEntry('own-1'), own],
      ['DELETE', PATHS.catalogueEntry('own-1'), undefined],
      ['POST', PATHS.catalogueRestore('own-1'), {}],
      ['GET', PATHS.cataloguePack('I06'), undefined],
      ['GET', PATHS.organisation, undefined],
    ] as const) {
      const told = await ask(server.base, method, path, body === undefined ? {} : { body });
      expect([method, path, told.status]).toEqual([method, path, 401]);
      expect(told.text).not.toMatch(/Grok|Raine|OpenAI/);
    }
  });

  test('an own entry is added, changed, deleted, brought back, and survives a restart', async () => {
    const bundled = (await list()).length;
    const { id, sure } = (await signedIn('POST', PATHS.catalogue, own)).json<CatalogueEntry>();
    expect(sure).toBe('ours');
    const changed = { ...own, title: 'A rota that rang no one' };
    expect((await signedIn('PUT', PATHS.catalogueEntry(id), changed)).status).toBe(200);
    expect((await signedIn('DELETE', PATHS.catalogueEntry(id))).status).toBe(204);
    expect((await signedIn('DELETE', PATHS.catalogueEntry(id))).status).toBe(404);
    expect(await list()).toHaveLength(bundled);
    expect((await signedIn('POST', PATHS.catalogueRestore(id), {})).status).toBe(200);
    expect((await list())[0]).toMatchObject({ id, title: changed.title, sure: 'ours' });
    await server.restart();
    expect((await list())[0]).toMatchObject({ id, title: changed.title });
    const file = (await signedIn('GET', PATHS.catalogueExport)).json<{ entries: unknown[] }>();
    expect((await signedIn('POST', PATHS.catalogueImport, file)).status).toBe(201);
    expect(await list()).toHaveLength(bundled + 2);
  });

  test('a drill begins from any entry, bundled or ours: a file that loads, with its notes, and a folder that is ready for it', async () => {
    const { id } = (
      await signedIn('POST', PATHS.catalogue, { ...own, detected: 'By the\nnight shift' })
    ).json<CatalogueEntry>();
    const { packsFolder } = (await signedIn('GET', PATHS.catalogue)).json<CatalogueAnswer>();
    const folder = packsFolder ?? '';
    for (const [entry, file, note] of [
      ['I09', 'drill-after-i09.yaml', 'About 34 days.'],
      [id, 'a-rota-that-rang-nobody.yaml', 'By the night shift'],
    ] as const) {
      const told = await signedIn('GET', PATHS.cataloguePack(entry));
      expect(told.status).toBe(200);
      expect(told.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`);
      expect(told.text).toContain(note);
      writeFileSync(join(folder, file), told.text);
    }
    expect(readdirSync(folder).sort()).toEqual([
      'a-rota-that-rang-nobody.yaml',
      'drill-after-i09.yaml',
      'pack.schema.json',
    ]);
    const { sources, refused } = loadPacks({ root: folder, bundled: {}, organisation: corvane });
    expect(refused).toEqual([]);
    expect(Object.keys(sources).sort()).toEqual(['a-rota-that-rang-nobody', 'drill-after-i09']);
    expect((await signedIn('GET', PATHS.cataloguePack('I999'))).status).toBe(404);
  });

  test('what is wrong with an entry is said by its field; bundled ones stay as they are', async () => {
    for (const [body, words] of [
      [{ ...own, title: ' ' }, /"title" must not be empty/],
      [{ ...own, families: [] }, /"families" must name at least one kind/],
      [{ ...own, families: ['moon'] }, /"families.0"/],
      [{ ...own, sure: 'primary' }, /sure/],
      [{ ...own, happened: 'x'.repeat(2_000) }, /"happened" must have at most 1500/],
    ] as const) {
      const told = await signedIn('POST', PATHS.catalogue, body);
      expect(told.status).toBe(400);
      expect(told.json<{ error: { message: string } }>().error.message).toMatch(words);
    }
    const before = await list();
    const twoOneBad = { entries: [own, { ...own, lesson: '' }] };
    expect((await signedIn('POST', PATHS.catalogueImport, twoOneBad)).text).toMatch(/entries\.1\.lesson/);
    for (const method of ['PUT', 'DELETE'])
      expect(
        (await signedIn(method, PATHS.catalogueEntry('I06'), method === 'PUT' ? own : undefined)).status,
      ).toBe(404);
    expect(await list()).toEqual(before);
  });

  test('what really happened is told to a seat in the debrief, and not a moment earlier', async () => {
    const { drill, tickets } = await server.briefed(['seat-ic']);
    const token = tickets['seat-ic']!.token;
    const path = PATHS.happened(drill.drillId);
    const tooSoon = async () => {
      for (const credentials of [{ token }, { cookie: server.cookie }]) {
        const told = await server.ask('GET', path, credentials);
        expect(told.status).toBe(403);
        expect(told.text).not.toMatch(/Raine/);
      }
    };
    await tooSoon();
    const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
    clients.push(fay);
    await fay.ready();
    await fay.send('startDrill');
    await tooSoon();
    await fay.send('endDrill');
    await tooSoon();
    await fay.send('openDebrief');
    const told = await server.ask('GET', path, { token });
    expect(told.json<CatalogueEntry[]>().map(({ id }) => id)).toContain('I01');
    expect((await server.ask('GET', path)).status).toBe(401);
  });
});
