import type { WireError } from './logErrorWire.ts';
import type { Write } from './sqliteWrites.ts';

/** What the thread that keeps the log is asked; answered in the order asked. */
export type Question =
  | Write
  | { do: 'header'; drillId: string }
  | { do: 'read'; drillId: string; afterSeq: number }
  | { do: 'head'; drillId: string }
  | { do: 'exportFile'; drillId: string }
  | { do: 'list' }
  | { do: 'markOf'; drillId: string }
  | { do: 'removeTexts'; drillId: string }
  | { do: 'erase'; drillId: string }
  | { do: 'close' };
export type Asked = Question & { id: number };
export type Answered = { id: number } & ({ value: unknown } | { refused: WireError });

/** The first thing the thread says. */
export type Opened = { open: true } | { refused: WireError };

/** What the thread is started with. */
export interface ThreadData {
  file: string;
  /** The key that signs drills when they are over; null: none is signed. */
  keyFile: string | null;
}
