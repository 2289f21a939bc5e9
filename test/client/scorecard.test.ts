import { beforeAll, describe, expect, test } from 'vitest';
import {
  ACT_ONE,
  actOneSteps,
  curveWords,
  marksOf,
  rowsFor,
  soFar,
  topOf,
  totalAt,
} from '../../client/screens/scorecard/curveData.ts';
import { momentsOf, plainTitle, storyFromLog, timelineRows } from '../../client/screens/scorecard/moments.ts';
import {
  againstLine,
  citedBy,
  gatesOf,
  grouped,
  outOf,
  percent,
  RATING_WORDS,
  shareOf,
  VERDICT,
} from '../../client/screens/scorecard/scoreWords.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import { unchained, writeJsonl } from '../../server/log/jsonlLog.ts';
import { minutes, seconds } from '../../shared/time.ts';
import { playTeam } from '../support/playTeam.ts';

type Played = Awaited<ReturnType<typeof playTeam>>;
const scenarioA0 = () => {
  const found = SCENARIOS['self-harm-minor']?.a0;
  if (!found) throw new Error('a0 is missing');
  return found;
};

const played: Record<string, Played> = {};
const TEAMS = ['novice', 'par', 'macro'];
beforeAll(async () => {
  for (const team of TEAMS) played[team] = await playTeam(scenarioA0(), team, 7);
});

describe('what had gone out so far', () => {
  test('is the integral of the rate: 60 an hour for ten minutes, then 6 an hour, are 10 and 2.6 more by minute 36', () => {
    const line = soFar([
      { at: 0, residual: 1, ratePerHour: 60 },
      { at: minutes(10), residual: 0.1, ratePerHour: 6 },
      { at: minutes(50), residual: 1, ratePerHour: 60 },
    ]);
    expect(totalAt(line, minutes(5))).toBeCloseTo(5, 9);
    expect(totalAt(line, minutes(10))).toBeCloseTo(10, 9);
    expect(totalAt(line, ACT_ONE)).toBeCloseTo(12.6, 9);
  });

  test('nobody acting is never below the team or par, in any drill played', () => {
    for (const { card } of Object.values(played)) {
      const end = (steps: typeof card.residualAt) => totalAt(soFar(steps), ACT_ONE);
      expect(end(card.nothingResidualAt)).toBeGreaterThanOrEqual(end(card.residualAt) - 1e-9);
      expect(end(card.nothingResidualAt)).toBeGreaterThanOrEqual(end(card.parResidualAt) - 1e-9);
    }
  });
});

