import type { Scorecard } from './scorecard.ts';

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
