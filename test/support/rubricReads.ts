import { replay } from '../../server/kernel/replay.ts';
import type { DrillRecord } from '../../server/scorecard/record.ts';
import { buildRecord } from '../../server/scorecard/record.ts';
import type { RecordFact } from '../../server/scorecard/rubric/row.ts';
import { CRITERIA } from '../../server/scorecard/rubric.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';

/** Of a record only what comes from the log: the scenario and what every criterion falls back on are no facts of a drill. */
const PLUMBING: ReadonlySet<string> = new Set(['scenario', 'seed', 'log', 'items', 'calledFor']);

/** A record that notes what is looked up in it. */
function watched(record: DrillRecord, note: (read: string) => void): DrillRecord {
  const log = new Proxy(record.log, {
    get: (target, method: 'all' | 'first' | 'last') => (type: LogEvent['type']) => {
      note(type);
      return target[method](type);
    },
  });
  return new Proxy(record, {
    get: (target, key: keyof DrillRecord) => {
      if (key === 'log') return log;
      if (!PLUMBING.has(key)) note(key satisfies keyof DrillRecord as RecordFact);
      return target[key];
    },
  });
}

/** What each criterion looked up while these drills were scored, by its id. */
export function readsOf(
  drills: Iterable<{ header: LogHeader; events: readonly LogEvent[] }>,
): Map<string, Set<string>> {
  const reads = new Map([...CRITERIA.keys()].map((id) => [id, new Set<string>()]));
  for (const { header, events } of drills) {
    const record = buildRecord(header, events, replay);
    for (const [id, row] of CRITERIA) {
      // A record of its own for each: what one reads once for all would else be the first one's alone.
      const seen = watched(record, (read) => reads.get(id)?.add(read));
      if (row.by === 'log') row.score(seen, { id, max: row.max });
      else row.watch(seen);
    }
  }
  return reads;
}
