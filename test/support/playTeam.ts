import { memoryLog } from '../../server/log/memoryLog.ts';
import type { HeadlessRun } from '../../server/rehearsal/headless.ts';
import { playHeadless } from '../../server/rehearsal/headless.ts';
import { teamNamed } from '../../server/rehearsal/teams/teams.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../shared/scorecard.ts';

/** One whole drill by a bundled team, and its scorecard. */
export async function playTeam(
  scenario: Scenario,
  name: string,
  seed: number,
): Promise<{ run: HeadlessRun; card: Scorecard }> {
  const team = teamNamed(name, scenario);
  if (!team) throw new Error(`no team ${name}`);
  const run = await playHeadless({ scenario, seed, team, log: memoryLog(), drillId: `${name}-${seed}` });
  return { run, card: scoreDrill(run.header, run.events) };
}
