import type { MessagePort } from 'node:worker_threads';
import { own } from '../../shared/keyed.ts';
import { packError } from './logErrorWire.ts';
import { openRecordKey } from './recordKey.ts';
import { openSqliteStore } from './sqliteLog.ts';
import type { SqliteStore } from './sqliteStore.ts';
import type { Write } from './sqliteWrites.ts';
import type { Answered, Asked, Opened, ThreadData } from './threadMessages.ts';

type AskedWrite = Write & { id: number };
const isWrite = (asked: Asked): asked is AskedWrite =>
  asked.do === 'create' || asked.do === 'append' || asked.do === 'mark';

/** Everything the log's thread does: opens the file, then answers. What came while the disk was busy is written together. */
export function keepLogAt(port: MessagePort, { file, keyFile }: ThreadData): void {
  let store: SqliteStore;
  try {
    store = openSqliteStore(file, { signer: keyFile === null ? null : openRecordKey(keyFile) });
  } catch (error) {
    port.postMessage({ refused: packError(error) } satisfies Opened);
    port.close();
    return;
  }
  let asked: Asked[] = [];
  port.on('message', (one: Asked) => {
    if (asked.length === 0) setImmediate(answerAll);
    asked.push(one);
  });
  const answerAll = (): void => {
    const all = asked;
    asked = [];
    for (let index = 0; index < all.length; ) {
      const writes = writesFrom(all, index);
      if (writes.length > 0) port.postMessage(writeAll(store, writes));
      else port.postMessage([answer(store, all[index])]);
      index += Math.max(1, writes.length);
    }
    if (all.at(-1)?.do === 'close') port.close();
  };
  port.postMessage({ open: true } satisfies Opened);
}

/** What is to be written from here on, up to the next thing that is not a write. */
function writesFrom(all: readonly Asked[], start: number): AskedWrite[] {
  const writes: AskedWrite[] = [];
  for (let asked = all[start]; asked && isWrite(asked); asked = own(all, start + writes.length))
    writes.push(asked);
  return writes;
}

function writeAll(store: SqliteStore, writes: readonly AskedWrite[]): Answered[] {
  const outcomes = store.perform(writes);
  return writes.map(({ id }, index) => {
    const outcome = outcomes[index] ?? { head: null };
    return 'refused' in outcome ? { id, refused: packError(outcome.refused) } : { id, value: outcome.head };
  });
}

function answer(store: SqliteStore, asked: Asked | undefined): Answered {
  const id = asked?.id ?? 0;
  try {
    return { id, value: asked === undefined ? undefined : look(store, asked) };
  } catch (error) {
    return { id, refused: packError(error) };
  }
}

function look(store: SqliteStore, asked: Asked): unknown {
  switch (asked.do) {
    case 'header':
      return store.header(asked.drillId);
    case 'read':
      return store.read(asked.drillId, asked.afterSeq);
    case 'head':
      return store.head(asked.drillId);
    case 'exportFile':
      return new TextEncoder().encode(store.exportFile(asked.drillId));
    case 'list':
      return store.list();
    case 'markOf':
      return store.mark(asked.drillId);
    case 'removeTexts':
      return store.removeTexts(asked.drillId);
    case 'erase':
      return store.erase(asked.drillId);
    case 'close':
      return store.close();
    default:
      throw new Error(`"${asked.do}" is for writeAll.`);
  }
}
