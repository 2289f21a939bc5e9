import type { SeatPlan } from '../../shared/roles.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Act, Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';
import { formatDrillTime, MINUTE, minutes } from '../../shared/time.ts';
import { shuffled } from '../kernel/shuffle.ts';
import type { Complain, Rule } from './problem.ts';
import { readingGrade, wordsIn } from './reading.ts';

/** How much a desk is sent, and how fast (RULE-5). */
const MOST_WORDS = 90;
export const PACE = { windowMs: minutes(10), least: 1, most: 3 };
const LOAD = { windowMs: minutes(5), mostWords: 220 };

/**
 * Reading: nothing harder than grade 10 (age 15), because it is read in a hurry with people talking; and at 180 words a minute, three
 * quarters of an adult's usual speed, everything that was sent to a seat is read within a minute of arriving, in order of arrival.
 */
const HARDEST_GRADE = 10;
const WORDS_PER_MINUTE = 180;
const READ_WITHIN: DurationMs = minutes(1);
/** Below this a grade says more about one long word than about the text. */
const FEWEST_WORDS = 20;

/** The seeds that every check of a scenario looks at. */
export const SEEDS: readonly number[] = Array.from({ length: 20 }, (_, index) => index + 1);

type TimedRow = InjectRow & { at: DrillTime };

/** Length and reading age of every inject, and the pace of the timed ones at each of the six core seats. */
export const checkPace: Rule<Scenario> = (scenario, complain) => {
  const filled = longest(scenario);
  const counts = new Map(
    scenario.msel.map(({ id, subject, body }) => [id, wordsIn(filled(`${subject} ${body}`)).length]),
  );
  const words = ({ id }: InjectRow): number => counts.get(id) ?? 0;
  for (const row of scenario.msel) {
    const count = words(row);
    if (count > MOST_WORDS)
      complain(
        `msel.${row.id}.body`,
        `with its subject and its longest draws it has ${count} words`,
        `Cut it to ${MOST_WORDS}.`,
      );
    const grade = readingGrade(filled(row.body));
    if (count >= FEWEST_WORDS && grade > HARDEST_GRADE)
      complain(
        `msel.${row.id}.body`,
        `it reads at grade ${grade.toFixed(1)} (Flesch-Kincaid)`,
        `Bring it to ${HARDEST_GRADE} or less: shorter sentences, shorter words.`,
      );
  }
  for (const timed of timetables(scenario)) paceOf(scenario.acts, timed, words, complain);
};

/** The timed rows as the seeds deal them: a draw may move an inject or hand it to another desk. Tables that come twice are read once. */
function timetables(scenario: Scenario): TimedRow[][] {
  const tables = new Map<string, TimedRow[]>();
  const moves = scenario.draws.some(({ sets }) => sets?.some(({ place }) => place.startsWith('msel.')));
  for (const seed of moves ? SEEDS : SEEDS.slice(0, 1)) {
    const timed = shuffled(scenario, seed).msel.filter((row): row is TimedRow => row.at !== undefined);
    tables.set(JSON.stringify(timed.map(({ id, at, to }) => [id, at, to])), timed);
  }
  return [...tables.values()];
}

function paceOf(
  acts: readonly Act[],
  timed: readonly TimedRow[],
  words: (row: InjectRow) => number,
  complain: Complain,
): void {
  for (const { id, at } of timed)
    if (!acts.some(({ startsAt, endsAt }) => at >= startsAt && at <= endsAt))
      complain(
        `msel.${id}.at`,
        `${formatDrillTime(at)} lies in no act, so nobody is there to read it`,
        'Move it into an act, or make it follow from the chart.',
      );
  const [first, ...later] = acts;
  for (const seat of SIX_SEATS) {
    const rows = timed.filter((row) => reaches(row, seat)).sort((a, b) => a.at - b.at);
    if (first) {
      pace(first, seat, rows, PACE.least, complain);
      load(first, seat, rows, words, complain);
    }
    for (const act of later) pace(act, seat, rows, 0, complain);
    readInTime(seat, rows, words, complain);
  }
}

