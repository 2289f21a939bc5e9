import { parseCommand, type RawCommand } from '../../shared/command/command.ts';
import type { LogEvent, NewEvent } from '../../shared/event/event.ts';
import type { LogHeader } from '../../shared/event/header.ts';
import type { Answer, ClockReading, Frame } from '../../shared/frame.ts';
import type { Rejection } from '../../shared/rejection.ts';
import { FACILITATOR_SEAT, type Role, type SeatPlan } from '../../shared/roles.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';
import { type Compiled, compile } from '../kernel/compiled.ts';
import { creation } from '../kernel/create.ts';
import { emptyState } from '../kernel/emptyState.ts';
import { refold } from '../kernel/replay.ts';
import type { DrillState } from '../kernel/state.ts';
import { elapseNext, perform, type Step, settle } from '../kernel/step.ts';
import { nextTimer } from '../kernel/timers.ts';
import { type DrillLog, LogUnavailable, SequenceConflict } from '../log/drillLog.ts';
import type { Viewer } from '../audience/groups.ts';
import { stepsOf } from '../audience/viewer.ts';
import { type DrillClock, drillNow, stoppedAt, wallOf } from './drillClock.ts';
import type { IdSource, Publisher, WallClock } from './ports.ts';
import { Queue } from './queue.ts';
import { Viewers } from './viewers.ts';

export interface RoomPorts {
  log: DrillLog;
  clock: WallClock;
  ids: IdSource;
  publisher: Publisher;
}
export interface RoomOptions {
  /** How often the clock's reading is saved beside the log; null never (a run that is not meant to be resumed). */
  markEveryMs?: DurationMs | null;
  /** Nobody facilitates: after a restart the drill goes on by itself. */
  autopilot?: boolean;
}

/** How many times a command is decided again after another writer won the race for the log. */
const RETRIES = 5;
/** Refused answers remembered per drill; accepted ones are in the log for ever. */
const REMEMBERED_REFUSALS = 2_000;
/** How long to wait before trying a log that could not be written again, in wall ms. */
const LOG_RETRY_MS = 1_000;

/**
 * One live drill. Everything that changes it goes through a queue of one: elapse what is due, decide, append durably, adopt, publish.
 * Nothing is shown or acknowledged before it is in the log (L1); a failed append leaves the drill as it was.
 */
export class DrillRoom {
  readonly header: LogHeader;
  readonly compiled: Compiled;
  private readonly ports: RoomPorts;
  private readonly options: RoomOptions;
  readonly #queue = new Queue();
  readonly #answers = new Map<string, Answer>();
  readonly #refusals: string[] = [];
  readonly #viewers: Viewers;
  #events: LogEvent[];
  #state: DrillState;
  #clock: DrillClock;
  #wake: { cancel(): void } | null = null;
  #marker: { cancel(): void } | null = null;
  #closed = false;

  private constructor(header: LogHeader, compiled: Compiled, ports: RoomPorts, options: RoomOptions, events: LogEvent[], state: DrillState) {
    this.header = header;
    this.compiled = compiled;
    this.ports = ports;
    this.options = options;
    this.#events = events;
    this.#state = state;
    this.#clock = stoppedAt(Math.max(state.at, state.floor));
    this.#viewers = new Viewers(() => this.#events);
    for (const event of events) this.#remember(event);
  }

  /** Opens a new drill: its first step says what is played and by whom. */
  static async create(ports: RoomPorts, header: LogHeader, seed: number, seats: readonly SeatPlan[], options: RoomOptions & { solo?: Role } = {}): Promise<DrillRoom> {
    const c = compile(header.scenario, seed);
    const first = settle(c, emptyState(c), creation(c, header.hash, seats, options.solo ?? null), 0, null, null);
    await ports.log.create(header, first.events);
    return new DrillRoom(header, c, ports, options, first.events, first.state);
  }

