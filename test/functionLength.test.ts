import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Rules {
  complexity?: { noExcessiveLinesPerFunction?: 'off' | { level: string; options: { maxLines: number } } };
}
interface Settings {
  linter: { rules: Rules };
  overrides: { includes: string[]; linter: { rules: Rules } }[];
}

// The linter holds the rule; this holds the linter, because its settings can give no reasons.

/** Where a function may be of any length, and why. Files of the product are not named here: they are cut. */
const LISTS: Readonly<Record<string, string>> = {
  'test/**': 'A suite is a list of cases, however many there are.',
  'scenarios/**': 'What a variant says is one table of texts with its facts filled in.',
};

test('a function of the product has at most 60 lines', () => {
  const { linter, overrides } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../biome.json'), 'utf8'),
  ) as Settings;
  expect(linter.rules.complexity?.noExcessiveLinesPerFunction).toEqual({
    level: 'error',
    options: { maxLines: 60 },
  });
  const lifted = overrides.filter(
    (item) => item.linter.rules.complexity?.noExcessiveLinesPerFunction !== undefined,
  );
  expect(lifted.flatMap(({ includes }) => includes).sort()).toEqual(Object.keys(LISTS).sort());
});