/** A text as its longest draws make it. */
function longest({ draws }: Scenario): (text: string) => string {
  const values = new Map(
    draws.flatMap(({ id, oneOf, words }): [string, string][] => [
      [`draw.${id}`, wordiest(oneOf)],
      ...Object.entries(words ?? {}).map(([word, list]): [string, string] => [
        `draw.${id}.${word}`,
        wordiest(list),
      ]),
    ]),
  );
  return (text) =>
    text.replace(
      /\{\{([^{}|]*)(?:\|[^{}]*)?\}\}/g,
      (_slot, name: string) => values.get(name.trim()) ?? 'unknown',
    );
}

const wordiest = (texts: readonly string[]): string =>
  texts.reduce((most, text) => (wordsIn(text).length > wordsIn(most).length ? text : most), '');

const reaches = ({ to }: InjectRow, { roles }: SeatPlan): boolean => to.some((role) => roles.includes(role));

/** A window begins every half minute; an act shorter than the window is one window. */
function windows({ startsAt, endsAt }: Act, length: DurationMs): { from: DrillTime; to: DrillTime }[] {
  const last = Math.max(0, endsAt - startsAt - length);
  return Array.from({ length: Math.floor(last / (MINUTE / 2)) + 1 }, (_, step) => {
    const from = startsAt + step * (MINUTE / 2);
    return { from, to: Math.min(from + length, endsAt) };
  });
}

/** One complaint per seat and act: the first window that breaks the rule, and how many do. */
function pace(
  act: Act,
  { seat }: SeatPlan,
  rows: readonly TimedRow[],
  least: number,
  complain: Complain,
): void {
  const broken = windows(act, PACE.windowMs)
    .map((window) => ({ ...window, ids: within(rows, window).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length < least || ids.length > PACE.most);
  for (const few of [true, false]) {
    const [worst, ...others] = broken.filter(({ ids }) => ids.length < least === few);
    if (!worst) continue;
    complain(
      `msel (${seat}, act ${act.id})`,
      `from ${formatDrillTime(worst.from)} to ${formatDrillTime(worst.to)} it gets ${worst.ids.length} timed injects` +
        `${worst.ids.length > 0 ? ` (${worst.ids.join(', ')})` : ''}${also(others.length)}`,
      `${few ? 'Give it' : 'Move or merge some: it takes'} ${least} to ${PACE.most} in any ten minutes.`,
    );
  }
}

function load(
  act: Act,
  { seat }: SeatPlan,
  rows: readonly TimedRow[],
  words: (row: InjectRow) => number,
  complain: Complain,
): void {
  const [worst, ...others] = windows(act, LOAD.windowMs)
    .map((window) => ({
      ...window,
      count: within(rows, window).reduce((sum, row) => sum + words(row), 0),
    }))
    .filter(({ count }) => count > LOAD.mostWords);
  if (worst)
    complain(
      `msel (${seat}, act ${act.id})`,
      `from ${formatDrillTime(worst.from)} to ${formatDrillTime(worst.to)} it reads ${worst.count} words${also(others.length)}`,
      `At most ${LOAD.mostWords} words a seat in five minutes: cut, or spread them.`,
    );
}

function readInTime(
  { seat }: SeatPlan,
  rows: readonly TimedRow[],
  words: (row: InjectRow) => number,
  complain: Complain,
): void {
  let free = 0;
  for (const row of rows) {
    free = Math.max(free, row.at) + (words(row) / WORDS_PER_MINUTE) * MINUTE;
    if (free - row.at <= READ_WITHIN) continue;
    complain(
      `msel.${row.id}.at`,
      `at ${WORDS_PER_MINUTE} words a minute ${seat} has read it only ${Math.ceil((free - row.at) / 1_000)} s after it came, behind what came before`,
      `Move it or shorten what surrounds it: each is to be read within ${READ_WITHIN / 1_000} s.`,
    );
  }
}

const within = (rows: readonly TimedRow[], { from, to }: { from: DrillTime; to: DrillTime }): TimedRow[] =>
  rows.filter(({ at }) => at >= from && at < to);
const also = (count: number): string => (count > 0 ? ` (and ${count} more such windows)` : '');
