import { LogError, SequenceConflict } from '../log/drillLog.ts';

/** Whether a drill can be kept: hears how every write ended, and tells when that changes. */
export class LogHealth {
  readonly #onChange: (trouble: string | null) => void;
  #trouble: string | null = null;

  constructor(onChange: (trouble: string | null) => void) {
    this.#onChange = onChange;
  }

  /** Why nothing can be written now; null when all is well. */
  get trouble(): string | null {
    return this.#trouble;
  }

  async watch<T>(write: Promise<T>): Promise<T> {
    let written: T;
    try {
      written = await write;
    } catch (error) {
      // A lost race is no trouble: the log is well, and somebody else was faster.
      if (error instanceof LogError && !(error instanceof SequenceConflict)) this.#tell(error.message);
      throw error;
    }
    this.#tell(null);
    return written;
  }

  #tell(trouble: string | null): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.#onChange(trouble);
  }
}
