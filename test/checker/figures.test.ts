import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkFigures, figuresOf } from '../../server/checker/checkFigures.ts';
import { figuresIn } from '../../server/checker/figures.ts';
import { numbers } from '../../server/cli/scenarios/numbersCommand.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

const wrong = (text: string): string[] =>
  figuresIn(text).flatMap(({ holds, says, should }) => (holds ? [] : [`${says} is ${should}`]));

describe('numbers that follow from others', () => {
  it.each([
    ['14 failures in 60 are 14 to 35 % (95 %).', '14 to 35 is 13 to 36'],
    ['0 failures in 60 leaves a true rate of up to 6.0 %.', '6.0 is 4.9'],
    ['0 of 300, so at most 2 %.', '2 is 1'],
    ['We read 30 of 120 (20 %).', '20 is 25'],
    ['14.7 + 4 + 8 = 27.7', '27.7 is 26.7'],
    [
      'A 2 % sample. 14 confirmed. Scaled up: about 700, 95 % range 383 to 1,175.',
      '700, 383, 1,175 is 700, 383, 1,174',
    ],
    ['4 confirmed; 95 % range 2 to 9.', '2 to 9 is 1 to 10'],
  ])('%s', (text, found) => {
    expect(wrong(text)).toEqual([found]);
  });

  it.each([
    ['24 failures in 120 are 13 to 28 % (95 %).', 1],
    ['0 failures in 60 leaves a true rate of up to 4.9 % (95 %).', 1],
    ['0 of 41 got through, so under 8 %, a bound and not a zero.', 1],
    ['0 of 60 bounds the rate at about 5 %.', 1],
    ['We read 30 of 120 (25 %).', 1],
    ['14.7 + 4 + 8 = 26.7', 1],
    ['The 2 % of sessions that are sampled. 9 confirmed. Scaled up: about 450, 95 % range 206 to 854.', 1],
    ['3 confirmed; 95 % range 1 to 9.', 1],
    ['Scripts of 45 to 70 turns. 72 hours. Part 2 of 5, at 14:20 UTC. 5 to 12 January.', 0],
  ])('%s', (text, count) => {
    expect(figuresIn(text)).toHaveLength(count);
    expect(wrong(text)).toEqual([]);
  });
});

describe('numbers that follow from the world', () => {
  const sound = SCENARIOS['viral-racist-output']?.c2 as Scenario;
  const found = (scenario: Scenario): string[] => {
    const lines: string[] = [];
    checkFigures(scenario, (place, problem) => void lines.push(`${place}: ${problem}`));
    return lines;
  };

  it('everything bundled adds up, and there is a good deal of it', () => {
    const all = numbers().flatMap(([name, figures]) =>
      figures.map(({ place, item }) => ({ name, place, item })),
    );
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(({ item }) => !item.holds)).toEqual([]);
  });

  it('what switches leave, in the guide', () => {
    const guide = { ...sound.guide, traps: ['The earlier model alone leaves 17.9 %.'] };
    expect(found({ ...sound, guide })).toEqual([
      expect.stringMatching(/^guide\.traps\.0: .*says 17\.9, and its parts come to 17\.3/),
    ]);
  });

  it('a count in a sample against the rates, and failures in a suite against traffic', () => {
    const louder: Scenario = {
      ...sound,
      expectations: { residuals: [] },
      world: {
        ...sound.world,
        components: sound.world.components.map((part) => ({
          ...part,
          baselinePerHour: part.baselinePerHour * 5,
        })),
      },
    };
    expect(found(louder)).toEqual([
      expect.stringMatching(
        /^evidence\.prevalence-count\.body: .* an hour in the world, and its parts come to/,
      ),
      expect.stringMatching(/^suites\.common-prompts: "19 of 300, 0\.37 % of 133,000 an hour"/),
    ]);
    expect(figuresOf(sound).map(({ place }) => place)).toContain('suites.common-prompts');
  });
});
