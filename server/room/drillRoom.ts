import type { LogEvent, NewEvent } from '../../shared/drill/events.ts';
import type { Account, GivenCommand } from '../../shared/drill/given.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Command, RawCommand } from '../../shared/drill/parseCommand.ts';
import { parseCommand } from '../../shared/drill/parseCommand.ts';
import type { Answer, ClockReading, Frame } from '../../shared/frame.ts';
import type { Rejection } from '../../shared/rejection.ts';
import type { SeatPlan } from '../../shared/roles.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Viewer } from '../audience/groups.ts';
import { stepsOf } from '../audience/viewer.ts';
import type { Compiled } from '../kernel/compiled.ts';
import { refold } from '../kernel/replay.ts';
import type { DrillState } from '../kernel/state.ts';
import type { Step } from '../kernel/step.ts';
import type { Head } from '../log/chain.ts';
import { LogError, SequenceConflict } from '../log/drillLog.ts';
import { AnswerBook } from './answerBook.ts';
import type { Beginning, Opening } from './beginning.ts';
import { begin, bringBack, given } from './beginning.ts';
import { commandStep, elapseDue, ownStep } from './isolation.ts';
import { LogHealth } from './logHealth.ts';
import { Mishaps } from './mishaps.ts';
import type { RoomOptions, RoomPorts } from './ports.ts';
import { Queue } from './queue.ts';
import { FAULT, LOST_THE_RACE, logRefused } from './refusals.ts';
import { RoomClock } from './roomClock.ts';
import { Viewers } from './viewers.ts';

/** How many times a command is decided again after another writer won the race for the log. */
const RETRIES = 5;
/** How long to wait before trying a log that could not be written again, in wall ms. */
const LOG_RETRY_MS = 1_000;

/**
 * One live drill. Everything that changes it goes through a queue of one: elapse what is due, decide, append durably, adopt, publish.
 * Nothing is shown or acknowledged before it is in the log (LOG-1); a failed append leaves the drill as it was.
 */
export class DrillRoom {
  readonly header: LogHeader;
  readonly compiled: Compiled;
  readonly #ports: RoomPorts;
  readonly #options: RoomOptions;
  readonly #queue = new Queue();
  readonly #answers = new AnswerBook();
  readonly #viewers: Viewers;
  readonly #clock: RoomClock;
  readonly #health: LogHealth;
  readonly #mishaps: Mishaps;
  #events: LogEvent[];
  #state: DrillState;
  #head: Head | null;

