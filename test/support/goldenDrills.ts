import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { readEvents } from '../../server/log/readEvents.ts';
import { upcastScenario } from '../../server/log/upcast.ts';
import type { LogFile } from '../../server/log/verify.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';

/** A drill of the recorded set, as this build reads it. */
export function goldenDrill(set: string, name: string): { header: LogHeader; events: readonly LogEvent[] } {
  const { header, events } = goldenFile(set, name);
  return { header, events };
}

/** The same with its commands. */
export function goldenFile(set: string, name: string): LogFile {
  const path = join(import.meta.dirname, '../logs', set, `${name}.jsonl.br`);
  const file = parseJsonl(brotliDecompressSync(readFileSync(path)).toString());
  const { header, events } = file;
  return {
    ...file,
    header: { ...header, scenario: upcastScenario(header.scenario) },
    events: readEvents(header.drillId, events),
  };
}
