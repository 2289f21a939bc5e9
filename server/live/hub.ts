import type { Frame } from '../../shared/frame.ts';
import type { ByeReason, ConsoleState } from '../../shared/protocol.ts';
import { dateOfSteady, steadyNow } from '../dates.ts';
import type { Receipts } from '../programme/receipts.ts';
import type { Chair } from '../programme/seating.ts';
import type { SteppedOut } from '../programme/steppedOut.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import type { Line } from './connection.ts';
import { drawnConsole } from './consoleState.ts';
import { isOver } from './lobby.ts';
import type { Metrics } from './metrics.ts';
import { presenceOf } from './presence.ts';
import { hasRoomFor } from './windows.ts';

const PRESENCE_MS = 150;
/** The console is rebuilt at most four times a second, however fast steps come. */
const CONSOLE_MS = 250;
/** Somebody who asked for the lobby this short a time ago is still looking at it. */
const LOOKED_MS = 15_000;

/** Everybody connected to one drill. */
interface Crowd {
  lines: Map<string, Line>;
  presence: NodeJS.Timeout | null;
  console: NodeJS.Timeout | null;
  consoleAt: number;
  /** News handed to an open screen, as `inject seat`. */
  delivered: Set<string>;
}

/** Who is connected to which drill, and what reaches them: frames from the rooms, presence, the console. */
export class Hub {
  readonly #crowds = new Map<string, Crowd>();
  readonly #metrics: Metrics;
  readonly #roomOf: (drillId: string) => DrillRoom | null;
  readonly #chairsOf: (drillId: string) => readonly Chair[];
  readonly #receipts: Receipts;
  readonly #steppedOut: SteppedOut;
  readonly #looked = new Map<string, number>();
  /** When, on the steady clock, a seat last came or went, by drill. Outlives the last connection: that is when it is asked for. */
  readonly #since = new Map<string, Map<string, number>>();
  /** Hears of what went wrong on a timer, where nobody else would; set once the server has somewhere to log it. */
  onFault: (drillId: string, error: unknown) => void = () => undefined;

  constructor(
    metrics: Metrics,
    roomOf: (drillId: string) => DrillRoom | null,
    chairsOf: (drillId: string) => readonly Chair[],
    receipts: Receipts,
    steppedOut: SteppedOut,
  ) {
    this.#receipts = receipts;
    this.#steppedOut = steppedOut;
    this.#metrics = metrics;
    this.#roomOf = roomOf;
    this.#chairsOf = chairsOf;
  }