describe('words of the scorecard', () => {
  test('every rating and verdict a played card holds has words', () => {
    for (const { card } of Object.values(played)) {
      for (const { rating, criteria } of card.blocks) {
        expect(RATING_WORDS[rating]).toBeTruthy();
        for (const { verdict } of criteria) expect(VERDICT[verdict].words).toBeTruthy();
      }
    }
  });

  test('verdicts differ by shape, not by word alone', () => {
    const shapes = Object.values(VERDICT).map(({ shape }) => shape);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  test('what is missing to 100 is explained, and a rescaled total says so', () => {
    expect(outOf({ max: 98.5, rescaled: false })).toContain('1.5');
    expect(outOf({ max: 100, rescaled: false })).toBe('');
    expect(outOf({ max: 100, rescaled: true })).toContain('rescaled');
  });

  test('a moment is told against the thirty-minute line, also when it never came', () => {
    expect(againstLine(minutes(22) + seconds(40))).toBe('7 min 20 s inside the thirty-minute line');
    expect(againstLine(minutes(31))).toBe('1 min 0 s after the thirty-minute line');
    expect(againstLine(null)).not.toContain('min');
  });

  test('a share stays between nothing and all, also of nothing', () => {
    expect(shareOf({ points: 3, max: 0 })).toBe(0);
    expect(shareOf({ points: 9, max: 6 })).toBe(1);
    expect(percent(0.0382)).toBe('3.8 %');
  });
});

describe('grouping', () => {
  test('observed criteria stand apart, and none is lost', () => {
    for (const { card } of Object.values(played))
      for (const { criteria } of card.blocks) {
        const { automatic, judgedByPeople } = grouped(criteria);
        expect(automatic.length + judgedByPeople.length).toBe(criteria.length);
        expect(judgedByPeople.every(({ observed }) => observed)).toBe(true);
      }
  });

  test('the points of a block are those of its automatic criteria, so nothing is summed across', () => {
    for (const { card } of Object.values(played))
      for (const { points, criteria } of card.blocks)
        expect(grouped(criteria).automatic.reduce((sum, { points: part }) => sum + part, 0)).toBeCloseTo(
          points,
          0,
        );
  });

  test('a block shows the gates that were hit and cap it, and no others', () => {
    const { card } = played.novice!;
    expect(gatesOf(card.gates, 'containment').map(({ id }) => id)).toContain('never-contained');
    expect(gatesOf(played.par!.card.gates, 'containment')).toEqual([]);
  });

  test('every cited event knows who cites it', () => {
    const { card } = played.novice!;
    const cited = citedBy(card);
    const declaring = card.blocks.flatMap(({ criteria }) => criteria).find(({ id }) => id === 'P1');
    expect(declaring?.evidence.length).toBeGreaterThan(0);
    for (const seq of declaring?.evidence ?? []) expect(cited.get(seq)).toContain('Time to declare');
    expect([...cited.keys()]).toEqual([...cited.keys()].sort((a, b) => a - b));
  });
});

describe('the curve', () => {
  test('covers Act 1 from the start to the end, and nothing of the night', () => {
    for (const { card } of Object.values(played)) {
      const steps = actOneSteps(card.residualAt);
      expect(steps[0]).toEqual({ at: 0, residual: 1 });
      expect(steps.at(-1)?.at).toBe(ACT_ONE);
      expect(topOf(steps)).toBeGreaterThanOrEqual(1);
    }
  });

  test('who plays by par runs along the line of par', () => {
    const { card } = played.par!;
    const [team, par] = [actOneSteps(card.residualAt), actOneSteps(card.parResidualAt)];
    const level = (steps: typeof team, at: number) =>
      steps.findLast((step) => step.at <= at)?.residual ?? Number.NaN;
    for (let at = 0; at <= ACT_ONE; at += minutes(4))
      expect(level(par, at), `at ${at}`).toBeCloseTo(level(team, at), 1);
    expect(par.at(-1)?.residual).toBeLessThan(0.05);
    const novice = played.novice!.card;
    expect(novice.residualAt).not.toEqual(novice.parResidualAt);
  });

  test('draws the moments that came and were in Act 1', () => {
    const late = marksOf({
      declaredAt: minutes(1),
      firstMitigationAt: null,
      containedAt: minutes(50),
      decidedAt: ACT_ONE,
    });
    expect(late.map(({ isDrawn }) => isDrawn)).toEqual([true, false, false, true]);
    expect(late.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test('puts marks that would cover each other into different rows', () => {
    expect(rowsFor([10, 100, 105, 112], 20)).toEqual([0, 0, 1, 2]);
    expect(rowsFor([], 20)).toEqual([]);
  });

  test('is told in words', () => {
    const { card } = played.novice!;
    expect(curveWords(actOneSteps(card.residualAt), card.timings, actOneSteps(card.parResidualAt))).toContain(
      'never contained',
    );
    const par = played.par!.card;
    expect(curveWords(actOneSteps(par.residualAt), par.timings, actOneSteps(par.parResidualAt))).toContain(
      'It was contained',
    );
  });
});

describe('moments', () => {
  test('every event that carries points has a line in the facilitator’s timeline', () => {
    for (const { run, card } of Object.values(played)) {
      const wanted = new Set(citedBy(card).keys());
      const moments = momentsOf(run.events, wanted);
      const lines = new Map(moments.map(({ seq, text }) => [seq, text]));
      for (const seq of wanted) {
        expect(lines.has(seq), `event ${seq}`).toBe(true);
        expect(lines.get(seq)).not.toMatch(/^[a-z]+\.[a-zA-Z]+$/);
      }
    }
  });

  test('an exported log gives title, variant and the same lines', () => {
    const { run, card } = played.par!;
    const wanted = new Set(citedBy(card).keys());
    const story = storyFromLog(writeJsonl(unchained(run.header, run.events)), wanted);
    expect(story.title).toBe(scenarioA0().title);
    expect(story.variantTitle).toBe(scenarioA0().variantTitle);
    expect(story.moments).toEqual(momentsOf(run.events, wanted));
  });

  test('a link always has a row to lead to, even without a story', () => {
    const cited = citedBy(played.novice!.card);
    expect(timelineRows([], cited).map(({ seq }) => seq)).toEqual([...cited.keys()]);
  });

  test('a scenario’s id reads as words until its title arrives', () => {
    expect(plainTitle('self-harm-minor')).toBe('Self harm minor');
  });
});
