import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { compile } from '../../server/kernel/compiled.ts';
import { shuffled } from '../../server/kernel/shuffle.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { playTeam } from '../support/playTeam.ts';

// What is particular to the viral scenario: forensics against the clock, one word that must not be said, shuffles, and the C1 re-base.

const library = SCENARIOS['viral-racist-output'] ?? {};
const variants = Object.values(library);
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
const deadlineOf = (scenario: Scenario): number => scenario.comms.deadlines[0]?.dueAt ?? 0;
const variant = (id: string): Scenario => {
  const found = library[id];
  if (!found) throw new Error(`${id} is missing`);
  return found;
};

describe.each(variants)('$variant', (scenario) => {
  it('five screenshots take ten minutes on each of two desks, side by side, and fit before the earliest deadline', () => {
    const cost = (role: string): number =>
      scenario.queries
        .filter((query) => query.role === role && /-side-/.test(query.id))
        .reduce((sum, { costMs }) => sum + costMs, 0);
    expect([cost('comms'), cost('model-owner')]).toEqual([minutes(10), minutes(10)]);
    const earliest = Math.min(...SEEDS.map((seed) => deadlineOf(shuffled(scenario, seed))));
    expect(earliest).toBeGreaterThan(minutes(20));
    // One desk alone would need twenty, and miss it once the images have come and the words are still to be cleared.
    expect(minutes(1) + cost('comms') + cost('model-owner')).toBeGreaterThanOrEqual(earliest);
  });

  it('"fabricated" is untrue whatever is found, and the honest form is not', () => {
    const clause = (id: string) => scenario.comms.clauses.find((item) => item.id === id);
    expect(clause('fabricated')?.trueWhen).toEqual({ any: [] });
    expect(clause('fabricated')?.penalty).toBeDefined();
    expect(clause('unmatched')?.penalty).toBeUndefined();
    expect(clause('unmatched')?.knownWhen).toBeDefined();
  });

  it('every finding has words, and none of them is hateful', () => {
    for (const { id, body } of scenario.evidence) expect(body.trim(), id).not.toBe('');
    const texts = JSON.stringify([scenario.msel, scenario.evidence, scenario.comms, scenario.people]);
    for (const [placeholder] of texts.matchAll(/\[REDACTED[^\]]*\]/g))
      expect(placeholder).toMatch(
        /^\[REDACTED: (hateful generalisation|slur targeting a protected group)\]$/,
      );
  });

  it('the seed moves the deadline in the article, the text and the clock together', () => {
    for (const seed of SEEDS) {
      const { scenario: dealt, drawn } = compile(scenario, seed);
      const [, minute = ''] = (drawn['draw.deadline'] ?? '').split(':');
      expect(deadlineOf(dealt)).toBe(minutes(Number(minute) - 10));
      expect(dealt.delays.articleLive).toBe(deadlineOf(dealt));
    }
    expect(new Set(SEEDS.map((seed) => deadlineOf(shuffled(scenario, seed)))).size).toBe(3);
  });

  it('each letter plays several parts, each language can be the one, each pager can fail', () => {
    const seen = SEEDS.map((seed) => compile(scenario, seed));
    expect(new Set(seen.map(({ drawn }) => drawn['draw.deal.fake'])).size).toBeGreaterThanOrEqual(3);
    expect(new Set(seen.map(({ drawn }) => drawn['draw.lang'])).size).toBe(4);
    expect(new Set(seen.map(({ failure }) => failure?.target)).size).toBe(scenario.paging.failures.length);
    expect(scenario.paging.failures.length).toBeGreaterThanOrEqual(3);
    for (const { drawn } of seen) {
      const letters = ['first', 'other', 'waveA', 'waveB', 'fake'].map((slot) => drawn[`draw.deal.${slot}`]);
      expect(new Set(letters).size).toBe(5);
    }
  });
});

it('two openings look small and are the same word for word; what is behind them is not', () => {
  const first = (id: string) => variant(id).msel.find((row) => row.id === 'first-post');
  expect(first('c1')).toEqual(first('c2'));
  expect(first('c0')?.body).not.toBe(first('c1')?.body);
  expect([
    variant('c1').rubric.severities[0]?.severity,
    variant('c2').rubric.severities[0]?.severity,
  ]).toEqual([2, 1]);
});

it('the right answer is another one in each variant, and never the first or last on the list', () => {
  const right = ['c0', 'c1', 'c2'].map((id) => {
    const options = variant(id).decision.options;
    const index = options.findIndex(({ grade }) => grade === 'right');
    expect(index).toBeGreaterThan(0);
    expect(index).toBeLessThan(options.length - 1);
    return options[index]?.id;
  });
  expect(right).toEqual(['both', 'close-narrow', 'rollback-model']);
});

it('a denial from our own account caps communications in the variant where most images are not current, too', async () => {
  const { card } = await playTeam(variant('c1'), 'absent', 3);
  expect(card.gates.find(({ id }) => id === 'public-denial')?.hit).toBe(true);
  expect(card.gates.find(({ id }) => id === 'never-contained')?.hit).toBe(false);
});

it('in the small one, verifying earns containment and the biggest button loses it', async () => {
  const points = async (team: string): Promise<number> => {
    const { card } = await playTeam(variant('c1'), team, 5);
    return card.blocks.find(({ id }) => id === 'containment')?.points ?? Number.NaN;
  };
  expect(await points('par')).toBe(20);
  expect(await points('macro')).toBe(0);
}, 60_000);
