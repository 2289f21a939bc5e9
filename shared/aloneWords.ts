import { timeFactorWords } from './drill/clock/timeFactor.ts';
import type { Scorecard } from './scorecard.ts';
import { formatDrillTime } from './time.ts';

/** Said at the top of every card and report of a drill that one person practised alone; empty where a team played. */
export const aloneWords = ({ alone }: Pick<Scorecard, 'alone'>): string =>
  alone === undefined
    ? ''
    : 'Practised by one person at one desk: scripted colleagues held the other desks, and nobody facilitated.';

/** Said beside it where the autopilot was on; empty where it was not. */
export const autopilotWords = ({ autopilot }: Pick<Scorecard, 'autopilot'>): string =>
  autopilot === undefined
    ? ''
    : autopilot === 0
      ? 'The autopilot was on and had no reason to write to the team.'
      : `The autopilot was on: it wrote to the team ${autopilot === 1 ? 'once' : `${autopilot} times`}, where a facilitator would have. What followed counts as played.`;

/** Which drill it was played on from, and whose acts the earlier ones are; empty where it began at its own start. */
export function playedOnWords({ playedOn }: Pick<Scorecard, 'playedOn'>): string {
  if (!playedOn) return '';
  const { title, code, minute } = playedOn;
  return `Played on from ${title} (${code}) at ${formatDrillTime(minute)}. What was done before that minute was done in that drill, by whoever sat there then; it counts here as it stood.`;
}

/** What else a reader of the points must know: bots played, or time limits were stretched. One line each. */
export const howPlayedWords = ({
  timeFactor,
  rehearsal,
}: Pick<Scorecard, 'timeFactor' | 'rehearsal'>): string[] => [
  ...(rehearsal ? ['REHEARSAL: bots played every seat. These points say nothing of any team.'] : []),
  ...(timeFactor === undefined ? [] : [timeFactorWords(timeFactor)]),
];
