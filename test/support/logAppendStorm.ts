import { writeSync } from 'node:fs';
import { openSqliteLog } from '../../server/log/sqliteLog.ts';
import { headerFor, stepAfter } from './logSteps.ts';

// Runs as a process of its own until it is killed: `node logAppendStorm.js <log file> <seed>`.
// Appends steps to two drills as fast as it can and writes `<drill> <last seq>` for each one acknowledged.
// Its standard output must be a file: what was written there survives the kill.

const [file = '', seed = '1'] = process.argv.slice(2);
const log = openSqliteLog(file);
const heads = new Map((await log.list()).map(({ drillId, lastSeq }) => [drillId, lastSeq]));
writeSync(1, 'open\n');

let state = Number(seed);
/** A whole number below `limit`; the same seed gives the same storm. */
const draw = (limit: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};

// Ends by itself should whoever wanted to kill it die first.
for (let steps = 0; steps < 50_000; steps++) {
  const drillId = `storm-${draw(2)}`;
  const head = heads.get(drillId) ?? 0;
  const count = 1 + draw(8);
  // Every event says how long its step is, so that the reader can tell a torn one.
  const step = stepAfter(head, count, { of: count, filler: 'x'.repeat(draw(3_000)) });
  if (head === 0) await log.create(headerFor(drillId), step);
  else await log.append(drillId, head, step);
  heads.set(drillId, head + count);
  writeSync(1, `${drillId} ${head + count}\n`);
}
