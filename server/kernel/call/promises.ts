import type { CallEvents } from '../../../shared/drill/call/events.ts';
import type { LogEvent, NewEvent } from '../../../shared/drill/events.ts';
import { own, withEntry } from '../../../shared/keyed.ts';
import { isPlayRole } from '../../../shared/roles.ts';
import type { InjectReply } from '../../../shared/scenario/msel.ts';
import type { DrillTime } from '../../../shared/time.ts';
import type { ApplyTable } from '../applyTable.ts';
import type { Compiled } from '../compiled.ts';
import { factReader } from '../facts.ts';
import { fill } from '../fill.ts';
import { holds } from '../predicate.ts';
import type { Reaction } from '../reactionTable.ts';
import type { DrillState } from '../state.ts';
import { arm, disarm } from '../timers.ts';

type Promised = NonNullable<InjectReply['promise']>;

const timerOf = (promise: string): string => `promise:${promise}`;

const repliedWith = (c: Compiled, inject: string, reply: string | null): Promised | undefined =>
  c.injects.get(inject)?.replies?.find(({ id }) => id === reply)?.promise;

/**
 * When it falls due. Nobody can keep anything while no act is open, so what was answered late and would fall due in the night, or after
 * the drill, or had its hour before it was made, falls due when the act that is open ends.
 */
function dueAt(
  { scenario: { acts } }: Compiled,
  state: DrillState,
  { withinMs = 0, by }: Promised,
): DrillTime {
  const wanted = by ?? state.at + withinMs;
  const open = acts.find(({ id }) => id === state.act);
  const isPlayed = acts.some(({ startsAt, endsAt }) => startsAt <= wanted && wanted <= endsAt);
  return open === undefined || (isPlayed && wanted > state.at) ? wanted : open.endsAt;
}

/** A reply that was given may promise something. */
export const promiseMade: Reaction<'inject.answered'> = (c, _before, after, { data, by }) => {
  const promise = repliedWith(c, data.inject, data.reply);
  const role = by?.role;
  if (!promise || role === undefined || !isPlayRole(role)) return [];
  const task = fill(c, factReader(c, after), promise.task);
  return [
    { type: 'promise.made', data: { promise: data.inject, task, dueAt: dueAt(c, after, promise), role } },
  ];
};

const isOwed = (state: string | undefined): boolean => state === 'open' || state === 'broken';

/** Promises that an act keeps: their condition came true with this fact, or was true when they were made. */
export function keptByAct(c: Compiled, before: DrillState, after: DrillState, event: LogEvent): NewEvent[] {
  return Object.entries(after.promises).flatMap(([id, { role, state }]): NewEvent[] => {
    const keptBy = isOwed(state)
      ? repliedWith(c, id, own(after.injects, id)?.reply ?? null)?.keptBy
      : undefined;
    if (!keptBy || !holds(keptBy, factReader(c, after))) return [];
    const isFresh = event.type === 'promise.made' && event.data.promise === id;
    if (!isFresh && holds(keptBy, factReader(c, before))) return [];
    return [{ type: 'promise.kept', data: { promise: id, late: state === 'broken', words: null, role } }];
  });
}

/** The time of a promise has come. */
export function promiseDue(state: DrillState, promise: string): NewEvent[] {
  const known = own(state.promises, promise);
  return known?.state === 'open' ? [{ type: 'promise.broken', data: { promise, role: known.role } }] : [];
}

/** The clock jumps to `to`: what would fall due on the way is held against nobody, because nobody was there. */
export function promisesPassedOver(state: DrillState, to: DrillTime): DrillState {
  const between = Object.entries(state.promises).filter(
    ([, item]) => item.state === 'open' && item.dueAt > state.at && item.dueAt < to,
  );
  return disarm(state, ...between.map(([id]) => timerOf(id)));
}

export const promiseChanges: ApplyTable<'promise.made' | 'promise.kept' | 'promise.broken'> = {
  'promise.made': (_c, state, { data: { promise, dueAt: due, role } }) =>
    arm(
      { ...state, promises: withEntry(state.promises, promise, { role, dueAt: due, state: 'open' }) },
      { id: timerOf(promise), kind: 'promise', dueAt: due, work: { do: 'promise', promise } },
    ),
  'promise.kept': (_c, state, { data }) =>
    disarm(settled(state, data.promise, data.late ? 'late' : 'kept'), timerOf(data.promise)),
  'promise.broken': (_c, state, { data }) => settled(state, data.promise, 'broken'),
} satisfies Partial<ApplyTable<keyof CallEvents>>;

function settled(state: DrillState, promise: string, as: 'kept' | 'late' | 'broken'): DrillState {
  const known = own(state.promises, promise);
  return known && isOwed(known.state)
    ? { ...state, promises: withEntry(state.promises, promise, { ...known, state: as }) }
    : state;
}
