import type { Json } from '../json.ts';
import { emptyRecord } from '../keyed.ts';
import type { DrillTime } from '../time.ts';
import type { EventData } from './events.ts';
import type { PlanChange } from './injects/plan.ts';

type Check = EventData['statement.checked']['clauses'];

/** What stays hidden from participants until the debrief. Null until a hidden event arrives, so for them it is simply not there. */
export interface ControlView {
  created: EventData['drill.created'] | null;
  world: ({ at: DrillTime } & EventData['world.changed'])[];
  /** Injects that did not simply go out. */
  injects: Record<
    string,
    {
      state: 'withheld' | 'unanswered' | 'undone' | PlanChange;
      at: DrillTime;
      because: string;
      dueAt: DrillTime | null;
    }
  >;
  flags: Record<string, Json>;
  milestones: Record<string, DrillTime>;
  deployed: Record<string, DrillTime>;
  lost: Record<string, { at: DrillTime; because: string }>;
  settled: ({ at: DrillTime } & EventData['switch.settled'])[];
  sealMissing: string[];
  checks: {
    at: DrillTime;
    kind: 'statement' | 'outreach' | 'notice';
    id: string;
    version: number | null;
    clauses: Check;
  }[];
}

export const emptyControl: ControlView = {
  created: null,
  world: [],
  injects: emptyRecord(),
  flags: emptyRecord(),
  milestones: emptyRecord(),
  deployed: emptyRecord(),
  lost: emptyRecord(),
  settled: [],
  sealMissing: [],
  checks: [],
};
