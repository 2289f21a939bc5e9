import type { Scenario } from '../../shared/scenario/scenario.ts';
import { formatDrillTime } from '../../shared/time.ts';
import { takesAnswer } from '../kernel/injects/asks.ts';
import type { Rule } from './problem.ts';

/** A span or a time of day, as people write them. */
const SAYS_WHEN = /\b(?:min|mins|minutes?|hours?)\b|\b\d{1,2}:\d{2}\b/i;

/**
 * How long a sender waits is shown with a countdown, so it has to be theirs to say: in their own words, on something that takes an
 * answer, and not longer than the story waits. What follows a silence otherwise stays hidden.
 */
export const checkAnswerLimits: Rule<Scenario> = ({ msel }, complain) => {
  for (const row of msel) {
    const { id, subject, body, answerWithinMs, otherwise } = row;
    if (answerWithinMs === undefined) continue;
    const place = `msel.${id}.answerWithinMs`;
    if (!takesAnswer(row))
      complain(place, 'nothing is asked that could be answered', 'Take it away, or let the text ask.');
    if (!SAYS_WHEN.test(`${subject}\n${body}`))
      complain(
        place,
        'a countdown is shown, and the text says nothing of it',
        'Let the sender say by when they want to hear, as "within ten minutes" or "at 14:22".',
      );
    if (otherwise && answerWithinMs > otherwise.afterMs)
      complain(
        place,
        `the countdown runs ${formatDrillTime(answerWithinMs)}, and the story goes on after ${formatDrillTime(otherwise.afterMs)}`,
        'Let the countdown end no later than what follows a silence.',
      );
  }
};
