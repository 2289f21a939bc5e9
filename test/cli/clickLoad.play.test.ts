import { beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { HeadlessRun } from '../../server/rehearsal/headless.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { formatDrillTime, minutes } from '../../shared/time.ts';
import { playTeam } from '../support/playTeam.ts';

/** What one desk may be asked to press and type in a well-played hour (RULE-2). */
const MOST_ACTS = 20;
const MOST_IN_WINDOW = 6;
const WINDOW = minutes(5);
const MOST_WORDS = 120;
const STATEMENT = new Set(['draftStatement']);
/** An answer under a message, and a task marked off: every question has one, and none is work at a desk. */
const REPLIES = new Set(['answerInject', 'keepPromise', 'finishTask']);

type Act = HeadlessRun['acts'][string][number];
const shown = (acts: readonly Act[]): string =>
  acts.map(({ at, name }) => `${formatDrillTime(at)} ${name}`).join(', ');
/** The fullest five minutes: the windows that matter begin with an act. */
const fullestWindow = (acts: readonly Act[]): Act[] =>
  acts
    .map(({ at: from }) => acts.filter(({ at }) => at >= from && at <= from + WINDOW))
    .reduce((fullest, window) => (window.length > fullest.length ? window : fullest), []);

describe.each(['a0', 'a1', 'a2'].flatMap((variant) => [1, 2, 3].map((seed) => ({ variant, seed }))))(
  'RULE-2 click load of a well-played drill, $variant, seed $seed',
  ({ variant, seed }) => {
    let run: HeadlessRun;
    let card: Scorecard;
    beforeAll(async () => {
      const scenario = SCENARIOS['self-harm-minor']?.[variant];
      if (!scenario) throw new Error(`${variant} is missing`);
      const played = await playTeam(scenario, 'par', seed);
      run = played.run;
      card = played.card;
    });
    const seats = (): [string, Act[]][] => Object.entries(run.acts);
    const atDesk = (): [string, Act[]][] =>
      seats().map(([seat, acts]) => [seat, acts.filter(({ name }) => !REPLIES.has(name))]);

    it(`no seat needs more than ${MOST_ACTS} acts`, () => {
      for (const [seat, acts] of atDesk())
        expect(acts.length, `${seat}: ${shown(acts)}`).toBeLessThanOrEqual(MOST_ACTS);
    });

    it(`no seat needs more than ${MOST_IN_WINDOW} acts in any five minutes`, () => {
      for (const [seat, acts] of atDesk()) {
        const window = fullestWindow(acts);
        expect(window.length, `${seat}: ${shown(window)}`).toBeLessThanOrEqual(MOST_IN_WINDOW);
      }
    });

    it(`no seat types more than ${MOST_WORDS} words besides the statement`, () => {
      for (const [seat, acts] of seats()) {
        const words = acts
          .filter(({ name }) => !STATEMENT.has(name))
          .reduce((sum, act) => sum + act.words, 0);
        expect(words, seat).toBeLessThanOrEqual(MOST_WORDS);
      }
    });

    it('nothing that the par team presses is refused', () => {
      expect(run.refusals).toEqual([]);
    });

    it('and it still earns full marks', () => {
      expect(card.total).toBe(card.max);
    });
  },
);
