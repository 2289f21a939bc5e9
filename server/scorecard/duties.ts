import type { Duty } from '../../shared/scenario/people.ts';
import { MINUTE } from '../../shared/time.ts';
import { happened } from './eventIndex.ts';
import { clock, list, plural, sentences, span } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import type { Found, Scored } from './rubric/row.ts';

/** Sparing people a notice pays only after this many duties were recorded. */
const FILLED = 3;

/** A clock counts from what was written down, so that says what the log shows, give or take the minutes of reading a finding. */
const FAIR_MARGIN = 2 * MINUTE;

export function recordedDuties(record: DrillRecord, { max }: Scored): Found {
  const { duties } = record.scenario;
  const cells = duties.map((duty) => {
    const last = settled(record, duty);
    const right =
      last !== undefined && (last.action === duty.expected || duty.accepted.includes(last.action));
    const notifies = last?.action === 'notify';
    // An answer that asks for no notice is in time when it is written down; a notice when it is sent.
    const late =
      last !== undefined && !notifies && duty.limitMs !== null && last.at > record.signal.at + duty.limitMs;
    const unsent = right && notifies ? noticeMissed(record, duty) : null;
    return { duty, last, right, late, unsent };
  });
  const good = cells.filter(({ right, late, unsent }) => right && !late && unsent === null);
  const late = cells.filter((cell) => cell.right && cell.late);
  const unsent = cells.flatMap((cell) =>
    cell.right && !cell.late && cell.unsent ? [{ ...cell, unsent: cell.unsent }] : [],
  );
  const wrong = cells.filter(({ last, right }) => last !== undefined && !right);
  const open = cells.filter(({ last }) => last === undefined);
  const missed = [...open, ...wrong, ...late];
  const names = (items: typeof cells) => list(items.map(({ duty }) => duty.title));
  const clockCell = awarenessCell(record);
  const count = duties.length + (clockCell ? 1 : 0);
  const points = good.length + 0.5 * (late.length + unsent.length) + (clockCell?.inTime ? 1 : 0);
  return {
    points: duties.length > 0 ? (max * points) / count : 0,
    why: sentences(
      `${good.length} of ${plural(duties.length, 'duty', 'duties')} recorded as the playbook card asks.`,
      late.length > 0 && `Right, but after its time limit: ${names(late)}.`,
      ...unsent.map(({ unsent: how, duty }) => `${duty.title}: put down as a notice to give, ${how}.`),
      wrong.length > 0 && `Recorded otherwise than the card asks: ${names(wrong)}.`,
      open.length > 0 && `Not recorded: ${names(open)}.`,
      clockCell?.why,
    ),
    fullMarks: sentences(
      'For each card write down one of three: notify, assess, or does not apply, and why.',
      missed.length > 0 && `Open or different: ${names(missed)}.`,
      unsent.length > 0 && 'A notice is given when it is sent, not when it is ticked.',
    ),
    evidence: [
      ...cells.map(({ last }) => last?.seq),
      ...cells.map(({ duty }) => noticeOf(record, duty)?.seq),
      ...(clockCell?.evidence ?? []),
    ],
  };
}

/** The last word on a card: what was put down there, or a decision on a person that says it too. */
function settled(record: DrillRecord, { id, settledBy }: Duty) {
  const put = record.log.all('duty.recorded').findLast(({ data }) => data.duty === id);
  if (put) return { seq: put.seq, at: put.at, action: put.data.action };
  const decided = record.log.all('welfare.decided').find(({ data }) => data.case === settledBy);
  if (!decided) return undefined;
  const action: Duty['expected'] = decided.data.actions.includes('emergency-referral') ? 'notify' : 'assess';
  return { seq: decided.seq, at: happened(decided), action };
}

