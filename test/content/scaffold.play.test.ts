import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { SCENARIO_SOURCES } from '../../scenarios/index.ts';
import { checkPlayed } from '../../server/checker/played/checkPlayed.ts';
import { PACK_BANDS } from '../../server/checker/played/rehearse.ts';
import { loadPacks } from '../../server/content/pack/loadPacks.ts';
import { problemLine } from '../../server/content/pack/source/problem.ts';
import { scaffoldPack } from '../../server/content/template/scaffold.ts';
import { openDrillPool } from '../../server/rehearsal/pool.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { withOrganisation } from '../../shared/scenario/withOrganisation.ts';

// What `npm run scenarios -- new` writes is a drill: it passes the check as it is, and teams play it with the scores they should have.

const root = mkdtempSync(join(tmpdir(), 'scaffold-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function scaffolded(): Scenario {
  writeFileSync(join(root, 'my-incident.yaml'), scaffoldPack('my-incident', './pack.schema.json'));
  const { sources, refused } = loadPacks({ root, bundled: SCENARIO_SOURCES, organisation: corvane });
  expect(refused.flatMap(({ problems }) => problems.map(problemLine))).toEqual([]);
  return withOrganisation(sources['my-incident']?.a as Scenario, corvane);
}

describe('a scaffolded pack', () => {
  test('passes the check as it is', () => {
    expect(scaffolded().msel.length).toBeGreaterThan(8);
  });

  test('plays as the check wants it: bands, click load, busy desks, criteria and endings', async () => {
    const { problems, proof } = await checkPlayed(scaffolded(), openDrillPool(), { bands: PACK_BANDS });
    expect(problems).toEqual([]);
    expect(proof.drills).toBe(80);
    // The example is worth playing again: well-drilled people are far from newcomers.
    expect(proof.bands.par?.low).toBeGreaterThan(95);
    expect(proof.bands.novice?.high).toBeLessThan(60);
  }, 300_000);
});
