import type { DrillTime, DurationMs } from './time.ts';

/** A box of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One state of a region, where it stands and what it does. */
export interface DrawnState extends Box {
  /** Its path below the region: `bleeding.untouched`. */
  id: string;
  name: string;
  /** Others lie inside it. `any`: no state, but where lines begin that lead on from every one. */
  kind: 'state' | 'frame' | 'any';
  /** What happens as it is entered, in words. */
  entry: string[];
}

/** One transition: what it waits for and what follows. `from` is null where it holds in every state of the region; `to` where it goes nowhere. */
export interface DrawnWay {
  id: string;
  from: string | null;
  to: string | null;
  /** `when somebody answers`, `after 3 min` */
  when: string;
  /** The condition in words; null where there is none. */
  given: string | null;
  /** What it causes, in words. */
  does: string[];
  /** The machine's timer that brings it, and how long it runs. */
  timer: { id: string; ms: DurationMs } | null;
}

/** Up to two rows of words, centred on `x`, from `y` down. */
interface LineLabel {
  rows: string[];
  x: number;
  y: number;
}

/** A line from one box to another. Several ways between the same two states are one line. */
export interface DrawnLine {
  id: string;
  /** Ids of the ways it stands for. */
  ways: string[];
  from: string;
  to: string;
  points: [number, number][];
  label: LineLabel | null;
}

export interface DrawnRegion {
  id: string;
  name: string;
  width: number;
  height: number;
  states: DrawnState[];
  ways: DrawnWay[];
  lines: DrawnLine[];
}

/** The chart of a scenario as it is drawn: all of it, whatever happens in the drill. */
export interface DrawnChart {
  regions: DrawnRegion[];
}

/** Where one region is now. */
export interface RegionNow {
  id: string;
  states: string[];
  active: string[];
  /** Since when, and which line brought it there; null while it stands where it began. */
  moved: { at: DrillTime; line: string | null } | null;
  /** What the machine's timers bring next, soonest first. */
  next: { way: string; dueAt: DrillTime }[];
}
