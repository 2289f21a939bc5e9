import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Phase } from '../kernel/state.ts';
import type { Head } from './chain.ts';
import { headerLink, isChained } from './chain.ts';
import type { DrillSummary } from './drillLog.ts';
import { DrillExists, DrillNotFound, LogChanged, LogUnavailable, SequenceConflict } from './drillLog.ts';
import { drillStatus } from './drillStatus.ts';
import { writeJsonl } from './jsonlLog.ts';
import { sealed } from './linkStep.ts';
import { readEvents } from './readEvents.ts';
import type { Signer } from './recordKey.ts';
import type { Database, Statement } from './sqliteDriver.ts';
import { sqliteFault } from './sqliteFault.ts';
import { inTransaction, withoutWaiting } from './sqliteTransaction.ts';
import type { Outcome, Write } from './sqliteWrites.ts';
import { SQL } from './sqliteWrites.ts';
import { checkStep } from './stepCheck.ts';
import type { StepRows } from './stepRows.ts';
import { stepRows } from './stepRows.ts';
import type { Stored, StoredHead } from './storedLog.ts';
import { checkStored, decodeStored, fileOf, headerOf, headOf, sealText, textsOf } from './storedLog.ts';
import { upcastScenario } from './upcast.ts';
import { headerProblem } from './verify.ts';

/** The tables behind a log. Everything is done, and durable, when a method returns; it throws the errors of `DrillLog`. */
export class SqliteStore {
  readonly #db: Database;
  readonly #lock: { release(): void };
  readonly #now: () => number;
  readonly #signer: Signer | null;
  readonly #sql: Readonly<Record<keyof typeof SQL, Statement>>;
  /** Where drills stand, as this store wrote them last: nobody else writes to the file. Forgotten whenever a write fails. */
  readonly #heads = new Map<string, StoredHead>();
  #closed = false;

  constructor(db: Database, lock: { release(): void }, now: () => number, signer: Signer | null) {
    this.#db = db;
    this.#lock = lock;
    this.#now = now;
    this.#signer = signer;
    const prepared = Object.entries(SQL).map(([name, sql]) => [name, db.prepare(sql)] as const);
    this.#sql = Object.fromEntries(prepared) as Record<keyof typeof SQL, Statement>;
  }

  /** Writes in order; each is whole and durable, or refused. */
  perform(writes: readonly Write[]): Outcome[] {
    if (writes.length < 2) return writes.map((write) => this.#alone(write));
    const outcomes: Outcome[] = [];
    try {
      // One wait for the disk serves them all.
      this.#durably(writes, () => {
        for (const write of writes) outcomes.push({ head: this.#write(write) });
      });
      return outcomes;
    } catch {
      // One of them cannot be: none was written, so each gets its own try and its own answer.
      return writes.map((write) => this.#alone(write));
    }
  }

  /** In this build's shapes; the scenario of a chained log is checked against its hash. */
  header(drillId: string): LogHeader {
    return this.#do(drillId, () => {
      const header = this.#header(drillId);
      const problem = isChained(header) ? headerProblem(header) : null;
      if (problem !== null) throw new LogChanged(drillId, null, problem);
      return { ...header, scenario: upcastScenario(header.scenario) };
    });
  }

  read(drillId: string, afterSeq: number): LogEvent[] {
    return this.#do(drillId, () => {
      const stored = this.#stored(drillId, afterSeq);
      return readEvents(drillId, checkStored(stored, this.#previous(stored)));
    });
  }

  head(drillId: string): Head | null {
    return this.#do(drillId, () => this.#head(drillId).head);
  }

  /** What is stored, as it is, for whoever wants to look into it elsewhere. */
  exportFile(drillId: string): string {
    return this.#do(drillId, () => writeJsonl(fileOf(this.#header(drillId), this.#stored(drillId, 0))));
  }

