import type { Json } from '../../shared/json.ts';
import { own } from '../../shared/keyed.ts';
import type { Facts, Predicate } from '../../shared/scenario/predicate.ts';

/** Facts one name at a time; a name that nothing has set reads as null. */
export type FactReader = (name: string) => Json;
export type FactSource = Facts | FactReader;

/** Whether a predicate is true of the facts. A name the record does not hold itself reads as null. */
export function holds(predicate: Predicate, facts: FactSource): boolean {
  if ('all' in predicate) return predicate.all.every((part) => holds(part, facts));
  if ('any' in predicate) return predicate.any.some((part) => holds(part, facts));
  if ('not' in predicate) return !holds(predicate.not, facts);
  const value = typeof facts === 'function' ? facts(predicate.fact) : read(facts, predicate.fact);
  if ('is' in predicate) return sameJson(value, predicate.is);
  if ('isNot' in predicate) return !sameJson(value, predicate.isNot);
  // Null is not zero: "at most five minutes" must not hold of something that never happened.
  if (typeof value !== 'number') return false;
  return 'atLeast' in predicate ? value >= predicate.atLeast : value <= predicate.atMost;
}

/** Every fact a predicate reads, each once, in the order they are written. */
export function factNames(predicate: Predicate): string[] {
  if ('fact' in predicate) return [predicate.fact];
  const parts = 'all' in predicate ? predicate.all : 'any' in predicate ? predicate.any : [predicate.not];
  return [...new Set(parts.flatMap(factNames))];
}

/** Own properties only: a pack may name a fact `constructor`, and that must not find Object's. */
const read = (facts: Facts, name: string): Json => own(facts, name) ?? null;

function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameJson(item, b[index] ?? null));
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameJson(own(a, key) ?? null, own(b, key) ?? null));
}