  /**
   * Brings a drill back exactly where it stood: the clock at the later of the last event and the last mark.
   * Time away never counts; unless it runs by itself, the drill waits for the facilitator to resume.
   */
  static async resume(ports: RoomPorts, drillId: string, options: RoomOptions = {}): Promise<DrillRoom> {
    const header = await ports.log.header(drillId);
    const events = await ports.log.read(drillId);
    const created = events[0];
    const c = compile(header.scenario, created?.type === 'drill.created' ? created.data.seed : 0);
    const state = refold(c, events);
    const room = new DrillRoom(header, c, ports, options, events, state);
    const mark = (await ports.log.mark(drillId)) ?? 0;
    const stood = Math.max(state.at, state.floor, mark);
    room.#clock = stoppedAt(stood);
    if (state.phase === 'running') {
      await room.#queue.run(async () => {
        const restarted: NewEvent[] = [{ type: 'clock.restarted', data: { lostMs: Math.max(0, stood - state.at) } }];
        if (options.autopilot) restarted.push({ type: 'drill.resumed', data: {} });
        await room.#adopt(settle(c, room.#state, restarted, stood, null, null), null);
        await room.#elapse();
      });
    }
    return room;
  }

  get state(): DrillState {
    return this.#state;
  }

  get events(): readonly LogEvent[] {
    return this.#events;
  }

  /** Drill time now. */
  now(): DrillTime {
    return Math.max(drillNow(this.#clock, this.ports.clock.now()), this.#state.floor);
  }

  reading(): ClockReading {
    return { at: this.now(), speed: this.#clock.speed };
  }

  /** When this room wants to be woken next, in wall ms; null when nothing is due. */
  nextWake(): number | null {
    const timer = nextTimer(this.#state);
    return timer ? wallOf(this.#clock, timer.dueAt) : null;
  }

  /** A viewer starts to watch (or comes back): returns all they may see, as a reset frame; later frames go to the publisher. */
  attach(id: string, viewer: Viewer): Frame {
    return { ...this.#viewers.attach(id, viewer), answers: [], clock: this.reading() };
  }

  detach(id: string): void {
    this.#viewers.detach(id);
  }

  /** Gives a command to the drill. The answer also rides on the sender's own frame. Never throws. */
  submit(seat: string, raw: RawCommand): Promise<Answer> {
    return this.#queue.run(async () => {
      const key = `${seat}:${raw.id}`;
      const known = this.#answers.get(key);
      if (known) {
        this.#publishAnswer(seat, known);
        return known;
      }
      const answer = await this.#handle(seat, raw);
      if (!answer.ok) this.#refused(key, answer, seat);
      return answer;
    });
  }

  /** Resolves when nothing is being worked on. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /** Stops waking and marking. The log keeps everything; `resume` brings the drill back. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wake?.cancel();
    this.#marker?.cancel();
    await this.#queue.idle();
    if (this.#state.phase === 'running' && this.options.markEveryMs !== null) await this.ports.log.saveMark(this.header.drillId, this.now());
  }

  async #handle(seat: string, raw: RawCommand): Promise<Answer> {
    const id = typeof raw.id === 'string' ? raw.id.slice(0, 80) : '';
    const refused = (rejection: Rejection): Answer => ({ id, ok: false, rejection });
    const parsed = parseCommand(seat, raw);
    if ('rejection' in parsed) return refused(parsed.rejection);
    for (let attempt = 0; attempt < RETRIES; attempt++) {
      try {
        await this.#elapse();
        const step = perform(this.compiled, this.#state, parsed.command, this.now());
        if ('rejection' in step) return refused(step.rejection);
        await this.#adopt(step, { seat, answer: { id, ok: true } });
        // A skip or the end of an act moves the clock; what it passed over falls due now.
        await this.#elapse();
        return { id, ok: true };
      } catch (error) {
        if (error instanceof SequenceConflict) await this.#catchUp();
        else if (error instanceof LogUnavailable) return refused({ code: 'logUnavailable', message: `Nothing was changed: the drill's log cannot be written (${error.message}). Tell the facilitator.` });
        else throw error;
      }
    }
    return refused({ code: 'conflict', message: 'Somebody else changed the drill at the same moment, several times. Nothing was changed; press again.' });
  }

  /** All timers due by now elapse, each its own step at its own time. */
  async #elapse(): Promise<void> {
    for (;;) {
      const step = elapseNext(this.compiled, this.#state, this.now());
      if (!step) break;
      await this.#adopt(step, null);
    }
    this.#schedule();
  }

  async #adopt(step: Step, sender: { seat: string; answer: Answer } | null): Promise<void> {
    await this.ports.log.append(this.header.drillId, this.#state.seq, step.events);
    this.#state = step.state;
    this.#events.push(...step.events);
    for (const event of step.events) this.#remember(event);
    if (sender) this.#answers.set(`${sender.seat}:${sender.answer.id}`, sender.answer);
    this.#reclock(step.events);
    const clock = this.reading();
    for (const { viewer, seat, update } of this.#viewers.advance(step.events)) {
      const answers = sender && seat === sender.seat ? [sender.answer] : [];
      if (update || answers.length > 0) {
        const frame = update ?? { revision: this.#viewers.revision(viewer), reset: false, events: [] };
        this.ports.publisher.publish(this.header.drillId, viewer, { ...frame, answers, clock });
      }
    }
  }

  /** Another process wrote first: take over what it wrote and decide again on that. */
  async #catchUp(): Promise<void> {
    const missed = await this.ports.log.read(this.header.drillId, this.#state.seq);
    if (missed.length === 0) return;
    this.#state = refold(this.compiled, missed, this.#state);
    this.#events.push(...missed);
    for (const event of missed) this.#remember(event);
    this.#reclock(missed);
    const clock = this.reading();
    // Step by step, so that this process numbers its frames as the one that wrote them did (V2).
    for (const step of stepsOf(missed)) {
      for (const { viewer, update } of this.#viewers.advance(step)) if (update) this.ports.publisher.publish(this.header.drillId, viewer, { ...update, answers: [], clock });
    }
  }

  #reclock(events: readonly LogEvent[]): void {
    const changed = events.some(({ type }) => CLOCK_EVENTS.has(type));
    if (!changed) return;
    const at = Math.max(this.#state.at, this.#state.floor, events.at(-1)?.at ?? 0);
    const speed = this.#state.phase === 'running' ? this.#state.speed : 0;
    this.#clock = { anchorWall: this.ports.clock.now(), anchorDrill: at, speed };
    this.#keepMarking();
  }

  #schedule(): void {
    this.#wake?.cancel();
    this.#wake = null;
    const at = this.#closed ? null : this.nextWake();
    if (at === null) return;
    this.#wake = this.ports.clock.wakeAt(at, () => this.#due());
  }

  #due(): void {
    void this.#queue.run(async () => {
      if (this.#closed) return;
      try {
        await this.#elapse();
      } catch (error) {
        if (error instanceof SequenceConflict) await this.#catchUp();
        else if (!(error instanceof LogUnavailable)) throw error;
        this.#wake = this.ports.clock.wakeAt(this.ports.clock.now() + LOG_RETRY_MS, () => this.#due());
      }
    });
  }

  #keepMarking(): void {
    const every = this.options.markEveryMs === undefined ? 5_000 : this.options.markEveryMs;
    this.#marker?.cancel();
    this.#marker = null;
    if (every === null || this.#clock.speed === 0 || this.#closed) return;
    this.#marker = this.ports.clock.wakeAt(this.ports.clock.now() + every, () => {
      void this.ports.log.saveMark(this.header.drillId, this.now()).catch(() => undefined);
      this.#keepMarking();
    });
  }

  #remember({ commandId, by }: LogEvent): void {
    if (commandId !== null) this.#answers.set(`${by?.seat ?? FACILITATOR_SEAT}:${commandId}`, { id: commandId, ok: true });
  }

  #refused(key: string, answer: Answer, seat: string): void {
    this.#publishAnswer(seat, answer);
    // A refusal that was the log's fault, not the command's, may be tried again under the same id.
    if (!answer.ok && (answer.rejection.code === 'logUnavailable' || answer.rejection.code === 'conflict')) return;
    this.#answers.set(key, answer);
    this.#refusals.push(key);
    const oldest = this.#refusals.length > REMEMBERED_REFUSALS ? this.#refusals.shift() : undefined;
    if (oldest !== undefined) this.#answers.delete(oldest);
  }

  #publishAnswer(seat: string, answer: Answer): void {
    for (const viewer of this.#viewers.ofSeat(seat)) {
      this.ports.publisher.publish(this.header.drillId, viewer, { revision: this.#viewers.revision(viewer), reset: false, events: [], answers: [answer], clock: this.reading() });
    }
  }
}

/** Facts that change how wall time maps to drill time. */
const CLOCK_EVENTS = new Set<string>(['drill.started', 'drill.paused', 'drill.resumed', 'drill.ended', 'speed.changed', 'clock.skipped', 'clock.restarted']);
