import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { PATHS } from '../../shared/api.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const server = new TestServer({ tiny: { [tinyScenario.variant]: tinyScenario } });
const clients: LiveClient[] = [];
beforeAll(() => server.start());
afterAll(async () => {
  for (const client of clients) client.close();
  await server.remove();
});

it('two answers at once: the first counts, the second is told, and the facilitator reads what was said', async () => {
  const { drill, tickets } = await server.briefed(['seat-sl']);
  const { drillId } = drill;
  const fay = new LiveClient(server.base, { drillId, cookie: server.cookie });
  const [laptop, phone] = [1, 2].map(() => new LiveClient(server.base, tickets['seat-sl']!)) as [
    LiveClient,
    LiveClient,
  ];
  clients.push(fay, laptop, phone);
  await Promise.all(clients.map((client) => client.ready()));
  await fay.send('startDrill');
  await fay.send('fireInject', {
    adHoc: {
      from: 'A reporter',
      to: ['safety-lead'],
      channel: 'press',
      subject: 'One question',
      body: 'Did anybody know?',
    },
  });
  for (const client of [laptop, phone])
    await client.until('the question', () => client.view.feed.some(({ inject }) => inject === 'ad-hoc-1'));
  const said = ['No, and we would say so.', 'Not that I know of.'];
  const answers = await Promise.all(
    [laptop, phone].map((client, index) =>
      client.send('answerInject', { inject: 'ad-hoc-1', words: said[index] }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const counted = said[answers.findIndex(({ ok }) => ok)];
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ rejection: { code: 'alreadyDone' } });
  const shown = (client: LiveClient) =>
    client.view.feed.find(({ inject }) => inject === 'ad-hoc-1')?.answer?.label;
  for (const client of [fay, laptop, phone])
    await client.until('the answer', () => shown(client) === counted);
  await fay.until(
    'the answer on the console',
    () => fay.console?.msel.find(({ inject }) => inject === 'ad-hoc-1')?.reply === counted,
  );
  await fay.send('endDrill');
  await fay.send('openDebrief');
  const log = await server.asFacilitator('GET', PATHS.exportFile(drillId, 'log.jsonl'));
  const written = parseJsonl(log.text).events.filter(({ type }) => type === 'inject.answeredInWords');
  expect(written.map(({ data }) => data)).toEqual([
    { inject: 'ad-hoc-1', words: counted, to: ['safety-lead'] },
  ]);
  const timeline = await server.asFacilitator('GET', PATHS.exportFile(drillId, 'report.md'));
  expect(timeline.text).toContain(counted);
});

it('what is sound about a reply stays with the server', async () => {
  const marked = {
    ...tinyScenario,
    msel: tinyScenario.msel.map((row) =>
      row.replies
        ? { ...row, at: 0, replies: row.replies.map((item) => ({ ...item, sound: true as const })) }
        : row,
    ),
  };
  const other = new TestServer({ tiny: { [marked.variant]: marked } });
  await other.start();
  const { drill, tickets } = await other.briefed(['seat-ic']);
  const fay = new LiveClient(other.base, { drillId: drill.drillId, cookie: other.cookie });
  const ic = new LiveClient(other.base, tickets['seat-ic']!);
  clients.push(fay, ic);
  await Promise.all([fay.ready(), ic.ready()]);
  await fay.send('startDrill');
  await ic.until('the offer', () => ic.view.feed.some(({ inject }) => inject === 'ask'));
  const offer = ic.view.feed.find(({ inject }) => inject === 'ask');
  expect(offer?.replies.map((item) => Object.keys(item).sort())).toEqual([
    ['id', 'label'],
    ['id', 'label'],
  ]);
  expect(ic.heard.join('\n')).not.toContain('"sound"');
  await other.remove();
});
