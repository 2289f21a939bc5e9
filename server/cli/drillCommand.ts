import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { own } from '../../shared/keyed.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { formatDrillTime } from '../../shared/time.ts';
import { asDebriefed } from '../audience/debriefed.ts';
import { problemLine } from '../content/pack/source/problem.ts';
import { makeFolder, writeText } from '../files.ts';
import { shuffled } from '../kernel/shuffle.ts';
import { parseJsonl } from '../log/jsonlLog.ts';
import { openSqliteLog } from '../log/sqliteLog.ts';
import { verifyLog } from '../log/verify.ts';
import type { HeadlessRun, ScriptedAct } from '../rehearsal/headless.ts';
import { playHeadless } from '../rehearsal/headless.ts';
import { lineUpNamed, REMEMBERS, TEAMS_LISTED } from '../rehearsal/teams/teams.ts';
import { reportMarkdown } from '../report/afterAction.ts';
import { recordOf } from '../report/recordWords.ts';
import { scorecardText } from '../report/scorecardText.ts';
import { fold, styleFor } from '../report/terminalStyle.ts';
import type { TimelineEntry } from '../report/timeline.ts';
import { Timeline, timelineText } from '../report/timeline.ts';
import { shortsOf, Titles } from '../report/titles.ts';
import type { ScenarioLibrary } from '../scenarioLibrary.ts';
import { openLibrary } from '../scenarioLibrary.ts';
import { publishedWords } from '../scorecard/published/publishedWords.ts';
import { scoreDrill } from '../scorecard/scoreDrill.ts';
import { Usage, wordsOf } from '../usage.ts';
import { readOptions, wantsHelp } from './options.ts';
import type { Script } from './script.ts';
import { parseScript } from './script.ts';

const HELP = `usage: npm run drill -- <scenario> [--variant v] [--seed n] [--team T] [--script file.json]
       [--autopilot] [--organisation company.yaml] [--out dir] [--quiet]
teams: ${TEAMS_LISTED}`;
/** Columns of running text. */
const WIDTH = 100;
const OPTIONS = {
  variant: { type: 'string' },
  seed: { type: 'string' },
  team: { type: 'string' },
  script: { type: 'string' },
  organisation: { type: 'string' },
  out: { type: 'string' },
  autopilot: { type: 'boolean' },
  quiet: { type: 'boolean' },
} as const;

/** As the facilitator would, before anything else happens. */
const AUTOPILOT: ScriptedAct = { at: 0, role: 'facilitator', command: 'setAutopilot', payload: { on: true } };

/** Plays a whole drill headlessly, prints it live and then its scorecard, and writes what `--out` asks for. */
export async function drillCommand(argv: string[]): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { values, positionals } = readOptions(argv, OPTIONS, HELP, 1);
  const script = values.script === undefined ? null : readScript(values.script);
  const library = openLibrary(values.organisation, process.env);
  const scenario = findScenario(
    library,
    positionals[0] ?? script?.scenario,
    values.variant ?? script?.variant,
  );
  const seed = values.seed === undefined ? (script?.seed ?? 1) : wholeNumber(values.seed);
  const name = values.team ?? (script ? 'absent' : 'par');
  const lineUp = lineUpNamed(name, scenario, rememberedBy(name, own(library.scenarios, scenario.id) ?? {}));
  if ('problem' in lineUp) throw new Usage(lineUp.problem);
  const dataDir = join(resolve(process.env.DATA_DIR || 'data'), 'headless');
  makeFolder(dataDir, 'DATA_DIR:');
  if (values.out !== undefined) makeFolder(values.out, '--out:');
  // A file of its own per run: runs beside each other, and beside a server on the same folder, do not meet.
  const drillId = `drill-${randomBytes(8).toString('hex')}`;
  const log = openSqliteLog(join(dataDir, `${drillId}.db`));
  const s = styleFor(process.stdout);
  process.stdout.write(
    `${s.tape(' EXERCISE ')} ${s.bold(scenario.title)} ${s.dim(`variant ${scenario.variant}, seed ${seed}, team ${name}`)}\n\n${s.dim(fold(scenario.contentNote, WIDTH, ''))}\n\n`,
  );
  const timeline = new Timeline(s, new Titles(shuffled(scenario, seed), shortsOf(scenario)));
  const show = (entries: readonly TimelineEntry[]): void => {
    if (!values.quiet) for (const entry of entries) process.stdout.write(`${timelineText(entry, s)}\n`);
  };
  let run: HeadlessRun;
  let file: Uint8Array;
  let residual = 1;
  try {
    run = await playHeadless({
      scenario,
      seed,
      ...lineUp,
      log,
      drillId,
      script: [...(values.autopilot ? [AUTOPILOT] : []), ...(script?.actions ?? [])],
      onEvent: (event) => {
        // A decay in twenty steps would drown the story; shown is what moved by a twentieth or more.
        if (event.type === 'world.changed') {
          if (Math.abs(event.data.residual - residual) < 0.05) return;
          residual = event.data.residual;
        }
        show(timeline.push(event));
      },
    });
    show(timeline.end());
    file = await log.exportFile(drillId);
  } finally {
    await log.close();
  }
  const written = parseJsonl(Buffer.from(file).toString());
  const card = { ...scoreDrill(run.header, run.events), record: recordOf(written, verifyLog(written)) };
  process.stdout.write(`\n${scorecardText(card, s)}`);
  reportRefusals(run);
  if (values.out !== undefined) write(values.out, run, card, file);
  return 0;
}

