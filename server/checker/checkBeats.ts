import { SIX_SEATS } from '../../shared/roles.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import { readCondition, writtenConditions } from '../../shared/scenario/parPlan.ts';
import type { Beat, Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import { formatDrillTime, MINUTE } from '../../shared/time.ts';
import type { Complain, Rule } from './problem.ts';

/** A beat that comes to fewer minutes, or mostly to one, is learned by heart in two drills. */
const FEWEST_MINUTES = 4;
const MOST_SHARE = 0.4;

/** Beats name rows that are there, spread them widely enough, keep apart at every desk, and the par plan goes along with them. */
export const checkBeats: Rule<Scenario> = (scenario, complain) => {
  const { beats = [], msel } = scenario;
  const rows = new Map(msel.map((row) => [row.id, row]));
  const seen = new Set<string>();
  for (const beat of beats) {
    for (const [index, { inject }] of beat.oneOf.entries()) {
      const place = `beats.${beat.id}.oneOf.${index}`;
      rowOf(scenario, rows.get(inject), inject, place, complain);
      if (seen.has(inject))
        complain(
          `${place}.inject`,
          `"${inject}" stands in a beat already`,
          'Let one beat alone say when it comes.',
        );
      seen.add(inject);
    }
    spread(beat, complain);
  }
  for (const [index, beat] of beats.entries())
    for (const other of beats.slice(index + 1)) apart(beat, other, rows, complain);
  planGoesAlong(scenario, seen, complain);
};

function rowOf(
  { draws }: Scenario,
  row: InjectRow | undefined,
  inject: string,
  place: string,
  complain: Complain,
): void {
  if (!row) {
    complain(`${place}.inject`, `there is no inject "${inject}"`, 'Name an inject of this scenario.');
    return;
  }
  if (row.at === undefined)
    complain(
      `msel.${inject}.at`,
      'it stands in a beat and has no time of its own',
      'Give it an `at`: the par plan is written by it, and moves with what the seed makes of it.',
    );
  if (draws.some(({ sets }) => sets?.some((set) => set.place === `msel.${inject}.at`)))
    complain(`${place}.inject`, `a draw moves "${inject}" as well`, 'Let the beat alone say when it comes.');
}

/** How likely each minute is, and that none comes; the minutes of all its rows count together. */
function chances({ oneOf, absentPercent = 0 }: Beat): number[] {
  const absent = absentPercent / 100;
  const minutes = new Map<number, number>();
  for (const { at } of oneOf)
    for (const time of at) {
      const minute = Math.floor(time / MINUTE);
      minutes.set(minute, (minutes.get(minute) ?? 0) + (1 - absent) / oneOf.length / at.length);
    }
  return [...minutes.values(), ...(absent > 0 ? [absent] : [])];
}

function spread(beat: Beat, complain: Complain): void {
  const all = chances(beat);
  const place = `beats.${beat.id}`;
  if (all.length < FEWEST_MINUTES)
    complain(
      place,
      `it comes in ${all.length} ways: in so few minutes, or not at all`,
      `Give it ${FEWEST_MINUTES} or more: times under \`at\`, further injects, or \`absentPercent\`.`,
    );
  const most = Math.max(0, ...all);
  if (most > MOST_SHARE + 1e-9)
    complain(
      place,
      `${Math.round(most * 100)} of 100 drills have it in one and the same way`,
      `Spread it: at most ${MOST_SHARE * 100} of 100 in one minute, or without it.`,
    );
}

const atOneDesk = (one: InjectRow, other: InjectRow): boolean =>
  SIX_SEATS.some(({ roles }) =>
    [one, other].every(({ to }) => to.some((role) => (roles as readonly string[]).includes(role))),
  );

function apart(beat: Beat, other: Beat, rows: ReadonlyMap<string, InjectRow>, complain: Complain): void {
  for (const one of beat.oneOf)
    for (const two of other.oneOf) {
      const [first, second] = [rows.get(one.inject), rows.get(two.inject)];
      if (!first || !second || !atOneDesk(first, second)) continue;
      const clash = meeting(one.at, two.at);
      if (clash === null) continue;
      complain(
        `beats.${other.id}`,
        `"${two.inject}" can reach a desk within a minute of "${one.inject}", about ${formatDrillTime(clash)}`,
        `Keep their times a minute apart or more, such as one on even and one on odd minutes.`,
      );
      return;
    }
}

function meeting(some: readonly DrillTime[], others: readonly DrillTime[]): DrillTime | null {
  for (const time of some) for (const other of others) if (Math.abs(time - other) < MINUTE) return time;
  return null;
}

/** A line that answers a beat would come too early, or wait for ever, unless it goes along with it. */
function planGoesAlong({ parPlan, msel }: Scenario, beaten: ReadonlySet<string>, complain: Complain): void {
  const known = new Set(msel.map(({ id }) => id));
  for (const [index, { command, payload, after, follows }] of parPlan.entries()) {
    const place = `parPlan.${index}`;
    if (follows !== undefined && !known.has(follows))
      complain(
        `${place}.follows`,
        `there is no inject "${follows}"`,
        'Name the inject that this line answers.',
      );
    const waits = writtenConditions(after).flatMap((written) => readCondition(written) ?? []);
    const needs = [
      ...waits.flatMap(({ kind, name }) => (kind === 'feed' ? [name] : [])),
      ...(command === 'answerInject' && 'inject' in payload ? [String(payload.inject)] : []),
    ];
    for (const inject of needs)
      if (beaten.has(inject) && follows !== inject)
        complain(
          `${place}.follows`,
          `it waits for "${inject}", which the seed moves or leaves out`,
          `Write follows: ${inject}, so that the line goes along with it.`,
        );
  }
}
