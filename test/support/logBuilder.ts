import { CRITERIA } from '../../server/scorecard/rubric.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { ReplayFacts } from '../../server/scorecard/watch.ts';
import type { Actor, EventData, EventType, LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Json } from '../../shared/json.ts';
import type { PlayRole } from '../../shared/roles.ts';
import type { Facts } from '../../shared/scenario/predicate.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import type { DrillTime } from '../../shared/time.ts';
import { fixtureScenario } from './fixtureScenario.ts';

/** What the log alone can earn. */
export const WHOLE = [...CRITERIA.values()].reduce((sum, row) => sum + (row.by === 'log' ? row.max : 0), 0);

export interface Entry {
  at: DrillTime;
  type: EventType;
  data: Record<string, unknown>;
  by: Actor | null;
}

/** Drill time from `mm:ss`. */
export const at = (text: string): DrillTime => {
  const [m = '0', s = '0'] = text.split(':');
  return (Number(m) * 60 + Number(s)) * 1000;
};

/** One line of a hand-made log. `role` says who did it; without one the drill itself did. */
export function entry<T extends EventType>(
  time: string,
  type: T,
  data: EventData[T],
  role?: PlayRole,
): Entry {
  return {
    at: at(time),
    type,
    data: data as Record<string, unknown>,
    by: role === undefined ? null : { seat: `seat-${role}`, role },
  };
}

/** Puts lines in time order, first come first served at equal times, and numbers them. */
export function logOf(
  entries: readonly Entry[],
  scenario: Scenario = fixtureScenario,
): { header: LogHeader; events: LogEvent[] } {
  const ordered = entries
    .map((item, index) => ({ item, index }))
    .sort((a, b) => a.item.at - b.item.at || a.index - b.index);
  const events = ordered.map(({ item }, index) => ({
    seq: index + 1,
    step: index + 1,
    at: item.at,
    type: item.type,
    by: item.by,
    commandId: item.by === null ? null : `command-${index}`,
    data: item.data,
  })) as unknown as LogEvent[];
  return { header: { format: 'muster-log/1', drillId: 'drill', scenario, hash: 'hash' }, events };
}

/** Stands in for the kernel: the few facts the fixture's predicates read, gathered from the events alone. */
export const fakeReplay: ReplayFacts = (_scenario, events, visit) => {
  const facts: Record<string, Json> = {};
  for (const event of events) {
    if (event.type === 'evidence.received') facts[`held.${event.data.evidence}`] = true;
    if (event.type === 'inject.delivered') facts[`delivered.${event.data.inject}`] = true;
    if (event.type === 'decision.recorded') facts.decision = event.data.option;
    if (event.type === 'outreach.sent') facts[`outreach.${event.data.group}`] = true;
    visit(facts as Facts, event);
  }
};

export function scoreOf(entries: readonly Entry[], scenario: Scenario = fixtureScenario): Scorecard {
  const { header, events } = logOf(entries, scenario);
  return scoreDrill(header, events, { replayFacts: fakeReplay });
}

export function criterionOf(card: Scorecard, id: string) {
  const found = card.blocks.flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}

export const pointsOf = (entries: readonly Entry[], id: string, scenario?: Scenario): number =>
  criterionOf(scoreOf(entries, scenario), id).points;
export const gateOf = (card: Scorecard, id: string) => card.gates.find((gate) => gate.id === id)!;
export const ratingOf = (card: Scorecard, id: string) => card.blocks.find((block) => block.id === id)!.rating;
