import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { Who } from '../support/liveClient.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';

const server = new TestServer({ 'self-harm-minor': SCENARIOS['self-harm-minor'] ?? {} });
const clients: LiveClient[] = [];
const connect = (who: Who): LiveClient => {
  const client = new LiveClient(server.base, who, { reconnect: true });
  clients.push(client);
  return client;
};
beforeAll(async () => void (await server.start()));
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => server.remove());

async function underWay(settings: Parameters<TestServer['briefed']>[1] = {}) {
  const { drill, tickets } = await server.briefed(['seat-ic', 'seat-po'], settings);
  const { drillId } = drill;
  const fay = connect({ drillId, cookie: server.cookie });
  const po = connect(tickets['seat-po']!);
  await Promise.all([fay.ready(), po.ready()]);
  return { drillId, fay, po, ticket: tickets['seat-po']! };
}

/** Their clocks are read at other moments, and only who asked gets answers. */
const facts = ({ frames }: LiveClient) =>
  frames.flatMap(({ reset, events }) => (reset ? [] : events)).map((event) => JSON.stringify(event));

describe('a facilitator looks over the shoulder of a seat', () => {
  it('given a watcher from the start, then what comes is what the seat gets, event for event', async () => {
    const { drillId, fay, po } = await underWay();
    const over = connect({ drillId, cookie: server.cookie, watch: 'seat-po' });
    await over.ready();
    await fay.send('startDrill');
    await fay.send('skipTo', { at: 120_000 });
    await po.until('the clock', () => po.view.clock.at >= 120_000);
    expect(await po.send('postMessage', { text: 'Two minutes in.' })).toMatchObject({ ok: true });
    await over.until('their message', () => over.view.revision >= po.view.revision);
    expect(facts(over).length).toBeGreaterThan(3);
    expect(facts(over)).toEqual(facts(po).slice(-facts(over).length));
    expect({ ...over.view, clock: null }).toEqual({ ...po.view, clock: null });
  });

  it('given a watcher who comes later, then the whole desk stands there at once', async () => {
    const { drillId, fay, po } = await underWay();
    await fay.send('startDrill');
    await po.until('the start', () => po.view.phase === 'running');
    const over = connect({ drillId, cookie: server.cookie, watch: 'seat-po' });
    await over.until('all of it', () => over.view.revision >= po.view.revision);
    expect(over.view.feed).toEqual(po.view.feed);
    expect(over.view.me).toEqual(po.view.me);
  });

  it('is not present, gets no console, marks nothing as seen', async () => {
    const { drillId, fay, po, ticket } = await underWay();
    await fay.send('startDrill');
    po.close();
    await fay.until('gone', () => fay.presence.find(({ seat }) => seat === ticket.seat)?.connections === 0);
    const before = fay.presence;
    const over = connect({ drillId, cookie: server.cookie, watch: 'seat-po' });
    await over.until('a message', () => over.view.feed.length > 0);
    over.socket.emit(
      'seen',
      over.view.feed.map(({ inject }) => inject),
    );
    // Answered after what was told before it.
    await over.send('pauseDrill', { reason: '' });
    expect(await fay.send('pauseDrill', { reason: '' })).toMatchObject({ ok: true });
    await fay.until('the console', () => fay.console !== null);
    expect(over.console).toBeNull();
    expect(fay.presence.map(({ seat, connections }) => [seat, connections])).toEqual(
      before.map(({ seat, connections }) => [seat, connections]),
    );
    const states = fay.console!.msel.flatMap(({ receipts }) =>
      receipts.filter(({ role }) => role === 'product-owner').map(({ state }) => state),
    );
    expect(states).not.toContain('seen');
  });

  it('may do nothing, and is told so', async () => {
    const { drillId, fay, po } = await underWay();
    await fay.send('startDrill');
    const over = connect({ drillId, cookie: server.cookie, watch: 'seat-po' });
    await over.ready();
    for (const [name, payload] of [
      ['postMessage', { text: 'Not mine.' }],
      ['pauseDrill', { reason: '' }],
      ['fireInject', { inject: 'x' }],
    ] as const)
      expect(await over.send(name, payload)).toMatchObject({
        ok: false,
        rejection: { code: 'notPossible', message: expect.stringContaining('only they can act here') },
      });
    expect(po.view.phase).toBe('running');
  });

  it('is let in by a session only, never where the facilitator plays along, and to a seat that there is', async () => {
    const { drillId, ticket } = await underWay({ console: 'playAlong' });
    const along = connect({ drillId, cookie: server.cookie, watch: 'seat-po' });
    await along.until('goodbye', () => along.bye !== null);
    expect(along.bye).toBe('playAlong');
    const stranger = connect({ drillId, cookie: `x=${ticket.token}`, watch: 'seat-ic' });
    await stranger.until('goodbye', () => stranger.bye !== null);
    expect(stranger.bye).toBe('notSignedIn');
    const open = await underWay();
    const nobody = connect({ drillId: open.drillId, cookie: server.cookie, watch: 'seat-of-nobody' });
    await nobody.until('goodbye', () => nobody.bye !== null);
    expect(nobody.bye).toBe('noSuchSeat');
    expect(nobody.frames).toEqual([]);
    expect(stranger.frames).toEqual([]);
  });
});
