import type { LogEvent } from '../../shared/event/event.ts';
import type { Answer, ClockReading, Frame } from '../../shared/frame.ts';
import { reaches } from '../audience/audience.ts';
import type { Viewer } from '../audience/groups.ts';
import type { ViewerFrame, ViewerState } from '../audience/viewer.ts';
import { advance, catchUp, rebuildViewer, resetFrame } from '../audience/viewer.ts';
import type { Publisher } from './ports.ts';

/** The room as those who watch it see it. */
interface Watched {
  drillId: string;
  publisher: Publisher;
  log: () => readonly LogEvent[];
  reading: () => ClockReading;
}

/** Everybody who watches one drill now, each with their own projection of the log, and the frames that reach them. */
export class Viewers {
  readonly #states = new Map<string, { viewer: Viewer; state: ViewerState }>();
  readonly #room: Watched;

  constructor(room: Watched) {
    this.#room = room;
  }

  /** Starts watching under an id of the caller's; the frame holds all this viewer may see now. */
  attach(id: string, viewer: Viewer): Frame {
    const { log } = this.#room;
    const state = rebuildViewer(viewer, log());
    this.#states.set(id, { viewer, state });
    return this.#framed(resetFrame(state, log));
  }

  /** Somebody is back who last saw `revision`: what they missed, one reset where there is nothing to build on, at least the clock. */
  reattach(id: string, viewer: Viewer, revision: number): Frame[] {
    if (revision === 0) return [this.attach(id, viewer)];
    const { state, frames } = catchUp(viewer, this.#room.log(), revision);
    this.#states.set(id, { viewer, state });
    return frames.length > 0 ? frames.map((frame) => this.#framed(frame)) : [this.#answering(id, [])];
  }

  detach(id: string): void {
    this.#states.delete(id);
  }

  /** Ids of the news this viewer may see. */
  newsOf(id: string): string[] {
    const groups = this.#states.get(id)?.state.groups ?? [];
    return this.#room
      .log()
      .flatMap((event) =>
        event.type === 'inject.delivered' && reaches(event, groups) ? [event.data.inject] : [],
      );
  }

  /** One step, projected for everybody: one frame for whoever has something new in it, the answer on the sender's own. */
  show(step: readonly LogEvent[], sender: { seat: string; answer: Answer } | null): void {
    for (const [id, { viewer, state }] of this.#states) {
      const next = advance(state, step, this.#room.log);
      this.#states.set(id, { viewer, state: next.state });
      const answers = sender && viewer.seat === sender.seat ? [sender.answer] : [];
      if (next.frame) this.#publish(id, this.#framed(next.frame, answers));
      else if (answers.length > 0) this.#publish(id, this.#answering(id, answers));
    }
  }

  /** An answer that brought nothing new; one person may have their seat open twice. */
  answer(seat: string, answer: Answer): void {
    for (const [id, { viewer }] of this.#states)
      if (viewer.seat === seat) this.#publish(id, this.#answering(id, [answer]));
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
