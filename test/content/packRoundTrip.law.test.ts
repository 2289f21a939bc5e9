import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { SCENARIO_SOURCES } from '../../scenarios/index.ts';
import { loadPacks } from '../../server/content/pack/loadPacks.ts';
import { problemLine } from '../../server/content/pack/source/problem.ts';
import { asPack, packText } from '../../server/content/pack/writePack.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

// A pack can say everything a bundled scenario says: written out as YAML and read back, each one is the same scenario.

const folder = mkdtempSync(join(tmpdir(), 'packs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Effects are a table in a pack, so their order within a switch is not kept; it has no meaning. */
const sorted = (scenario: Scenario): Scenario => ({
  ...scenario,
  world: {
    ...scenario.world,
    switches: scenario.world.switches.map((switchSpec) => ({
      ...switchSpec,
      effects: [...switchSpec.effects].sort((a, b) =>
        `${a.scope} ${a.component}` < `${b.scope} ${b.component}` ? -1 : 1,
      ),
    })),
  },
});

const every = Object.values(SCENARIO_SOURCES).flatMap((variants) => Object.values(variants));

describe('a bundled scenario as a pack', () => {
  test.each(every)('$id $variant reads back as it was', (scenario) => {
    const root = join(folder, `${scenario.id}-${scenario.variant}`);
    rmSync(root, { recursive: true, force: true });
    const file = join(folder, `${scenario.id}-${scenario.variant}.yaml`);
    writeFileSync(file, packText(asPack(scenario)));
    const { sources, refused } = loadPacks({ root: folder, bundled: {}, organisation: corvane });
    rmSync(file);
    expect(refused.flatMap(({ problems }) => problems.map(problemLine))).toEqual([]);
    const read = sources[scenario.id]?.[scenario.variant];
    expect(read && sorted(read)).toEqual(sorted({ ...scenario, organisation: corvane }));
  });
});
