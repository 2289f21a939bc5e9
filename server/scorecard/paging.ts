import { own } from '../../shared/keyed.ts';
import { MINUTE } from '../../shared/time.ts';
import { happened } from './eventIndex.ts';
import type { PageStory } from './pages.ts';
import { escalatedByHand } from './pages.ts';
import { clock, list, plural, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import type { RequiredPage } from './requiredPages.ts';
import { isPagedInTime, isReached, reachingTargets, requiredPages } from './requiredPages.ts';
import type { Found, Scored } from './rubric/row.ts';

const titles = (pages: readonly RequiredPage[]): string => list(pages.map(({ title }) => title));
const proofsOf = (page: PageStory): (number | undefined)[] => [
  page.seq,
  page.answered?.seq,
  page.unanswered?.seq,
  page.declined?.seq,
  page.escalated?.seq,
];
const UNDECLARED = 'No incident was declared, so no page was called for yet.';

export function completeness(record: DrillRecord, { max }: Scored): Found {
  const required = requiredPages(record);
  const weight = ({ critical }: RequiredPage) => (critical ? 2 : 1);
  const sum = (pages: readonly RequiredPage[]) => pages.reduce((total, page) => total + weight(page), 0);
  const sent = record.pages.some(({ byTeam }) => byTeam);
  const onCall = required.filter((page) => page.onCall);
  const good = required.filter((page) => isPagedInTime(page) && isReached(page));
  const unsent = required.filter((page) => !page.onCall && page.pages.length === 0);
  const late = required.filter((page) => page.pages.length > 0 && !isPagedInTime(page));
  const silent = required.filter((page) => isPagedInTime(page) && !isReached(page));
  return {
    points: sent && required.length > 0 ? (max * sum(good)) / sum(required) : 0,
    why:
      required.length === 0
        ? UNDECLARED
        : sentences(
            `${good.length} of ${required.length} people and teams that were called for were reached, or somebody in their place was, after a page within the limit.`,
            onCall.length > 0 &&
              `${onCall.length} of them ${onCall.length === 1 ? 'was' : 'were'} on the call from the start: ${titles(onCall)}.`,
            !sent && 'Nobody sent a page.',
            unsent.length > 0 && `Not paged: ${titles(unsent)}.`,
            late.length > 0 &&
              `Paged late: ${list(late.map(({ title, pages, dueAt }) => `${title} (${clock(Math.min(...pages.map(({ sentAt }) => sentAt)))}, limit ${clock(dueAt)})`))}.`,
            silent.length > 0 &&
              `Paged in time, but nobody answered and nobody moved the page on: ${titles(silent)}.`,
          ),
    fullMarks: sentences(
      'The first five within 2 min of declaring, everybody within 5 min, and each page answered or moved on by hand.',
      ...[...unsent, ...late, ...silent]
        .filter(({ critical }) => critical)
        .slice(0, 2)
        .map(({ target }) => own(record.scenario.rubric.whyPaged, target)),
    ),
    evidence: [record.severities[0]?.seq, ...required.flatMap(({ pages }) => pages.flatMap(proofsOf))],
  };
}

/** Targets that nobody can be blamed for paging: wanted at some severity that stood or was right, optional, or a way to reach one of these. */
function welcome(record: DrillRecord): Set<string> {
  const { paging: rules, rubric } = record.scenario;
  const severities = new Set([
    ...record.severities.map(({ severity }) => severity),
    ...rubric.severities.map(({ severity }) => severity),
  ]);
  const wanted = [...[...severities].flatMap((level) => own(rules.required, `${level}`)), ...rules.optional];
  return new Set(wanted.flatMap((target) => [...reachingTargets(rules.targets, target)]));
}

/**
 * Somebody's second on call, rung while the first was still within their limit and had not turned the page away: two people woken for
 * one seat. Escalating after silence is another thing, and is never counted here.
 */
function isSecondRing(record: DrillRecord, page: PageStory): boolean {
  return record.scenario.paging.targets
    .filter(({ secondary }) => secondary === page.target)
    .some((first) =>
      record.pages.some(
        (other) =>
          other.target === first.id &&
          other.sentAt <= page.sentAt &&
          page.sentAt < other.sentAt + other.limitMs &&
          (other.declined === null || other.declined.at > page.sentAt),
      ),
    );
}

export function precision(record: DrillRecord, { max }: Scored): Found {
  const required = requiredPages(record);
  const allowed = welcome(record);
  const wrong = new Map<string, PageStory>();
  for (const page of record.pages)
    if (page.byTeam && page.answersTo === null && (!allowed.has(page.target) || isSecondRing(record, page)))
      wrong.set(page.target, page);
  const known = [...wrong.values()].map((page) => ({
    page,
    target: record.scenario.paging.targets.find(({ id }) => id === page.target),
  }));
  const mass = known.filter(({ target }) => target?.mass);
  const single = known.filter(({ target }) => !target?.mass);
  const paged = required.filter(({ onCall, pages }) => onCall || pages.length > 0);
  const earns = paged.length * 2 >= required.length && required.some(({ pages }) => pages.length > 0);
  const name = ({ page, target }: (typeof known)[number]) =>
    `${target?.title ?? page.target} (${clock(page.sentAt)})`;
  return {
    points: earns ? Math.max(0, max - 0.5 * single.length - 2 * mass.length) : 0,
    why:
      required.length === 0
        ? UNDECLARED
        : sentences(
            !earns &&
              'Less than half of the required people were paged, so sparing the others earns nothing.',
            earns && wrong.size === 0 && 'Every page went to somebody this incident needed.',
            single.length > 0 && `Not needed here: ${list(single.map(name))}.`,
            mass.length > 0 && `Whole lists were paged: ${list(mass.map(name))}.`,
          ),
    fullMarks:
      'Page at least half of the required people and nobody else; no mass list, no dead on-call list, and a second on call only once the first has failed.',
    evidence:
      wrong.size > 0
        ? [...wrong.values()].map(({ seq }) => seq)
        : required.flatMap(({ pages }) => pages.map(({ seq }) => seq)),
  };
}

/** The first page for a target sets its clock; a silent one counts only when somebody moved on within 2 min of its limit. */
function answeredInTime({ pages }: RequiredPage): boolean {
  const [first] = pages;
  if (!first) return false;
  const inLimit = (page: PageStory) =>
    page.answered !== null && page.answered.at <= page.sentAt + page.limitMs;
  if (inLimit(first)) return true;
  const noticedBy = first.sentAt + first.limitMs + 2 * MINUTE;
  return pages.some((page) => page !== first && page.sentAt <= noticedBy && inLimit(page));
}

export function answersInTime(record: DrillRecord, { max }: Scored): Found {
  const required = requiredPages(record);
  const ringing = required.filter(({ onCall }) => !onCall);
  const good = ringing.filter(answeredInTime);
  const missed = ringing.filter((page) => page.pages.length > 0 && !good.includes(page));
  return {
    points: ringing.length > 0 ? (max * good.length) / ringing.length : 0,
    why:
      required.length === 0
        ? UNDECLARED
        : sentences(
            `Of ${plural(ringing.length, 'person or team that had to be paged', 'people and teams that had to be paged')}, ${good.length} answered within the limit, or their silence was noticed within 2 min of it.`,
            missed.length > 0 && `Silence that lasted: ${titles(missed)}.`,
          ),
    fullMarks:
      'Every required page answered within its limit; where one stays silent, move on within 2 min after the limit.',
    evidence: [record.severities[0]?.seq, ...ringing.flatMap(({ pages }) => pages.flatMap(proofsOf))],
  };
}

export function escalation(record: DrillRecord, { max }: Scored): Found {
  const required = requiredPages(record);
  const ringing = required.filter(({ onCall }) => !onCall);
  const failed = ringing.flatMap((wanted) =>
    wanted.pages
      .filter((page) => page.answersTo === null && (page.unanswered !== null || page.declined !== null))
      .map((page) => ({ wanted, page })),
  );
  const handled = failed.filter(
    ({ wanted, page }) =>
      escalatedByHand(page) ||
      wanted.pages.some((other) => other.sentAt > page.sentAt && other.answered !== null),
  );
  const lost = failed.filter((item) => !handled.includes(item));
  const smooth = failed.length === 0 && ringing.length > 0 && ringing.every(isReached);
  return {
    points: failed.length > 0 ? (max * handled.length) / failed.length : smooth ? max : 0,
    why:
      required.length === 0
        ? UNDECLARED
        : sentences(
            failed.length === 0 && smooth && 'Every required person was reached without a page going wrong.',
            failed.length === 0 && !smooth && 'No page went wrong, because not everybody was paged.',
            handled.length > 0 && `Moved on by hand: ${list(handled.map(({ wanted }) => wanted.title))}.`,
            lost.length > 0 &&
              `Left hanging: ${list(lost.map(({ wanted, page }) => `${wanted.title} (paged ${clock(page.sentAt)})`))}.`,
          ),
    fullMarks:
      "When a page is silent, refused or bounces, go to the secondary, the right alias, or pull the person in on the commander's authority.",
    evidence:
      failed.length > 0
        ? failed.flatMap(({ page }) => proofsOf(page))
        : [record.severities[0]?.seq, ...ringing.flatMap(({ pages }) => pages.map(({ seq }) => seq))],
  };
}

/** One size-up briefs everybody who joins within 2 min after it, and everybody who joined up to 2 min before it. */
export function briefings(record: DrillRecord, { max }: Scored): Found {
  const WINDOW = 2 * MINUTE;
  const joins = new Map<string, { at: number; seq: number }>();
  for (const { at, seq, data } of record.log.all('role.joined'))
    if (!joins.has(data.seat))
      joins.set(data.seat, data.how === 'firstOnCall' ? { at: -1, seq } : { at, seq });
  const joiners = [...joins.values()].filter(({ at }) => at >= 0);
  const sizeUps = record.log.all('briefing.posted').map((event) => ({ at: happened(event), seq: event.seq }));
  const briefed = joiners.filter(({ at }) => sizeUps.some((sizeUp) => Math.abs(sizeUp.at - at) <= WINDOW));
  return {
    points: joiners.length > 0 ? (max * briefed.length) / joiners.length : 0,
    why:
      joiners.length === 0
        ? 'Nobody joined the call.'
        : `${briefed.length} of ${plural(joiners.length, 'joiner')} heard a size-up within 2 min.`,
    fullMarks:
      'Say conditions, actions and needs within 2 min of each arrival; one size-up serves everybody who comes in the next 2 min.',
    evidence: [...joiners.map(({ seq }) => seq), ...sizeUps.map(({ seq }) => seq)],
  };
}
