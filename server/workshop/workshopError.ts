import { SheetError } from '../content/sheet/read/grid.ts';

/** What cannot be done before the day, in one sentence that says what to do instead. */
export class WorkshopError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A sheet's own reason as an answer. */
export const refusedSheet = (error: unknown, name: string, say: (fix: string) => string): unknown =>
  error instanceof SheetError
    ? new WorkshopError(422, 'sheetRefused', `${name}: ${error.message}. ${say(error.fix)}`)
    : error;
