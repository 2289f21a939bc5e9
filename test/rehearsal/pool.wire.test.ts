import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { playJob, UnknownTeam } from '../../server/rehearsal/playJob.ts';
import { openDrillPool } from '../../server/rehearsal/pool.ts';
import type { ToWorker, WorkerAnswer } from '../../server/rehearsal/poolWorker.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { runMuster } from '../support/runMuster.ts';

const scenario = SCENARIOS['self-harm-minor']?.a0 as Scenario;

describe('the drill pool', () => {
  it('gives results in the order of the jobs', async () => {
    const pool = openDrillPool({ workers: 2 });
    const seeds = [3, 1, 2];
    const results = await pool.playAll(seeds.map((seed) => ({ scenario, team: 'absent', seed })));
    await pool.close();
    expect(results.map(({ card }) => card.seed)).toEqual(seeds);
    expect(results.every(({ events }) => events.length === 0)).toBe(true);
  });

  it('plays in this thread where there is no build around it', async () => {
    const pool = openDrillPool({ workers: 2 });
    expect(pool.workers).toBe(0);
    await pool.close();
  });

  it('says which team is meant by no name', async () => {
    const job = { scenario, team: 'dream', seed: 1 };
    await expect(playJob(job)).rejects.toThrow(UnknownTeam);
    await expect(openDrillPool().play(job)).rejects.toThrow(/no team "dream".*par/);
  });
});

describe('a worker of the built pool', () => {
  it('plays the same drill byte for byte as this thread, and keeps the scenario it was sent', async () => {
    // Any command builds first.
    expect((await runMuster(['scenarios', '--help'], tmpdir())).code).toBe(0);
    const worker = new Worker(
      fileURLToPath(new URL('../../dist/server/rehearsalWorker.js', import.meta.url)),
    );
    const ask = async (message: ToWorker): Promise<WorkerAnswer> => {
      worker.postMessage(message);
      return ((await once(worker, 'message')) as [WorkerAnswer])[0];
    };
    try {
      const job = { team: 'macro', seed: 5, keepEvents: true };
      const here = await playJob({ ...job, scenario });
      const first = await ask({ ...job, scenario: 'a0', remembered: null, library: { a0: scenario } });
      const again = await ask({ ...job, scenario: 'a0', remembered: null, library: {} });
      for (const answer of [first, again])
        expect('result' in answer && JSON.stringify(answer.result)).toBe(JSON.stringify(here));
      const lost = await ask({ ...job, scenario: 'z9', remembered: null, library: {} });
      expect('error' in lost && lost.error.message).toMatch(/z9 never reached/);
    } finally {
      await worker.terminate();
    }
  }, 180_000);
});
