import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { inject } from 'vitest';
import type { DrillJob, DrillResult } from '../../server/rehearsal/playJob.ts';
import { playJob } from '../../server/rehearsal/playJob.ts';
import type { DrillPool } from '../../server/rehearsal/pool.ts';
import { untrueTexts } from '../../server/rehearsal/untrueTexts.ts';
import { statesVisited } from '../../server/rehearsal/visited.ts';
import { scenarioHash } from '../../server/room/scenarioHash.ts';

/**
 * `playJob` for suites that ask about a scenario or a team. The same job gives the same result anywhere (`sameResult.play.test.ts` proves
 * it), so what one suite of a run has played, the others read, and what more they ask about it is read out of its log. Everybody gets a
 * copy of their own.
 */
export async function playedOnce(job: DrillJob): Promise<DrillResult> {
  const { scenario, remembered, keepEvents = false, keepStates = false, checkTexts = false, ...rest } = job;
  const hashes = [scenario, remembered].map((item) => item && scenarioHash(item));
  const key = createHash('sha256')
    .update(JSON.stringify([hashes, rest]))
    .digest('hex')
    .slice(0, 40);
  const result = await once(key, () =>
    playJob({ scenario, ...(remembered ? { remembered } : {}), ...rest, keepEvents: true }),
  );
  const { events, card } = result;
  const { seed } = job;
  return {
    ...result,
    events: keepEvents ? events : [],
    visited: keepStates ? await once(`${key}-states`, () => statesVisited(scenario, seed, events)) : [],
    untrue: checkTexts ? await once(`${key}-texts`, () => untrueTexts(scenario, seed, events, card)) : [],
  };
}

async function once<T>(key: string, make: () => T | Promise<T>): Promise<T> {
  const path = join(inject('runFolder'), `${key}.drill`);
  if (existsSync(path)) return deserialize(inflateRawSync(readFileSync(path))) as T;
  const made = await make();
  // Named last, so that no other process reads half of it.
  const draft = `${path}-${process.pid}`;
  writeFileSync(draft, deflateRawSync(serialize(made), { level: 1 }));
  renameSync(draft, path);
  return made;
}

/** The same as a pool. */
export const poolOfOnce: DrillPool = {
  workers: 0,
  play: playedOnce,
  playAll: async (jobs) => {
    const results: DrillResult[] = [];
    for (const job of jobs) results.push(await playedOnce(job));
    return results;
  },
  close: () => Promise.resolve(),
};
