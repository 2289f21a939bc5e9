import type { Json } from '../../shared/json.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';

/** Short forms for conditions, so that a row or a region reads as a sentence. They build plain data and nothing else. */
export const fact = (name: string, is: Json = true): Predicate => ({ fact: name, is });
/** Never so, whatever happened. */
export const NEVER: Predicate = { any: [] };
export const not = (predicate: Predicate): Predicate => ({ not: predicate });
export const all = (...predicates: Predicate[]): Predicate => ({ all: predicates });
export const any = (...predicates: Predicate[]): Predicate => ({ any: predicates });
export const atLeast = (name: string, value: number): Predicate => ({ fact: name, atLeast: value });
export const atMost = (name: string, value: number): Predicate => ({ fact: name, atMost: value });

export const replied = (inject: string, reply: string): Predicate => fact(`reply.${inject}`, reply);
export const delivered = (inject: string): Predicate => fact(`delivered.${inject}`);
export const effective = (lever: string, scope: string): Predicate =>
  fact(`switch.${lever}.${scope}`, 'effective');

export const firstHour: Predicate = fact('act', 'first-hour');
export const nextMorning: Predicate = fact('act', 'next-morning');
