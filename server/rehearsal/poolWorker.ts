import { parentPort } from 'node:worker_threads';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillJob, DrillResult } from './playJob.ts';
import { playJob } from './playJob.ts';

/** A job as it crosses: scenarios by hash, those this thread has not seen yet along with it. */
export type ToWorker = Omit<DrillJob, 'scenario' | 'remembered'> & {
  scenario: string;
  remembered: string | null;
  library: Record<string, Scenario>;
};
export type WorkerAnswer = { result: DrillResult } | { error: Error };

/** The other end of `pool.ts`: one drill at a time, scenarios kept by hash. */
const library = new Map<string, Scenario>();

async function answer({ library: fresh, scenario, remembered, ...rest }: ToWorker): Promise<WorkerAnswer> {
  try {
    for (const [key, item] of Object.entries(fresh)) library.set(key, item);
    const find = (key: string): Scenario => {
      const found = library.get(key);
      if (!found) throw new Error(`The scenario ${key} never reached this thread.`);
      return found;
    };
    return {
      result: await playJob({
        ...rest,
        scenario: find(scenario),
        ...(remembered === null ? {} : { remembered: find(remembered) }),
      }),
    };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

parentPort?.on('message', (job: ToWorker) => void answer(job).then((told) => parentPort?.postMessage(told)));
