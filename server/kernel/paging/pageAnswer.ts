import { own } from '../../../shared/keyed.ts';
import type { Compiled } from '../compiled.ts';
import { drawBetween } from '../draw.ts';
import { seatOf } from '../facts.ts';
import type { DrillState } from '../state.ts';
import { comesBeside } from './second.ts';

/** An on-call list that refuses does so within a minute: somebody reads the page and pushes back. */
const REFUSAL_MS = { min: 20_000, max: 60_000 };

/**
 * How long until a page that no person has to answer is answered: scripted colleagues, people outside the seats, and an on-call list that refuses.
 * Null: a person must answer, or nobody will.
 */
export function answerDelay(c: Compiled, state: DrillState, targetId: string): number | null {
  const target = c.targets.get(targetId);
  if (!target) return null;
  if (c.failure?.target === targetId)
    return c.failure.how === 'refuses'
      ? drawBetween(c.seed, REFUSAL_MS.min, REFUSAL_MS.max, 'refuse', targetId)
      : null;
  if (target.dead || target.mass) return null;
  const { min, max } = c.scenario.paging.colleagueAckMs;
  const delay = drawBetween(c.seed, min, max, 'ack', targetId);
  if (target.outside || comesBeside(state, target)) return delay;
  const seat = target.role === undefined ? null : seatOf(state, target.role);
  return seat !== null && own(state.seats, seat)?.occupant === 'colleague' ? delay : null;
}

/** The timer row that answers a page by itself. */
export const answerTimer = (page: string): string => `page-answer:${page}`;
