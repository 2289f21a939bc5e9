import type { DrillTime, DurationMs } from '../../shared/time.ts';
import { paceOf } from '../kernel/clock/pace.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import type { Publisher, WallClock } from '../room/ports.ts';
import { VirtualClock } from '../room/virtualClock.ts';
import type { Player } from './players.ts';
import { GLANCE_MS, pressed, seated, take, think } from './players.ts';
import type { Team } from './teams/policy.ts';

/** How often the bots' clock is moved, in ms outside, and the most of it that is spent on that: real drills share the thread. */
const TURN_MS = 100;
const WORK_MS = 40;

/** Goes as fast as it is told, against the watches of those who look on. */
class PacedClock extends VirtualClock {
  rate = 1;
}

/**
 * Bots who play a drill in the live server while people look on. The drill's clock is the one of this: it is moved turn by turn, and at
 * every glance the bots look at their screens, as in a headless drill. Speed is the rate of the clock and nothing in the log.
 */
export class LivePlay {
  readonly clock = new PacedClock();
  readonly #outside: WallClock;
  readonly #onFault: (error: unknown) => void;
  readonly #onOver: () => void;
  readonly #players = new Map<string, Player>();
  #room: DrillRoom | null = null;
  #turn: { cancel(): void } | null = null;
  /** Played through as fast as it goes until then. */
  #until: DrillTime | null = null;
  #isStopped = false;

  constructor(outside: WallClock, onFault: (error: unknown) => void, onOver: () => void) {
    this.#outside = outside;
    this.#onFault = onFault;
    this.#onOver = onOver;
  }

  /** What the room tells the bots goes to them, the rest on to `others`. */
  before({ stepped, publish }: Publisher): Publisher {
    return {
      stepped,
      publish: (drillId, viewer, frame) => {
        const player = this.#players.get(viewer);
        if (player) take(player, frame);
        else publish(drillId, viewer, frame);
      },
    };
  }

  begin(room: DrillRoom, team: Team): void {
    this.#room = room;
    for (const player of seated(room, team, room.compiled.seed, 'bot:'))
      this.#players.set(player.viewer, player);
    this.#next();
  }

  get until(): DrillTime | null {
    return this.#until;
  }

  set rate(rate: number) {
    this.clock.rate = rate;
    this.#until = null;
  }

  playTo(at: DrillTime): void {
    this.#until = at;
  }

  stop(): void {
    this.#isStopped = true;
    this.#turn?.cancel();
  }

  #next(): void {
    if (this.#isStopped) return;
    this.#turn = this.#outside.wakeAt(this.#outside.now() + TURN_MS, () => {
      this.#take().then(
        () => this.#next(),
        (error: unknown) => {
          this.stop();
          this.#onFault(error);
        },
      );
    });
  }

  async #take(): Promise<void> {
    const room = this.#room;
    if (!room) return;
    const { phase } = room.state;
    if (phase === 'hotWash' || phase === 'debrief') {
      this.stop();
      this.#onOver();
    }
    if (phase !== 'running') return;
    const enough = this.#outside.now() + WORK_MS;
    const to = this.#until === null ? this.clock.now() + this.clock.rate * TURN_MS : Number.POSITIVE_INFINITY;
    while (room.state.phase === 'running' && this.clock.now() < to && this.#outside.now() < enough) {
      await this.#step(room, to - this.clock.now());
      if (this.#until === null || room.now() < this.#until) continue;
      this.#until = null;
      break;
    }
  }

  /** To the next glance, or as far as this turn goes. */
  async #step(room: DrillRoom, most: DurationMs): Promise<void> {
    const now = room.now();
    const glance = (Math.floor(now / GLANCE_MS) + 1) * GLANCE_MS;
    const target = Math.max(now + 1, Math.min(glance, this.#until ?? glance));
    const away = Math.ceil((target - now) / (paceOf(room.state) || 1));
    await this.clock.advanceTo(this.clock.now() + Math.max(1, Math.min(away, most)), () => room.idle());
    if (room.now() < glance) return;
    for (const player of this.#players.values())
      for (const act of think(room, player)) await room.submit(player.seat, pressed(player, act));
  }
}
