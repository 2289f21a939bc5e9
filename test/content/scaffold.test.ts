import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { SCENARIO_SOURCES } from '../../scenarios/index.ts';
import { loadPacks } from '../../server/content/pack/loadPacks.ts';
import { problemLine } from '../../server/content/pack/source/problem.ts';
import { scaffoldPack } from '../../server/content/template/scaffold.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { playHeadless } from '../../server/rehearsal/headless.ts';
import { lineUpNamed } from '../../server/rehearsal/teams/teams.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
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

async function played(scenario: Scenario, name: string) {
  const lineUp = lineUpNamed(name, scenario);
  if ('problem' in lineUp) throw new Error(lineUp.problem);
  const run = await playHeadless({ scenario, seed: 1, ...lineUp, log: memoryLog(), drillId: 'd' });
  return { run, card: scoreDrill(run.header, run.events) };
}

describe('a scaffolded pack', () => {
  test('passes the check as it is', () => {
    expect(scaffolded().msel.length).toBeGreaterThan(8);
  });

  test('well-drilled people do well, newcomers less, and nobody at all does badly', async () => {
    const scenario = scaffolded();
    const par = await played(scenario, 'par');
    const novice = await played(scenario, 'novice');
    const absent = await played(scenario, 'absent');
    const macro = await played(scenario, 'macro');
    expect(par.run.refusals.map(({ command, rejection }) => `${command}: ${rejection.message}`)).toEqual([]);
    expect(par.card.gates.filter(({ hit }) => hit)).toEqual([]);
    expect(macro.card.total).toBeLessThan(55);
    expect(par.card.total).toBeGreaterThan(85);
    expect(novice.card.total).toBeLessThan(60);
    expect(absent.card.total).toBeLessThan(15);
  });
});
