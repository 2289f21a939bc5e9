import { isDay } from '../../../shared/calendar.ts';
import { own } from '../../../shared/keyed.ts';
import type { Duty } from '../../../shared/scenario/people.ts';
import { DUTY_GROUNDS } from '../../../shared/scenario/people.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { Complain, Rule } from '../problem.ts';
import { spansIn } from './clockText.ts';

/** A card is read while others talk: what it is about, and what one has to know to decide. */
const wordLimits = ({ card, trigger, clock, addressee, source, unverified }: Duty) =>
  [
    ['card', 70, card],
    ['trigger', 30, trigger],
    ['clock', 25, clock],
    ['addressee', 32, addressee],
    ['source', 40, source],
    ['unverified', 25, unverified],
  ] as const;

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Cards that contradict themselves, or that nobody can read in play. */
export const checkLaw: Rule<Scenario> = ({ duties, people }, complain) => {
  const cases = people.welfare.map(({ id }) => id);
  for (const duty of duties) {
    const place = `duties.${duty.id}`;
    for (const [field, most, text] of wordLimits(duty)) {
      const words = countWords(text ?? '');
      if (words > most) complain(`${place}.${field}`, `it has ${words} words`, `Cut it to ${most}.`);
    }
    if (!isDay(duty.asOf))
      complain(`${place}.asOf`, `"${duty.asOf.slice(0, 20)}" is no day`, 'Write it as 2026-11-01.');
    clockAgrees(duty, place, complain);
    settledElsewhere(duty, cases, place, complain);
  }
};

/** What is scored is what the card says. */
function clockAgrees(
  { clock, limitMs, startsMs = 0, expected }: Duty,
  place: string,
  complain: Complain,
): void {
  if (clock === undefined) return;
  const spans = spansIn(clock);
  if (limitMs !== null && !spans.includes(limitMs - startsMs))
    complain(
      `${place}.clock`,
      `it does not name the ${formatDrillTime(limitMs - startsMs)} that are scored`,
      'Let the clock and the limit say the same; `starts` is for a clock that starts after the first sign.',
    );
  if (limitMs === null && expected === 'notify' && spans.length > 0)
    complain(`${place}.limit`, 'its clock names a time and nothing is ever late', 'Give it that limit.');
}

function settledElsewhere(
  { settledBy, accepted }: Duty,
  cases: readonly string[],
  place: string,
  complain: Complain,
): void {
  if (settledBy === undefined) return;
  if (!cases.includes(settledBy))
    complain(
      `${place}.settledBy`,
      `there is no welfare case "${settledBy}"`,
      `Use one of ${cases.join(', ') || '(none)'}.`,
    );
  if (!accepted.includes('assess'))
    complain(
      `${place}.settledBy`,
      'a decision on a person assesses, and that is not right here',
      'Take it out.',
    );
}

/** Cards that leave out whose law it is, what starts it or where it stands: fields by card. */
export const ungrounded = ({ duties }: Scenario): { id: string; title: string; missing: string[] }[] =>
  duties.flatMap(({ id, title, ...duty }) => {
    const missing = DUTY_GROUNDS.filter((field) => !own(duty, field)?.trim());
    return missing.length > 0 ? [{ id, title, missing }] : [];
  });

/** For the bundled scenarios, whose cards people take as an example. */
export const checkGrounds: Rule<Scenario> = (scenario, complain) => {
  for (const { id, missing } of ungrounded(scenario))
    complain(
      `duties.${id}`,
      `it does not say its ${missing.join(', ')}`,
      'Say it; a law without them cannot be checked.',
    );
};
