import type { InjectReply, InjectRow } from '../../shared/scenario/msel.ts';
import type { Act, Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import { formatDrillTime } from '../../shared/time.ts';
import type { Rule } from './problem.ts';

const actAt = (acts: readonly Act[], at: DrillTime): Act | undefined =>
  acts.find(({ startsAt, endsAt }) => startsAt <= at && at <= endsAt);

/**
 * A promise falls due while somebody can keep it: inside an act, and after the inject whose answer makes it. A row that comes by something
 * else than the clock is taken as early as it can come.
 */
export const checkPromises: Rule<Scenario> = ({ msel, acts }, complain) => {
  // An act that ends before it begins is told where it is written; everything in it would be told again here.
  if (acts.some(({ startsAt, endsAt }) => endsAt <= startsAt)) return;
  for (const row of msel)
    for (const reply of row.replies ?? []) {
      if (!reply.promise) continue;
      const place = `msel.${row.id}.replies.${reply.id}.promise`;
      const { withinMs, by, task } = reply.promise;
      if ((withinMs === undefined) === (by === undefined)) {
        complain(place, 'it does not say when it is due', 'Write either `withinMs` or `by`.');
        continue;
      }
      const due = dueOf(row, reply, acts);
      if (due === null) continue;
      if (!actAt(acts, due))
        complain(
          place,
          `"${task}" is due at ${formatDrillTime(due)}, where the clock jumps or the drill is over, so nobody can keep it`,
          `Let it fall due inside an act: ${acts.map(({ title, startsAt, endsAt }) => `${title} is ${formatDrillTime(startsAt)} to ${formatDrillTime(endsAt)}`).join('; ')}.`,
        );
      else if (due <= (row.at ?? 0))
        complain(place, `"${task}" is due before anybody can promise it`, 'Give it a later time.');
    }
};

/** When it is due for whoever answers at once; null where that cannot be told. */
function dueOf(row: InjectRow, { promise }: InjectReply, acts: readonly Act[]): DrillTime | null {
  if (promise?.by !== undefined) return promise.by;
  const within = promise?.withinMs ?? 0;
  if (row.at !== undefined) return row.at + within;
  // It may come in any act: it must fit into one of them.
  const longest = Math.max(...acts.map(({ startsAt, endsAt }) => endsAt - startsAt));
  return within > longest ? (acts[0]?.startsAt ?? 0) + within : null;
}
