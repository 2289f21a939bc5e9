import type { LogEvent } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';

export type Alteration = 'skipped' | 'shelved' | 'words' | 'desks' | 'time';

/** An inject that a facilitator did not leave as the scenario has it. */
export interface Altered {
  inject: string;
  /** What is different in the end; what was changed back is not. */
  what: Alteration[];
  /** The last change that still stands. */
  seq: number;
  at: DrillTime;
  why: string;
}

type Standing = Extract<
  LogEvent,
  { type: 'inject.revised' | 'inject.skipped' | 'inject.unskipped' | 'inject.shelved' | 'inject.unshelved' }
>;

/** Changes of the plan that nobody took back, by inject. */
function standingChanges(events: readonly LogEvent[]): Map<string, Standing[]> {
  const changes = new Map<string, Standing[]>();
  for (const event of events)
    switch (event.type) {
      case 'inject.revised':
      case 'inject.skipped':
      case 'inject.unskipped':
      case 'inject.shelved':
      case 'inject.unshelved':
        changes.set(event.data.inject, [...(changes.get(event.data.inject) ?? []), event]);
        break;
      case 'inject.changeUndone':
        changes.set(
          event.data.inject,
          (changes.get(event.data.inject) ?? []).filter(({ seq }) => seq !== event.data.undoes),
        );
        break;
    }
  return changes;
}

const sameDesks = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role));

/**
 * Every inject of the scenario that was skipped, kept on the shelf or changed before it went out. It did not ask what the scenario asks,
 * or not of whom or not when the scenario asks it, so nothing that hangs on it alone can be held against anybody.
 */
export function alteredInjects(
  { msel }: Scenario,
  events: readonly LogEvent[],
): ReadonlyMap<string, Altered> {
  const rows = new Map(msel.map((row) => [row.id, row]));
  const found = new Map<string, Altered>();
  for (const [inject, changes] of standingChanges(events)) {
    const row = rows.get(inject);
    const last = changes.at(-1);
    if (!row || !last) continue;
    const { from, subject, body, to, at } = row;
    let now: { from: string; subject: string; body: string; to: readonly string[]; dueAt?: DrillTime } = row;
    let put: 'skipped' | 'shelved' | null = null;
    for (const { type, data } of changes)
      if (type === 'inject.revised') {
        now = { ...now, ...data };
        // A time of its own takes it off the shelf.
        if (data.dueAt !== undefined && put === 'shelved') put = null;
      } else put = type === 'inject.skipped' ? 'skipped' : type === 'inject.shelved' ? 'shelved' : null;
    const what: Alteration[] = [
      ...(put ? [put] : []),
      ...(now.from !== from || now.subject !== subject || now.body !== body ? ['words' as const] : []),
      ...(sameDesks(now.to, to) ? [] : ['desks' as const]),
      ...(now.dueAt !== undefined && now.dueAt !== at ? ['time' as const] : []),
    ];
    if (what.length > 0)
      found.set(inject, { inject, what, seq: last.seq, at: last.at, why: last.data.why ?? '' });
  }
  return found;
}

const WORDS: Record<Alteration, string> = {
  skipped: 'skipped it',
  shelved: 'kept it on the shelf',
  words: 'changed its words',
  desks: 'sent it to other desks',
  time: 'moved it in time',
};

/** What was done to it, as what the facilitator did. */
export const alterationWords = (what: readonly Alteration[]): string => {
  const said = what.map((item) => own(WORDS, item));
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : (said[0] ?? '');
};

/** It never reached anybody, for this alone. */
export const isPutAway = ({ what }: Altered): boolean => what.every((item) => PUT_AWAY.has(item));
const PUT_AWAY: ReadonlySet<Alteration> = new Set(['skipped', 'shelved']);
