import type { Duty } from '../../shared/scenario/people.ts';
import { clock, list, plural, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import type { Found, Scored } from './rubric/row.ts';

/** Sparing people a notice pays only after this many duties were recorded. */
const FILLED = 3;

export function recordedDuties(record: DrillRecord, { max }: Scored): Found {
  const { duties } = record.scenario;
  const cells = duties.map((duty) => {
    const last = record.log.all('duty.recorded').findLast(({ data }) => data.duty === duty.id);
    const right =
      last !== undefined && (last.data.action === duty.expected || duty.accepted.includes(last.data.action));
    const late = last !== undefined && duty.limitMs !== null && last.at > record.signal.at + duty.limitMs;
    const unsent = right && last?.data.action === 'notify' ? noticeMissed(record, duty) : null;
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

const noticeOf = (record: DrillRecord, { carriedBy = [] }: Duty) =>
  record.log.all('outreach.sent').find(({ data }) => carriedBy.includes(data.group));

/** How the notice itself fell short; null where it went out in time, nothing here carries it, or its time was not played. */
function noticeMissed(record: DrillRecord, duty: Duty): string | null {
  if (!duty.carriedBy) return null;
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
  const good = set.find(({ at, data }) => at <= due && Math.abs(data.at - certain.at) <= rule.withinMs);
  const first = set[0];
  return {
    inTime: good !== undefined,
    why: good
      ? `Certain at ${clock(certain.at)}; the awareness time was put down at ${clock(good.at)}.`
      : first
        ? `Certain at ${clock(certain.at)}; awareness was put down at ${clock(first.at)} as ${clock(first.data.at)}.`
        : `Certain at ${clock(certain.at)}; no awareness time was put down by ${clock(due)}.`,
    evidence: [certain.seq, good?.seq ?? first?.seq],
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
    ({ id, required }) =>
      !required &&
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
        `Written to about something that was not so: ${list(astray.map(({ title }) => title))}.`,
      earns && spared && 'Nobody was notified, or marked for it, without cause.',
    ),
    fullMarks: `Record at least ${FILLED} duties, notify nobody whose card does not call for it, and write only to those concerned.`,
    evidence: recorded.map(({ seq }) => seq),
  };
}
