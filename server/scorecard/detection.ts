import type { Severity } from '../../shared/drill/paging/events.ts';
import { MINUTE } from '../../shared/time.ts';
import { clock, list, sentences, span } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import { evidenceTitle, roleTitle, severityAt, severityTitle } from './record.ts';
import type { Found, Scored, Watch } from './rubric/row.ts';
import { shownToAll } from './shown.ts';

export function declaring(record: DrillRecord, { max }: Scored): Found {
  const declared = record.severities[0];
  const { signal } = record;
  const late = declared ? declared.at - signal.at : Number.POSITIVE_INFINITY;
  const by = declared?.byRole ? ` by ${roleTitle(record, declared.byRole)}` : '';
  return {
    points: late <= 5 * MINUTE ? max : late <= 10 * MINUTE ? 2 : 0,
    why: declared
      ? `Declared${by} at ${clock(declared.at)} as ${severityTitle(record, declared.severity)}, ${span(late)} after the first inject.`
      : `Nobody declared an incident. The first inject came at ${clock(signal.at)}.`,
    fullMarks: `Declare within 5 min of the first inject, by ${clock(signal.at + 5 * MINUTE)}. One credible report is enough.`,
    evidence: [signal.seq, declared?.seq],
  };
}

/** The topmost row whose sign has shown governs: rows stand strongest first. */
function governingRow(record: DrillRecord) {
  const index = record.watched.severities.findIndex(
    (held) => held !== null && held.at <= record.actOneEndsAt,
  );
  const row = record.scenario.rubric.severities[index];
  const held = record.watched.severities[index];
  return row && held ? { row, held } : null;
}

export function grading(record: DrillRecord, { max }: Scored): Found {
  const GRACE = 5 * MINUTE;
  const { rubric } = record.scenario;
  const governing = governingRow(record);
  const row = governing?.row ?? rubric.severities[0];
  const isRight = (level: Severity | null) =>
    row !== undefined && level !== null && (level === row.severity || row.alsoAccept.includes(level));
  const final = severityAt(record, record.actOneEndsAt);
  const settled = governing?.held ?? null;
  const dueAt = settled ? Math.max(settled.at + GRACE, row?.graceUntil ?? 0) : 0;
  const inTime = settled !== null && isRight(severityAt(record, Math.min(dueAt, record.actOneEndsAt)));
  const rightSince = record.severities.findLast(
    ({ severity }, index) => isRight(severity) && !isRight(record.severities[index - 1]?.severity ?? null),
  );
  const last = record.severities.at(-1);
  const whole = settled !== null && inTime;
  const points = !isRight(final) ? 0 : whole ? max : max / 2;
  const wanted = row
    ? [row.severity, ...row.alsoAccept]
        .sort()
        .map((level) => severityTitle(record, level))
        .join(' or ')
    : 'the right severity';
  return {
    points,
    why: sentences(
      final === null
        ? 'No severity was ever set.'
        : `${severityTitle(record, final)} stood at ${clock(record.actOneEndsAt)}.`,
      settled !== null && `The evidence at ${clock(settled.at)} settled it as ${wanted}.`,
      settled === null && 'The evidence that settles the severity was never brought in.',
      isRight(final) && whole && `The severity was right by ${clock(dueAt)}.`,
      isRight(final) &&
        !whole &&
        settled !== null &&
        rightSince &&
        `It became right at ${clock(rightSince.at)}.`,
      final !== null &&
        !isRight(final) &&
        (row && final > row.severity ? 'That is too low.' : 'That is not the severity the facts called for.'),
      final !== null &&
        row !== undefined &&
        final < row.severity &&
        row.graceUntil !== undefined &&
        'Taking the higher severity was sound while it was being checked; it had to come down after that.',
    ),
    fullMarks:
      settled !== null
        ? `Have ${wanted} standing by ${clock(dueAt)}. When unsure, take the higher severity and come down later.`
        : `Look for what settles the severity, and have ${wanted} standing within 5 min of finding it.`,
    evidence: [settled?.seq, last?.seq, rightSince?.seq],
  };
}

/** A finding about what the model does to people, not about whether machines are healthy. */
function isBehavioural(record: DrillRecord, evidence: string): boolean {
  if (record.items.get(evidence)?.behavioural) return true;
  if (
    record.log
      .all('probe.completed')
      .some(({ data }) => data.evidence === evidence && data.readings.some(({ perHour }) => perHour !== null))
  )
    return true;
  const suite = record.log.all('suite.completed').find(({ data }) => data.evidence === evidence)?.data.suite;
  return record.scenario.suites.some(({ id, measures }) => id === suite && measures === 'harm');
}

export function beyondGreen(record: DrillRecord, { max }: Scored): Found {
  const used = shownToAll(record);
  const first = used.find(({ evidence }) => isBehavioural(record, evidence));
  const others = used.filter(({ evidence }) => !isBehavioural(record, evidence)).slice(0, 3);
  const late = first ? first.at - record.signal.at : Number.POSITIVE_INFINITY;
  return {
    points: late <= 15 * MINUTE ? max : late <= 25 * MINUTE ? 1 : 0,
    why: first
      ? `"${evidenceTitle(record, first.evidence)}" was put before everybody at ${clock(first.at)}: what the product does to people, not whether machines are healthy.`
      : others.length > 0
        ? `Only other findings were shared (${list(others.map(({ evidence }) => evidenceTitle(record, evidence)))}); none showed what the product does to people.`
        : 'No reading of behaviour and no user report was pinned or cited.',
    fullMarks: `Pin or cite a user's report or a behaviour reading by ${clock(record.signal.at + 15 * MINUTE)}.`,
    evidence: first ? [first.seq] : others.map(({ seq }) => seq),
  };
}

export function higherSeverity(record: DrillRecord): Watch {
  const declared = record.severities[0];
  return {
    happened: declared !== undefined,
    why: declared
      ? 'A person who listened must judge this: did the call take the higher severity without debating it for more than 3 min?'
      : 'Nothing was declared, so there was no severity to agree on.',
    fullMarks: 'Take the higher severity at once when in doubt; talk about it for 3 min at most.',
    evidence: record.severities.map(({ seq }) => seq),
  };
}