  private constructor(
    ports: RoomPorts,
    options: RoomOptions,
    { header, compiled, events, state, at, head }: Beginning,
  ) {
    this.header = header;
    this.compiled = compiled;
    this.#head = head;
    this.#ports = ports;
    this.#options = options;
    this.#health = new LogHealth((words) => ports.trouble?.(header.drillId, words));
    this.#mishaps = new Mishaps(ports.clock, (error) => ports.fault?.(header.drillId, error));
    this.#events = events;
    this.#state = state;
    const { markEveryMs = 5_000, awayMs = null } = options;
    this.#clock = new RoomClock(
      ports.clock,
      at,
      () => this.#due(),
      markEveryMs === null ? null : () => this.#mark(),
      markEveryMs ?? 0,
      awayMs,
    );
    this.#viewers = new Viewers({
      drillId: header.drillId,
      publisher: ports.publisher,
      log: () => this.#events,
      reading: () => this.reading(),
      mishap: (error) => this.#mishaps.screen(error),
    });
    this.#answers.learn(events);
  }

  /** Opens a new drill: its first step says what is played and by whom. */
  static async create(
    ports: RoomPorts,
    header: LogHeader,
    seed: number,
    seats: readonly SeatPlan[],
    options: RoomOptions & Opening = {},
  ): Promise<DrillRoom> {
    return new DrillRoom(ports, options, await begin(ports.log, header, seed, seats, options));
  }

  /**
   * Brings a drill back exactly where it stood: the clock at the later of the last event and the last mark.
   * Time while the server was down does not count. The drill waits for the facilitator to resume, unless `resumesItself` is set.
   */
  static async resume(ports: RoomPorts, drillId: string, options: RoomOptions = {}): Promise<DrillRoom> {
    const beginning = await bringBack(ports.log, drillId);
    const room = new DrillRoom(ports, options, beginning);
    if (beginning.state.phase === 'running')
      await room.#queue.run(async () => {
        await room.#restart(beginning.at);
        await room.#elapse();
      });
    return room;
  }

  get state(): DrillState {
    return this.#state;
  }

  get events(): readonly LogEvent[] {
    return this.#events;
  }

  /** Where the log's chain ends with the last of `events`, and its signature when the drill is over; null without a chain. */
  get head(): Head | null {
    return this.#head;
  }

  /** Drill time now. */
  now(): DrillTime {
    return Math.max(this.#clock.now(), this.#state.floor);
  }

  reading(): ClockReading {
    return { at: this.now(), speed: this.#clock.speed };
  }

  /** A viewer starts to watch: returns all they may see, as a reset frame; later frames go to the publisher. */
  attach(id: string, viewer: Viewer): Frame {
    return this.#viewers.attach(id, viewer);
  }

  /** A viewer comes back who last saw `revision` (0: nothing): returns what they missed, at least the clock. */
  reattach(id: string, viewer: Viewer, revision: number): Frame[] {
    return this.#viewers.reattach(id, viewer, revision);
  }

  /** Ids of the injects this viewer may see. */
  injectsOf(id: string): string[] {
    return this.#viewers.injectsOf(id);
  }

  detach(id: string): void {
    this.#viewers.detach(id);
  }

  /** Gives a command to the drill; `account` says which facilitator. The answer also rides on the sender's own frame. */
  submit(seat: string, raw: RawCommand, account: Account | null = null): Promise<Answer> {
    return this.#queue.run(async () => {
      const known = this.#answers.find(seat, raw.id);
      const answer = known ?? (await this.#handle(seat, raw, account));
      if (known || !answer.ok) this.#viewers.answer(seat, answer);
      if (!known && !answer.ok) this.#answers.refused(seat, raw.id, answer);
      return answer;
    });
  }

  /** Resolves when nothing is being worked on. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /** Stops waking and marking. The log keeps everything; `resume` brings the drill back. */
  async close(): Promise<void> {
    this.#clock.stop();
    await this.#queue.idle();
    if (this.#state.phase !== 'running' || this.#options.markEveryMs === null) return;
    // A log that cannot be written keeps its last mark; a room must close all the same.
    await this.#mark().catch(() => undefined);
  }

  /** Why nothing can be written now, or what went wrong of late, for the facilitator; null when all is well. */
  get trouble(): string | null {
    return this.#health.trouble ?? this.#mishaps.words;
  }

  #mark(): Promise<void> {
    return this.#health.watch(
      this.#ports.log.saveMark(this.header.drillId, this.#clock.away() ?? this.now()),
    );
  }

  /** The clock stands where it stood, everybody is told, and the drill waits to be resumed. */
  async #restart(stood: DrillTime): Promise<void> {
    const state = this.#state;
    const at = Math.max(state.at, state.floor, stood);
    const restarted: NewEvent[] = [{ type: 'clock.restarted', data: { lostMs: at - state.at } }];
    if (this.#options.resumesItself) restarted.push({ type: 'drill.resumed', data: {} });
    const { step, fault } = ownStep(this.compiled, state, restarted, at);
    if (fault !== null) this.#mishaps.followed('The server was away, and', fault);
    await this.#commit(step, null, null);
  }

  async #handle(seat: string, raw: RawCommand, account: Account | null): Promise<Answer> {
    const id = typeof raw.id === 'string' ? raw.id.slice(0, 80) : '';
    const refused = (rejection: Rejection): Answer => ({ id, ok: false, rejection });
    const parsed = parseCommand(seat, raw);
    if ('rejection' in parsed) return refused(parsed.rejection);
    const command: Command = account ? { ...parsed.command, account } : parsed.command;
    for (let attempt = 0; attempt < RETRIES; attempt++) {
      try {
        await this.#elapse();
        const made = commandStep(this.compiled, this.#state, command, this.now());
        if ('rejection' in made) return refused(made.rejection);
        await this.#commit(made.step, { seat, answer: { id, ok: true } }, given(command, made.step));
        if (made.fault !== null) this.#mishaps.followed(`${raw.name} was done, and`, made.fault);
      } catch (error) {
        const rejection = await this.#recover(error, raw.name);
        if (rejection === null) continue;
        return refused(rejection);
      }
      // A skip or the end of an act moves the clock; what it passed over falls due now. The command stands whatever becomes of that.
      await this.#elapseOrRetry();
      return { id, ok: true };
    }
    return refused(LOST_THE_RACE);
  }

  /** All timers due by now elapse, each its own step at its own time. */
  async #elapse(): Promise<void> {
    const stood = this.#clock.away();
    if (stood !== null) await this.#restart(stood);
    await elapseDue(this, (step) => this.#commit(step, null, null), this.#mishaps);
    this.#clock.schedule(this.#state);
  }

  async #elapseOrRetry(): Promise<void> {
    try {
      await this.#elapse();
    } catch (error) {
      await this.#recover(error);
      this.#clock.retryIn(LOG_RETRY_MS);
    }
  }

  /**
   * After a step that did not become real. Null: another process wrote first and what it wrote is taken over, so decide again.
   * Otherwise what the sender is told; nothing was changed, and what is due is tried again before long. Never throws.
   */
  async #recover(error: unknown, command?: string): Promise<Rejection | null> {
    let cause = error;
    if (cause instanceof SequenceConflict) {
      try {
        await this.#catchUp();
        return null;
      } catch (unreadable) {
        cause = unreadable;
      }
    }
    this.#clock.retryIn(LOG_RETRY_MS);
    if (cause instanceof LogError) return logRefused(cause);
    this.#mishaps.refused(command, cause);
    return FAULT;
  }

  async #commit(
    step: Step,
    sender: { seat: string; answer: Answer } | null,
    command: GivenCommand | null,
  ): Promise<void> {
    const { log } = this.#ports;
    this.#head = await this.#health.watch(
      log.append(this.header.drillId, this.#state.seq, step.events, command),
    );
    this.#clock.alive();
    if (sender) this.#answers.accepted(sender.seat, sender.answer);
    this.#take(step.state, step.events);
    this.#viewers.show(step.events, sender);
  }

  /** Another process wrote first: take over what it wrote and decide again on that. */
  async #catchUp(): Promise<void> {
    const missed = await this.#ports.log.read(this.header.drillId, this.#state.seq);
    if (missed.length === 0) return;
    this.#head = await this.#ports.log.head(this.header.drillId);
    this.#take(refold(this.compiled, missed, this.#state), missed);
    // Step by step, so that this process numbers its frames as the one that wrote them did (VIEW-2).
    for (const step of stepsOf(missed)) this.#viewers.show(step, null);
  }

  #take(state: DrillState, events: readonly LogEvent[]): void {
    this.#state = state;
    for (const event of events) this.#events.push(event);
    this.#answers.learn(events);
    this.#clock.follow(events, state);
  }

  #due(): void {
    void this.#queue.run(async () => {
      if (!this.#clock.stopped) await this.#elapseOrRetry();
    });
  }
}
