import type { DrillTime } from '../../shared/time.ts';
import { formatDrillTime } from '../../shared/time.ts';
import type { WallClock } from './ports.ts';

/** How long the facilitator is told of something that is over, in wall ms. */
const TOLD_MS = 5 * 60_000;

/** What went wrong in this drill without stopping it: each goes to the server's log, and for a while the facilitator reads of the last. */
export class Mishaps {
  readonly #clock: WallClock;
  readonly #onFault: (error: unknown) => void;
  #told: { words: string; until: number } | null = null;

  constructor(clock: WallClock, onFault: (error: unknown) => void) {
    this.#clock = clock;
    this.#onFault = onFault;
  }

  get words(): string | null {
    return this.#told && this.#clock.now() < this.#told.until ? this.#told.words : null;
  }

  setAside(dueAt: DrillTime, fault: unknown): void {
    this.#tell(
      `Something planned for ${formatDrillTime(dueAt)} went wrong and was set aside, so it will not happen. The drill goes on.`,
      fault,
    );
  }

  /** A command that changed nothing. */
  refused(command: string | undefined, fault: unknown): void {
    this.#tell(
      `${command === undefined ? 'A step' : `The command ${command.slice(0, 40)}`} went wrong and changed nothing. The drill goes on; you can end it as usual.`,
      fault,
    );
  }

  /** It was done, and what should have followed went wrong. `what` ends in "and". */
  followed(what: string, fault: unknown): void {
    this.#tell(
      `${what.slice(0, 60)} what should follow from it went wrong. The drill can be ended and exported.`,
      fault,
    );
  }

  /** One screen could not be brought up to date; it begins anew with the next thing that happens. */
  screen(fault: unknown): void {
    this.#tell('A screen could not be brought up to date. If one stands still, reload it.', fault);
  }

  #tell(words: string, fault: unknown): void {
    this.#told = { words: `${words} The server’s log says more.`, until: this.#clock.now() + TOLD_MS };
    this.#onFault(fault);
  }
}
