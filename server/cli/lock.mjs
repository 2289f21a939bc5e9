// A lock between processes, as a folder that holds one file named after its owner.
//
// Taking it renames a prepared, non-empty folder into place, which fails while another non-empty folder is there.
// Breaking a dead owner's lock removes that owner's file by name, so it can never remove a newer owner's.

import {
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const retryMs = 100;
const heartbeatMs = 5_000;
const silentForMs = 120_000;
const explainAfterMs = 1_000;

/** Runs `work` while holding the lock at `path`; waits for another living owner first. */
export async function withLock(path, say, work) {
  const owner = `${hostname()}~${process.pid}`;
  const ownerFile = join(path, owner);
  const release = () => remove(path, owner);
  for (let waitedMs = 0; !take(path, owner); waitedMs += retryMs) {
    breakIfDead(path, owner);
    if (waitedMs === explainAfterMs) say('waiting for another command to finish installing or building');
    await sleep(retryMs);
  }
  process.once('exit', release);
  const heartbeat = setInterval(() => touch(ownerFile), heartbeatMs);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
}

/** A missing file means that someone, after a long sleep of this machine, took us for dead. Finish the work all the same. */
function touch(path) {
  if (statSync(path, { throwIfNoEntry: false })) utimesSync(path, new Date(), new Date());
}

function take(path, owner) {
  const prepared = `${path}-${owner}`;
  mkdirSync(prepared, { recursive: true });
  writeFileSync(join(prepared, owner), '');
  try {
    renameSync(prepared, path);
    return true;
  } catch (error) {
    rmSync(prepared, { recursive: true, force: true });
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(error.code)) return false;
    throw error;
  }
}

function breakIfDead(path, self) {
  const owners = ownersOf(path);
  if (owners?.length === 0) removeEmpty(path);
  for (const owner of owners ?? []) {
    const seen = statSync(join(path, owner), { throwIfNoEntry: false });
    if (seen === undefined) continue;
    const [host, pid] = owner.split('~');
    // A restarted container may hand out the same process id: our own name on a lock we do not hold is a dead one.
    const isGone = owner === self || (host === hostname() && !isRunning(Number(pid)));
    if (isGone || Date.now() - seen.mtimeMs > silentForMs) remove(path, owner);
  }
}

function ownersOf(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function remove(path, owner) {
  rmSync(join(path, owner), { force: true });
  removeEmpty(path);
}

function removeEmpty(path) {
  try {
    rmdirSync(path);
  } catch (error) {
    // Someone else removed it first, or already holds the next lock: both are fine.
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error;
  }
}
