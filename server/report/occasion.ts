/** A row of the improvement plan, as the report prints it. */
interface PlanRow {
  title: string;
  /** Planning, organisation, equipment, training or exercise; empty while nobody chose. */
  element: string;
  owner: string;
  /** yyyy-mm-dd; empty while nobody set one. */
  due: string;
  state: string;
}
/** What a report says of the day and its people. None of it is in the log. */
export interface Occasion {
  /** The day it was briefed, yyyy-mm-dd in UTC. Null: not known. */
  day: string | null;
  facilitators: string[];
  /** Who sat where, by the seat's id. Empty where whoever reads it may not see names. */
  people: { seat: string; name: string }[];
  observers: string[];
  plan: PlanRow[];
}

export const NO_OCCASION: Occasion = { day: null, facilitators: [], people: [], observers: [], plan: [] };

/** What a paper needs besides the log that was fed. */
export interface Given {
  occasion: Occasion;
  /** The log as a file, with its chain and signature; the evidence pack holds it. */
  logFile: Uint8Array | null;
}
export const NOTHING_GIVEN: Given = { occasion: NO_OCCASION, logFile: null };
