import type { LogEventOf } from '../../shared/event/event.ts';
import type { WelfareCase } from '../../shared/scenario/people.ts';
import type { Criterion } from '../../shared/scorecard.ts';
import { award } from './criterion.ts';
import { overNotification, recordedDuties } from './duties.ts';
import { happened } from './eventIndex.ts';
import type { DrillRecord } from './record.ts';
import { coverage, shortfall } from './texts.ts';
import { clock, list, plural, sentences } from './words.ts';

export function people(record: DrillRecord): Criterion[] {
  return [welfare(record), outreach(record), recordedDuties(record), overNotification(record)];
}

type Decided = LogEventOf<'welfare.decided'>;
const REPORTED = 1.2;
const SAMPLED = 0.8;

/** Right for this case: everything it calls for, and nothing that harms. */
function judge(item: WelfareCase, decided: Decided | undefined) {
  const actions = decided?.data.actions ?? [];
  return {
    complete: item.right.length > 0 && item.right.every((action) => actions.includes(action)),
    some: item.right.some((action) => actions.includes(action)),
    harmful: actions.some((action) => item.harmful.includes(action)),
  };
}

function welfare(record: DrillRecord): Criterion {
  const cases = record.scenario.people.welfare;
  // The reported case carries its own time limit; a pack that marks none means its first.
  const reported = cases.find(({ dueAt }) => dueAt !== undefined) ?? cases[0];
  const sampled = cases.filter((item) => item !== reported);
  const all = record.log.all('welfare.decided');
  const due = reported?.dueAt ?? record.scenario.rubric.welfareDueAt;
  const early = all.findLast((event) => event.data.case === reported?.id && happened(event) <= due);
  const decided = early ?? all.find(({ data }) => data.case === reported?.id);
  const first = reported ? judge(reported, decided) : null;
  const reportedPoints =
    !first || first.harmful || !first.some ? 0 : first.complete && early ? REPORTED : REPORTED / 2;
  const triaged = sampled.map((item) => {
    const last = all.findLast(({ data }) => data.case === item.id);
    return { item, last, ...judge(item, last), reviewed: (last?.data.reviewer.trim() ?? '') !== '' };
  });
  const good = triaged.filter(({ complete, harmful, reviewed }) => complete && !harmful && reviewed);
  const harmed = triaged.filter(({ harmful }) => harmful);
  const sampledPoints =
    sampled.length > 0 && harmed.length === 0 ? (SAMPLED * good.length) / sampled.length : 0;
  // A pack without sampled accounts puts the whole weight on the reported case.
  const points = sampled.length > 0 ? reportedPoints + sampledPoints : (reportedPoints * 2) / REPORTED;
  return award(record, {
    id: 'W1',
    title: 'The people at risk were looked after',
    max: 2,
    points,
    why: sentences(
      !decided && 'No decision about the reported person was recorded.',
      decided &&
        `The decision about the reported person was recorded at ${clock(happened(decided))}, due ${clock(due)}.`,
      first && decided && first.complete && !first.harmful && 'It was the right set of steps.',
      first && decided && !first.complete && 'Steps that this person needed were missing.',
      first?.harmful && 'One of its steps can do harm, so this half earns nothing.',
      sampled.length > 0 &&
        `Of ${plural(sampled.length, 'other case')}, ${good.length} ${good.length === 1 ? 'was' : 'were'} decided rightly, with a reviewer named.`,
      harmed.length > 0 &&
        `A step that can do harm was chosen for ${list(harmed.map(({ item }) => `"${item.title}"`))}, so that part earns nothing.`,
    ),
    fullMarks: `Decide about the reported person by ${clock(due)}; ${sampled.length > 0 ? 'for each other case choose what fits and name who reviews it; ' : ''}contact nobody whom contact could endanger.`,
    evidence: [...all.map(({ seq }) => seq)],
  });
}

function outreach(record: DrillRecord): Criterion {
  const sentTo = (id: string | undefined) =>
    record.log.all('outreach.sent').find(({ data }) => data.group === id);
  // Whoever had the full text needs no first word any more.
  const groups = record.scenario.people.outreach.filter(
    ({ id, required, headsUpFor }) =>
      required && (headsUpFor === undefined || sentTo(id) !== undefined || sentTo(headsUpFor) === undefined),
  );
  const scored = groups.map((group) => {
    const sent = record.log.all('outreach.sent').filter(({ data }) => data.group === group.id);
    const texts = sent.map((event) => {
      const checked = record.log
        .all('outreach.checked')
        .find(({ seq, data }) => seq > event.seq && data.group === group.id);
      const clauses = checked?.data.clauses ?? [];
      const cover = coverage(group.wanted, group.clauses, clauses);
      const untrue = clauses.some((clause) => !clause.true);
      const spoiled = clauses.some((clause) => clause.penalty !== null || !clause.known);
      const uncleared = group.clearedBy.some((role) => !event.data.clearedBy.includes(role));
      const share = untrue ? 0 : cover.share * (spoiled ? 0.5 : 1) * (uncleared ? 0.5 : 1);
      return { event, checked, cover, untrue, spoiled, uncleared, share };
    });
    return { group, best: texts.sort((a, b) => b.share - a.share)[0] };
  });
  const sent = scored.flatMap(({ group, best }) => (best ? [{ group, best }] : []));
  const silent = scored.filter(({ best }) => best === undefined);
  return award(record, {
    id: 'W2',
    title: 'The people affected were written to',
    max: 2,
    points: groups.length > 0 ? (2 * sent.reduce((sum, { best }) => sum + best.share, 0)) / groups.length : 0,
    why: sentences(
      ...sent.map(({ group, best }) =>
        sentences(
          `${group.title}: written to at ${clock(best.event.at)}.`,
          shortfall(best.cover),
          best.untrue && 'It held a sentence that was not true, so it earns nothing.',
          best.spoiled && 'It held a sentence that claims too much or hurts.',
          best.uncleared && 'It went out without the clearance it needs.',
        ),
      ),
      silent.length > 0 && `Not written to: ${list(silent.map(({ group }) => group.title))}.`,
    ),
    fullMarks:
      'Write to each group concerned: acknowledge, say sorry, name support and a person, and promise no cause.',
    evidence: sent.flatMap(({ best }) => [best.event.seq, best.checked?.seq]),
  });
}
