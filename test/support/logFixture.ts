import { afterAll, beforeAll } from 'vitest';
import type { DrillLog } from '../../server/log/drillLog.ts';
import { headerFor, stepAfter } from './logSteps.ts';

/** How a contract suite gets an adapter: a fresh log on the given wall clock, and how to be rid of it after closing. */
export type OpenLog = (now: () => number) => { log: DrillLog; remove: () => void };

/** One log for all tests of a suite, whose wall clock ticks 1 ms a reading; every test makes drills of its own in it. */
export function logFixture(name: string, open: OpenLog) {
  let opened: ReturnType<OpenLog>;
  let wall = 1_000;
  let drills = 0;
  beforeAll(() => {
    opened = open(() => wall++);
  });
  afterAll(async () => {
    await opened.log.close();
    opened.remove();
  });
  const fresh = () => `${name}-drill-${++drills}`;
  return {
    log: () => opened.log,
    /** A drill id that is not taken. */
    fresh,
    /** A drill whose first step has so many events. */
    drillWith: async (count: number): Promise<string> => {
      const drillId = fresh();
      await opened.log.create(headerFor(drillId), stepAfter(0, count));
      return drillId;
    },
  };
}
