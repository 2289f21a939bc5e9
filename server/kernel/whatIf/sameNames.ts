import type { LogEvent } from '../../../shared/drill/events.ts';

/** Names that a drill gives by counting: the third page is another one once a page came before it. */
const COUNTED = /^(page|task|ask|question|statement|ad-hoc|persona|note|letter)-\d+$/;
/** What no drill calls anything: whoever speaks of what never came to be is told that there is no such thing. */
const NEVER = 'never-';

/**
 * Knows which page, task or text of a log that is decided again is the one a command of the first log means. What a command made is
 * found by that command, what came by itself by its timer, and pages by whom they rang and for the how-manyeth time.
 */
export class SameNames {
  readonly #before = new Map<string, readonly LogEvent[]>();
  readonly #pages: ReadonlyMap<string, string>;
  readonly #made: ReadonlySet<string>;
  readonly #now = new Map<string, string>();
  readonly #rung = new Map<string, number>();

  constructor(steps: Iterable<readonly LogEvent[]>) {
    const pages = new Map<string, string>();
    const rung = new Map<string, number>();
    const made = new Set<string>();
    for (const step of steps) {
      const key = causeOf(step);
      if (key !== null && !this.#before.has(key)) this.#before.set(key, step);
      for (const event of step) {
        for (const name of namesIn(event)) made.add(name);
        if (event.type === 'page.sent') pages.set(occasion(event.data.target, rung), event.data.page);
      }
    }
    this.#pages = pages;
    this.#made = made;
  }

  /** A step as it is decided now. */
  met(step: readonly LogEvent[]): void {
    const key = causeOf(step);
    const before = key === null ? undefined : this.#before.get(key);
    if (before) this.#pair(before, step);
    for (const event of step) {
      if (event.type !== 'page.sent') continue;
      const then = this.#pages.get(occasion(event.data.target, this.#rung));
      if (then !== undefined) this.#now.set(then, event.data.page);
    }
  }

  /** A payload of the first log, in the names of this one. The same object where none differs. */
  now(payload: unknown): unknown {
    if (typeof payload === 'string') {
      if (!this.#made.has(payload)) return payload;
      return this.#now.get(payload) ?? `${NEVER}${payload}`;
    }
    if (Array.isArray(payload)) {
      const items = payload.map((item) => this.now(item));
      return items.some((item, index) => item !== payload[index]) ? items : payload;
    }
    if (typeof payload !== 'object' || payload === null) return payload;
    const entries = Object.entries(payload).map(([key, value]) => [key, this.now(value)] as const);
    const given = Object.values(payload);
    return entries.some(([, value], index) => value !== given[index]) ? Object.fromEntries(entries) : payload;
  }

  #pair(before: readonly LogEvent[], now: readonly LogEvent[]): void {
    const seen = new Map<string, number>();
    for (const event of now) {
      const index = seen.get(event.type) ?? 0;
      seen.set(event.type, index + 1);
      const then = before.filter(({ type }) => type === event.type)[index];
      if (!then || event.type === 'page.sent') continue;
      const [old, fresh] = [namesIn(then), namesIn(event)];
      // What a later event only speaks of has its name already.
      for (const [index, name] of old.entries())
        if (!this.#now.has(name)) this.#now.set(name, fresh[index] ?? name);
    }
  }
}

/** What two logs have in common of a step: the command that caused it, or the timer. */
function causeOf([first]: readonly LogEvent[]): string | null {
  if (!first) return null;
  if (first.type === 'timer.elapsed') return `timer ${first.data.timer}`;
  return first.commandId === null ? null : `command ${first.commandId}`;
}

/** Names in an event's own fields, and the letter it would be, in the order of the fields. */
function namesIn({ seq, data }: LogEvent): string[] {
  const names = Object.values(data).filter(
    (value): value is string => typeof value === 'string' && COUNTED.test(value),
  );
  return [...names, `letter-${seq}`];
}

function occasion(target: string, rung: Map<string, number>): string {
  const count = (rung.get(target) ?? 0) + 1;
  rung.set(target, count);
  return `${target} ${count}`;
}
