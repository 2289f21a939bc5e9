import type { Json } from '../../shared/json.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';

/** Short forms for conditions, so that a row or a region reads as a sentence. They build plain data and nothing else. */
export const fact = (name: string, is: Json = true): Predicate => ({ fact: name, is });
export const not = (predicate: Predicate): Predicate => ({ not: predicate });
export const all = (...predicates: Predicate[]): Predicate => ({ all: predicates });
export const any = (...predicates: Predicate[]): Predicate => ({ any: predicates });
export const atLeast = (name: string, value: number): Predicate => ({ fact: name, atLeast: value });
export const atMost = (name: string, value: number): Predicate => ({ fact: name, atMost: value });

export const replied = (inject: string, reply: string): Predicate => fact(`reply.${inject}`, reply);
export const delivered = (inject: string): Predicate => fact(`delivered.${inject}`);
export const effective = (lever: string, scope: string): Predicate =>
  fact(`switch.${lever}.${scope}`, 'effective');

/** Never so, whatever happened. */
export const NEVER: Predicate = any();

export const firstHour: Predicate = fact('act', 'first-hour');
export const nextMorning: Predicate = fact('act', 'next-morning');

/** The three parts of the public widget, as levers and components name them. */
export const REGIONS = ['us', 'eu', 'uk'] as const;
/** The connector gives nothing to public answers any more, in no region. */
export const sourceOff: Predicate = all(...REGIONS.map((region) => effective('S1', region)));
/** Kept answers are gone and have not come back. */
export const cacheClear: Predicate = all(effective('S2', 'cache'), atMost('share.cache', 0.1));
export const pagesDown: Predicate = effective('S3', 'pages');
/** Live answers leak at a tenth of what they did, or less. */
export const liveClosed: Predicate = all(...REGIONS.map((region) => atMost(`share.live-${region}`, 0.1)));
