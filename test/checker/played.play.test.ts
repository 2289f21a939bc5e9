import { beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkBands } from '../../server/checker/played/checkBands.ts';
import { checkClicks } from '../../server/checker/played/checkClicks.ts';
import { checkCriteria } from '../../server/checker/played/checkCriteria.ts';
import {
  checkEndings,
  planTowards,
  reachEndings,
  shortened,
} from '../../server/checker/played/checkEndings.ts';
import { checkIdle } from '../../server/checker/played/checkIdle.ts';
import type { Played } from '../../server/checker/played/rehearse.ts';
import { by, rehearse } from '../../server/checker/played/rehearse.ts';
import type { Complain } from '../../server/checker/problem.ts';
import type { ParAction, Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { playedOnce, poolOfOnce } from '../support/playedOnce.ts';

// Every rule of the played check, seen at work on one scenario played well, and played with one thing broken.

const scenario = SCENARIOS['self-harm-minor']?.a0 as Scenario;
const pool = poolOfOnce;
let played: Played[];
beforeAll(async () => {
  played = await rehearse(scenario, pool, [1]);
}, 60_000);

const found = (check: (complain: Complain) => void): string[] => {
  const lines: string[] = [];
  check((place, problem) => void lines.push(`${place}: ${problem}`));
  return lines;
};
/** The par drill of a scenario that was changed. */
async function par(change: Partial<Scenario>): Promise<Played[]> {
  const job = { scenario: { ...scenario, ...change }, team: 'par', seed: 1, keepEvents: true };
  return [{ ...job, ...(await playedOnce(job)) }];
}

it('finds nothing in a drill that is well made', () => {
  expect(found((complain) => checkBands(played, complain))).toEqual([]);
  expect(found((complain) => checkClicks(played, complain))).toEqual([]);
  expect(found((complain) => checkIdle(played, complain))).toEqual([]);
  expect(found((complain) => checkCriteria(played, complain))).toEqual([]);
});

it('a total outside its band is named with its seed and where the points lie', () => {
  const drills = played.map((drill) =>
    drill.team === 'absent' ? { ...drill, card: { ...drill.card, total: 10.1 } } : drill,
  );
  expect(found((complain) => checkBands(drills, complain))).toEqual([
    'team absent: it ends at 10.1 on seed 1, outside 0 to 10 (seed 1)',
  ]);
});

describe('click load (RULE-2)', () => {
  const talk = (count: number, words: number): ParAction[] =>
    Array.from({ length: count }, (_, index) => ({
      at: minutes(12) + index * minutes(0.4),
      role: 'legal-privacy',
      command: 'postMessage',
      payload: { text: Array.from({ length: words }, () => 'word').join(' ') },
    }));

  it('too many acts, too close, with too many words', async () => {
    const drills = await par({ parPlan: [...scenario.parPlan, ...talk(12, 12)] });
    expect(found((complain) => checkClicks(drills, complain))).toEqual([
      expect.stringMatching(/^parPlan \(seat-lp\): it takes \d\d acts, on seed 1$/),
      expect.stringMatching(/^parPlan \(seat-lp\): it takes \d+ acts within five minutes: /),
      expect.stringMatching(/^parPlan \(seat-lp\): it types \d{3} words besides the statement, on seed 1$/),
    ]);
  }, 60_000);

  it('an action that the room refuses', async () => {
    const wrong: ParAction = {
      at: minutes(13),
      role: 'comms',
      command: 'applySwitch',
      payload: { switch: 'long-sessions-off', scopes: ['mobile'] },
    };
    const drills = await par({ parPlan: [...scenario.parPlan, wrong] });
    expect(found((complain) => checkClicks(drills, complain))).toEqual([
      expect.stringMatching(/^parPlan: at T\+13:\d\d applySwitch of seat-cp is refused on seed 1: /),
    ]);
  }, 60_000);
});

it('a desk with nothing to do for more than ten minutes is named', async () => {
  const drills = await par({
    msel: scenario.msel.map((row) => ({ ...row, to: row.to.filter((role) => role !== 'comms') })),
    parPlan: scenario.parPlan.filter(({ role }) => role !== 'comms'),
  });
  expect(found((complain) => checkIdle(drills, complain)).join()).toMatch(
    /roles\.comms: in the par drill it has nothing to do from T\+\d\d:\d\d to T\+\d\d:\d\d/,
  );
}, 60_000);

it('a criterion that nobody earns, and one that nobody loses', () => {
  const lost = found((complain) => checkCriteria(by(played, 'absent'), complain));
  expect(lost).toContainEqual(
    expect.stringMatching(
      /^criterion "The decision rests on evidence": no team earns it whole: the best of 1 drills took 0 of/,
    ),
  );
  const won = found((complain) => checkCriteria(by(played, 'par'), complain));
  expect(won).toContainEqual(
    expect.stringMatching(/^criterion "The decision rests on evidence": no team loses it/),
  );
});

describe('endings', () => {
  it('each is reached, by a team or by a plan made for it', async () => {
    const reached = await reachEndings(scenario, pool, played);
    expect(found((complain) => checkEndings(scenario, played, reached, complain))).toEqual([]);
    expect(reached.map(({ ending }) => ending)).toEqual(scenario.rubric.endings.map(({ id }) => id));
  }, 120_000);

  it('one that no drill reaches is named, and so is a drill that ends in none', () => {
    const [first, ...others] = scenario.rubric.endings;
    const reached = others.map(({ id }) => ({ ending: id, team: 'par', seed: 1 }));
    const lines = found((complain) => checkEndings(scenario, played, reached, complain));
    expect(lines).toEqual([expect.stringContaining(`rubric.endings.${first?.id}: no drill ended with`)]);
    const bare = { ...scenario, rubric: { ...scenario.rubric, endings: [] } };
    expect(found((complain) => checkEndings(bare, played, [], complain))).toEqual([
      'rubric.endings: none of them holds when par has played seed 1',
    ]);
  });

  it('a play is cut down to the acts it cannot do without', async () => {
    const plan = (await planTowards(scenario, pool, 'A-E4')) ?? [];
    const idle: ParAction = {
      at: minutes(9),
      role: 'comms',
      command: 'postMessage',
      payload: { text: 'Hello.' },
    };
    const short = await shortened(scenario, pool, 'A-E4', [idle, ...plan]);
    expect(short.map(({ command }) => command)).not.toContain('postMessage');
    for (const command of ['authoriseSwitch', 'applySwitch', 'coSignSwitch'])
      expect(short.map((action) => action.command)).toContain(command);
    for (const [index] of short.entries()) {
      const without = { ...scenario, parPlan: short.filter((_, other) => other !== index) };
      const { card } = await playedOnce({ scenario: without, team: 'par', seed: 1 });
      expect(card.ending.id, `without ${short[index]?.command}`).not.toBe('A-E4');
    }
  }, 120_000);
});
