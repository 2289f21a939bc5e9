import type { LogEvent } from '../../../shared/drill/events.ts';
import type { PlanChange } from '../../../shared/drill/injects/plan.ts';
import { REVISED_PARTS } from '../../../shared/drill/injects/plan.ts';
import { own } from '../../../shared/keyed.ts';
import type { InjectEdits } from '../../../shared/protocol.ts';
import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { planOf } from '../../kernel/injects/plans.ts';
import type { DrillState } from '../../kernel/state.ts';

const CHANGES: Readonly<Partial<Record<LogEvent['type'], PlanChange>>> = {
  'inject.revised': 'revised',
  'inject.held': 'held',
  'inject.released': 'released',
  'inject.skipped': 'skipped',
  'inject.unskipped': 'unskipped',
  'inject.shelved': 'shelved',
  'inject.unshelved': 'unshelved',
};

/** The changes of facilitators by their number in the log: what was done, who did it, when and why. */
export type Changes = Map<number, NonNullable<InjectEdits['last']>>;

export function noteChange(changes: Changes, event: LogEvent): void {
  const what = own(CHANGES, event.type);
  if (what === undefined) return;
  const why = 'why' in event.data && typeof event.data.why === 'string' ? event.data.why : '';
  changes.set(event.seq, { what, by: event.by?.account?.name ?? null, at: event.at, why });
}

/** What facilitators made of an inject; null where nobody touched it. */
export function editsOf(
  state: DrillState,
  inject: string,
  changes: Changes,
  written: InjectRow | null,
): InjectEdits | null {
  const { version, text, to, moved, undo } = planOf(state, inject);
  if (version === 0) return null;
  const last = undo.at(-1);
  const parts = REVISED_PARTS.filter((part) =>
    part === 'to' ? to !== null : part === 'dueAt' ? moved : own(text, part) !== undefined,
  );
  return {
    version,
    parts,
    plannedAt: written?.at ?? null,
    last: last ? (changes.get(last.seq) ?? null) : null,
    // What it would go back to has passed: it comes back held.
    undoneAt: last ? (last.before.state === 'planned' ? last.before.dueAt : null) : null,
  };
}
