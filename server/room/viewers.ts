import type { LogEvent } from '../../shared/drill/events.ts';
import type { Answer, ClockReading, Frame } from '../../shared/frame.ts';
import { reaches } from '../audience/audience.ts';
import type { Viewer } from '../audience/groups.ts';
import type { ViewerFrame, ViewerState } from '../audience/viewer.ts';
import { advance, catchUp, rebuildViewer, resetFrame } from '../audience/viewer.ts';
import type { Publisher } from './ports.ts';

/** Somebody who missed more frames than this is sent one list instead, which comes in pages. */
const MOST_MISSED = 200;

/** The room as those who watch it see it. */
interface Watched {
  drillId: string;
  publisher: Publisher;
  log: () => readonly LogEvent[];
  reading: () => ClockReading;
  /** A screen could not be shown something. */
  mishap: (error: unknown) => void;
}

/** What a step is for each state it was projected for. */
type Made = Map<ViewerState, ReturnType<typeof advance>>;

/**
 * Everybody who watches one drill now, each with their own projection of the log, and the frames that reach them. Windows of one
 * seat share theirs: what is made for one of them is made for all.
 */
export class Viewers {
  /** `lost`: this one missed something and is shown all of it again. */
  readonly #states = new Map<string, { viewer: Viewer; state: ViewerState; lost?: boolean }>();
  /** The whole list, by the state it belongs to: a state changes with everything its viewer sees. */
  readonly #lists = new WeakMap<ViewerState, ViewerFrame>();
  readonly #room: Watched;

  constructor(room: Watched) {
    this.#room = room;
  }

  /** Starts watching under an id of the caller's; the frame holds all this viewer may see now. */
  attach(id: string, viewer: Viewer): Frame {
    const state = this.#stateOf(viewer) ?? rebuildViewer(viewer, this.#room.log());
    this.#states.set(id, { viewer, state });
    return this.#framed(this.#listOf(state));
  }

  /** Somebody is back who last saw `revision`: what they missed, one reset where there is nothing to build on, at least the clock. */
  reattach(id: string, viewer: Viewer, revision: number): Frame[] {
    if (revision === 0) return [this.attach(id, viewer)];
    const shared = this.#stateOf(viewer);
    const { state, frames } =
      shared?.revision === revision
        ? { state: shared, frames: [] }
        : catchUp(viewer, this.#room.log(), revision);
    this.#states.set(id, { viewer, state: shared ?? state });
    if (frames.length === 0) return [this.#answering(id, [])];
    return frames.length > MOST_MISSED
      ? [this.#framed(this.#listOf(shared ?? state))]
      : frames.map((frame) => this.#framed(frame));
  }

  detach(id: string): void {
    this.#states.delete(id);
  }

  /** Ids of the injects this viewer may see. */
  injectsOf(id: string): string[] {
    const groups = this.#states.get(id)?.state.groups ?? [];
    return this.#room
      .log()
      .flatMap((event) =>
        event.type === 'inject.delivered' && reaches(event, groups) ? [event.data.inject] : [],
      );
  }

  /**
   * The one road on which a step leaves the room: who follows the drill as a whole hears of it, then it is projected for every viewer, one
   * frame for whoever has something new in it, the answer on the sender's own.
   */
  show(step: readonly LogEvent[], sender: { seat: string; answer: Answer } | null): void {
    try {
      this.#room.publisher.stepped(this.#room.drillId, step);
    } catch (error) {
      this.#room.mishap(error);
    }
    const made: Made = new Map();
    for (const id of this.#states.keys()) {
      try {
        this.#showOne(id, step, sender, made);
      } catch (error) {
        // One screen that cannot be drawn must not keep the others from theirs, nor make undone what is in the log.
        const known = this.#states.get(id);
        if (known) this.#states.set(id, { ...known, lost: true });
        this.#room.mishap(error);
      }
    }
  }

  #showOne(
    id: string,
    step: readonly LogEvent[],
    sender: { seat: string; answer: Answer } | null,
    made: Made,
  ): void {
    const known = this.#states.get(id);
    if (!known) return;
    const { viewer, state, lost } = known;
    const answers = sender && viewer.seat === sender.seat ? [sender.answer] : [];
    if (lost) {
      const fresh = rebuildViewer(viewer, this.#room.log());
      this.#states.set(id, { viewer, state: fresh });
      this.#publish(id, this.#framed(this.#listOf(fresh), answers));
      return;
    }
    const next = made.get(state) ?? advance(state, step, this.#room.log);
    made.set(state, next);
    this.#states.set(id, { viewer, state: next.state });
    if (next.frame) this.#publish(id, this.#framed(next.frame, answers));
    else if (answers.length > 0) this.#publish(id, this.#answering(id, answers));
  }

  /** An answer that brought nothing new; one person may have their seat open twice. */
  answer(seat: string, answer: Answer): void {
    for (const [id, { viewer }] of this.#states) if (viewer.seat === seat) this.#answer(id, answer);
  }

  #answer(id: string, answer: Answer): void {
    try {
      this.#publish(id, this.#answering(id, [answer]));
    } catch (error) {
      this.#room.mishap(error);
    }
  }

  /** Where the same viewer stands in another window. */
  #stateOf({ seat, staff }: Viewer): ViewerState | null {
    for (const { viewer, state, lost } of this.#states.values())
      if (!lost && viewer.seat === seat && viewer.staff === staff) return state;
    return null;
  }

  #listOf(state: ViewerState): ViewerFrame {
    const known = this.#lists.get(state);
    if (known) return known;
    const list = resetFrame(state, this.#room.log);
    this.#lists.set(state, list);
    return list;
  }

  #publish(id: string, frame: Frame): void {
    this.#room.publisher.publish(this.#room.drillId, id, frame);
  }

  #framed(frame: ViewerFrame, answers: Answer[] = []): Frame {
    return { ...frame, answers, clock: this.#room.reading() };
  }

  #answering(id: string, answers: Answer[]): Frame {
    const revision = this.#states.get(id)?.state.revision ?? 0;
    return this.#framed({ revision, reset: false, events: [] }, answers);
  }
}
