import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '../../../shared/calendar.ts';
import type { PackCheck, PackFinding } from '../../../shared/importing.ts';
import type { OrganisationProfile } from '../../../shared/scenario/organisation.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { withOrganisation } from '../../../shared/scenario/withOrganisation.ts';
import { chartStates } from '../../checker/chartPaths.ts';
import { replyProblems } from '../../checker/checkReplies.ts';
import { styleOf } from '../../checker/checkScenario.ts';
import { lawNotes } from '../../checker/law/lawWords.ts';
import type { ScenarioSources } from './library.ts';
import type { PackResult } from './loadPack.ts';
import { loadOnePack } from './loadPacks.ts';
import type { PackProblem } from './source/problem.ts';

interface CheckAround {
  bundled: ScenarioSources;
  organisation: OrganisationProfile;
  today: Day;
}

interface Checked {
  check: PackCheck;
  /** What can be played of it; empty where something is to be put right. */
  sources: PackResult['sources'];
}

/** The check of one pack by its path: what keeps it from being played, and what its author should know. */
export function checkPackAt(path: string, around: CheckAround): Checked {
  const { bundled, organisation } = around;
  const pack = loadOnePack(path, { bundled, organisation });
  return { check: checkOf(pack, around), sources: pack.sources };
}

/** The same for a text that lies in no folder. It may start from a bundled scenario. */
export function checkPackText(name: string, text: string, around: CheckAround): Checked {
  const folder = mkdtempSync(join(tmpdir(), 'muster-check-'));
  try {
    // A pack named pack.yaml is its folder, and what lies beside that may be started from: nothing does.
    mkdirSync(join(folder, 'pack'));
    const path = join(folder, 'pack', name);
    writeFileSync(path, text);
    return checkPackAt(path, around);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkOf(
  { file, id, sources, problems }: PackResult,
  { organisation, today }: CheckAround,
): PackCheck {
  const variants = Object.values(sources).map((source) => withOrganisation(source, organisation));
  const [first] = variants;
  return {
    file,
    id,
    title: first?.title ?? '',
    variants: variants.map(({ variant }) => variant),
    errors: problems.map(errorOf),
    warnings: unique(variants.flatMap((scenario) => warningsOf(scenario, today))),
    proven: variants.map(
      (scenario) =>
        `${scenario.variant}: ${counted(scenario.msel.length, 'inject')}, ${counted(scenario.evidence.length, 'evidence item')}, ${counted(chartStates(scenario.chart).length, 'chart state')} reachable`,
    ),
  };
}

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

const errorOf = ({ spot, place, problem, fix }: PackProblem): PackFinding => ({
  where: `${spot.file}, line ${spot.line}`,
  place,
  problem,
  fix,
});

function warningsOf(scenario: Scenario, today: Day): PackFinding[] {
  const said = scenario.plain ? styleOf(scenario) : replyProblems(scenario);
  return [
    ...said.map(({ place, problem, fix }) => ({ where: '', place, problem, fix })),
    ...lawNotes(scenario, today).map((problem) => ({ where: '', place: 'duties', problem, fix: '' })),
  ];
}

/** What several variants share is said once. */
function unique(findings: readonly PackFinding[]): PackFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify(finding);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