/** The sending that carries the notice of a duty: a text to one of its groups, or the notice by itself. */
const noticeOf = (record: DrillRecord, { id, carriedBy }: Duty) =>
  carriedBy
    ? record.log.all('outreach.sent').find(({ data }) => carriedBy.includes(data.group))
    : record.log.all('notice.sent').find(({ data }) => data.duty === id);

/** How the notice itself fell short; null where it went out in time, or its time was not played. */
function noticeMissed(record: DrillRecord, duty: Duty): string | null {
  const due = duty.limitMs === null ? null : record.signal.at + duty.limitMs;
  const sent = noticeOf(record, duty);
  const stillOpen = record.endsAt < (due ?? Number.POSITIVE_INFINITY);
  const unplayed = record.scenario.acts.length > 1 && !record.actTwoPlayed;
  if (!sent) return stillOpen && unplayed ? null : 'and never sent';
  return due !== null && sent.at > due ? `and sent at ${clock(sent.at)}, due ${clock(due)}` : null;
}

/** Where clocks start with certainty, its time is written down soon after and says the same. */
function awarenessCell(record: DrillRecord) {
  const rule = record.scenario.rubric.awareness;
  if (!rule) return null;
  const { certain } = record.watched;
  const set = record.log.all('awareness.set');
  if (certain === null)
    return {
      inTime: false,
      why: 'What makes a breach certain was never found.',
      evidence: set.map(({ seq }) => seq),
    };
  const due = certain.at + rule.withinMs;
  const near = Math.min(FAIR_MARGIN, rule.withinMs);
  const good = set.find(({ at, data }) => at <= due && Math.abs(data.at - certain.at) <= near);
  // A time put down before it was certain may have been mended: the last word in time is what stood.
  const stood = good ?? set.findLast(({ at }) => at <= due) ?? set[0];
  return {
    inTime: good !== undefined,
    why: stood
      ? sentences(
          `The log shows certainty at ${clock(certain.at)}; the awareness time was put down as ${clock(stood.data.at)}, at ${clock(stood.at)}.`,
          stood.at > due && `It was due by ${clock(due)}.`,
          Math.abs(stood.data.at - certain.at) > near &&
            `That is ${span(Math.abs(stood.data.at - certain.at))} ${stood.data.at > certain.at ? 'late' : 'early'}; ${span(near)} either way is fair.`,
        )
      : `Certain at ${clock(certain.at)}; no awareness time was put down.`,
    evidence: [certain.seq, stood?.seq],
  };
}

export function overNotification(record: DrillRecord, { max }: Scored): Found {
  const recorded = record.log.all('duty.recorded');
  const cells = new Set(recorded.map(({ data }) => data.duty));
  const traps = record.scenario.duties.filter(({ trap }) => trap);
  const sprung = recorded.filter(
    ({ data }) => data.action === 'notify' && traps.some(({ id }) => id === data.duty),
  );
  // A letter to people whom it does not concern says what is not so: the clause check found it.
  const astray = record.scenario.people.outreach.filter(
    ({ id, required, inside }) =>
      !required &&
      !inside &&
      record.log
        .all('outreach.checked')
        .some(({ data }) => data.group === id && data.clauses.some((clause) => !clause.true)),
  );
  const spared = sprung.length === 0 && astray.length === 0;
  const earns = cells.size >= FILLED;
  return {
    points: earns && spared ? max : 0,
    why: sentences(
      !earns &&
        `${plural(cells.size, 'duty', 'duties')} recorded; sparing the others earns something from ${FILLED} on.`,
      sprung.length > 0 &&
        `Marked for notification without cause: ${list(sprung.map(({ data, at }) => `${data.title} (${clock(at)})`))}.`,
      astray.length > 0 &&
        `Written to about something that had not happened: ${list(astray.map(({ title }) => title))}.`,
      earns && spared && 'Nobody was notified, or marked for it, without cause.',
    ),
    fullMarks: `Record at least ${FILLED} duties, notify nobody whose card does not call for it, and write only to those concerned.`,
    evidence: recorded.map(({ seq }) => seq),
  };
}
