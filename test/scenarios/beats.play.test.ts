import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { shuffled } from '../../server/kernel/shuffle.ts';
import { writtenConditions } from '../../shared/scenario/parPlan.ts';
import type { ParAction } from '../../shared/scenario/scenario.ts';
import { playedOnce } from '../support/playedOnce.ts';

const tally = (names: readonly string[]): Map<string, number> =>
  names.reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map<string, number>());

/** The injects without which a line of the plan has nothing to answer. */
const askedBy = ({ after, follows, payload }: ParAction): string[] => [
  ...writtenConditions(after).flatMap((written) => (written.startsWith('feed:') ? written.slice(5) : [])),
  ...(follows === undefined ? [] : [follows]),
  ...('promise' in payload && typeof payload.promise === 'string' ? [payload.promise] : []),
];

const SEEDS = [1, 2, 4, 5, 8, 11];
const all = Object.values(SCENARIOS).flatMap((variants) => Object.values(variants));

describe.each(all.map((scenario) => [scenario.variant, scenario] as const))('%s', (_id, scenario) => {
  it('is played well under every deal, and no line of the par plan is left undone', async () => {
    for (const seed of SEEDS) {
      const { acts, refusals, card, events } = await playedOnce({
        scenario,
        seed,
        team: 'par',
        keepEvents: true,
      });
      expect(card.total, `seed ${seed}`).toBeGreaterThan(85);
      expect(refusals, `seed ${seed}`).toEqual([]);
      const came = new Set(
        events.flatMap((event) => (event.type === 'inject.delivered' ? event.data.inject : [])),
      );
      const done = tally(Object.values(acts).flatMap((some) => some.map(({ name }) => name)));
      // A line that answers what the team's own acts kept away has nothing to do: that is the one reason there is.
      const due = shuffled(scenario, seed).parPlan.filter((line) =>
        askedBy(line).every((id) => came.has(id)),
      );
      for (const [command, count] of tally(due.map(({ command }) => command)))
        expect(done.get(command) ?? 0, `seed ${seed}: ${command}`).toBeGreaterThanOrEqual(count);
    }
  }, 300_000);
});
