import type { LogEventOf } from '../../shared/drill/events.ts';
import type { WelfareCase } from '../../shared/scenario/people.ts';
import { isRiskier, riskOf } from '../../shared/scenario/people.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import { happened } from './eventIndex.ts';
import { clock, list, plural, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import type { Found, Scored } from './rubric/row.ts';

type Decided = LogEventOf<'welfare.decided'>;

/**
 * What the criterion is made of. Where somebody may be in danger now, part of it is for deciding on them first; a scenario in which
 * nobody may be gives those points to the rest.
 */
export const PLAIN = { reported: 0.3, inTime: 0.3, sampled: 0.4, first: 0 };
const WITH_DANGER = { reported: 0.3, inTime: 0.2, sampled: 0.3, first: 0.2 };

/** The reported case carries a time of its own; a pack that marks none means its first. */
export const reportedCase = ({ people: { welfare: cases } }: Scenario): WelfareCase | undefined =>
  cases.find(({ dueAt }) => dueAt !== undefined) ?? cases[0];

/** Right for this case: everything it calls for, and nothing that harms. */
function judge(item: WelfareCase, decided: Decided | undefined) {
  const actions = decided?.data.actions ?? [];
  return {
    complete: item.right.length > 0 && item.right.every((action) => actions.includes(action)),
    some: item.right.some((action) => actions.includes(action)),
    harmful: actions.some((action) => item.harmful.includes(action)),
  };
}

export function welfare(record: DrillRecord, { max }: Scored): Found {
  const cases = record.scenario.people.welfare;
  const reported = reportedCase(record.scenario);
  const sampled = cases.filter((item) => item !== reported);
  const all = record.log.all('welfare.decided');
  const due = reported?.dueAt ?? record.scenario.rubric.welfareDueAt;
  const early = all.findLast((event) => event.data.case === reported?.id && happened(event) <= due);
  const decided = early ?? all.find(({ data }) => data.case === reported?.id);
  const first = reported ? judge(reported, decided) : null;
  const triaged = sampled.map((item) => {
    const last = all.findLast(({ data }) => data.case === item.id);
    return { item, last, ...judge(item, last), reviewed: (last?.data.reviewer.trim() ?? '') !== '' };
  });
  const good = triaged.filter(({ complete, harmful, reviewed }) => complete && !harmful && reviewed);
  const harmed = triaged.filter(({ harmful }) => harmful);
  const urgent = sampled
    .filter((item) => riskOf(item) === 'present')
    .map((item) => ({ ...inOrder(record, item), right: good.some((one) => one.item === item) }));
  const shares = urgent.length > 0 ? WITH_DANGER : PLAIN;
  const prompt = urgent.filter((one) => one.right && one.inTime && one.before.length === 0);
  const lastOfAll = urgent.filter(({ last }) => last);
  const steps = !first || first.harmful || !first.some ? 0 : shares.reported;
  const inTime = steps > 0 && first?.complete && early && lastOfAll.length === 0 ? shares.inTime : 0;
  const others =
    sampled.length > 0 && harmed.length === 0 ? (shares.sampled * good.length) / sampled.length : 0;
  const order =
    lastOfAll.length === 0 && urgent.length > 0 ? (shares.first * prompt.length) / urgent.length : 0;
  // A pack without sampled accounts puts the whole weight on the reported case.
  const share =
    sampled.length > 0 ? steps + inTime + others + order : (steps + inTime) / (PLAIN.reported + PLAIN.inTime);
  return {
    points: max * share,
    why: sentences(
      !decided && 'No decision about the reported person was recorded.',
      decided &&
        `The decision about the reported person was recorded at ${clock(happened(decided))}, due ${clock(due)}.`,
      first && decided && first.complete && !first.harmful && 'It was the right set of steps.',
      first && decided && !first.complete && 'Steps that this person needed were missing.',
      first?.harmful && 'One of its steps can do harm, so this half earns nothing.',
      ...urgent.map(told),
      sampled.length > 0 &&
        `Of ${plural(sampled.length, 'other case')}, ${good.length} ${good.length === 1 ? 'was' : 'were'} decided rightly, with a reviewer named.`,
      harmed.length > 0 &&
        `A step that can do harm was chosen for ${list(harmed.map(({ item }) => `"${item.title}"`))}, so that part earns nothing.`,
    ),
    fullMarks: `Decide about the reported person by ${clock(due)}; ${urgent.length > 0 ? 'decide first, and within its time, about whoever may be in danger now; ' : ''}${sampled.length > 0 ? 'for each other case choose what fits and name who reviews it; ' : ''}contact nobody whom contact could endanger.`,
    evidence: [...all.map(({ seq }) => seq), ...urgent.flatMap(({ opened }) => opened?.seq ?? [])],
  };
}

/** When somebody who may be in danger was decided on, and who came first although they are in less. */
function inOrder(record: DrillRecord, item: WelfareCase) {
  const opened = record.log.all('welfare.opened').find(({ data }) => data.case === item.id);
  const all = record.log.all('welfare.decided');
  const at = when(all, item.id);
  const others = record.scenario.people.welfare
    .filter((other) => isRiskier(item, other))
    .flatMap((other) => {
      const decidedAt = when(all, other.id);
      return decidedAt !== null && opened && decidedAt >= opened.at ? [{ item: other, at: decidedAt }] : [];
    });
  const due = item.dueAt ?? (opened && item.dueAfterMs !== undefined ? opened.at + item.dueAfterMs : null);
  const before = others.filter((other) => at === null || other.at < at);
  return {
    item,
    opened,
    at,
    due,
    before,
    inTime: at !== null && (due === null || at <= due),
    last: before.length > 0 && before.length === others.length,
  };
}

const when = (all: readonly Decided[], id: string): DrillTime | null => {
  const mine = all.filter(({ data }) => data.case === id).map(happened);
  return mine.length > 0 ? Math.min(...mine) : null;
};

function told({ item, opened, at, due, before, last }: ReturnType<typeof inOrder>): string {
  const about = `"${short(item)}" may be in danger now`;
  if (!opened) return `${about}: nobody looked far enough to find this account.`;
  const lost = last && 'Whoever is at most risk came last, so nothing is earned for being in time.';
  if (at === null) return sentences(`${about}: no decision was recorded.`, lost);
  const limit = due === null ? '' : `, due ${clock(due)}`;
  return sentences(
    `${about}: decided at ${clock(at)}${limit}${before.length === 0 ? ', before anybody at less risk' : ''}.`,
    before.length > 0 &&
      !last &&
      `First came ${list(before.map((other) => `"${short(other.item)}" (${clock(other.at)})`))}, at less risk.`,
    lost,
  );
}

/** What stands before the colon names the case; the rest describes it. */
const short = ({ title }: WelfareCase): string => title.split(':')[0] ?? title;
