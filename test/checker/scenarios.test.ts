import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkKits } from '../../server/checker/checkKits.ts';
import { replyProblems } from '../../server/checker/checkReplies.ts';
import { checkScenario } from '../../server/checker/checkScenario.ts';

// What `npm run scenarios -- --quick` proves, for every bundled scenario.

const variants = Object.values(SCENARIOS).flatMap((library) => Object.values(library));

describe.each(variants)('$id $variant', (scenario) => {
  it('has nothing to mend', () => {
    expect(checkScenario(scenario)).toEqual([]);
  });

  it('offers replies that do not give themselves away', () => {
    expect(replyProblems(scenario)).toEqual([]);
  });
});

describe.each(Object.entries(SCENARIOS))('%s', (_id, library) => {
  it('gives every desk the same bytes in all its variants', () => {
    expect(checkKits(Object.values(library))).toEqual([]);
  });
});
