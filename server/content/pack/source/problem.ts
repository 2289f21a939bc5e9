/** Where something stands in a file: line and column from 1. */
export interface Spot {
  file: string;
  line: number;
  column: number;
}

/** Something the author of a pack must put right: the place in the file, the field, what is wrong, how to mend it. */
export interface PackProblem {
  spot: Spot;
  /** The field, as a path such as `injects.report.at`; empty when the file as a whole is meant. */
  place: string;
  problem: string;
  fix: string;
}

/** A pack cannot be read at all: what its files hold cannot be laid together. */
export class PackError extends Error {
  readonly problems: readonly PackProblem[];

  constructor(problems: readonly PackProblem[]) {
    super(problems.map(({ problem }) => problem).join('; '));
    this.problems = problems;
  }
}

export const refuse = (spot: Spot, problem: string, fix: string, place = ''): PackError =>
  new PackError([{ spot, place, problem, fix }]);

export const topOf = (file: string): Spot => ({ file, line: 1, column: 1 });

/** One line that a person can act on: `my-incident.yaml:12:5 injects.report.at: is no time. Say minutes or seconds.` */
export function problemLine({ spot, place, problem, fix }: PackProblem): string {
  const at = `${spot.file}:${spot.line}:${spot.column}`;
  const said = `${place === '' ? '' : `${place}: `}${problem}`;
  return `${at} ${/[.!?]$/.test(said) ? said : `${said}.`} ${fix}`.trim();
}
