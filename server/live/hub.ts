import type { Frame } from '../../shared/frame.ts';
import type { PersonHere } from '../../shared/peopleFacts.ts';
import type { ByeReason } from '../../shared/protocol.ts';
import { Drawings } from '../chart/drawings.ts';
import { steadyNow } from '../dates.ts';
import type { Receipts } from '../programme/receipts.ts';
import type { SeatAssignment } from '../programme/seating.ts';
import type { SteppedOut } from '../programme/steppedOut.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import { Comings } from './comings.ts';
import type { Connection } from './connection.ts';
import { drawingOf } from './console/drawing.ts';
import { tellConsoles } from './console/tell.ts';
import type { Crowd } from './crowd.ts';
import { emptyCrowd } from './crowd.ts';
import { handed, injectsOn, screensOf } from './delivered.ts';
import { Facilitators } from './facilitators.ts';
import type { HubSources } from './hubSources.ts';
import { isOver } from './lobby.ts';
import type { Metrics } from './metrics.ts';
import { peopleHere } from './peopleHere.ts';
import { presenceOf } from './presence.ts';
import { hasRoomFor } from './windows.ts';

const PRESENCE_MS = 150;
/** The console is rebuilt at most four times a second, however fast steps come. */
const CONSOLE_MS = 250;

/** Who is connected to which drill, and what reaches them: frames from the rooms, presence, the console. */
export class Hub {
  readonly #crowds = new Map<string, Crowd>();
  readonly #metrics: Metrics;
  readonly #roomOf: (drillId: string) => DrillRoom | null;
  readonly #assignmentsOf: (drillId: string) => readonly SeatAssignment[];
  readonly #receipts: Receipts;
  readonly #steppedOut: SteppedOut;
  readonly #stopOf: HubSources['stopOf'];
  readonly #comings = new Comings();
  readonly #facilitators = new Facilitators();
  readonly #idleMs: number;
  readonly #drawings = new Drawings((error) => this.onFault('', error));
  /** Hears of what went wrong on a timer, where nobody else would; set once the server has somewhere to log it. */
  onFault: (drillId: string, error: unknown) => void = () => undefined;

  constructor({ metrics, roomOf, assignmentsOf, receipts, steppedOut, stopOf, idleMs }: HubSources) {
    this.#idleMs = idleMs;
    this.#receipts = receipts;
    this.#stopOf = stopOf;
    this.#steppedOut = steppedOut;
    this.#metrics = metrics;
    this.#roomOf = roomOf;
    this.#assignmentsOf = assignmentsOf;
  }

