import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { proofOf } from '../../server/log/chain.ts';
import { reportDocument } from '../../server/report/afterAction.ts';
import type { Bench } from '../../server/report/exporter.ts';
import { benchHere } from '../../server/report/exporter.ts';
import { benchInThread } from '../../server/report/exporterThread.ts';
import type { Paper } from '../../server/report/exports.ts';
import type { Written } from '../../server/report/scorer.ts';
import { Abandoned, Scorer, ScoringFailed } from '../../server/report/scorer.ts';
import { scenarioHash } from '../../server/room/scenarioHash.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import { PATHS } from '../../shared/api.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { buildProgram } from '../support/buildProgram.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer, TINY } from '../support/liveServer.ts';
import { longLog } from '../support/longLog.ts';

const scenario = SCENARIOS['self-harm-minor']!.a0!;
const header = {
  format: 'muster-log/1' as const,
  drillId: 'd',
  scenario,
  hash: scenarioHash(scenario),
};
const logOf = (length: number): LogEvent[] => longLog(scenario, length, header.hash).slice(0, length);
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A bench that makes nothing until told, and remembers what it was asked. */
class SlowBench implements Bench {
  readonly asked: string[] = [];
  held = 0;
  #finish: ((failed: Error | null) => void) | null = null;
  open = (): void => {
    this.held = 0;
  };
  feed = (_drillId: string, events: readonly LogEvent[]): void => {
    this.held += events.length;
  };
  drop = (): void => undefined;
  close = async (): Promise<void> => undefined;
  whatIf = async (): Promise<Uint8Array> => new Uint8Array();
  make(drillId: string, paper: Paper): Promise<Uint8Array> {
    this.asked.push(`${drillId} ${paper} ${this.held}`);
    const made = new TextEncoder().encode(`${this.held}`);
    return new Promise((resolve, reject) => {
      this.#finish = (failed) => (failed ? reject(failed) : resolve(made));
    });
  }
  async finish(failed: Error | null = null): Promise<void> {
    for (let turns = 0; this.#finish === null; turns++) {
      if (turns > 1_000) throw new Error('nothing was asked for');
      await new Promise((resolve) => setImmediate(resolve));
    }
    const finish = this.#finish;
    this.#finish = null;
    finish(failed);
  }
}

