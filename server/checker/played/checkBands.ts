import { own } from '../../../shared/keyed.ts';
import type { Complain } from '../problem.ts';
import type { Bands, Played } from './rehearse.ts';
import { BAND_TEAMS, BANDS, by, seedList } from './rehearse.ts';

/** Where each team's totals lie, lowest to highest. */
export function bandsOf(played: readonly Played[]): Record<string, { low: number; high: number }> {
  return Object.fromEntries(
    BAND_TEAMS.map((team) => {
      const totals = by(played, team).map(({ card }) => card.total);
      return [team, { low: Math.min(...totals), high: Math.max(...totals) }];
    }),
  );
}

/** Par, novice, absent and macro end where the scenario's bands want them, on every seed (RULE-3). */
export function checkBands(played: readonly Played[], complain: Complain, bands: Bands = BANDS): void {
  for (const team of BAND_TEAMS) {
    const [low, high] = own(bands, team);
    const outside = by(played, team).filter(({ card }) => card.total < low || card.total > high);
    const [worst] = [...outside].sort((a, b) => distance(b, low, high) - distance(a, low, high));
    if (!worst) continue;
    const total = worst.card.total;
    complain(
      `team ${team}`,
      `it ends at ${total} on seed ${worst.seed}, outside ${low} to ${high} (${seedList(outside.map(({ seed }) => seed))})`,
      total > high
        ? `It earned most in ${blocks(worst, (block) => block.points / block.max)}: look at what it is paid for there.`
        : `It lost most in ${blocks(worst, (block) => (block.max - block.points) / 100)}: npm run drill shows why.`,
    );
  }
}

const distance = ({ card }: Played, low: number, high: number): number =>
  Math.max(low - card.total, card.total - high);

type Block = Played['card']['blocks'][number];
const blocks = ({ card }: Played, worth: (block: Block) => number): string =>
  [...card.blocks]
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, 3)
    .map(({ id, points, max }) => `${id} (${points} of ${max})`)
    .join(', ');
