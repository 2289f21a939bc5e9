import { z } from 'zod';
import type { ChartAction, ChartState, ChartTransition } from '../../../../shared/scenario/chart.ts';
import type { Consequence, InjectRow } from '../../../../shared/scenario/msel.ts';
import type { Predicate } from '../../../../shared/scenario/predicate.ts';
import type { Scenario } from '../../../../shared/scenario/scenario.ts';
import { statesOf } from '../../../checker/walk.ts';
import { condition } from '../../pack/condition.ts';
import { writeDuration } from '../../pack/duration.ts';

/** What brings an inject that has no time of its own, in words, and the state of the chart it comes from, if it does. */
export interface Cause {
  words: string;
  state: string | null;
}

/** A condition in the words packs are written in, on one line. */
export function conditionWords(predicate: Predicate): string {
  if ('all' in predicate) return joined(predicate.all, ' and ', 'always');
  if ('any' in predicate) return joined(predicate.any, ' or ', 'never');
  if ('not' in predicate) {
    const inner = conditionWords(predicate.not);
    return isJoin(predicate.not) ? `not (${inner})` : `not ${inner}`;
  }
  const written = z.encode(condition, predicate);
  return typeof written === 'string' ? written : JSON.stringify(written);
}

const isJoin = (part: Predicate): boolean =>
  ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1);

const joined = (parts: readonly Predicate[], join: string, none: string): string =>
  parts.length === 0
    ? none
    : parts
        .map((part) =>
          isJoin(part) && parts.length > 1 ? `(${conditionWords(part)})` : conditionWords(part),
        )
        .join(join);

/** Every cause of every inject: the chart, the replies to other injects, and what follows when something is left undone. */
export function causesOf(scenario: Scenario): Map<string, Cause[]> {
  const causes = new Map<string, Cause[]>();
  const add = (inject: string, words: string, state: string | null, laterMs = 0): void => {
    const later = laterMs > 0 ? ` (${writeDuration(laterMs)} later)` : '';
    causes.set(inject, [...(causes.get(inject) ?? []), { words: words + later, state }]);
  };
  for (const { place, item } of statesOf(scenario.chart)) fromState(place, item, scenario, add);
  for (const row of scenario.msel) fromRow(row, add);
  return causes;
}

type Add = (inject: string, words: string, state: string | null, laterMs?: number) => void;

function fromState(place: string, state: ChartState, scenario: Scenario, add: Add): void {
  const actions = (list: readonly ChartAction[] | undefined, words: string): void => {
    for (const action of list ?? [])
      if (action.type === 'deliver') add(action.params.inject, words, place, action.params.afterMs);
  };
  const moves = (list: ChartTransition | readonly ChartTransition[], words: string): void => {
    for (const { actions: done, guard } of [list].flat() as ChartTransition[])
      actions(done, guard ? `${words}, if ${conditionWords(guard.params)}` : words);
  };
  actions(state.entry, `When ${place} begins`);
  actions(state.exit, `When ${place} ends`);
  for (const [event, list] of Object.entries(state.on ?? {}))
    moves(list, `During ${place}, on ${event.replace('.', ' ')}`);
  for (const [delay, list] of Object.entries(state.after ?? {})) {
    const ms = scenario.delays[delay] ?? Number(delay);
    moves(list, `${Number.isFinite(ms) ? writeDuration(ms) : delay} after ${place} begins`);
  }
  if (state.always) moves(state.always, `During ${place}`);
}

function fromRow({ id, then, otherwise, replies }: InjectRow, add: Add): void {
  const follow = (list: readonly Consequence[] | undefined, words: string, laterMs = 0): void => {
    for (const item of list ?? [])
      if (item.do === 'deliver') add(item.inject, words, null, (item.afterMs ?? 0) + laterMs);
  };
  follow(then, `After ${id}`);
  if (otherwise)
    follow(otherwise.then, `After ${id}, unless ${conditionWords(otherwise.unless)}`, otherwise.afterMs);
  for (const reply of replies ?? []) follow(reply.then, `When ${id} is answered: ${reply.label}`);
}
