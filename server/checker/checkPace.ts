import type { SeatPlan } from '../../shared/roles.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Act, Beat, Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';
import { formatDrillTime, MINUTE, minutes } from '../../shared/time.ts';
import { shuffled } from '../kernel/shuffle.ts';
import type { Complain, Rule } from './problem.ts';
import { readingGrade, wordsIn } from './reading.ts';

/** How much a desk is sent, and how fast (RULE-5). */
const MOST_WORDS = 90;
const PACE = { windowMs: minutes(10), least: 1, most: 3 };
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

/**
 * One thing that comes: a row at its time, or a beat as one of its rows at one of their times. Beats are drawn apart from each other, so
 * the most that a stretch of time can hold is the sum of the most that each can put there: proven for every seed without trying any.
 */
interface Slot {
  may: TimedRow[];
  /** It may also stay away. */
  absent: boolean;
}

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
  for (const slots of timetables(scenario)) paceOf(scenario.acts, slots, words, complain);
};

/** The timed rows as the seeds deal them: a draw may move an inject or hand it to another desk. Tables that come twice are read once. */
function timetables(scenario: Scenario): Slot[][] {
  const tables = new Map<string, Slot[]>();
  const moves = scenario.draws.some(({ sets }) => sets?.some(({ place }) => place.startsWith('msel.')));
  for (const seed of moves ? SEEDS : SEEDS.slice(0, 1)) {
    const { msel } = shuffled({ ...scenario, beats: [] }, seed);
    const slots = slotsOf(msel, scenario.beats ?? []);
    tables.set(JSON.stringify(slots.map(({ may }) => may.map(({ id, at, to }) => [id, at, to]))), slots);
  }
  return [...tables.values()];
}

function slotsOf(msel: readonly InjectRow[], beats: readonly Beat[]): Slot[] {
  const rows = new Map(msel.map((row) => [row.id, row]));
  const beaten = new Set(beats.flatMap(({ oneOf }) => oneOf.map(({ inject }) => inject)));
  const fixed = msel.filter((row): row is TimedRow => row.at !== undefined && !beaten.has(row.id));
  return [
    ...fixed.map((row): Slot => ({ may: [row], absent: false })),
    ...beats.map(
      ({ oneOf, absentPercent = 0 }): Slot => ({
        may: oneOf.flatMap(({ inject, at }) => {
          const row = rows.get(inject);
          return row ? at.map((time): TimedRow => ({ ...row, at: time })) : [];
        }),
        absent: absentPercent > 0,
      }),
    ),
  ];
}

function paceOf(
  acts: readonly Act[],
  slots: readonly Slot[],
  words: (row: InjectRow) => number,
  complain: Complain,
): void {
  for (const { id, at } of slots.flatMap(({ may }) => may))
    if (!acts.some(({ startsAt, endsAt }) => at >= startsAt && at <= endsAt))
      complain(
        `msel.${id}.at`,
        `${formatDrillTime(at)} lies in no act, so nobody is there to read it`,
        'Move it into an act, or make it follow from the chart.',
      );
  const [first, ...later] = acts;
  for (const seat of SIX_SEATS) {
    const mine = slots.flatMap(({ may, absent }): Slot[] => {
      const reaching = may.filter((row) => reaches(row, seat));
      return reaching.length > 0 ? [{ may: reaching, absent: absent || reaching.length < may.length }] : [];
    });
    if (first) {
      pace(first, seat, mine, PACE.least, complain);
      load(first, seat, mine, words, complain);
    }
    for (const act of later) pace(act, seat, mine, 0, complain);
    readInTime(seat, mine, words, complain);
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
function pace(act: Act, { seat }: SeatPlan, slots: readonly Slot[], least: number, complain: Complain): void {
  const counted = windows(act, PACE.windowMs).map((window) => ({
    ...window,
    sure: slots.filter(({ may, absent }) => !absent && may.every((row) => isIn(row, window))),
    possible: slots.flatMap(({ may }) => may.find((row) => isIn(row, window)) ?? []),
  }));
  for (const few of [true, false]) {
    const [worst, ...others] = counted.filter(({ sure, possible }) =>
      few ? sure.length < least : possible.length > PACE.most,
    );
    if (!worst) continue;
    const rows = few ? worst.sure.flatMap(({ may }) => may.slice(0, 1)) : worst.possible;
    complain(
      `msel (${seat}, act ${act.id})`,
      `from ${formatDrillTime(worst.from)} to ${formatDrillTime(worst.to)} it gets ${rows.length} timed injects` +
        `${rows.length > 0 ? ` (${rows.map(({ id }) => id).join(', ')})` : ''}${also(others.length)}`,
      `${few ? 'Give it' : 'Move or merge some: it takes'} ${least} to ${PACE.most} in any ten minutes${slots.some(({ may }) => may.length > 1) ? ', wherever the seed puts its beats' : ''}.`,
    );
  }
}

/** The most words that these can put into a stretch of time. */
const mostWords = (
  slots: readonly Slot[],
  isThen: (row: TimedRow) => boolean,
  words: (row: InjectRow) => number,
): number => slots.reduce((sum, { may }) => sum + Math.max(0, ...may.filter(isThen).map(words)), 0);

function load(
  act: Act,
  { seat }: SeatPlan,
  slots: readonly Slot[],
  words: (row: InjectRow) => number,
  complain: Complain,
): void {
  const [worst, ...others] = windows(act, LOAD.windowMs)
    .map((window) => ({ ...window, count: mostWords(slots, (row) => isIn(row, window), words) }))
    .filter(({ count }) => count > LOAD.mostWords);
  if (worst)
    complain(
      `msel (${seat}, act ${act.id})`,
      `from ${formatDrillTime(worst.from)} to ${formatDrillTime(worst.to)} it reads ${worst.count} words${also(others.length)}`,
      `At most ${LOAD.mostWords} words a seat in five minutes: cut, or spread them.`,
    );
}

/**
 * A row is late exactly when, for some moment before it, more came from then on than could be read since. So it is enough to look from
 * every moment at which something may come.
 */
function readInTime(
  { seat }: SeatPlan,
  slots: readonly Slot[],
  words: (row: InjectRow) => number,
  complain: Complain,
): void {
  const starts = [...new Set(slots.flatMap(({ may }) => may.map(({ at }) => at)))];
  for (const [index, { may }] of slots.entries())
    for (const row of may) {
      // What comes at the same instant is read in the order of the list.
      const waits = starts
        .filter((from) => from <= row.at)
        .map((from) => {
          const earlier = slots.filter((_slot, other) => other < index);
          const later = slots.filter((_slot, other) => other > index);
          const count =
            words(row) +
            mostWords(earlier, ({ at }) => at >= from && at <= row.at, words) +
            mostWords(later, ({ at }) => at >= from && at < row.at, words);
          return (count / WORDS_PER_MINUTE) * MINUTE - (row.at - from);
        });
      const late = Math.max(...waits);
      if (late <= READ_WITHIN) continue;
      complain(
        `msel.${row.id}.at`,
        `at ${WORDS_PER_MINUTE} words a minute ${seat} has read it only ${Math.ceil(late / 1_000)} s after it came, behind what came before`,
        `Move it or shorten what surrounds it: each is to be read within ${READ_WITHIN / 1_000} s.`,
      );
    }
}

const isIn = ({ at }: TimedRow, { from, to }: { from: DrillTime; to: DrillTime }): boolean =>
  at >= from && at < to;
const also = (count: number): string => (count > 0 ? ` (and ${count} more such windows)` : '');
