import type { LogEvent } from '../../shared/drill/events.ts';
import { listed } from '../../shared/drill/wording.ts';
import { percent } from '../scorecard/phrasing.ts';
import type { Titles } from './titles.ts';

// What the facilitator's timeline says beyond the lines that everybody reads. Nothing here says again what `LINES` says.

/** Events that have no line of their own elsewhere: what is said in the call is read in the feed, and nobody at a desk knows the truth. */
export function facilitatorLine(event: LogEvent, t: Titles): string | null {
  switch (event.type) {
    case 'message.posted':
      return event.data.only === undefined
        ? `${t.role(event.data.from)}: ${event.data.text}`
        : `${t.role(event.data.from)}, to ${t.role(event.data.only)} alone: ${event.data.text}`;
    case 'world.changed':
      return `True residual ${percent(event.data.residual)}, ${event.data.ratePerHour.toFixed(2)} an hour.`;
    default:
      return null;
  }
}

/** A further sentence on an event, for whoever may know all of it. */
export function moreFor(event: LogEvent, t: Titles): string | null {
  switch (event.type) {
    case 'suite.started':
      return `On ${listed(t.suiteTargets(event.data.suite, event.data.targets))}.`;
    case 'probe.started':
      return `At ${listed(t.probes(event.data.targets))}.`;
    case 'evidence.sealed':
      return event.data.missing.length > 0 ? `Without ${listed(t.sealParts(event.data.missing))}.` : null;
    case 'scope.estimated':
      return event.data.cause && `Cause: ${event.data.cause}.`;
    case 'switch.applied':
      return event.data.options.length > 0
        ? `With "${t.options(event.data.switch, event.data.options)}".`
        : null;
    case 'decision.recorded':
      return `Cites ${event.data.citations.map(({ evidence }) => t.finding(evidence)).join(', ') || 'nothing'}.`;
    case 'welfare.decided': {
      const reviewer = event.data.reviewer.trim();
      return reviewer === '' ? null : `Read by ${reviewer}.`;
    }
    default:
      return null;
  }
}
