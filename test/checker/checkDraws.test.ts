import { describe, expect, it } from 'vitest';
import { checkDraws } from '../../server/checker/checkDraws.ts';
import type { Draw, Scenario } from '../../shared/scenario/scenario.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const [row] = tinyScenario.msel;
const [switchSpec] = tinyScenario.world.switches;
const [scope] = switchSpec?.scopes ?? [];
if (!row || !switchSpec || !scope) throw new Error('the tiny scenario has lost a part');

const found = (draw: Partial<Draw>, more: Partial<Scenario> = {}): string[] => {
  const problems: string[] = [];
  checkDraws(
    { ...tinyScenario, ...more, draws: [...tinyScenario.draws, { id: 'way', oneOf: ['a', 'b'], ...draw }] },
    (place, problem) => void problems.push(`${place}: ${problem}`),
  );
  return problems;
};
const set = (place: string, ...to: (string | number | null)[]): Partial<Draw> => ({ sets: [{ place, to }] });

describe('the check of draws', () => {
  it('passes words, times and keys', () => {
    expect(found({ words: { of: ['x', 'y'] }, ...set(`msel.${row.id}.subject`, 'p', 'q') })).toEqual([]);
    expect(found(set(`world.switches.${switchSpec.id}.note`, 'p', null))).toEqual([]);
    expect(found(set(`world.switches.${switchSpec.id}.scopes.${scope.id}.secondKey`, null, 'comms'))).toEqual(
      [],
    );
  });

  it.each([
    [{ oneOf: [] }, /nothing to draw/],
    [{ words: { of: ['x'] } }, /1 entries for 2 choices/],
    [set(`msel.${row.id}.subject`, 'p'), /1 entries for 2 choices/],
    [set('msel.nobody.subject', 'p', 'q'), /no such place/],
    [set(`msel.${row.id}.subject`, 'p', 3), /holds a string/],
    [set(`world.components.0.baselinePerHour`, 1, 2), /how much harm there is/],
    [set(`world.switches.${switchSpec.id}.effects.0.multiplier`, 1, 2), /what a switch does/],
    [set(`world.switches.${switchSpec.id}.delayMs`, 1, 2), /what a switch does/],
    [set('decision.options.0.grade', 'right', 'wrong'), /which choice is right/],
    [set('rubric.welfareDueAt', 1, 2), /how the drill is scored/],
  ] as const)('refuses %j', (draw, words) => {
    const problems = found(draw as Partial<Draw>);
    expect(problems.join('\n')).toMatch(words);
    expect(problems.every((line) => line.startsWith('draws.way'))).toBe(true);
  });

  it('finds a word that quotes its own draw or one below, and passes one that quotes a draw above', () => {
    expect(found({ oneOf: ['a {{draw.city}}', 'b'] })).toEqual([]);
    expect(found({ oneOf: ['a {{draw.way}}', 'b'] }).join()).toMatch(
      /^draws\.way\.oneOf.*draw\.way.*no draw above/,
    );
    expect(found({ words: { of: ['x {{draw.way}}', 'y'] } }).join()).toMatch(/^draws\.way\.words\.of/);
  });

  it('finds a text that asks for a draw nobody made, wherever it stands', () => {
    expect(found({}, { summary: 'Near {{draw.lake}}.' }).join()).toMatch(/^summary: .*draw\.lake/);
    expect(found({}, { summary: 'In {{draw.city}}, {{draw.way}}.' })).toEqual([]);
  });
});
