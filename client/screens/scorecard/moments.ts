import type { LogEvent } from '../../../shared/drill/events.ts';
import type { LogHeader } from '../../../shared/drill/logHeader.ts';
import type { Moment, Story } from '../../../shared/story.ts';
import { momentsOf } from '../../../shared/story.ts';

export type { Moment, Story } from '../../../shared/story.ts';
export { momentsOf } from '../../../shared/story.ts';

/** Lines by number; an event that carries points but has no line of its own still gets a row a link can lead to. */
export function timelineRows(
  moments: readonly Moment[],
  cited: ReadonlyMap<number, string[]>,
): Omit<Moment, 'at'>[] {
  const known = new Set(moments.map(({ seq }) => seq));
  const bare = [...cited.keys()]
    .filter((seq) => !known.has(seq))
    .map((seq) => ({ seq, time: '', who: '', text: '' }));
  return [...moments, ...bare].sort((a, b) => a.seq - b.seq);
}

/** An exported log: its first line is the header, every other one an event. */
export function storyFromLog(text: string, wanted: ReadonlySet<number>): Story {
  const [first = '{}', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  const { scenario } = JSON.parse(first) as LogHeader;
  return {
    title: scenario.title,
    variantTitle: scenario.variantTitle,
    moments: momentsOf(
      rest.map((line) => JSON.parse(line) as LogEvent),
      wanted,
    ),
  };
}

/** "self-harm-minor" as words, until a better name arrives. */
export const plainTitle = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
