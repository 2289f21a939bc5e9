import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyPack } from '../../server/report/pack/verifyPack.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { ApiError } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { saxParse } from '../support/saxParse.ts';

// What leaves the room as a file, from a real server: who may have it, from when on, and with whose names.

const server = new TestServer();
beforeAll(async () => void (await server.start()));
afterAll(() => server.remove());

interface Got {
  status: number;
  type: string | null;
  name: string | null;
  bytes: Uint8Array;
}
const NAMED = 'Žofie =1+1 <b>';

it('waits for the debrief, then gives a seat the report without names and the facilitator everything', async () => {
  const drill = await server.newDrill();
  const seat = await server.sit(drill.code, 'seat-sl', NAMED);
  await server.asFacilitator('POST', PATHS.drillBrief(drill.drillId), {});
  const get = async (file: string, headers: Record<string, string>): Promise<Got> => {
    const response = await fetch(server.base + PATHS.exportFile(drill.drillId, file), { headers });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      name: response.headers.get('content-disposition'),
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  };
  const facilitator = { cookie: server.cookie };
  const player = { authorization: `Bearer ${seat.token}` };
  const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  await fay.ready();
  await fay.send('startDrill');
  for (const phase of ['play', 'hotWash']) {
    if (phase === 'hotWash') await fay.send('endDrill');
    for (const file of ['report.docx', 'report.pdf', 'evidence.zip']) {
      const { status, bytes } = await get(file, facilitator);
      const { error } = JSON.parse(strFromU8(bytes)) as ApiError;
      expect([status, error.code, file]).toEqual([403, 'notYet', file]);
      expect(error.message).toMatch(/once the debrief is open/);
    }
  }
  await fay.send('openDebrief');

  const pdf = await get('report.pdf', player);
  expect([pdf.status, pdf.type]).toEqual([200, 'application/pdf']);
  expect(pdf.name).toContain('report.pdf');
  expect(strFromU8(pdf.bytes.slice(0, 5))).toBe('%PDF-');
  const words = async (headers: Record<string, string>): Promise<string> =>
    saxParse(strFromU8(unzipSync((await get('report.docx', headers)).bytes)['word/document.xml']!)).text;
  expect(await words(player)).not.toContain(NAMED);
  expect(await words(facilitator)).toContain(NAMED);
  expect(await words(facilitator)).toContain('Facilitated by Fay.');
  expect((await get('evidence.zip', player)).status).toBe(401);

  const pack = await get('evidence.zip', facilitator);
  expect(pack.type).toBe('application/zip');
  const found = verifyPack(pack.bytes, ({ header, events }) => scoreDrill(header, events));
  expect(found).toMatchObject({ ok: true, log: { state: 'signed' } });
  const attendance = JSON.parse(strFromU8(unzipSync(pack.bytes)['attendance.json']!));
  expect(attendance).toMatchObject({
    facilitators: ['Fay'],
    seats: expect.arrayContaining([expect.objectContaining({ seat: 'seat-sl', name: NAMED })]),
  });
  fay.close();
});
