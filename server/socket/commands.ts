import { z } from 'zod';
import type { ClockReading } from '../../shared/frame.ts';
import type { SeatBudget } from '../admission/budgets.ts';
import type { Limits } from '../admission/limits.ts';
import type { Connection, Wire } from '../live/connection.ts';
import type { LiveRooms } from '../live/liveRooms.ts';
import type { Metrics } from '../live/metrics.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import { Volume } from '../room/volume.ts';

const rawShape = z.object({
  id: z.string().min(1).max(80),
  name: z.string().min(1).max(80),
  payload: z.unknown(),
  role: z.string().max(40).nullish(),
});
type Raw = z.output<typeof rawShape>;
const LOOKS_ON = 'You look over this person’s shoulder; only they can act here. Go back to the console.';
const STANDING: ClockReading = { at: 0, speed: 0 };

interface CommandDeps {
  rooms: LiveRooms;
  limits: Limits;
  metrics: Metrics;
}

/** From a message on a socket to a command in its drill: shape, haste and volume; every refusal in words. */
export class Commands {
  readonly #deps: CommandDeps;
  readonly #volumes = new WeakMap<DrillRoom, Volume>();

  constructor(deps: CommandDeps) {
    this.#deps = deps;
  }

  /** Counts everything that comes in on a connection against its seat, whatever it is. */
  watch(wire: Wire, connection: Connection): void {
    const budget = this.#budgetOf(connection);
    wire.conn.on('packet', ({ data }) => {
      const size = typeof data === 'string' ? data.length : 0;
      if (!wire.connected || (budget.messages.take() && budget.chars.take(size))) return;
      this.#deps.metrics.commands.limited += 1;
      connection.bye('tooFast');
    });
  }

  mayTell(connection: Connection): boolean {
    return this.#deps.limits.budgets.mayTell(connection.who.drillId, connection.owner);
  }

  async take(connection: Connection, raw: unknown): Promise<void> {
    const { rooms, limits, metrics } = this.#deps;
    const { who } = connection;
    const room = rooms.peek(who.drillId);
    const clock = room?.reading() ?? STANDING;
    const parsed = rawShape.safeParse(raw);
    const id = parsed.success ? parsed.data.id : idOf(raw);
    const may = limits.budgets.mayCommand(who.drillId, connection.owner);
    if (may === 'tooFast') {
      metrics.commands.limited += 1;
      connection.bye('tooFast');
      return;
    }
    // After a lost connection a client sends again what was not answered: what is in the log already is never refused for haste.
    const isKnown = room !== null && this.#volumeOf(room).has(who.seat, id);
    if (may === 'wait' && !isKnown) {
      metrics.commands.limited += 1;
      connection.refuse(
        id,
        'busy',
        'That is too fast. Nothing was changed; wait a second and press again.',
        clock,
      );
      return;
    }
    if (!parsed.success) {
      connection.refuse(
        id,
        'malformed',
        'A command has an id, a name and a payload. Reload the page and try again.',
        clock,
      );
      return;
    }
    if (!room) {
      connection.refuse(
        id,
        'wrongPhase',
        'The drill has not been briefed yet. Wait for the facilitator.',
        clock,
      );
      return;
    }
    if (!isKnown && this.#isTooMuch(connection, room, parsed.data, clock)) return;
    if (who.watches) {
      connection.refuse(id, 'notPossible', LOOKS_ON, clock);
      return;
    }
    // The answer itself travels on the sender's next frame.
    const given = { ...parsed.data, role: parsed.data.role ?? null };
    const answer = await room.submit(who.seat, given, who.account);
    metrics.commands[answer.ok ? 'accepted' : 'refused'] += 1;
  }

  /** More than the drill holds, or more at once than this seat may write: says so. */
  #isTooMuch(
    connection: Connection,
    room: DrillRoom,
    { id, name, payload }: Raw,
    clock: ClockReading,
  ): boolean {
    const size = JSON.stringify(payload ?? {}).length;
    const full = this.#volumeOf(room).refusal(connection.who.seat, name, size);
    if (full !== null) connection.refuse(id, 'tooLarge', full, clock);
    else if (!this.#budgetOf(connection).writing.take(size))
      connection.refuse(
        id,
        'busy',
        'This seat has sent more writing than anybody types. Nothing was changed; wait a minute, or shorten it and send it again.',
        clock,
      );
    else return false;
    this.#deps.metrics.commands.limited += 1;
    return true;
  }

  #budgetOf({ who, owner }: Connection): SeatBudget {
    return this.#deps.limits.budgets.seat(who.drillId, owner);
  }

  #volumeOf(room: DrillRoom): Volume {
    const known = this.#volumes.get(room) ?? new Volume();
    this.#volumes.set(room, known);
    return known.learn(room.events);
  }
}

const idOf = (raw: unknown): string =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string'
    ? raw.id.slice(0, 80)
    : '';
