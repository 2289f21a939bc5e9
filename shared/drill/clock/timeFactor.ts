/** How much longer everybody has for everything in a drill: 1 is the time the scenario was written for. */
export const TIME_FACTORS = [1, 1.25, 1.5, 2] as const;
export type TimeFactor = (typeof TIME_FACTORS)[number];

/** What a factor does, in the same words on every screen and in every report; empty where time limits are as written. */
export const timeFactorWords = (factor: number): string =>
  factor === 1
    ? ''
    : `Time limits ×${factor}: the clock of the drill runs slower, so a minute on it takes ${secondsOf(factor)}. Every limit and everything that happens is stretched alike, and points count by this clock.`;

const secondsOf = (factor: number): string => `${Math.round(factor * 60)} seconds`;
