import type { EventType, LogEvent } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { Ending } from '../../shared/scenario/rubric.ts';
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
  /** Per row of `rubric.severities`, the moment its sign first held. */
  severities: (Moment | null)[];
  preciseKnown: Moment | null;
  /** Certainty, where the rubric says what it is. */
  certain: Moment | null;
  /** Per gate of `rubric.gates`, the moment it first held. */
  gates: (Moment | null)[];
  /** Options whose `needs` held when Act 1 closed, or at the end of the log. */
  needsMet: ReadonlySet<string>;
  ending: { id: string; title: string; text: string } | null;
}

const SWITCH_EVENTS: readonly EventType[] = [
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
  answered: ['inject.answered', 'inject.answeredInWords', 'page.acknowledged'],
  delivered: ['inject.delivered'],
  declared: ['incident.declared'],
  severity: ['incident.declared', 'severity.changed'],
  lost: ['evidence.lost'],
  deployed: ['component.deployed'],
  switch: SWITCH_EVENTS,
  option: SWITCH_EVENTS,
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
  const known = factNames(predicate).map((name) => own(TOUCHED_BY, name.split('.')[0] ?? ''));
  return known.some((types) => types === undefined)
    ? null
    : new Set<EventType>(['drill.started', ...known.flatMap((types) => types ?? [])]);
}

/** An ending with those of its sentences that are so. */
function told(ending: Ending | undefined, facts: FactSource): Watched['ending'] {
  if (!ending) return null;
  const { id, title, text } = ending;
  const sentences = typeof text === 'string' ? [text] : text;
  const said = sentences.flatMap((part) =>
    typeof part === 'string' ? [part] : holds(part.when, facts) ? [part.text] : [],
  );
  return { id, title, text: said.join(' ') };
}

export function watch(
  scenario: Scenario,
  events: readonly LogEvent[],
  actOneEndsAt: DrillTime,
  replayFacts: ReplayFacts,
): Watched {
  const { severities, preciseKnown, endings, awareness, gates = [] } = scenario.rubric;
  const sign = (when: Predicate) => ({ when, on: touches(when), held: null as Moment | null });
  const severitySigns = severities.map(({ when }) => sign(when));
  const gateSigns = gates.map(({ when }) => sign(when));
  const known = sign(preciseKnown);
  const certain = awareness ? sign(awareness.when) : null;
  const signs = [...severitySigns, ...gateSigns, known, ...(certain ? [certain] : [])];
  const last = events.at(-1);
  const actOneCloses = events.findLast(({ at }) => at <= actOneEndsAt);
  const needsMet = new Set<string>();
  let ending: Watched['ending'] = null;
  // A flag is a mark of the scenario's own; what set it stands before it, and that is what a reader can look at.
  let act = 0;
  if (last) {
    replayFacts(scenario, events, (facts, event) => {
      if (event.type !== 'flag.set') act = event.seq;
      for (const item of signs) {
        if (item.held === null && (item.on === null || item.on.has(event.type)) && holds(item.when, facts))
          item.held = { at: event.at, seq: act };
      }
      if (event === last || event === actOneCloses) {
        for (const { id, needs } of scenario.decision.options)
          if (needs === undefined || holds(needs, facts)) needsMet.add(id);
      }
      if (event === last)
        ending = told(
          endings.find(({ when }) => holds(when, facts)),
          facts,
        );
    });
  }
  return {
    severities: severitySigns.map(({ held }) => held),
    preciseKnown: known.held,
    certain: certain?.held ?? null,
    gates: gateSigns.map(({ held }) => held),
    needsMet,
    ending,
  };
}
