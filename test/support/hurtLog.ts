import { openDatabase } from '../../server/log/sqliteDriver.ts';
import { openSqliteStore } from '../../server/log/sqliteLog.ts';
import type { LogEvent } from '../../shared/drill/events.ts';

/** As a newer Muster would: a step of an event that this one does not know. */
export function addUnknownEvent(file: string, drillId: string): void {
  const store = openSqliteStore(file);
  const seq = store.read(drillId, 0).length;
  const event = {
    seq: seq + 1,
    step: seq + 1,
    at: 1,
    type: 'zebra.seen',
    by: null,
    commandId: null,
    data: {},
  };
  store.perform([
    { do: 'append', drillId, expectedSeq: seq, step: [event as unknown as LogEvent], command: null },
  ]);
  store.close();
}
/** `sql` takes the drill's id. */
export function editLog(file: string, sql: string, drillId: string): void {
  const db = openDatabase(file, 1_000);
  // The file itself refuses to have a log edited; whoever does so takes that away first.
  const guards = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all();
  for (const { name } of guards) db.exec(`DROP TRIGGER ${String(name)}`);
  db.prepare(sql).run(drillId);
  for (const { sql: guard } of guards) db.exec(String(guard));
  db.close();
}
