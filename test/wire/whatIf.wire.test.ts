import { afterEach, expect, it } from 'vitest';
import type { ApiError } from '../../shared/api.ts';
import { FACILITATOR_PATHS } from '../../shared/facilitatorPaths.ts';
import { PATHS } from '../../shared/paths.ts';
import type { SavedWhatIf, WhatIfAnswer, WhatIfResult } from '../../shared/whatIf.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';

let server: TestServer;
const clients: LiveClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.remove();
});

it('opens when play is over, decides again, is kept over a restart, named and deleted, and refuses what cannot stand', async () => {
  server = await new TestServer().start();
  const { drill, tickets } = await server.briefed(['seat-ic', 'seat-sl'], { title: 'First round' });
  const connect = async (who: ConstructorParameters<typeof LiveClient>[1]) => {
    const client = new LiveClient(server.base, who);
    clients.push(client);
    await client.ready();
    return client;
  };
  const fay = await connect({ drillId: drill.drillId, cookie: server.cookie });
  const sl = await connect(tickets['seat-sl']!);
  const path = FACILITATOR_PATHS.whatIfs(drill.drillId);
  const attempt = (edits: unknown) =>
    server.asFacilitator('POST', FACILITATOR_PATHS.whatIfTry(drill.drillId), { edits });
  const words = (told: Awaited<ReturnType<typeof attempt>>) => [
    told.status,
    told.json<ApiError>().error.message,
  ];

  await fay.send('startDrill');
  await sl.send('declareIncident', { severity: 1 });
  await sl.send('changeSeverity', { severity: 0, reason: 'Worse.' }).catch(() => undefined);
  const early = await server.asFacilitator('GET', path);
  expect(words(early)).toEqual([403, expect.stringContaining('opens when play is over')]);
  await fay.send('endDrill', {});
  await fay.until('the end', () => fay.view.phase === 'hotWash');

  expect((await server.ask('GET', path, {})).status).toBe(401);
  const start = (await server.asFacilitator('GET', path)).json<WhatIfAnswer>();
  const declared = start.acts.find(({ words: said }) => said.startsWith('Declared'));
  expect(declared).toBeDefined();
  const edits = [{ kind: 'remove', step: declared!.step }];
  const result = (await attempt(edits)).json<WhatIfResult>();
  expect(result.before).toEqual(start.before);
  expect(result.after.blocks).toHaveLength(start.before.blocks.length);
  expect(result.changes).toEqual([expect.stringMatching(/→ never$/)]);

  expect(words(await attempt([{ kind: 'move', step: declared!.step, at: start.until + 60_000 }]))).toEqual([
    409,
    expect.stringMatching(/after the drill ended at T\+/),
  ]);
  expect(words(await attempt([{ kind: 'remove', step: 1 }]))).toEqual([
    409,
    expect.stringContaining('no act of this drill'),
  ]);
  expect(
    words(
      await attempt([
        {
          kind: 'add',
          at: 0,
          seat: 'seat-sl',
          role: null,
          name: 'applySwitch',
          payload: { switch: 'nothing', scopes: ['x'] },
        },
      ]),
    ),
  ).toEqual([409, expect.stringMatching(/cannot stand at T\+00:00: There is no such switch/)]);
  expect(words(await attempt([]))).toEqual([400, expect.stringContaining('at least one change')]);

  expect((await server.asFacilitator('POST', path, { name: 'Nobody declared', edits })).status).toBe(201);
  expect(words(await server.asFacilitator('POST', path, { name: 'nobody DECLARED', edits }))).toEqual([
    409,
    expect.stringContaining('kept already'),
  ]);
  await server.restart();
  const [kept] = (await server.asFacilitator('GET', path)).json<WhatIfAnswer>().saved;
  expect(kept).toMatchObject({ name: 'Nobody declared', edits, result });
  const one = FACILITATOR_PATHS.whatIf(drill.drillId, kept!.id);
  const renamed = await server.asFacilitator('PUT', one, { name: 'Silence' });
  expect(renamed.json<SavedWhatIf[]>().map(({ name }) => name)).toEqual(['Silence']);
  expect((await server.asFacilitator('DELETE', one)).json<SavedWhatIf[]>()).toEqual([]);

  // It repeats what people did in words, so it goes with the words that somebody wants gone.
  expect((await server.asFacilitator('POST', path, { name: 'Again', edits })).status).toBe(201);
  expect((await server.asFacilitator('POST', PATHS.drillTexts(drill.drillId))).status).toBe(200);
  expect((await server.asFacilitator('GET', path)).json<WhatIfAnswer>().saved).toEqual([]);
});
