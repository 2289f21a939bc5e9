import type { DrillRecord } from './record.ts';

/** Read once for each drill, however many criteria ask for it. */
export function perDrill<T>(read: (record: DrillRecord) => T): (record: DrillRecord) => T {
  const known = new WeakMap<DrillRecord, { found: T }>();
  return (record) => {
    const held = known.get(record) ?? { found: read(record) };
    known.set(record, held);
    return held.found;
  };
}
