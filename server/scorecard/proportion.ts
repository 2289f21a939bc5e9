import type { DrillTime } from '../../shared/time.ts';
import { MINUTE } from '../../shared/time.ts';
import { effectiveDelay } from '../kernel/world/world.ts';
import { firstAtOrBelow } from './curve.ts';
import { clock, list, minutesOf, percent, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import type { Found, Scored } from './rubric/row.ts';
import { costAt, inForce, scopeOf, switchNames } from './switchUses.ts';

/** Past this point a whole product kept off although the precise switch is known earns nothing. */
const WHOLE_PRODUCT_LIMIT = 15 * MINUTE;

interface SufficientSet {
  cost: number;
  /** Earliest that the switches could be in effect on evidence obtainable by then. */
  readyAt: DrillTime;
  parts: { switch: string; scope: string }[];
}

function sufficientSets({ scenario }: DrillRecord): SufficientSet[] {
  return scenario.rubric.sufficient.map(({ switches, obtainableAt }) => {
    const parts = switches.flatMap(({ switch: switchId, scopes }) =>
      scopes.map((scope) => ({ switch: switchId, scope })),
    );
    return {
      parts,
      cost: Math.min(
        1,
        parts.reduce((sum, part) => sum + (scopeOf(scenario, part.switch, part.scope)?.cost ?? 0), 0),
      ),
      readyAt:
        obtainableAt +
        Math.max(0, ...parts.map((part) => effectiveDelay(scenario.world, part.switch, part.scope))),
    };
  });
}

/** A broad switch is free while the chosen precise one propagates; switches that cost nothing are never the precise one. */
function isBridging(record: DrillRecord, sets: readonly SufficientSet[], at: DrillTime): boolean {
  const cost = costAt(record.scenario, record.switchUses, at);
  return record.switchUses.some(({ switch: switchId, scope, startedAt, effectiveAt, revertedAt }) => {
    const end = Math.min(
      effectiveAt ?? startedAt + effectiveDelay(record.scenario.world, switchId, scope),
      revertedAt ?? Number.POSITIVE_INFINITY,
    );
    if (startedAt > at || at >= end || (scopeOf(record.scenario, switchId, scope)?.cost ?? 0) === 0)
      return false;
    return sets.some(
      (set) => set.cost < cost && set.parts.some((part) => part.switch === switchId && part.scope === scope),
    );
  });
}

/** Costs are sums of shares in whatever order switches were pressed: below this they are the same. */
const SAME_COST = 1e-9;

/** Cost above the cheapest set that could be in effect at that instant; nothing while no set could. */
function excessAt(record: DrillRecord, sets: readonly SufficientSet[], at: DrillTime): number {
  const possible = sets.filter(({ readyAt }) => readyAt <= at).map(({ cost }) => cost);
  if (possible.length === 0) return 0;
  const excess = Math.max(0, costAt(record.scenario, record.switchUses, at) - Math.min(...possible));
  return excess < SAME_COST || isBridging(record, sets, at) ? 0 : excess;
}

/** Percentage points times minutes, exact because cost changes only at known instants. */
function excessShareMinutes(record: DrillRecord): number {
  const sets = sufficientSets(record);
  const from = record.signal.at + record.scenario.rubric.freeUntil;
  const to = record.actOneEndsAt;
  if (to <= from) return 0;
  const instants = [
    ...record.switchUses.flatMap(({ switch: switchId, scope, startedAt, effectiveAt, revertedAt }) => [
      startedAt,
      startedAt + effectiveDelay(record.scenario.world, switchId, scope),
      effectiveAt,
      revertedAt,
    ]),
    ...sets.map(({ readyAt }) => readyAt),
  ].filter((at): at is number => at !== null && at > from && at < to);
  const edges = [...new Set([from, ...instants, to])].sort((a, b) => a - b);
  let sum = 0;
  for (const [index, edge] of edges.entries()) {
    const next = edges[index + 1];
    if (next !== undefined && next > edge) sum += excessAt(record, sets, edge) * 100 * minutesOf(next - edge);
  }
  return sum;
}

/** First instant at or after `from` at which the whole product was off although the precise switch was known. */
export function wholeProductOffAt(
  record: DrillRecord,
  from: DrillTime,
): { at: DrillTime; seqs: number[] } | null {
  const known = record.watched.preciseKnown;
  if (known === null) return null;
  for (const use of record.switchUses) {
    if (use.switch !== record.scenario.rubric.wholeProduct.switch || use.effectiveAt === null) continue;
    const at = Math.max(from, use.effectiveAt, known.at);
    if (at <= record.endsAt && inForce(use, at)) return { at, seqs: [...use.seqs, known.seq] };
  }
  return null;
}

export function proportionality(record: DrillRecord, { max }: Scored): Found {
  const { rubric, world } = record.scenario;
  const reached = firstAtOrBelow(record.curve, 2 * world.containedAtOrBelow);
  const earns =
    record.switchUses.some(({ byTeam }) => byTeam) && reached !== null && reached <= record.actOneEndsAt;
  const excess = excessShareMinutes(record);
  const whole = wholeProductOffAt(record, record.signal.at + WHOLE_PRODUCT_LIMIT);
  const leftOn = excessAt(record, sufficientSets(record), record.actOneEndsAt) > 0;
  const endless =
    leftOn &&
    !record.log
      .all('decision.recorded')
      .some(({ at, data }) => at <= record.actOneEndsAt && data.reconsiderAt !== null);
  const costly = record.switchUses.filter(
    (use) => use.effectiveAt !== null && (scopeOf(record.scenario, use.switch, use.scope)?.cost ?? 0) > 0,
  );
  const budget = rubric.budgetShareMinutes;
  const within = excess <= budget ? max : excess <= 2 * budget ? max / 2 : 0;
  return {
    points: earns && whole === null && !endless ? within : 0,
    why: sentences(
      !earns &&
        `Harm never fell to ${percent(2 * world.containedAtOrBelow)} of its start in time, so a small bill earns nothing.`,
      earns &&
        `Beyond what was needed, the switches cost ${excess.toFixed(0)} share-minutes after ${clock(record.signal.at + rubric.freeUntil)}; the budget is ${budget}.`,
      whole && `The whole product was still off at ${clock(whole.at)} although the precise switch was known.`,
      endless &&
        `A broad measure was left on at ${clock(record.actOneEndsAt)} without a time to look at it again.`,
      costly.length > 0 && `Switches with a price: ${list(switchNames(record.scenario, costly))}.`,
    ),
    fullMarks:
      'Cut broadly at first if you must; once the precise switch can be known, move to it and lift the rest, or set a time to look again.',
    evidence: [...costly.flatMap(({ seqs }) => seqs), ...(whole?.seqs ?? [])],
  };
}
