import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScenarioSummary } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { FACILITATOR_PATHS } from '../../shared/facilitatorPaths.ts';
import type { CompanyAnswer, ImportAnswer, PackCheck, ScenarioShelf } from '../../shared/importing.ts';
import { buildProgram, THREADS } from '../support/buildProgram.ts';
import { LiveProcess } from '../support/liveProcess.ts';
import { ask, cookieOf, PASSWORD } from '../support/liveServer.ts';
import { goodPack } from '../support/packFolder.ts';

// The server as it is shipped, whose files are read on a thread of its own: what was made ready is there after a restart.

let program = '';
let dir = '';
let server: LiveProcess;
let base = '';
let cookie = '';
const settings = (): Record<string, string> => ({ PORT: '0', DATA_DIR: join(dir, 'data') });
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'muster-workshop-'));
  program = await buildProgram('test/support/liveMain.ts', THREADS);
  server = new LiveProcess(program, settings());
  base = await server.address();
  const body = { key: server.setupKey, name: 'Fay', password: PASSWORD };
  cookie = cookieOf(await ask(base, 'POST', PATHS.setup, { body }));
}, 120_000);
afterAll(async () => {
  await server?.stop('SIGTERM');
  rmSync(dir, { recursive: true, force: true });
});

const upload = async (name: string, text: string): Promise<ImportAnswer> => {
  const response = await fetch(`${base}${FACILITATOR_PATHS.imports}?name=${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie },
    body: text,
  });
  expect(response.status).toBe(201);
  return (await response.json()) as ImportAnswer;
};

describe('the server as it is shipped', () => {
  it('reads a list on its thread, saves it, checks a pack and takes new words; a restart keeps all of it', async () => {
    const answer = await upload(
      'harbour.csv',
      'Time,To,Message\n0,Legal,A customer writes.\n5,Comms,A reporter asks.',
    );
    expect(answer.view.counts).toMatchObject({ inject: 2, refused: 0 });
    const saved = await ask(base, 'POST', FACILITATOR_PATHS.importSave(answer.id), {
      cookie,
      body: { revision: answer.revision, packId: 'harbour', title: 'Harbour' },
    });
    expect(saved.json<ImportAnswer>().saved?.check.errors).toEqual([]);
    writeFileSync(join(dir, 'data/scenarios/lunch.yaml'), goodPack('lunch'));
    const checked = await ask(base, 'POST', FACILITATOR_PATHS.checkPack, {
      cookie,
      body: { file: 'lunch.yaml' },
    });
    expect(checked.json<PackCheck>()).toMatchObject({ id: 'lunch', errors: [] });
    const company = (await ask(base, 'GET', FACILITATOR_PATHS.company, { cookie })).json<CompanyAnswer>();
    const text = company.text.replace(/^company: .*$/m, 'company: Harbour Works');
    expect(
      (
        await ask(base, 'PUT', FACILITATOR_PATHS.company, { cookie, body: { text, was: company.hash } })
      ).json(),
    ).toEqual({
      problems: [],
    });
    const before = (await ask(base, 'GET', PATHS.scenarios, { cookie })).json<ScenarioSummary[]>();
    expect(before.map(({ id }) => id)).toEqual(expect.arrayContaining(['harbour', 'lunch']));
    await server.stop('SIGTERM');
    server = new LiveProcess(program, settings());
    base = await server.address();
    const after = (await ask(base, 'GET', PATHS.scenarios, { cookie })).json<ScenarioSummary[]>();
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    expect((await ask(base, 'GET', PATHS.organisation, { cookie })).json()).toMatchObject({
      company: 'Harbour Works',
    });
    const shelf = (await ask(base, 'GET', FACILITATOR_PATHS.scenarioShelf, { cookie })).json<ScenarioShelf>();
    expect(shelf.items.find(({ id }) => id === 'harbour')).toMatchObject({
      state: 'ready',
      from: 'harbour.csv',
    });
    expect(readFileSync(company.file, 'utf8')).toBe(text);
    // The upload itself is gone with the process, and says so.
    expect((await ask(base, 'GET', FACILITATOR_PATHS.import(answer.id), { cookie })).status).toBe(410);
  }, 120_000);
});
