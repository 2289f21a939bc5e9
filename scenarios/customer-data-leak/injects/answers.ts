import type { Predicate } from '../../../shared/scenario/predicate.ts';
import { all, fact } from '../../common/predicates.ts';

/** Somebody answered, in words of their own too, and not with one of these replies. */
const answeredBut = (inject: string, ...not: string[]): Predicate =>
  all(
    fact(`answered.${inject}`),
    ...not.map((reply): Predicate => ({ fact: `reply.${inject}`, isNot: reply })),
  );

/** A person has written to the shopper; the form letter is no answer. */
export const shopperHeard = answeredBut('customer-ticket', 'template');
/** The bank has a heads-up; a denial is none. */
export const bankHeard = answeredBut('bank-ciso', 'deny');
/** Key accounts have been told to stop calling. */
export const callsStopped = answeredBut('two-voices', 'carry-on');
