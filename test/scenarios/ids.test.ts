import { describe, expect, test } from 'vitest';
import { SCENARIO_SOURCES } from '../../scenarios/index.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

// Ids are words, as a pack has them: whoever reads `switch.long-sessions-off.mobile` or `held.message-trace` in a rule knows what it says.
// They reach players' browsers, so they say what a card says, in every variant the same, and never what is at fault.

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** A letter or two and a number: a code, and no word. */
const CODE = /^[a-z]{1,3}-?\d+$/i;
const isWord = (id: string): boolean => KEBAB.test(id) && !CODE.test(id);

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
const kinds = ({ world, queries, suites, evidence }: Scenario): Record<string, string[]> => ({
  switch: idsOf(world.switches),
  probe: idsOf(world.probes),
  query: idsOf(queries),
  suite: idsOf(suites),
  evidence: idsOf(evidence),
});

describe.each(Object.entries(SCENARIO_SOURCES))('%s', (_id, variants) => {
  test.each(Object.entries(variants))('%s names what it has in words', (_variant, scenario) => {
    for (const [kind, ids] of Object.entries(kinds(scenario)))
      expect([kind, ids.filter((id) => !isWord(id))]).toEqual([kind, []]);
  });

  test('what can be pressed, measured, looked up or run has the same ids in every variant', () => {
    const [first, ...others] = Object.values(variants).map((scenario) => {
      const { evidence: _found, ...cards } = kinds(scenario);
      return cards;
    });
    for (const other of others) expect(other).toEqual(first);
  });

  test('no id names a variant or a verdict', () => {
    for (const scenario of Object.values(variants))
      for (const id of Object.values(kinds(scenario)).flat())
        expect(id).not.toMatch(
          /(?:^|-)(?:[abc][0-2]|cause|culprit|fault|guilty|innocent|right|wrong|decoy)(?:-|$)/,
        );
  });
});

test('codes are told from words', () => {
  for (const code of ['S1', 's13', 'F2', 'G10', 'IDS', 'IMG-1', 'img-1', 'SUITE-A', 'APP'])
    expect([code, isWord(code)]).toEqual([code, false]);
  for (const word of ['long-sessions-off', 'image-side-1', 'prices', 'tag-side-2', 'freeze'])
    expect([word, isWord(word)]).toEqual([word, true]);
});
