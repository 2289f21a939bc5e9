import type { LogEvent } from '../../shared/event/event.ts';
import type { Viewer } from '../audience/groups.ts';
import type { ViewerFrame, ViewerState } from '../audience/viewer.ts';
import { advance, rebuildViewer, resetFrame } from '../audience/viewer.ts';

export interface Update {
  viewer: string;
  seat: string;
  update: ViewerFrame | null;
}

/** Everybody who watches one drill now, each with their own projection of the log. */
export class Viewers {
  readonly #states = new Map<string, { viewer: Viewer; state: ViewerState }>();

  readonly #log: () => readonly LogEvent[];

  constructor(log: () => readonly LogEvent[]) {
    this.#log = log;
  }

  /** Starts watching under an id of the caller's; the frame holds all this viewer may see now. */
  attach(id: string, viewer: Viewer): ViewerFrame {
    const state = rebuildViewer(viewer, this.#log());
    this.#states.set(id, { viewer, state });
    return resetFrame(state, this.#log);
  }

  detach(id: string): void {
    this.#states.delete(id);
  }

  revision(id: string): number {
    return this.#states.get(id)?.state.revision ?? 0;
  }

  /** Ids that watch from this seat: one person may have it open twice. */
  ofSeat(seat: string): string[] {
    return [...this.#states].filter(([, { viewer }]) => viewer.seat === seat).map(([id]) => id);
  }

  /** One step, projected for everybody. */
  advance(step: readonly LogEvent[]): Update[] {
    return [...this.#states].map(([id, { viewer, state }]) => {
      const next = advance(state, step, this.#log);
      this.#states.set(id, { viewer, state: next.state });
      return { viewer: id, seat: viewer.seat, update: next.frame };
    });
  }
}
