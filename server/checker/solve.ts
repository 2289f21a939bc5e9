import type { Json } from '../../shared/json.ts';
import { put } from '../../shared/keyed.ts';
import type { Facts, Predicate } from '../../shared/scenario/predicate.ts';
import { holds } from '../kernel/predicate.ts';

type FactTest = Extract<Predicate, { fact: string }>;
/** One comparison and the answer it has to give. */
interface Demand {
  test: FactTest;
  holds: boolean;
}

/** More ways than this to fulfil one condition are not looked at: what a chart needs is one that works. */
const MOST_WAYS = 64;

/**
 * Records of facts under which a condition holds, smallest first; none if it contradicts itself. Facts that are not named stay unset and
 * read as null, so a record says only what has to come about. Whether a team can bring it about is not asked here.
 */
export function waysToHold(predicate: Predicate): Facts[] {
  const found: Facts[] = [];
  for (const demands of waysOf(predicate, true)) {
    const facts = fulfil(demands);
    if (facts && holds(predicate, facts)) found.push(facts);
  }
  return found.sort((a, b) => Object.keys(a).length - Object.keys(b).length);
}

/** Each way is a list of comparisons that must all come out as they say. */
function waysOf(predicate: Predicate, wanted: boolean): Demand[][] {
  if ('fact' in predicate) return [[{ test: predicate, holds: wanted }]];
  if ('not' in predicate) return waysOf(predicate.not, !wanted);
  const parts = 'all' in predicate ? predicate.all : predicate.any;
  const needsEvery = 'all' in predicate === wanted;
  if (!needsEvery) return parts.flatMap((part) => waysOf(part, wanted)).slice(0, MOST_WAYS);
  return parts.reduce<Demand[][]>(
    (ways, part) => {
      // Once per part: deep conditions would take for ever otherwise.
      const further = waysOf(part, wanted);
      return ways
        .flatMap((way) => further.map((more) => [...way, ...more]))
        .filter((way) => fulfil(way) !== null)
        .slice(0, MOST_WAYS);
    },
    [[]],
  );
}

/** A value for every fact that the demands name; null when some fact would need two. Facts that null satisfies are left out. */
function fulfil(demands: readonly Demand[]): Facts | null {
  const facts: Record<string, Json> = {};
  const byFact = new Map<string, Demand[]>();
  for (const demand of demands) {
    const own = byFact.get(demand.test.fact);
    if (own) own.push(demand);
    else byFact.set(demand.test.fact, [demand]);
  }
  for (const [name, own] of byFact) {
    const value = candidates(own).find((candidate) =>
      own.every(({ test, holds: wanted }) => holds(test, { [name]: candidate }) === wanted),
    );
    if (value === undefined) return null;
    if (value !== null) put(facts, name, value);
  }
  return facts;
}

/** Values worth trying for one fact: a number just beside a limit reads better in a report than nothing at all. */
function candidates(demands: readonly Demand[]): Json[] {
  const limits = demands.flatMap(({ test }) =>
    'atLeast' in test ? [test.atLeast] : 'atMost' in test ? [test.atMost] : [],
  );
  const beside = limits.flatMap((limit) => {
    const step = Number.isInteger(limit) && limit !== 0 ? 1 : 0.01;
    return [limit, limit + step, Math.max(0, limit - step)];
  });
  const named = demands.flatMap(({ test }) =>
    'is' in test ? [test.is] : 'isNot' in test ? [test.isNot] : [],
  );
  return [...beside, ...named, null, false, 'something else'];
}
