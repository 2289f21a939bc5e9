import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { DrillLog, DrillSummary } from '../log/drillLog.ts';
import { DrillExists, DrillNotFound, SequenceConflict } from '../log/drillLog.ts';
import { drillStatus } from '../log/drillStatus.ts';
import { checkStep } from '../log/stepCheck.ts';

interface Kept {
  header: LogHeader;
  events: LogEvent[];
  mark: DrillTime | null;
}

/**
 * A log for one rehearsal that nobody resumes. It checks every step as the others do and keeps the events themselves instead of copies:
 * writing and reading thousands of drills as text, and hashing them, would cost a tenth of playing them. The room never changes an event it has made.
 */
export function rehearsalLog(): DrillLog {
  const drills = new Map<string, Kept>();
  const drill = (id: string): Kept => {
    const kept = drills.get(id);
    if (!kept) throw new DrillNotFound(id);
    return kept;
  };
  return {
    async create(header, firstStep) {
      checkStep(header.drillId, 0, firstStep);
      if (drills.has(header.drillId)) throw new DrillExists(header.drillId);
      drills.set(header.drillId, { header, events: [...firstStep], mark: null });
      return null;
    },
    async append(drillId, expectedSeq, step) {
      checkStep(drillId, expectedSeq, step);
      const { events } = drill(drillId);
      if (events.length !== expectedSeq) throw new SequenceConflict(drillId, expectedSeq, events.length);
      for (const event of step) events.push(event);
      return null;
    },
    async header(drillId) {
      return drill(drillId).header;
    },
    async read(drillId, afterSeq = 0) {
      return drill(drillId).events.slice(afterSeq);
    },
    async head(drillId) {
      drill(drillId);
      return null;
    },
    async exportFile() {
      throw new Error('A rehearsal is not exported: its log keeps no chain.');
    },
    async list() {
      return [...drills].map(([drillId, { header, events }]): DrillSummary => {
        const { id, version, variant } = header.scenario;
        return {
          drillId,
          scenarioId: id,
          scenarioVersion: version,
          variant,
          status: drillStatus('lobby', events),
          lastSeq: events.length,
          lastAt: events.at(-1)?.at ?? 0,
          createdAt: 0,
        };
      });
    },
    async saveMark(drillId, at) {
      const kept = drill(drillId);
      kept.mark = Math.max(kept.mark ?? 0, at);
    },
    async mark(drillId) {
      return drill(drillId).mark;
    },
    async removeTexts(drillId) {
      // No chain, so nothing lies beside it.
      drill(drillId);
      return 0;
    },
    async erase(drillId) {
      drill(drillId);
      drills.delete(drillId);
    },
    async close() {
      drills.clear();
    },
  };
}
