/** Something an author must put right: where, what is wrong, and how to mend it. */
export interface Problem {
  /** Dotted path inside the scenario, with the id of each item: `msel.parent-ticket.body`. */
  place: string;
  problem: string;
  fix: string;
}

export type Complain = (place: string, problem: string, fix: string) => void;

/** One rule of the static check: looks at a scenario and says what it finds. */
export type Rule<T> = (subject: T, complain: Complain) => void;
