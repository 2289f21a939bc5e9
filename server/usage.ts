/** Something the person at the keyboard can put right; printed as it is, exit code 2. */
export class Usage extends Error {
  /** The bootstrap ends with it wherever a command lets this one through. */
  readonly exitCode = 2;
}

/** What went wrong, in words. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
