import type { EventType, LogEvent } from '../../shared/drill/events.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import { styleFor } from './terminalStyle.ts';
import { Timeline } from './timeline.ts';
import { shortsOf, Titles } from './titles.ts';

/** Where a facilitator would want to be again: what the team did, never what the plan had in store. */
const MARKED: readonly EventType[] = [
  'drill.started',
  'act.started',
  'incident.declared',
  'severity.changed',
  'page.sent',
  'page.escalated',
  'command.handedOver',
  'command.taken',
  'evidence.pinned',
  'evidence.sealed',
  'hold.issued',
  'switch.applied',
  'switch.reverted',
  'decision.recorded',
  'statement.published',
  'notice.sent',
  'outreach.sent',
];

/** The moments of a log by which a minute is chosen. `injects`: what reached a desk too, for whoever runs the plan. */
export function moments(
  scenario: Scenario,
  events: readonly LogEvent[],
  injects: boolean,
): { at: DrillTime; words: string }[] {
  const marked = new Set<EventType>(injects ? [...MARKED, 'inject.delivered'] : MARKED);
  const plain = styleFor({ isTTY: false }, {});
  const timeline = new Timeline(plain, new Titles(scenario, shortsOf(scenario)));
  const told = [...events.flatMap((event) => timeline.push(event)), ...timeline.end()];
  return told.flatMap(({ events: [event], who, words }) =>
    event && marked.has(event.type) ? [{ at: event.at, words: who ? `${who}: ${words}` : words }] : [],
  );
}
