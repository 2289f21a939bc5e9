import type { DurationMs } from '../../../shared/time.ts';

const DAY_S = 24 * 3_600;

/** The clock on the wall of the story: `Tue 14:10 UTC` and two minutes twelve later gives `14:12:12Z`. Null where no time is in it. */
export function storyTime(storyClock: string, since: DurationMs): string | null {
  const found = /(\d{1,2}):(\d{2})/.exec(storyClock);
  if (!found) return null;
  const total = Number(found[1]) * 3_600 + Number(found[2]) * 60 + Math.floor(since / 1_000);
  const ofDay = ((total % DAY_S) + DAY_S) % DAY_S;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(ofDay / 3_600))}:${two(Math.floor(ofDay / 60) % 60)}:${two(ofDay % 60)}Z`;
}