  /** Ends connections that have taken nothing for a long time, whatever they say. */
  cutStuck(): void {
    for (const { connections } of this.#crowds.values())
      for (const connection of [...connections.values()])
        if (connection.isStuck) {
          this.#metrics.cut += 1;
          connection.cut();
        }
  }

  get sockets(): number {
    return [...this.#crowds.values()].reduce((sum, { connections }) => sum + connections.size, 0);
  }

  publish(drillId: string, viewer: string, frame: Frame): void {
    const connection = this.#crowds.get(drillId)?.connections.get(viewer);
    if (!connection) return;
    this.#metrics.frames += 1;
    if (connection.send(frame)) handed(this.#crowds.get(drillId), connection, injectsOn(frame));
    else this.#metrics.cut += 1;
  }

  /** A connection joins its drill. Without a room it waits in the lobby, and `opened` shows it what comes. */
  join(connection: Connection): void {
    const { drillId, seat } = connection.who;
    const crowd = this.#crowd(drillId);
    const wasHere = this.#connectionsOf(drillId).some(({ who }) => who.seat === seat);
    if (!hasRoomFor(connection, crowd.connections)) {
      connection.bye('tooMany');
      return;
    }
    crowd.connections.set(connection.id, connection);
    if (!wasHere) this.#comings.note(drillId, seat);
    // Also that nothing is stopped: whoever was away meanwhile holds what they were told before.
    connection.tellStop(this.#stopOf(drillId));
    if (isConsole(connection)) this.#facilitators.came(drillId, connection);
    else connection.askIdle(this.#idleMs);
    const room = this.#roomOf(drillId);
    if (room) this.#show(room, connection);
    this.#presenceSoon(drillId, crowd);
  }

  leave(connection: Connection): void {
    const { drillId, seat } = connection.who;
    const crowd = this.#crowds.get(drillId);
    if (!crowd?.connections.delete(connection.id)) return;
    this.#roomOf(drillId)?.detach(connection.id);
    this.#facilitators.went(drillId, connection, this.#connectionsOf(drillId));
    if (!this.#connectionsOf(drillId).some(({ who }) => who.seat === seat)) this.#comings.note(drillId, seat);
    if (crowd.connections.size > 0) {
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
    for (const connection of this.#connectionsOf(drillId)) this.#show(room, connection);
    this.stepped(drillId);
  }

  /** All again, for somebody who lost a frame. */
  resync(connection: Connection): void {
    const room = this.#roomOf(connection.who.drillId);
    if (room) connection.send(room.attach(connection.id, connection.who.viewer));
  }

  /** All again, for everybody there: something that was told before is not to be shown any more. */
  reshow(drillId: string): void {
    for (const connection of this.#connectionsOf(drillId)) this.resync(connection);
    this.stepped(drillId);
  }

  /** Ends every connection of a seat. */
  dismiss(drillId: string, seat: string, reason: ByeReason): void {
    for (const connection of this.#connectionsOf(drillId))
      if (connection.who.seat === seat) connection.bye(reason);
  }

  /** Ends every connection to a drill that is no more. */
  gone(drillId: string): void {
    this.#comings.forget(drillId);
    this.#facilitators.forget(drillId);
    for (const connection of this.#connectionsOf(drillId)) connection.bye('drillGone');
  }

  /** Ends every console that was opened with a session. */
  signedOut(session: string): void {
    this.recheck((known) => known !== session);
  }

  /** Ends every console whose session is not good any more. */
  recheck(isGood: (session: string) => boolean): void {
    for (const { connections } of this.#crowds.values())
      for (const connection of [...connections.values()])
        if (connection.who.session !== null && !isGood(connection.who.session)) connection.bye('notSignedIn');
  }

  /** Hints come with time alone: consoles of running drills are looked at again. What did not change is not sent. */
  hintsDue(): void {
    for (const id of this.#crowds.keys()) if (this.#roomOf(id)?.state.phase === 'running') this.stepped(id);
  }

  /** Something was added to a drill's log: its consoles are redrawn soon. */
  stepped(drillId: string): void {
    const crowd = this.#crowds.get(drillId);
    if (!crowd || crowd.console || ![...crowd.connections.values()].some(isConsole)) return;
    const wait = Math.max(0, crowd.consoleAt + CONSOLE_MS - steadyNow());
    crowd.console = setTimeout(() => {
      crowd.console = null;
      crowd.consoleAt = steadyNow();
      const room = this.#roomOf(drillId);
      this.#safely(drillId, () => {
        if (room) this.#tellConsoles(room, [...crowd.connections.values()].filter(isConsole));
      });
    }, wait);
  }

  /** Stopped for something real, or over: every screen is told at once, the console's too. */
  stopChanged(drillId: string): void {
    const stop = this.#stopOf(drillId);
    for (const connection of this.#connectionsOf(drillId)) connection.tellStop(stop);
  }

  presenceChanged(drillId: string): void {
    const crowd = this.#crowds.get(drillId);
    if (crowd) this.#presenceSoon(drillId, crowd);
  }

  looked(drillId: string, seat: string): void {
    this.#comings.looked(drillId, seat);
  }

  isHere(drillId: string, seat: string): boolean {
    return (
      this.#connectionsOf(drillId).some(({ who }) => who.seat === seat) ||
      this.#comings.isLooking(drillId, seat)
    );
  }

  /** When the last screen of a seat closed, ISO; null while one is open, or where none has been. */
  awaySince(drillId: string, seat: string): string | null {
    return this.isHere(drillId, seat) ? null : this.#comings.leftAt(drillId, seat);
  }

  isWatched(drillId: string): boolean {
    return this.#crowds.has(drillId);
  }

  #crowd(drillId: string): Crowd {
    const known = this.#crowds.get(drillId);
    if (known) return known;
    const fresh = emptyCrowd();
    this.#crowds.set(drillId, fresh);
    return fresh;
  }

  #connectionsOf(drillId: string): Connection[] {
    return [...(this.#crowds.get(drillId)?.connections.values() ?? [])];
  }

  /** What this viewer has not seen, and from now on all they may see. Nothing can come between: no step of this waits. */
  #show(room: DrillRoom, connection: Connection): void {
    const { drillId, viewer, revision } = connection.who;
    for (const frame of room.reattach(connection.id, viewer, revision)) connection.send(frame);
    if (connection.who.staff === null)
      handed(this.#crowds.get(drillId), connection, room.injectsOf(connection.id));
    if (isConsole(connection)) this.#tellConsoles(room, [connection]);
  }

  /** What a seat says it has shown; only what was handed to it counts. */
  seen(connection: Connection, injects: readonly string[]): void {
    const { drillId, seat, staff } = connection.who;
    const room = this.#roomOf(drillId);
    const delivered = this.#crowds.get(drillId)?.delivered;
    if (staff !== null || !room || !delivered) return;
    const real = injects.filter((inject) => delivered.has(`${inject} ${seat}`));
    if (this.#receipts.note(drillId, seat, real, room.now())) this.stepped(drillId);
  }

  /** What a screen says of itself, or a facilitator of what they do: for the consoles of the drill. */
  told({ who: { drillId } }: Connection): void {
    this.stepped(drillId);
  }

  peopleHere(drillId: string): PersonHere[] {
    return peopleHere(this.#assignmentsOf(drillId), this.#connectionsOf(drillId));
  }

  #tellConsoles(room: DrillRoom, connections: readonly Connection[]): void {
    const { drillId } = room.header;
    const out = this.#steppedOut.of(drillId);
    const screens = screensOf(drillId, this.#crowds.get(drillId), this.#receipts, out);
    tellConsoles(
      connections,
      {
        room,
        screens,
        isOver: isOver(room.state.phase),
        chart: () => drawingOf(this.#drawings, room, () => this.stepped(drillId)),
        around: {
          people: this.peopleHere(drillId),
          facilitators: this.#facilitators.of(
            drillId,
            this.#connectionsOf(drillId),
            room.state.driver?.id ?? null,
          ),
        },
      },
      (work) => this.#safely(drillId, work),
      (error) => this.onFault(drillId, error),
    );
  }

  #presenceSoon(drillId: string, crowd: Crowd): void {
    crowd.presence ??= setTimeout(() => {
      crowd.presence = null;
      this.#safely(drillId, () => {
        const seats = presenceOf(
          this.#assignmentsOf(drillId),
          [...crowd.connections.values()].map(({ who }) => who).filter(({ watches }) => !watches),
          this.#steppedOut.of(drillId),
          (seat) => this.#comings.sinceOf(drillId, seat),
        );
        for (const connection of crowd.connections.values()) connection.tellPresence(seats);
        this.stepped(drillId);
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

const isConsole = ({ who: { staff, watches } }: Connection): boolean =>
  (staff === 'facilitator' || staff === 'evaluator') && !watches;
