/** The part of an Engine.IO connection that a door needs. */
interface Coming {
  close(discard: boolean): unknown;
  once(event: 'close', hear: () => void): unknown;
  transport: object;
}

export interface DoorOptions {
  /** Connections that have not said who they are, per address and over all. */
  strangers: number;
  allStrangers: number;
  /** Open connections, per address and over all. */
  open: number;
  allOpen: number;
  /** How long somebody may take to say who they are. */
  unknownMs: number;
}

const USUAL: DoorOptions = {
  strangers: 60,
  allStrangers: 1_000,
  open: 1_000,
  allOpen: 10_000,
  unknownMs: 5_000,
};

interface Place {
  address: string;
  isKnown: boolean;
  timer: NodeJS.Timeout;
}

/** How many connections are open, from where, and who of them has not said who they are. */
export class Doors {
  readonly #options: DoorOptions;
  readonly #places = new Map<object, Place>();
  readonly #byAddress = new Map<string, { open: number; strangers: number }>();
  #strangers = 0;

  constructor(options: Partial<DoorOptions> = {}) {
    this.#options = { ...USUAL, ...options };
  }

  /** Is there room for one more from here? */
  hasRoom(address: string): boolean {
    const { strangers, allStrangers, open, allOpen } = this.#options;
    const here = this.#byAddress.get(address);
    return (
      this.#places.size < allOpen &&
      this.#strangers < allStrangers &&
      (here?.open ?? 0) < open &&
      (here?.strangers ?? 0) < strangers
    );
  }

  /** Somebody came in. Whoever does not say who they are before long is shown out. */
  enter(coming: Coming, address: string): void {
    const timer = setTimeout(() => coming.close(true), this.#options.unknownMs);
    const place = { address, isKnown: false, timer };
    this.#places.set(coming, place);
    this.#strangers += 1;
    const here = this.#byAddress.get(address) ?? { open: 0, strangers: 0 };
    this.#byAddress.set(address, { open: here.open + 1, strangers: here.strangers + 1 });
    coming.once('close', () => this.#leave(coming));
  }

  /** They said who they are. */
  know(coming: object): void {
    const place = this.#places.get(coming);
    if (!place || place.isKnown) return;
    clearTimeout(place.timer);
    place.isKnown = true;
    this.#noStranger(place.address);
  }

  isKnown(coming: object): boolean {
    return this.#places.get(coming)?.isKnown ?? false;
  }

  get size(): number {
    return this.#places.size;
  }

  #leave(coming: object): void {
    const place = this.#places.get(coming);
    if (!place) return;
    this.#places.delete(coming);
    clearTimeout(place.timer);
    if (!place.isKnown) this.#noStranger(place.address);
    const here = this.#byAddress.get(place.address);
    if (!here) return;
    here.open -= 1;
    if (here.open <= 0) this.#byAddress.delete(place.address);
  }

  #noStranger(address: string): void {
    this.#strangers -= 1;
    const here = this.#byAddress.get(address);
    if (here) here.strangers -= 1;
  }
}
