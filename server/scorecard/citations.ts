import type { Citation } from '../../shared/drill/decision/events.ts';
import type { LogEventOf } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import type { PlayRole } from '../../shared/roles.ts';
import type { EvidenceItem } from '../../shared/scenario/evidence.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { DrillRecord } from './record.ts';

export type Decision = LogEventOf<'decision.recorded'>;

/** At most five count, however many a log holds. */
const MOST_CITED = 5;

/** What a decision's citations are worth. One that says the opposite of what it was cited for cancels a correct one. */
interface Weighed {
  correct: EvidenceItem[];
  wrong: EvidenceItem[];
  /** Without bearing on what was claimed: nothing won, nothing lost, so that nobody pays for showing the room a true finding. */
  neutral: EvidenceItem[];
  /** Correct items left after cancelling; a complete discriminating group is cancelled last. */
  counted: EvidenceItem[];
  roles: Set<PlayRole>;
  discriminating: string[] | null;
}

type Bearing = 'right' | 'wrong' | 'neutral';

function bearingOf({ mark }: Citation, item: EvidenceItem, decision: Decision): Bearing {
  const { option, rejected } = decision.data;
  const turnedDown = (other: string): boolean =>
    other !== option && (rejected.length === 0 || rejected.includes(other));
  // A finding that speaks against the choice carries it under no mark.
  if (item.rulesOut.includes(option)) return 'wrong';
  const bearsOut = mark === 'supports' ? item.supports.includes(option) : item.rulesOut.some(turnedDown);
  if (bearsOut) return 'right';
  return item.supports.some(turnedDown) ? 'wrong' : 'neutral';
}

export function weigh(record: DrillRecord, decision: Decision): Weighed {
  const found: Record<Bearing, EvidenceItem[]> = { right: [], wrong: [], neutral: [] };
  for (const citation of decision.data.citations.slice(0, MOST_CITED)) {
    const item = record.items.get(citation.evidence);
    const got = record.received.get(citation.evidence);
    // Readings have no bearing on an option of their own, and nobody can cite what nobody had yet.
    if (!item || !got || got.at > decision.at) continue;
    own(found, bearingOf(citation, item, decision)).push(item);
  }
  const { right: correct, wrong, neutral } = found;
  // Of several complete groups the smallest is kept, so that as much as possible survives cancelling.
  const groups = [...record.scenario.decision.discriminating].sort((a, b) => a.length - b.length);
  const whole = (items: readonly EvidenceItem[]) =>
    groups.find((group) => group.length > 0 && group.every((id) => items.some((item) => item.id === id))) ??
    null;
  const key = whole(correct);
  const byWorth = [...correct].sort(
    (a, b) => Number(key?.includes(b.id) ?? false) - Number(key?.includes(a.id) ?? false),
  );
  const counted = byWorth.slice(0, Math.max(0, correct.length - wrong.length));
  return {
    correct,
    wrong,
    neutral,
    counted,
    roles: new Set(counted.flatMap(({ holders }) => holders)),
    discriminating: whole(counted),
  };
}

/** The record that is judged: the last one of Act 1, or failing that the first one after it. */
export function judgedDecision(record: DrillRecord): Decision | undefined {
  const decisions = record.log.all('decision.recorded');
  return decisions.findLast(({ at }) => at <= record.actOneEndsAt) ?? decisions[0];
}

/** First instant at which some desks together held a whole group that tells the options apart. */
export function discriminatingSince(record: DrillRecord): { at: DrillTime; seqs: number[] } | null {
  const complete = record.scenario.decision.discriminating.flatMap((group) => {
    const moments = group.map((id) => record.received.get(id));
    if (moments.length === 0 || moments.some((moment) => moment === undefined)) return [];
    const known = moments.filter((moment) => moment !== undefined);
    return [{ at: Math.max(...known.map(({ at }) => at)), seqs: known.map(({ seq }) => seq) }];
  });
  return complete.sort((a, b) => a.at - b.at)[0] ?? null;
}

/** An option’s grade as it turned out: a right or defensible one whose condition was not met falls by one. */
export function gradeOf(record: DrillRecord, optionId: string): 'right' | 'defensible' | 'weak' | 'wrong' {
  const option = record.scenario.decision.options.find(({ id }) => id === optionId);
  if (!option) return 'wrong';
  if (option.needs === undefined || record.watched.needsMet.has(option.id)) return option.grade;
  return option.grade === 'right' ? 'defensible' : option.grade === 'defensible' ? 'weak' : option.grade;
}

/**
 * How much of the record's own points a choice can carry. Tests, timing and reasons are there to lead to a remedy that fits: they count
 * whole for one that fits or can be defended, half for a weak one, and for a wrong one not at all.
 */
export function carries(record: DrillRecord, decision: Decision | undefined): number {
  return decision ? own(CARRIES, gradeOf(record, decision.data.option)) : 0;
}
export const CARRIES = { right: 1, defensible: 1, weak: 0.5, wrong: 0 } as const;

/** Said after what was found, where the choice took points from it. */
export const carriedWords = (share: number): string | false =>
  share === 1
    ? false
    : share > 0
      ? 'The choice was a weak one, so this counts half.'
      : 'The choice did not fit what was going on, so this earns nothing.';
