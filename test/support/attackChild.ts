import { request } from 'node:http';
import { WebSocket } from 'ws';
import { PROTOCOL_VERSION } from '../../shared/protocol.ts';
import type { AttackFound, AttackJob } from './attack.ts';

// Somebody with one seat's secret and bad intentions, in a process of their own so that their work costs nobody else time.

const job = await new Promise<AttackJob>((resolve) => {
  let text = '';
  process.stdin.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  process.stdin.on('end', () => resolve(JSON.parse(text) as AttackJob));
});
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const found: AttackFound = { opened: 0, keptOpen: 0, handshakes: 0, texts: 0, byes: {}, refusals: {} };

/** They have more than one address to come from. */
let count = 0;
const someAddress = (): string => `${job.from}.${1 + (count++ % job.addresses)}`;

class Raw {
  readonly ws: WebSocket;
  frames = 0;
  bye: string | null = null;
  readonly reads: boolean;
  constructor(revision: number, reads = true) {
    this.reads = reads;
    this.ws = new WebSocket(`${job.base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { 'x-forwarded-for': someAddress() },
    });
    this.ws.on('error', () => undefined);
    this.ws.on('message', (data: Buffer) => this.#hear(data.toString(), revision));
  }

  #hear(text: string, revision: number): void {
    if (text.startsWith('0')) {
      const { token, seat } = job;
      this.ws.send(`40${JSON.stringify({ protocol: PROTOCOL_VERSION, token, seat, revision })}`);
      if (!this.reads) this.ws.pause();
    } else if (text === '2') this.ws.send('3');
    else if (text.startsWith('42["frame"')) {
      this.frames += 1;
      const words = /"message":"([^"]{1,60})/.exec(text)?.[1];
      if (words) found.refusals[words] = (found.refusals[words] ?? 0) + 1;
    } else if (text.startsWith('42["bye"')) {
      this.bye = /"bye","(\w+)"/.exec(text)?.[1] ?? '?';
      found.byes[this.bye] = (found.byes[this.bye] ?? 0) + 1;
    }
  }

  get isOpen(): boolean {
    return this.ws.readyState === WebSocket.OPEN;
  }

  command(name: string, payload: unknown): void {
    if (this.isOpen)
      this.ws.send(`42${JSON.stringify(['command', { id: Math.random().toString(36), name, payload }])}`);
  }
}

const until = (seconds: number): number => performance.now() + seconds * 1000;
const open = (count: number, revision = 0, reads = true): Raw[] =>
  Array.from({ length: count }, () => new Raw(revision, reads));
const closeAll = (all: readonly Raw[]): void => {
  for (const { ws } of all) ws.terminate();
};

/** Sends on every socket, nine times a second each; those that were closed are opened again. */
async function press(count: number, seconds: number, send: (raw: Raw) => void): Promise<void> {
  const sockets = open(count);
  await wait(1_000);
  for (const end = until(seconds); performance.now() < end; ) {
    for (const [index, raw] of sockets.entries()) {
      if (raw.ws.readyState === WebSocket.CLOSED) sockets[index] = new Raw(0);
      else send(raw);
    }
    await wait(110);
  }
  closeAll(sockets);
}

async function handshakes(seconds: number): Promise<void> {
  const end = until(seconds);
  const one = (): Promise<void> =>
    new Promise((resolve) => {
      const asked = request(
        `${job.base}/socket.io/?EIO=4&transport=polling&xsid=1`,
        { headers: { 'x-forwarded-for': someAddress() } },
        (answer) => {
          if (answer.statusCode === 200) found.handshakes += 1;
          answer.resume();
          answer.on('end', resolve);
        },
      );
      asked.on('error', () => resolve());
      asked.end();
    });
  await Promise.all(
    Array.from({ length: 40 }, async () => {
      while (performance.now() < end) await one();
    }),
  );
}

const say = (stage: string): void => void process.stdout.write(`${JSON.stringify({ stage, found })}\n`);

say('sockets');
const many = open(300);
await wait(Math.max(1_500, job.seconds * 80));
found.opened = many.filter(({ frames }) => frames > 0).length;
found.keptOpen = many.filter((raw) => raw.isOpen && raw.bye === null && raw.frames > 0).length;
closeAll(many);
await wait(500);
say('texts');
const text = 'long words '.repeat(355).slice(0, 3_900);
await press(20, job.seconds * 0.4, (raw) => {
  found.texts += 1;
  raw.command('postMessage', { text });
});
say('everything');
const deaf = open(100, 0, false);
for (const end = until(job.seconds * 0.17); performance.now() < end; await wait(200))
  for (const [index, raw] of deaf.entries())
    if (raw.ws.readyState === WebSocket.CLOSED) deaf[index] = new Raw(0, false);
say('bad commands');
await press(60, job.seconds * 0.2, (raw) => raw.command('declareIncident', { severity: 99 }));
closeAll(deaf);
say('handshakes');
await handshakes(job.seconds * 0.15);
say('end');
process.exit(0);
