import type { LogEvent } from '../../shared/drill/events.ts';
import type { Frame } from '../../shared/frame.ts';
import { reaches } from './audience.ts';
import type { Membership, Viewer } from './groups.ts';
import { enrol, groupsOf, outsider, standingGroups } from './groups.ts';
import { visible } from './visible.ts';

/** What the projection of one viewer adds to a frame; the room adds answers and the clock. */
export type ViewerFrame = Pick<Frame, 'revision' | 'reset' | 'events'>;

/** Plain JSON. Everything here is a fold of the log, so any process can rebuild it. */
export interface ViewerState {
  membership: Membership;
  standing: string[];
  /** All groups: the standing ones and those of single pages. */
  groups: string[];
  /** Steps with something visible, plus resets (VIEW-2). Hidden steps do not count. */
  revision: number;
}

/** The whole log, at least up to the step at hand; a function when it is dear to get, because only a reset asks for it. */
type Log = readonly LogEvent[] | (() => readonly LogEvent[]);

export function createViewer(viewer: Viewer): ViewerState {
  const membership = outsider(viewer);
  return { membership, standing: standingGroups(membership), groups: groupsOf(membership), revision: 0 };
}

/** Takes one step of the log: several steps at once would be numbered as one (see `stepsOf`). `frame` is null when nothing in it is for this viewer. */
export function advance(
  state: ViewerState,
  step: readonly LogEvent[],
  log: Log,
): { state: ViewerState; frame: ViewerFrame | null } {
  const next = follow(state, step);
  if (next.revision === state.revision) return { state: next, frame: null };
  const reset = next.standing !== state.standing;
  const events = reset ? visibleList(next, log, step.at(-1)?.seq) : seen(next, step);
  return { state: next, frame: { revision: next.revision, reset, events } };
}

/** The state that stepping through the log would have led to, without making the frames. */
export const rebuildViewer = (viewer: Viewer, log: readonly LogEvent[]): ViewerState =>
  stepsOf(log).reduce(follow, createViewer(viewer));

/** A frame for somebody who has nothing, or nothing to build on: the whole visible list at the present revision. */
export const resetFrame = (state: ViewerState, log: Log): ViewerFrame => ({
  revision: state.revision,
  reset: true,
  events: visibleList(state, log),
});

/**
 * What a viewer who last saw `revision` has missed: the frames since, or one reset if there was one among them
 * (what they hold may hold things they may no longer see) or if their number is not ours.
 */
export function catchUp(
  viewer: Viewer,
  log: readonly LogEvent[],
  revision: number,
): { state: ViewerState; frames: ViewerFrame[] } {
  let state = createViewer(viewer);
  let usable = revision > 0;
  const frames: ViewerFrame[] = [];
  for (const step of stepsOf(log)) {
    const next = follow(state, step);
    if (next.revision > Math.max(state.revision, revision)) {
      if (next.standing !== state.standing) usable = false;
      else if (usable) frames.push({ revision: next.revision, reset: false, events: seen(next, step) });
    }
    state = next;
  }
  if (usable && revision <= state.revision) return { state, frames };
  return { state, frames: state.revision === 0 ? [] : [resetFrame(state, log)] };
}

/** Steps of a log, in order: consecutive events that share `step`. */
export function stepsOf(log: readonly LogEvent[]): LogEvent[][] {
  const steps: LogEvent[][] = [];
  for (const event of log) {
    const last = steps.at(-1);
    if (last?.[0]?.step === event.step) last.push(event);
    else steps.push([event]);
  }
  return steps;
}

/** `standing` keeps its identity while the standing groups stay the same: a new array means a reset. */
function follow(state: ViewerState, step: readonly LogEvent[]): ViewerState {
  const membership = step.reduce(enrol, state.membership);
  const standing =
    membership === state.membership ? state.standing : sameOr(state.standing, standingGroups(membership));
  const groups = membership === state.membership ? state.groups : groupsOf(membership);
  const counts = standing !== state.standing || step.some((event) => reaches(event, groups));
  if (!counts && membership === state.membership) return state;
  return { membership, standing, groups, revision: state.revision + (counts ? 1 : 0) };
}

const sameOr = (old: string[], fresh: string[]): string[] =>
  old.length === fresh.length && old.every((group, index) => group === fresh[index]) ? old : fresh;

const seen = ({ groups }: ViewerState, events: readonly LogEvent[]) =>
  events.filter((event) => reaches(event, groups)).map((event) => visible(event, groups));

/** `until`: a log that has already run on (another process wrote several steps) must not show its later steps early. */
function visibleList(state: ViewerState, log: Log, until?: number) {
  const events = typeof log === 'function' ? log() : log;
  return seen(state, until === undefined ? events : events.filter(({ seq }) => seq <= until));
}