type Variants = Readonly<Record<string, Scenario>>;

function findScenario(
  { scenarios: library, refused }: ScenarioLibrary,
  id: string | undefined,
  variant: string | undefined,
): Scenario {
  const known = Object.keys(library).join(', ');
  if (id === undefined) throw new Usage(`Name a scenario: ${known}.\n${HELP}`);
  const variants: Variants | undefined = Object.hasOwn(library, id) ? own(library, id) : undefined;
  const broken = refused.find((pack) => pack.id === id);
  if (!variants && broken)
    throw new Usage(
      `The pack "${id}" was not loaded, because:\n${broken.problems.map(problemLine).join('\n')}`,
    );
  if (!variants) throw new Usage(`There is no scenario "${id}". There are: ${known}.`);
  const chosen = variant ?? Object.keys(variants)[0] ?? '';
  const scenario = Object.hasOwn(variants, chosen) ? own(variants, chosen) : undefined;
  if (!scenario)
    throw new Usage(`${id} has no variant "${chosen}". It has: ${Object.keys(variants).join(', ')}.`);
  return scenario;
}

/** The variant whose debrief the team has seen, where its name says one. */
function rememberedBy(team: string, variants: Record<string, Scenario>): Scenario | undefined {
  const [name, variant = ''] = team.split(':');
  return name === REMEMBERS && Object.hasOwn(variants, variant) ? own(variants, variant) : undefined;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new Usage(`--seed must be a whole number from 0 to 999999999, not "${text}".`);
  return Number(text);
}

function readScript(file: string): Script {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Usage(`The script "${file}" cannot be read: ${wordsOf(error)}. Name a file that is there.`);
  }
  return parseScript(text);
}

/** What the script asked for and did not get. A team's own refused presses are its business; they show with MUSTER_DEBUG. */
function reportRefusals({ refusals }: HeadlessRun): void {
  const told = process.env.MUSTER_DEBUG ? refusals : refusals.filter(({ from }) => from === 'script');
  if (told.length === 0) return;
  process.stdout.write(
    `\n${told.length === 1 ? 'One act was refused' : `${told.length} acts were refused`}; the run went on:\n`,
  );
  for (const { at, who, command, rejection } of told)
    process.stdout.write(
      `  ${formatDrillTime(at)} ${who} ${command}: ${rejection.code}. ${rejection.message}\n`,
    );
}

function write(dir: string, run: HeadlessRun, card: Scorecard, file: Uint8Array): void {
  writeText(join(dir, 'log.jsonl'), Buffer.from(file).toString());
  const events = asDebriefed(run.events);
  const read = { ...card, published: publishedWords(run.header, events) };
  writeText(join(dir, 'scorecard.json'), `${JSON.stringify(read, null, 2)}\n`);
  writeText(join(dir, 'report.md'), reportMarkdown(run.header, events, read));
  process.stdout.write(`\nWrote log.jsonl, scorecard.json and report.md to ${dir}\n`);
}
