import type { LogEvent, LogEventOf } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import { nothingFound } from '../../shared/drill/lookups/nothing.ts';
import type { Severity } from '../../shared/drill/paging/events.ts';
import { own } from '../../shared/keyed.ts';
import { namesOf, severityIn } from '../../shared/roleNames.ts';
import type { PlayRole, Role } from '../../shared/roles.ts';
import { isPlayRole } from '../../shared/roles.ts';
import type { EvidenceItem } from '../../shared/scenario/evidence.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import { shuffled } from '../kernel/shuffle.ts';
import type { CurvePoint } from '../kernel/world/world.ts';
import type { Altered } from './altered.ts';
import { alteredInjects } from './altered.ts';
import { teamCurve } from './curve.ts';
import type { EventIndex, Moment } from './eventIndex.ts';
import { byTime, indexEvents, momentOf } from './eventIndex.ts';
import type { PageStory } from './pages.ts';
import { pageStories } from './pages.ts';
import type { SwitchUse } from './switchUses.ts';
import { switchUses } from './switchUses.ts';
import type { ReplayFacts, Watched } from './watch.ts';
import { watch } from './watch.ts';

/** One drill read once, so that every criterion reads the same numbers. */
export interface DrillRecord {
  scenario: Scenario;
  seed: number;
  log: EventIndex;
  /** First inject at any desk: the containment clock starts here. */
  signal: Moment;
  /** The inject that was it; null in a log that holds no inject. */
  firstInject: LogEventOf<'inject.delivered'> | null;
  /** Drill time of the last event. */
  endsAt: DrillTime;
  actOneEndsAt: DrillTime;
  actTwoPlayed: boolean;
  /** What a lost point cites when nothing happened: the declaration, or failing that the first inject. */
  calledFor: number[];
  /** The declaration and every later change, in the order things were said. */
  severities: (Moment & { severity: Severity; byRole: Role | null })[];
  curve: CurvePoint[];
  switchUses: SwitchUse[];
  pages: PageStory[];
  /** First time any desk had it, and first time it was on the board. */
  received: ReadonlyMap<string, Moment>;
  pinned: ReadonlyMap<string, Moment>;
  items: ReadonlyMap<string, EvidenceItem>;
  /** What facilitators skipped or changed before it went out. */
  altered: ReadonlyMap<string, Altered>;
  delivered: ReadonlyMap<string, Moment>;
  watched: Watched;
}

const firstByKey = (entries: readonly (readonly [string, Moment])[]): Map<string, Moment> => {
  const found = new Map<string, Moment>();
  for (const [key, moment] of entries) if (!found.has(key)) found.set(key, moment);
  return found;
};

export function buildRecord(
  header: LogHeader,
  events: readonly LogEvent[],
  replayFacts: ReplayFacts,
): DrillRecord {
  const log = indexEvents(events);
  const seed = log.first('drill.created')?.data.seed ?? 0;
  const scenario = shuffled(header.scenario, seed);
  const [actOne, actTwo] = scenario.acts;
  const start = log.first('drill.started') ?? events[0];
  const firstInject =
    log.all('inject.delivered').find(({ data }) => data.inject === scenario.rubric.signal) ??
    // What a facilitator improvises is no sign that the scenario gives.
    log.all('inject.delivered').find(({ data }) => !data.adHoc) ??
    log.first('inject.delivered');
  const first = firstInject ?? start;
  const signal: Moment = first ? { at: first.at, seq: first.seq } : { at: 0, seq: 0 };
  const endsAt = events.at(-1)?.at ?? 0;
  const actOneEnded = log.all('act.ended').find(({ data }) => data.act === actOne?.id);
  const severities = [...log.all('incident.declared'), ...log.all('severity.changed')]
    .map((event) => ({
      ...momentOf(event),
      severity: 'to' in event.data ? event.data.to : event.data.severity,
      byRole: event.by?.role ?? null,
    }))
    .sort(byTime);
  const declared = severities[0];
  const actOneEndsAt = Math.min(actOneEnded?.at ?? scenario.rubric.actOneEndsAt, endsAt);
  return {
    scenario,
    seed,
    log,
    signal,
    firstInject: firstInject ?? null,
    endsAt,
    actOneEndsAt,
    actTwoPlayed: actTwo !== undefined && log.all('act.started').some(({ data }) => data.act === actTwo.id),
    calledFor: declared ? [declared.seq] : first ? [first.seq] : [],
    severities,
    curve: teamCurve(scenario, log),
    switchUses: switchUses(events),
    pages: pageStories(events),
    received: firstByKey(log.all('evidence.received').map((event) => [event.data.evidence, momentOf(event)])),
    pinned: firstByKey(log.all('evidence.pinned').map((event) => [event.data.evidence, momentOf(event)])),
    items: new Map(scenario.evidence.map((item) => [item.id, item])),
    altered: alteredInjects(scenario, events),
    delivered: firstByKey(log.all('inject.delivered').map((event) => [event.data.inject, momentOf(event)])),
    watched: watch(scenario, events, actOneEndsAt, replayFacts),
  };
}

/** The severity that stood at an instant. */
export const severityAt = (record: DrillRecord, at: DrillTime): Severity | null =>
  record.severities.findLast((change) => change.at <= at)?.severity ?? null;

/** The severity's name inside a sentence. */
export const severityTitle = ({ scenario }: DrillRecord, severity: Severity): string =>
  severityIn(namesOf(scenario.organisation), severity);

export const roleTitle = (record: DrillRecord, role: Role | PlayRole): string =>
  isPlayRole(role) ? (own(record.scenario.organisation.roleTitles, role) ?? role) : role;

export const evidenceTitle = (record: DrillRecord, id: string): string =>
  record.items.get(id)?.title ??
  record.log.all('evidence.received').find(({ data }) => data.evidence === id)?.data.title ??
  emptyHanded(record, id) ??
  record.log.all('inject.pinned').find(({ data }) => data.evidence === id)?.data.title ??
  id;

/** A look-up that found nothing is cited under the name of its run. */
function emptyHanded({ log, scenario }: DrillRecord, id: string): string | undefined {
  const run = log.all('query.finished').find(({ data }) => data.run === id)?.data;
  const asked = scenario.queries.find((query) => query.id === run?.query);
  return asked && nothingFound(asked.title);
}