  list(): DrillSummary[] {
    return this.#do(undefined, () =>
      this.#sql.list.all().map((row) => ({
        drillId: String(row.id),
        scenarioId: String(row.scenario_id),
        scenarioVersion: String(row.version),
        variant: String(row.variant),
        status: row.status as Phase,
        lastSeq: Number(row.head_seq),
        lastAt: Number(row.head_at),
        createdAt: Number(row.created_at),
      })),
    );
  }

  mark(drillId: string): DrillTime | null {
    return this.#do(drillId, () => {
      const row = this.#sql.mark.get(drillId);
      if (!row) throw new DrillNotFound(drillId);
      return typeof row.at === 'number' ? row.at : null;
    });
  }

  removeTexts(drillId: string): number {
    return this.#do(drillId, () => {
      this.#head(drillId);
      let removed = 0;
      inTransaction(this.#db, () => {
        removed = Number(this.#sql.eraseTexts.run(drillId).changes);
      });
      // They leave the write-ahead log too: people's words are not left on the disk.
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return removed;
    });
  }

  erase(drillId: string): void {
    this.#heads.delete(drillId);
    this.#do(drillId, () => {
      inTransaction(this.#db, () => {
        this.#db.exec('PRAGMA defer_foreign_keys = ON');
        if (Number(this.#sql.eraseDrill.run(drillId).changes) !== 1) throw new DrillNotFound(drillId);
        this.#sql.eraseMark.run(drillId);
        this.#sql.eraseTexts.run(drillId);
        this.#sql.eraseEvents.run(drillId);
        this.#sql.eraseScenarios.run();
      });
      // Its old pages leave the write-ahead log too: people's words are not left on the disk.
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    try {
      // Moves everything into the one file, so that a copy of it is whole. Closing alone does not while statements live.
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // A full disk, a foreign reader: the write-ahead log still holds it all.
    } finally {
      this.#db.close();
      this.#lock.release();
    }
  }

  #alone(write: Write): Outcome {
    const drillId = write.do === 'create' ? write.header.drillId : write.drillId;
    try {
      return this.#do(drillId, () => {
        let head: Head | null = null;
        this.#durably([write], () => {
          head = this.#write(write);
        });
        return { head };
      });
    } catch (refused) {
      return { refused };
    }
  }

  /** Marks alone wait for no disk: the file survives a killed process without that, and a power cut may cost a few seconds of clock. */
  #durably(writes: readonly Write[], work: () => void): void {
    try {
      if (writes.every((write) => write.do === 'mark'))
        withoutWaiting(this.#db, () => inTransaction(this.#db, work));
      else inTransaction(this.#db, work);
    } catch (error) {
      this.#heads.clear();
      throw error;
    }
  }

  #write(write: Write): Head | null {
    if (write.do === 'create') return this.#createWith(write);
    if (write.do === 'append')
      return this.#append(write.drillId, write.expectedSeq, write.step, write.command);
    if (Number(this.#sql.saveMark.run(write.at, write.drillId).changes) !== 1)
      throw new DrillNotFound(write.drillId);
    return null;
  }

  #createWith({ header, step, more = [] }: Extract<Write, { do: 'create' }>): Head | null {
    let head = this.#create(header, step);
    for (const { events, command } of more)
      head = this.#append(header.drillId, (events[0]?.seq ?? 1) - 1, events, command);
    return head;
  }

  #create(header: LogHeader, firstStep: readonly LogEvent[]): Head | null {
    const { drillId, hash, scenario } = header;
    checkStep(drillId, 0, firstStep);
    const { id, version, variant } = scenario;
    const status = drillStatus('lobby', firstStep);
    const link = isChained(header) ? headerLink(header) : null;
    const rows = stepRows(link, { command: null, events: firstStep });
    const head = this.#ended(drillId, firstStep, rows, status);
    this.#sql.addScenario.run(hash, id, version, variant, JSON.stringify(scenario));
    const added = this.#sql.addDrill.run(
      drillId,
      hash,
      this.#now(),
      firstStep.length,
      lastAt(firstStep),
      status,
      head?.hash ?? null,
      sealText(head),
    );
    if (Number(added.changes) !== 1) throw new DrillExists(drillId);
    this.#add(drillId, rows);
    return head;
  }

  #append(
    drillId: string,
    expectedSeq: number,
    step: readonly LogEvent[],
    command: GivenCommand | null,
  ): Head | null {
    checkStep(drillId, expectedSeq, step);
    const before = this.#heads.get(drillId) ?? this.#head(drillId);
    if (before.seq !== expectedSeq) throw new SequenceConflict(drillId, expectedSeq, before.seq);
    const status = drillStatus(before.status, step);
    const rows = stepRows(before.head?.hash ?? null, { command, events: step });
    const head = this.#ended(drillId, step, rows, status);
    const seq = expectedSeq + step.length;
    const moved = this.#sql.moveHead.run(
      seq,
      lastAt(step),
      status,
      head?.hash ?? null,
      sealText(head),
      drillId,
      expectedSeq,
    );
    if (Number(moved.changes) !== 1) throw new SequenceConflict(drillId, expectedSeq, before.seq);
    this.#add(drillId, rows);
    this.#heads.set(drillId, { seq, status, head });
    return head;
  }

  #ended(drillId: string, events: readonly LogEvent[], { hash }: StepRows, status: Phase): Head | null {
    const seq = events.at(-1)?.seq ?? 0;
    return hash === null ? null : sealed(drillId, { seq, hash }, status, this.#signer);
  }

  #add(drillId: string, { events, texts }: StepRows): void {
    for (const event of events) this.#sql.addEvent.run(drillId, ...event);
    for (const text of texts) this.#sql.addText.run(drillId, ...text);
  }

  #head(drillId: string): StoredHead {
    const row = this.#sql.head.get(drillId);
    if (!row) throw new DrillNotFound(drillId);
    return { seq: Number(row.head_seq), status: row.status as Phase, head: headOf(row) };
  }

  #header(drillId: string): LogHeader {
    const row = this.#sql.header.get(drillId);
    if (!row) throw new DrillNotFound(drillId);
    return headerOf(drillId, row);
  }

  #stored(drillId: string, afterSeq: number): Stored {
    const { seq, head } = this.#head(drillId);
    const rows = this.#sql.events.all(drillId, afterSeq);
    const texts = head === null ? new Map() : textsOf(this.#sql.texts.all(drillId));
    return { drillId, head, texts, ...decodeStored(drillId, rows, afterSeq, seq), isWhole: afterSeq === 0 };
  }

  /** The link that the first of these events hangs on; null where there is no chain. */
  #previous({ drillId, head, events, isWhole }: Stored): string | null {
    if (head === null) return null;
    if (isWhole) return headerLink(this.#header(drillId));
    const row = this.#sql.linkBefore.get(drillId, (events[0]?.seq ?? 0) - 1);
    return row ? String((JSON.parse(String(row.link)) as { hash: unknown }).hash) : null;
  }

  #do<T>(drillId: string | undefined, work: () => T): T {
    if (this.#closed) throw new LogUnavailable('closed', 'This log was closed. Open it again.');
    try {
      return work();
    } catch (error) {
      throw sqliteFault(error, drillId === undefined ? {} : { drillId });
    }
  }
}

const lastAt = (step: readonly LogEvent[]): DrillTime => step.at(-1)?.at ?? 0;