describe('who asks for the same', () => {
  const all = logOf(300);
  const room = (length: number): Written & { events: LogEvent[] } => ({
    header,
    events: all.slice(0, length),
  });

  it('gets the same paper, made once for each length of the log', async () => {
    const bench = new SlowBench();
    const scorer = new Scorer(() => bench);
    const drill = room(100);
    const first = [1, 2, 3].map(() => scorer.paper('d', drill, 'card'));
    await bench.finish();
    expect((await Promise.all(first)).map(text)).toEqual(['100', '100', '100']);
    expect(text(await scorer.paper('d', drill, 'card'))).toBe('100');
    expect(bench.asked).toEqual(['d card 100']);
  });

  it('while one is being made gets the next, and however many ask there is one next, made from the newest log', async () => {
    const bench = new SlowBench();
    const scorer = new Scorer(() => bench);
    const drill = room(100);
    const first = scorer.paper('d', drill, 'card');
    while (bench.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const later: Promise<Uint8Array>[] = [];
    for (const event of all.slice(100, 110)) {
      drill.events.push(event);
      later.push(scorer.paper('d', drill, 'card'));
    }
    await bench.finish();
    await bench.finish();
    expect(text(await first)).toBe('100');
    expect((await Promise.all(later)).map(text)).toEqual(later.map(() => '110'));
    expect(bench.asked).toEqual(['d card 100', 'd card 110']);
  });

  it('may be content with a reading that is a little old', async () => {
    let now = 0;
    const bench = new SlowBench();
    const scorer = new Scorer(
      () => bench,
      () => now,
    );
    const drill = room(100);
    const first = scorer.paper('d', drill, 'card');
    await bench.finish();
    await first;
    drill.events.push(all[100]!);
    now = 2_999;
    expect(text(await scorer.paper('d', drill, 'card', { ageMs: 3_000 }))).toBe('100');
    now = 3_000;
    const fresh = scorer.paper('d', drill, 'card', { ageMs: 3_000 });
    await bench.finish();
    expect(text(await fresh)).toBe('101');
  });

  it('and leaves before it was begun costs nothing', async () => {
    const bench = new SlowBench();
    const scorer = new Scorer(() => bench);
    const first = scorer.paper('d', room(100), 'card');
    const stop = new AbortController();
    const left = scorer.paper('e', room(50), 'card', { signal: stop.signal });
    const stays = scorer.paper('f', room(50), 'card');
    stop.abort();
    await expect(left).rejects.toThrow(Abandoned);
    await bench.finish();
    await bench.finish();
    await Promise.all([first, stays]);
    expect(bench.asked).toEqual(['d card 100', 'f card 50']);
  });

  it('after a failure works on a fresh bench that is fed everything again', async () => {
    const benches: SlowBench[] = [];
    const scorer = new Scorer(() => {
      benches.push(new SlowBench());
      return benches.at(-1) as SlowBench;
    });
    const drill = room(100);
    const failed = scorer.paper('d', drill, 'card');
    while (benches.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await benches[0]!.finish(new Error('broken'));
    await expect(failed).rejects.toThrow(ScoringFailed);
    const again = scorer.paper('d', drill, 'card');
    while (benches.length === 1) await new Promise((resolve) => setImmediate(resolve));
    await benches[1]!.finish();
    expect(text(await again)).toBe('100');
    await scorer.close();
    await expect(scorer.paper('e', drill, 'card')).rejects.toThrow(ScoringFailed);
  });
});

describe('the scoring thread', () => {
  let program = '';
  beforeAll(async () => {
    program = await buildProgram('server/scoreWorker.ts');
  }, 60_000);

  it('makes the same papers as the caller would, while the caller goes on', async () => {
    const events = logOf(900);
    const here = new Scorer(benchHere(reportDocument));
    const there = new Scorer(benchInThread(pathToFileURL(program)));
    const drill = { header, events: events.slice(0, 700) };
    let turns = 0;
    let counting = true;
    const count = (): void => {
      turns += 1;
      if (counting) setImmediate(count);
    };
    const asked = there.paper('d', drill, 'card');
    setImmediate(count);
    const card = await asked;
    counting = false;
    // Made on this thread, the loop would have turned about once for each piece it was fed.
    expect(turns).toBeGreaterThan(50);
    const record = proofOf(null, 700);
    // Players read it too, so private notes of evaluators are on none of them.
    const withoutNotes = ({ evaluation, ...rest }: Scorecard) =>
      JSON.stringify({ ...rest, evaluation: { ...evaluation, notes: [] } });
    expect(withoutNotes(JSON.parse(text(card)) as Scorecard)).toBe(
      withoutNotes({ ...scoreDrill(header, drill.events), record }),
    );
    drill.events.push(...events.slice(700));
    for (const paper of ['card', 'scorecard.json', 'scorecard.csv', 'report.md'] as const)
      expect(text(await there.paper('d', drill, paper)), paper).toBe(
        text(await here.paper('d', drill, paper)),
      );
    await there.close();
  }, 60_000);

  it('that cannot start, or breaks, is an answer of its own, and the drill goes on', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'muster-broken-'));
    const broken = join(dir, 'broken.mjs');
    writeFileSync(broken, "throw new Error('a secret in a stack');");
    const server = new TestServer(TINY, 100_000, benchInThread(pathToFileURL(broken)));
    try {
      await server.start();
      const { drill, tickets } = await server.briefed(['seat-sl']);
      const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
      const sl = new LiveClient(server.base, tickets['seat-sl']!);
      await Promise.all([fay.ready(), sl.ready()]);
      await fay.send('startDrill');
      for (let tries = 0; tries < 2; tries++) {
        const told = await server.asFacilitator('GET', PATHS.scorecard(drill.drillId));
        expect([told.status, told.json()]).toEqual([
          503,
          { error: { code: 'failed', message: expect.stringContaining('Try again') } },
        ]);
        expect(told.text).not.toContain('a secret');
      }
      expect(server.logged.join('')).toContain('a secret in a stack');
      expect(await sl.send('declareIncident', { severity: 1 })).toMatchObject({ ok: true });
      for (const client of [fay, sl]) client.close();
    } finally {
      await server.remove();
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
