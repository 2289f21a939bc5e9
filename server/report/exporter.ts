import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Head } from '../log/chain.ts';
import type { Paper, Report } from './exports.ts';
import { PaperMaker } from './exports.ts';
import type { Given } from './occasion.ts';
import type { WhatIfAsk } from './whatIf/whatIfDesk.ts';
import { WhatIfDesk } from './whatIf/whatIfDesk.ts';

/** What a worker is told. Everything for one drill comes in the order it was said. */
export type Told =
  | { do: 'open'; drillId: string; header: LogHeader }
  | { do: 'feed'; drillId: string; events: readonly LogEvent[] }
  | { do: 'drop'; drillId: string }
  | { do: 'make'; id: number; drillId: string; paper: Paper; head: Head | null; given: Given }
  | ({ do: 'whatIf'; id: number } & WhatIfAsk);
export type Made = { id: number; bytes: Uint8Array } | { id: number; failed: string };

/** Where papers are made. One at a time: whoever uses it waits for the last before asking for the next. */
export interface Bench {
  open(drillId: string, header: LogHeader): void;
  feed(drillId: string, events: readonly LogEvent[]): void;
  drop(drillId: string): void;
  /** `head`: where the chain ends with the events that were fed. */
  make(drillId: string, paper: Paper, head: Head | null, given: Given): Promise<Uint8Array>;
  /** What would have come of a change, as JSON in UTF-8 (`WhatIfTold`). */
  whatIf(ask: WhatIfAsk): Promise<Uint8Array>;
  close(): Promise<void>;
}
/** Called again when a bench broke down; the new one knows nothing yet. */
export type OpenBench = () => Bench;

/** On the caller's own thread: for tests, where a second thread would only cost time. */
export const benchHere =
  (report: Report): OpenBench =>
  () => {
    const maker = new PaperMaker(report);
    const desk = new WhatIfDesk();
    return {
      open: (drillId, header) => maker.open(drillId, header),
      feed: (drillId, events) => maker.feed(drillId, events),
      drop: (drillId) => maker.drop(drillId),
      make: (drillId, paper, head, given) => maker.make(drillId, paper, head, given),
      whatIf: async (ask) => Buffer.from(desk.tell(ask)),
      close: async () => undefined,
    };
  };
