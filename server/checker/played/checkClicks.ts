import { own } from '../../../shared/keyed.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { formatDrillTime, minutes } from '../../../shared/time.ts';
import type { HeadlessRun } from '../../rehearsal/headless.ts';
import type { Complain } from '../problem.ts';
import type { Played } from './rehearse.ts';
import { by, seedList } from './rehearse.ts';

/** What one seat may be asked to press and type in a well-played drill (RULE-2). */
const MOST_ACTS = 20;
const MOST_IN_WINDOW = 6;
const MOST_TYPED = 120;
const WINDOW = minutes(5);
const STATEMENT = new Set(['draftStatement']);
/** Words to somebody who waits for them, one press under their message: every question has its answer, and none is work at a desk. */
const REPLIES = new Set(['answerInject', 'keepPromise', 'finishTask']);

type Act = HeadlessRun['acts'][string][number];
interface Load {
  acts: number;
  inWindow: number;
  typed: number;
}

/** The fullest seat of all par drills, in each of the three measures. */
export function heaviest(played: readonly Played[]): Load {
  const loads = by(played, 'par').flatMap(({ acts }) => Object.values(acts).map(loadOf));
  const most = (pick: (load: Load) => number): number => Math.max(0, ...loads.map(pick));
  return {
    acts: most(({ acts }) => acts),
    inWindow: most(({ inWindow }) => inWindow),
    typed: most(({ typed }) => typed),
  };
}

/** The well-played drill fits into human hands, and nothing it presses is refused. */
export function checkClicks(played: readonly Played[], complain: Complain): void {
  const drills = by(played, 'par');
  const seats = new Set(drills.flatMap(({ acts }) => Object.keys(acts)));
  const limit = (
    seat: string,
    too: (acts: readonly Act[]) => boolean,
    say: (acts: readonly Act[]) => string,
    fix: string,
  ): void => {
    const over = drills.filter(({ acts }) => too(own(acts, seat) ?? []));
    const [first] = over;
    if (first)
      complain(
        `parPlan (${seat})`,
        `${say(own(first.acts, seat) ?? [])}, on ${seedList(over.map(({ seed }) => seed))}`,
        fix,
      );
  };
  for (const seat of seats) {
    limit(
      seat,
      (acts) => loadOf(acts).acts > MOST_ACTS,
      (acts) => `it takes ${worked(acts).length} acts`,
      `At most ${MOST_ACTS}: share the work, or let people say it (logHeard).`,
    );
    limit(
      seat,
      (acts) => loadOf(acts).inWindow > MOST_IN_WINDOW,
      (acts) => `it takes ${loadOf(acts).inWindow} acts within five minutes: ${shown(fullestWindow(acts))}`,
      `At most ${MOST_IN_WINDOW}: spread them.`,
    );
    limit(
      seat,
      (acts) => loadOf(acts).typed > MOST_TYPED,
      (acts) => `it types ${loadOf(acts).typed} words besides the statement`,
      `At most ${MOST_TYPED}: shorten the texts of the plan.`,
    );
  }
  for (const { seed, refusals } of drills) {
    const refused = refusals.find(({ from }) => from === 'player');
    if (!refused) continue;
    complain(
      'parPlan',
      `at ${formatDrillTime(refused.at)} ${refused.command} of ${refused.who} is refused on seed ${seed}: ${refused.rejection.message}`,
      'Give the action an `after`, another time, or another role.',
    );
    break;
  }
}

function loadOf(acts: readonly Act[]): Load {
  return {
    acts: worked(acts).length,
    inWindow: fullestWindow(acts).length,
    typed: acts.filter(({ name }) => !STATEMENT.has(name)).reduce((sum, { words }) => sum + words, 0),
  };
}

const worked = (acts: readonly Act[]): Act[] => acts.filter(({ name }) => !REPLIES.has(name));

/** The windows that matter begin with an act. */
const fullestWindow = (acts: readonly Act[]): Act[] =>
  worked(acts)
    .map(({ at: from }) => worked(acts).filter(({ at }) => at >= from && at <= from + WINDOW))
    .reduce((fullest, window) => (window.length > fullest.length ? window : fullest), [] as Act[]);

const shown = (acts: readonly { at: DrillTime; name: string }[]): string =>
  acts.map(({ at, name }) => `${formatDrillTime(at)} ${name}`).join(', ');
