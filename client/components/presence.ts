import type { LobbySeat, StepOut } from '../../shared/api.ts';
import { formatDrillTime } from '../../shared/time.ts';

const TIME = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
/** `14:02`, on this device's clock. */
export const timeOfDay = (iso: string): string => TIME.format(new Date(iso));

/** `T+12:40` where the drill has a clock, `14:02` before. */
export const steppedOutAt = ({ at, since }: StepOut): string =>
  at === null ? timeOfDay(since) : formatDrillTime(at);

export const notConnected = (since: string | null): string =>
  since === null ? 'not connected' : `not connected since ${timeOfDay(since)}`;

/** How somebody is here, in a shape and a word; stepping out goes before an open screen, because nobody reads that screen. */
export function presenceWords({
  connected,
  awaySince,
  steppedOut,
}: Pick<LobbySeat, 'connected' | 'awaySince' | 'steppedOut'>): {
  tone: 'safe' | 'wait' | 'risk';
  words: string;
} {
  if (steppedOut) return { tone: 'wait', words: `⊖ stepped out at ${steppedOutAt(steppedOut)}` };
  if (connected) return { tone: 'safe', words: '● here' };
  return { tone: 'risk', words: `○ ${notConnected(awaySince)}` };
}
