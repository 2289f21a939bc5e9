import type { LogEvent } from '../../../shared/drill/events.ts';
import type { StatementClause } from '../../../shared/drill/statements/events.ts';
import type { Clause } from '../../../shared/scenario/people.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../../shared/time.ts';

/** Something a team wrote or said for others to rely on. */
export interface Said {
  at: DrillTime;
  seq: number;
  seat: string;
  role: string;
  /** As in "the update says". */
  what: string;
  text: string;
}

/** Every text of the log that somebody stands behind, in the order it was said. */
export function saidIn(scenario: Scenario, events: readonly LogEvent[]): Said[] {
  return events.flatMap((event) => {
    if (!event.by) return [];
    const { at, seq, by } = event;
    return textsOf(scenario, event).flatMap(([what, text]) =>
      text.trim() === '' ? [] : [{ at, seq, seat: by.seat, role: by.role, what, text }],
    );
  });
}

type Text = readonly [what: string, text: string];

function textsOf({ comms, duties, people }: Scenario, event: LogEvent): readonly Text[] {
  switch (event.type) {
    case 'incident.declared':
      return [['declaration', event.data.summary]];
    case 'severity.changed':
      return [['reason for the new severity', event.data.reason]];
    case 'briefing.posted':
      return [['briefing', event.data.text]];
    case 'update.posted':
      return [['update', event.data.text]];
    case 'message.posted':
      return event.data.canned ? [] : [['message', event.data.text]];
    case 'narrative.aligned':
      return [['agreed line', event.data.text]];
    case 'decision.recorded': {
      const { causeText, changeMind, revert, dissent } = event.data;
      return [causeText, changeMind, revert, dissent ?? ''].map((text) => ['decision', text] as const);
    }
    case 'duty.recorded':
      return [['duty note', event.data.basis]];
    case 'notice.sent':
      return written(
        `notice, ${event.data.title}`,
        duties.find(({ id }) => id === event.data.duty)?.notice?.clauses ?? [],
        { clauses: event.data.clauses ?? [], freeText: event.data.words },
      );
    case 'welfare.decided':
      return [['welfare note', event.data.basis]];
    case 'statement.published':
      return written('statement', comms.clauses, event.data);
    case 'outreach.sent':
    case 'outreach.sentToSome': {
      const group = people.outreach.find(({ id }) => id === event.data.group);
      return written(`text to ${group?.title ?? event.data.group}`, group?.clauses ?? [], event.data);
    }
    default:
      return [];
  }
}

const written = (
  what: string,
  catalogue: readonly Clause[],
  { clauses, freeText }: { clauses: readonly StatementClause[]; freeText: string },
): Text[] =>
  [
    ...clauses.map(({ clause, text }) => text || (catalogue.find(({ id }) => id === clause)?.text ?? '')),
    freeText,
  ].map((text) => [what, text] as const);
