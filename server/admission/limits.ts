import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Budgets } from './budgets.ts';
import type { DoorOptions } from './doors.ts';
import { Doors } from './doors.ts';
import { GuessLimit, Lane } from './guessing.ts';
import { Pace } from './pace.ts';

/** Requests a minute. Whoever is known counts for themselves, so that a whole office behind one address can work. */
const API = 1_200;
const SCREENS = 3_000;
/** New connections a minute and address: sixty people behind one of them, whose server came back, try a few times each. */
const HANDSHAKES = 600;
/** Secrets nobody holds, a minute and address. They cannot be guessed; whoever tries costs time. */
const STRANGERS = 60;
/** Drills that one address may begin alone in an hour: an office of people who try it, not a script. */
const PRACTICES = 12;

/** Everything that is counted across connections and requests. */
export class Limits {
  // There are 31^6 codes: at ten a second from everywhere together the first hit takes years.
  readonly codes = new GuessLimit({
    address: new Lane({ free: 10, everyMs: 1_000, places: 15 }),
    all: new Lane({ free: 300, everyMs: 100, places: 100 }),
  });
  // Passwords are chosen by people, and a look is dear.
  readonly signIns = new GuessLimit({
    address: new Lane({ free: 10, everyMs: 3_000, places: 5 }),
    account: new Lane({ free: 10, everyMs: 3_000, places: 10 }),
    all: new Lane({ free: 60, everyMs: 500, places: 20 }),
  });
  readonly keys = new GuessLimit({
    address: new Lane({ free: 10, everyMs: 1_000, places: 15 }),
    all: new Lane({ free: 300, everyMs: 100, places: 100 }),
  });
  readonly handshakes = new RateLimiterMemory({ points: HANDSHAKES, duration: 60 });
  readonly practices = new RateLimiterMemory({ points: PRACTICES, duration: 3_600 });
  readonly strangers = new RateLimiterMemory({ points: STRANGERS, duration: 60 });
  readonly doors: Doors;
  readonly pace = new Pace();
  readonly budgets = new Budgets();
  /** Requests per minute, right or wrong: to the API, by person or address; to everything else too. */
  readonly api: number;
  readonly screens = SCREENS;
  #isStopping = false;

  constructor({ api = API, doors = {} }: { api?: number; doors?: Partial<DoorOptions> } = {}) {
    this.api = api;
    this.doors = new Doors(doors);
  }

  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** The server is about to stop: who waits their turn is sent away. */
  close(): void {
    this.#isStopping = true;
    for (const guesses of [this.codes, this.signIns, this.keys]) guesses.close();
    this.pace.close();
  }
}
