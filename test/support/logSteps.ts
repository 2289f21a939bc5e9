import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinOf } from '../../server/log/contentHash.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Json } from '../../shared/json.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { tinyScenario } from './tinyScenario.ts';

/** Steps that are right in form; a log does not look at what they mean. */
export function stepAfter(
  lastSeq: number,
  count = 1,
  value: Json = 'value',
  commandId: string | null = null,
): LogEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    seq: lastSeq + 1 + index,
    step: lastSeq + 1,
    at: (lastSeq + 1) * 1_000,
    type: 'flag.set' as const,
    by: index === 0 ? { seat: 'seat-1', role: 'comms' as const } : null,
    commandId,
    data: { flag: `flag-${lastSeq + 1 + index}`, value },
  }));
}

/** What `stepAfter` was given as value. */
export const valueIn = ({ data }: LogEvent): unknown => ('value' in data ? data.value : undefined);

export const headerFor = (
  drillId: string,
  scenario: Scenario = tinyScenario,
  hash = `hash-of-${scenario.variant}`,
  format: LogHeader['format'] = 'muster-log/1',
): LogHeader => ({
  format,
  drillId,
  scenario,
  hash,
  ...pinOf(scenario),
});

/** A folder of its own under the system's temporary one, and how to be rid of it. */
export function temporaryFolder(): { path: (name: string) => string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'muster-log-'));
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
