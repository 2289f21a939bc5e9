import type { LogEvent } from '../../shared/drill/events.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';

/** What a drill holds. A long one with nine seats stays below a tenth of it. */
const MOST = {
  seat: { commands: 5_000, chars: 1_000_000 },
  drill: { events: 60_000, chars: 6_000_000 },
} as const;
/** Short words go through until the count is full: somebody whose paste was refused can still say so. */
const SHORT = 400;
/** Anybody may stop the clock, always. */
const ALWAYS = ['pauseDrill'];

/** How much each seat has put into one drill, read from its log: so a restart changes nothing of it. */
export class Volume {
  readonly #seats = new Map<string, { commands: number; chars: number }>();
  readonly #known = new Set<string>();
  #chars = 0;
  #read = 0;

  /** Takes what the log has more than last time. */
  learn(events: readonly LogEvent[]): this {
    for (const event of events.slice(this.#read)) {
      this.#read += 1;
      if (event.commandId === null) continue;
      const seat = event.by?.seat ?? FACILITATOR_SEAT;
      const size = JSON.stringify(event.data).length;
      const spent = this.#of(seat);
      spent.chars += size;
      this.#chars += size;
      const key = `${seat}:${event.commandId}`;
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      spent.commands += 1;
    }
    return this;
  }

  /** Is this command in the log already? */
  has(seat: string, commandId: string): boolean {
    return this.#known.has(`${seat}:${commandId}`);
  }

  /** Why a command is too much for this drill, with what to do; null when there is room for it. The facilitator can always act. */
  refusal(seat: string, name: string, chars: number): string | null {
    if (seat === FACILITATOR_SEAT || ALWAYS.includes(name)) return null;
    const spent = this.#of(seat);
    if (this.#read >= MOST.drill.events)
      return `This drill is full: it holds ${thousands(MOST.drill.events)} entries. Nothing was changed. Ask the facilitator to end it, and go on in a new one.`;
    if (spent.commands >= MOST.seat.commands)
      return `This seat has done ${thousands(MOST.seat.commands)} things, as many as one seat may in a drill. Nothing was changed. Ask the facilitator to end the drill, and go on in a new one.`;
    if (chars <= SHORT) return null;
    if (spent.chars + chars > MOST.seat.chars)
      return `This seat has written ${thousands(MOST.seat.chars)} characters, as many as one seat may in a drill. Nothing was changed. Keep to ${SHORT} characters at a time from here on.`;
    if (this.#chars + chars > MOST.drill.chars)
      return `This drill holds ${thousands(MOST.drill.chars)} characters, and they are written. Nothing was changed. Keep to ${SHORT} characters at a time, or ask the facilitator to go on in a new drill.`;
    return null;
  }

  #of(seat: string): { commands: number; chars: number } {
    const known = this.#seats.get(seat);
    if (known) return known;
    const fresh = { commands: 0, chars: 0 };
    this.#seats.set(seat, fresh);
    return fresh;
  }
}

const thousands = (count: number): string => count.toLocaleString('en-GB');