  /** Ends connections that have taken nothing for a long time, whatever they say. */
  cutStuck(): void {
    for (const { lines } of this.#crowds.values())
      for (const line of [...lines.values()])
        if (line.isStuck) {
          this.#metrics.cut += 1;
          line.cut();
        }
  }

  get sockets(): number {
    return [...this.#crowds.values()].reduce((sum, { lines }) => sum + lines.size, 0);
  }

  publish(drillId: string, viewer: string, frame: Frame): void {
    const line = this.#crowds.get(drillId)?.lines.get(viewer);
    if (!line) return;
    this.#metrics.frames += 1;
    if (line.send(frame)) this.#handed(line, frame);
    else this.#metrics.cut += 1;
  }

  /** A connection joins its drill. Without a room it waits in the lobby, and `opened` shows it what comes. */
  join(line: Line): void {
    const { drillId, seat } = line.who;
    const crowd = this.#crowd(drillId);
    const wasHere = this.#linesOf(drillId).some(({ who }) => who.seat === seat);
    if (!hasRoomFor(line, crowd.lines)) {
      line.bye('tooMany');
      return;
    }
    crowd.lines.set(line.id, line);
    if (!wasHere) this.#noteSince(drillId, seat);
    const room = this.#roomOf(drillId);
    if (room) this.#show(room, line);
    this.#presenceSoon(drillId, crowd);
  }

  leave(line: Line): void {
    const { drillId, seat } = line.who;
    const crowd = this.#crowds.get(drillId);
    if (!crowd?.lines.delete(line.id)) return;
    this.#roomOf(drillId)?.detach(line.id);
    if (!this.#linesOf(drillId).some(({ who }) => who.seat === seat)) this.#noteSince(drillId, seat);
    if (crowd.lines.size > 0) {
      this.#presenceSoon(drillId, crowd);
      return;
    }
    for (const timer of [crowd.presence, crowd.console]) if (timer) clearTimeout(timer);
    this.#crowds.delete(drillId);
  }

  /** The lobby was locked: whoever waits sees the briefing. */
  opened(drillId: string): void {
    const room = this.#roomOf(drillId);
    if (!room) return;
    for (const line of this.#linesOf(drillId)) this.#show(room, line);
    this.stepped(drillId);
  }

  /** All again, for somebody who lost a frame. */
  resync(line: Line): void {
    const room = this.#roomOf(line.who.drillId);
    if (room) line.send(room.attach(line.id, line.who.viewer));
  }

  /** Ends every connection of a seat. */
  dismiss(drillId: string, seat: string, reason: ByeReason): void {
    for (const line of this.#linesOf(drillId)) if (line.who.seat === seat) line.bye(reason);
  }

  /** Ends every connection to a drill that is no more. */
  gone(drillId: string): void {
    this.#since.delete(drillId);
    for (const line of this.#linesOf(drillId)) line.bye('drillGone');
  }

  /** Ends every console that was opened with a session. */
  signedOut(session: string): void {
    for (const { lines } of this.#crowds.values())
      for (const line of [...lines.values()]) if (line.who.session === session) line.bye('notSignedIn');
  }

  /** Ends every console whose session is not good any more. */
  recheck(isGood: (session: string) => boolean): void {
    for (const { lines } of this.#crowds.values())
      for (const line of [...lines.values()])
        if (line.who.session !== null && !isGood(line.who.session)) line.bye('notSignedIn');
  }

  /** Something was added to a drill's log: its consoles are redrawn soon. */
  stepped(drillId: string): void {
    const crowd = this.#crowds.get(drillId);
    if (!crowd || crowd.console || ![...crowd.lines.values()].some(isConsole)) return;
    const wait = Math.max(0, crowd.consoleAt + CONSOLE_MS - steadyNow());
    crowd.console = setTimeout(() => {
      crowd.console = null;
      crowd.consoleAt = steadyNow();
      const room = this.#roomOf(drillId);
      this.#safely(drillId, () => {
        if (room) this.#tellConsoles(room, [...crowd.lines.values()].filter(isConsole));
      });
    }, wait);
  }

  presenceChanged(drillId: string): void {
    const crowd = this.#crowds.get(drillId);
    if (crowd) this.#presenceSoon(drillId, crowd);
  }

  looked(drillId: string, seat: string): void {
    if (this.#looked.size > 5_000) this.#looked.clear();
    this.#looked.set(`${drillId} ${seat}`, steadyNow());
  }

  isHere(drillId: string, seat: string): boolean {
    const at = this.#looked.get(`${drillId} ${seat}`);
    return (
      this.#linesOf(drillId).some(({ who }) => who.seat === seat) ||
      (at !== undefined && steadyNow() - at < LOOKED_MS)
    );
  }

  /** When the last screen of a seat closed, ISO; null while one is open, or where none has been. */
  awaySince(drillId: string, seat: string): string | null {
    if (this.isHere(drillId, seat)) return null;
    const looked = this.#looked.get(`${drillId} ${seat}`);
    return this.#sinceOf(drillId, seat) ?? (looked === undefined ? null : dateOfSteady(looked));
  }

  isWatched(drillId: string): boolean {
    return this.#crowds.has(drillId);
  }

  #crowd(drillId: string): Crowd {
    const known = this.#crowds.get(drillId);
    if (known) return known;
    const fresh: Crowd = {
      lines: new Map(),
      presence: null,
      console: null,
      consoleAt: 0,
      delivered: new Set(),
    };
    this.#crowds.set(drillId, fresh);
    return fresh;
  }

  #noteSince(drillId: string, seat: string): void {
    if (this.#since.size > 1_000) this.#since.clear();
    const seats = this.#since.get(drillId) ?? new Map<string, number>();
    this.#since.set(drillId, seats.set(seat, steadyNow()));
  }

  #sinceOf(drillId: string, seat: string): string | null {
    const at = this.#since.get(drillId)?.get(seat);
    return at === undefined ? null : dateOfSteady(at);
  }

  #linesOf(drillId: string): Line[] {
    return [...(this.#crowds.get(drillId)?.lines.values() ?? [])];
  }

  /** What this viewer has not seen, and from now on all they may see. Nothing can come between: no step of this waits. */
  #show(room: DrillRoom, line: Line): void {
    const { drillId, seat, staff, viewer, revision } = line.who;
    for (const frame of room.reattach(line.id, viewer, revision)) line.send(frame);
    if (staff === null) {
      const delivered = this.#crowds.get(drillId)?.delivered;
      for (const inject of room.newsOf(line.id)) delivered?.add(`${inject} ${seat}`);
    }
    if (isConsole(line)) this.#tellConsoles(room, [line]);
  }

  /** A person's own screen has this news now. */
  #handed({ who: { drillId, seat, staff } }: Line, { events }: Frame): void {
    if (staff !== null) return;
    const delivered = this.#crowds.get(drillId)?.delivered;
    for (const { type, data } of events)
      if (type === 'inject.delivered') delivered?.add(`${data.inject} ${seat}`);
  }

  /** What a seat says it has shown; only what was handed to it counts. */
  seen(line: Line, injects: readonly string[]): void {
    const { drillId, seat, staff } = line.who;
    const room = this.#roomOf(drillId);
    const delivered = this.#crowds.get(drillId)?.delivered;
    if (staff !== null || !room || !delivered) return;
    const real = injects.filter((inject) => delivered.has(`${inject} ${seat}`));
    if (this.#receipts.note(drillId, seat, real, room.now())) this.stepped(drillId);
  }

  /** Made once for all who see the same. */
  #tellConsoles(room: DrillRoom, lines: readonly Line[]): void {
    const { drillId } = room.header;
    const delivered = this.#crowds.get(drillId)?.delivered;
    const out = this.#steppedOut.of(drillId);
    const screens = {
      isDelivered: (inject: string, seat: string) => delivered?.has(`${inject} ${seat}`) ?? false,
      seenAt: (inject: string, seat: string) => this.#receipts.seenAt(drillId, inject, seat),
      isOut: (seat: string) => out.has(seat),
    };
    const fault = (error: unknown): void => this.onFault(drillId, error);
    const made = new Map<boolean, ConsoleState>();
    for (const line of lines) {
      const hides = line.who.hidesTruth && !isOver(room.state.phase);
      this.#safely(drillId, () => {
        const state = made.get(hides) ?? drawnConsole(room, hides, screens, fault);
        made.set(hides, state);
        line.tell('console', state);
      });
    }
  }

  #presenceSoon(drillId: string, crowd: Crowd): void {
    crowd.presence ??= setTimeout(() => {
      crowd.presence = null;
      this.#safely(drillId, () => {
        const seats = presenceOf(
          this.#chairsOf(drillId),
          [...crowd.lines.values()].map(({ who }) => who),
          this.#steppedOut.of(drillId),
          (seat) => this.#sinceOf(drillId, seat),
        );
        for (const line of crowd.lines.values()) line.tell('presence', seats);
      });
    }, PRESENCE_MS);
  }

  /** What cannot be read just now is shown the next time; a failing disk must not end the server. */
  #safely(drillId: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.onFault(drillId, error);
    }
  }
}

const isConsole = ({ who }: Line): boolean => who.staff === 'facilitator';
