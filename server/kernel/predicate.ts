import type { Json } from '../../shared/json.ts';
import type { Facts, Predicate } from '../../shared/scenario/predicate.ts';

const read = (facts: Facts, name: string): Json => (Object.hasOwn(facts, name) ? (facts[name] ?? null) : null);

const same = (a: Json, b: Json): boolean => a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Whether a predicate is true of these facts. A name nobody set reads as null; comparisons of anything but numbers are false. */
export function holds(predicate: Predicate, facts: Facts): boolean {
  if ('all' in predicate) return predicate.all.every((item) => holds(item, facts));
  if ('any' in predicate) return predicate.any.some((item) => holds(item, facts));
  if ('not' in predicate) return !holds(predicate.not, facts);
  const value = read(facts, predicate.fact);
  if ('is' in predicate) return same(value, predicate.is);
  if ('isNot' in predicate) return !same(value, predicate.isNot);
  if (typeof value !== 'number') return false;
  return 'atLeast' in predicate ? value >= predicate.atLeast : value <= predicate.atMost;
}
