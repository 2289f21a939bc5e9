import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Head } from './chain.ts';
import { headerLink, isChained } from './chain.ts';
import type { DrillLog, DrillSummary } from './drillLog.ts';
import { DrillExists, DrillNotFound, LogUnavailable, SequenceConflict } from './drillLog.ts';
import { drillStatus } from './drillStatus.ts';
import { writeJsonl } from './jsonlLog.ts';
import { linked, sealed } from './linkStep.ts';
import type { WrittenStep } from './privateText.ts';
import { withoutTexts } from './privateText.ts';
import type { Signer } from './recordKey.ts';
import { checkStep } from './stepCheck.ts';
import type { StepLink } from './verify.ts';

/** Kept as JSON text: nobody can change what is stored through an object they still hold, and what is not JSON shows at once. */
interface Kept {
  header: string;
  events: string[];
  links: Map<number, StepLink>;
  head: Head | null;
  summary: DrillSummary;
  mark: DrillTime | null;
}

/** A log that lives as long as the process: for tests and for runs nobody will come back to. `now` is wall ms. */
export function memoryLog(now: () => number = Date.now, signer: Signer | null = null): DrillLog {
  return new MemoryLog(now, signer);
}

class MemoryLog implements DrillLog {
  readonly #drills = new Map<string, Kept>();
  readonly #now: () => number;
  readonly #signer: Signer | null;
  #closed = false;

  constructor(now: () => number, signer: Signer | null) {
    this.#now = now;
    this.#signer = signer;
  }

  async create(
    header: LogHeader,
    firstStep: readonly LogEvent[],
    more: readonly WrittenStep[] = [],
  ): Promise<Head | null> {
    this.#open();
    const { drillId, scenario } = header;
    checkStep(drillId, 0, firstStep);
    if (this.#drills.has(drillId)) throw new DrillExists(drillId);
    const kept: Kept = {
      header: JSON.stringify(header),
      events: firstStep.map((event) => JSON.stringify(event)),
      links: new Map(),
      head: isChained(header) ? { seq: 0, hash: headerLink(header), seal: null } : null,
      summary: {
        drillId,
        scenarioId: scenario.id,
        scenarioVersion: scenario.version,
        variant: scenario.variant,
        status: drillStatus('lobby', firstStep),
        lastSeq: firstStep.length,
        lastAt: firstStep.at(-1)?.at ?? 0,
        createdAt: this.#now(),
      },
      mark: null,
    };
    this.#link(kept, firstStep, null);
    this.#drills.set(drillId, kept);
    try {
      for (const { events, command } of more)
        await this.append(drillId, kept.summary.lastSeq, events, command);
    } catch (error) {
      this.#drills.delete(drillId);
      throw error;
    }
    return kept.head;
  }

  async append(
    drillId: string,
    expectedSeq: number,
    step: readonly LogEvent[],
    command: GivenCommand | null = null,
  ): Promise<Head | null> {
    checkStep(drillId, expectedSeq, step);
    const kept = this.#drill(drillId);
    const { lastSeq, status, lastAt } = kept.summary;
    if (lastSeq !== expectedSeq) throw new SequenceConflict(drillId, expectedSeq, lastSeq);
    const lines = step.map((event) => JSON.stringify(event));
    kept.events.push(...lines);
    kept.summary = {
      ...kept.summary,
      status: drillStatus(status, step),
      lastSeq: lastSeq + step.length,
      lastAt: step.at(-1)?.at ?? lastAt,
    };
    this.#link(kept, step, command);
    return kept.head;
  }

  async header(drillId: string): Promise<LogHeader> {
    return JSON.parse(this.#drill(drillId).header) as LogHeader;
  }

  async read(drillId: string, afterSeq = 0): Promise<LogEvent[]> {
    return this.#drill(drillId)
      .events.slice(afterSeq)
      .map((line) => JSON.parse(line) as LogEvent);
  }

  async head(drillId: string): Promise<Head | null> {
    return this.#drill(drillId).head;
  }

  async exportFile(drillId: string): Promise<Uint8Array> {
    const { links, head } = this.#drill(drillId);
    const header = await this.header(drillId);
    const events = await this.read(drillId);
    return Buffer.from(writeJsonl({ header, events, links, headerLink: null, seal: head?.seal ?? null }));
  }

  async list(): Promise<DrillSummary[]> {
    this.#open();
    return [...this.#drills.values()].map(({ summary }) => ({ ...summary }));
  }

  async saveMark(drillId: string, at: DrillTime): Promise<void> {
    const kept = this.#drill(drillId);
    kept.mark = Math.max(kept.mark ?? 0, at);
  }

  async mark(drillId: string): Promise<DrillTime | null> {
    return this.#drill(drillId).mark;
  }

  async removeTexts(drillId: string): Promise<number> {
    const kept = this.#drill(drillId);
    let removed = 0;
    for (const [first, link] of kept.links) {
      const events = kept.events
        .map((line) => JSON.parse(line) as LogEvent)
        .filter(({ step }) => step === first);
      const { step, hiding, count } = withoutTexts({ command: link.command, events }, link);
      removed += count;
      kept.links.set(first, { ...link, ...hiding, command: step.command });
      kept.events.splice(first - 1, events.length, ...step.events.map((event) => JSON.stringify(event)));
    }
    return removed;
  }

  async erase(drillId: string): Promise<void> {
    this.#drill(drillId);
    this.#drills.delete(drillId);
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #link(kept: Kept, events: readonly LogEvent[], command: GivenCommand | null): void {
    if (kept.head === null) return;
    const { drillId, lastSeq, status } = kept.summary;
    const { link } = linked(kept.head.hash, { command, events });
    kept.links.set(events[0]?.step ?? 0, structuredClone(link));
    kept.head = sealed(drillId, { seq: lastSeq, hash: link.hash }, status, this.#signer);
  }

  #drill(drillId: string): Kept {
    this.#open();
    const kept = this.#drills.get(drillId);
    if (!kept) throw new DrillNotFound(drillId);
    return kept;
  }

  #open(): void {
    if (this.#closed) throw new LogUnavailable('closed', 'This log was closed. Open it again.');
  }
}
