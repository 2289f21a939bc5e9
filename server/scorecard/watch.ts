import type { EventType, LogEvent } from '../../shared/event/event.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { FactSource } from '../kernel/predicate.ts';
import { holds } from '../kernel/predicate.ts';
import type { Moment } from './eventIndex.ts';

/** Refolds the log and shows the facts after each event; the kernel's `replay`, or a stand-in in tests. */
export type ReplayFacts = (
  scenario: Scenario,
  events: readonly LogEvent[],
  visit: (facts: FactSource, event: LogEvent) => void,
) => unknown;

/** What only the facts can tell: when each sign first held, and how things stood at the end. */
export interface Watched {
  /** Per row of `rubric.grades`, the moment its sign first held. */
  grades: (Moment | null)[];
  preciseKnown: Moment | null;
  /** Options whose `needs` held when Act 1 closed, or at the end of the log. */
  needsMet: ReadonlySet<string>;
  ending: Scenario['rubric']['endings'][number] | null;
}

const LEVERS: readonly EventType[] = [
  'switch.applied',
  'switch.coSigned',
  'switch.effective',
  'switch.reverted',
];
/** Which events can change a fact. Asking after every event would be the dear part of a score, so it is done after these alone where they are known. */
const TOUCHED_BY: Readonly<Record<string, readonly EventType[]>> = {
  held: ['evidence.received'],
  pinned: ['evidence.pinned'],
  flag: ['flag.set'],
  reply: ['inject.answered'],
  delivered: ['inject.delivered'],
  declared: ['incident.declared'],
  severity: ['incident.declared', 'severity.changed'],
  lost: ['evidence.lost'],
  deployed: ['component.deployed'],
  switch: LEVERS,
  option: LEVERS,
  residual: ['world.changed'],
  share: ['world.changed'],
  decision: ['decision.recorded'],
  frozen: ['freeze.set'],
};

function factNames(predicate: Predicate): string[] {
  if ('fact' in predicate) return [predicate.fact];
  if ('not' in predicate) return factNames(predicate.not);
  return ('all' in predicate ? predicate.all : predicate.any).flatMap(factNames);
}

/** Null: any event may change it. */
function touches(predicate: Predicate): ReadonlySet<EventType> | null {
  const known = factNames(predicate).map((name) => TOUCHED_BY[name.split('.')[0] ?? '']);
  return known.some((types) => types === undefined)
    ? null
    : new Set<EventType>(['drill.started', ...known.flatMap((types) => types ?? [])]);
}

export function watch(
  scenario: Scenario,
  events: readonly LogEvent[],
  actOneEndsAt: DrillTime,
  replayFacts: ReplayFacts,
): Watched {
  const { grades, preciseKnown, endings } = scenario.rubric;
  const signs = [...grades.map(({ when }) => when), preciseKnown].map((when) => ({
    when,
    on: touches(when),
    held: null as Moment | null,
  }));
  const last = events.at(-1);
  const actOneCloses = events.findLast(({ at }) => at <= actOneEndsAt);
  const needsMet = new Set<string>();
  let ending: Watched['ending'] = null;
  if (last) {
    replayFacts(scenario, events, (facts, event) => {
      for (const sign of signs) {
        if (sign.held === null && (sign.on === null || sign.on.has(event.type)) && holds(sign.when, facts))
          sign.held = { at: event.at, seq: event.seq };
      }
      if (event === last || event === actOneCloses) {
        for (const { id, needs } of scenario.decision.options)
          if (needs === undefined || holds(needs, facts)) needsMet.add(id);
      }
      if (event === last) ending = endings.find(({ when }) => holds(when, facts)) ?? null;
    });
  }
  return {
    grades: signs.slice(0, grades.length).map(({ held }) => held),
    preciseKnown: signs.at(-1)?.held ?? null,
    needsMet,
    ending,
  };
}
