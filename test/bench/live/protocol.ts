/** Where the load generator plays: one drill with its seats. */
export interface Stand {
  drillId: string;
  /** Seat ids and their secrets; `address` stands in for one of many meeting rooms behind a proxy. */
  seats: { seat: string; token: string }[];
  address: string;
}

/** What the load generator is told to do, and what it found. Times in wall ms. */
export type Job =
  | { do: 'answers'; base: string; cookie: string; stands: Stand[]; everyMs: number; forMs: number }
  | { do: 'injects'; base: string; cookie: string; stands: Stand[] }
  | {
      do: 'storm';
      kind: 'muster' | 'socket.io' | 'ws';
      base: string;
      cookie: string;
      stands: Stand[];
      pauseMs: number;
      forMs: number;
    };
export interface Found {
  /** One value for each answer or inject. */
  values: number[];
  /** Commands answered with yes, and over how long. */
  count: number;
  /** Commands refused, or not answered in five seconds. */
  missed: number;
  ms: number;
}

/** As long as a message in a drill is. */
export const WORDS = 'Filter on for web and mobile, voice follows in four minutes; owner is the safety lead.';
