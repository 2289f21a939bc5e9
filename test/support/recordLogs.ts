import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { SCENARIOS } from '../../scenarios/index.ts';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { readEvents } from '../../server/log/readEvents.ts';
import { freshKey } from '../../server/log/recordKey.ts';
import { upcastScenario } from '../../server/log/upcast.ts';
import type { ScriptedAct } from '../../server/rehearsal/headless.ts';
import { playHeadless } from '../../server/rehearsal/headless.ts';
import { teamNamed } from '../../server/rehearsal/teams/teams.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { Role } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { MINUTE } from '../../shared/time.ts';

const HELP = `usage: npm run record-logs -- <new folder>
       npm run record-logs -- --rescore <folder>    after a deliberate change of the rules: the points anew, the logs as they are
  Plays a set of drills with this build and writes their logs, packed, and the points each was worth into <folder>.
  Run it once before a change to what is logged or scored, into a new folder under test/logs: test/log/goldenLogs.law.test.ts
  then holds every later build to reading those logs and to the same points. A recorded set is never recorded again.`;

interface Recording {
  name: string;
  scenario: Scenario;
  team: string;
  seed: number;
  script?: readonly ScriptedAct[];
}

/** What a recorded log was worth when it was recorded. */
export interface Expected {
  events: number;
  total: number;
  max: number;
  band: string;
  /** By criterion. */
  points: Record<string, number>;
}

export async function main(argv: string[]): Promise<number> {
  const [folder, named] = argv;
  if (folder === '--rescore' && named !== undefined) return rescore(named);
  if (folder === undefined || folder.startsWith('-')) {
    process.stdout.write(`${HELP}\n`);
    return folder === undefined ? 2 : 0;
  }
  mkdirSync(folder, { recursive: true });
  const expected: Record<string, Expected> = {};
  for (const recording of recordings()) {
    const { text, card, events } = await record(recording);
    writeFileSync(join(folder, `${recording.name}.jsonl.br`), packed(text));
    expected[recording.name] = { events, ...worthOf(card) };
    process.stdout.write(`${recording.name}: ${events} events, ${card.total} of ${card.max}\n`);
  }
  writeExpected(folder, expected);
  return 0;
}

/** Logs stay for ever; what they are worth follows the rules, when those are changed on purpose. */
function rescore(folder: string): number {
  const expected: Record<string, Expected> = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl.br')) continue;
    const { header, events } = parseJsonl(brotliDecompressSync(readFileSync(join(folder, file))).toString());
    const scenario = upcastScenario(header.scenario);
    const card = scoreDrill({ ...header, scenario }, readEvents(header.drillId, events));
    expected[file.replace('.jsonl.br', '')] = { events: events.length, ...worthOf(card) };
  }
  writeExpected(folder, expected);
  return 0;
}

function writeExpected(folder: string, expected: Record<string, Expected>): void {
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
}

/** Every variant done right and done badly, and two logs of what no team does. */
function* recordings(): Generator<Recording> {
  for (const [id, variants] of Object.entries(SCENARIOS))
    for (const [variant, scenario] of Object.entries(variants))
      for (const [team, seed] of [
        ['par', 11],
        ['novice', 12],
      ] as const)
        yield { name: `${id}-${variant}-${team}`, scenario, team, seed };
  const scenario = SCENARIOS['self-harm-minor']?.a0;
  if (!scenario) throw new Error('self-harm-minor a0 is missing.');
  yield { name: 'refused-commands', scenario, team: 'absent', seed: 13, script: refusedActs() };
  yield { name: 'every-control', scenario, team: 'novice', seed: 14, script: controlActs(scenario) };
}

const act = (minute: number, role: Role, command: string, payload: unknown = {}): ScriptedAct => ({
  at: Math.round(minute * MINUTE),
  role,
  command,
  payload,
});

/** Presses that the drill refuses, each for another reason, and a few that it takes between them. */
const refusedActs = (): ScriptedAct[] => [
  act(1, 'comms', 'declareIncident', { severity: 7 }),
  act(1.5, 'comms', 'noSuchCommand'),
  act(2, 'legal-privacy', 'runQuery', { query: 'no-such-query' }),
  act(2.5, 'product-owner', 'publishStatement', { statement: 'statement-9', version: 1 }),
  act(3, 'product-owner', 'declareIncident', { severity: 1, summary: 'One report, one screenshot.' }),
  act(3.5, 'product-owner', 'declareIncident', { severity: 1 }),
  act(4, 'product-owner', 'sendPage', { targets: ['no-such-target'] }),
  act(5, 'comms', 'acceptCommand'),
  act(6, 'incident-commander', 'setSpeed', { speed: 2 }),
  act(7, 'facilitator', 'skipTo', { at: 0 }),
  act(8, 'facilitator', 'holdInject', { inject: 'no-such-inject' }),
];

/** An unnamed pause, a pause of the facilitator's, a skip, a held, a released and a skipped inject, words of the facilitator's own. */
function controlActs({ msel }: Scenario): ScriptedAct[] {
  const late = msel.filter(({ at = 0 }) => at > 8 * MINUTE).map(({ id }) => id);
  const [held, released, skipped] = late;
  return [
    act(2, 'comms', 'pauseDrill', { reason: 'A moment, please.' }),
    act(3, 'facilitator', 'pauseDrill', { reason: 'The projector went out.' }),
    act(4, 'facilitator', 'holdInject', { inject: held }),
    act(4.1, 'facilitator', 'holdInject', { inject: released }),
    act(4.2, 'facilitator', 'skipInject', { inject: skipped }),
    act(5, 'facilitator', 'setSpeed', { speed: 2 }),
    act(6, 'facilitator', 'fireInject', {
      adHoc: {
        from: 'A neighbour team',
        to: ['incident-commander', 'comms'],
        channel: 'chat',
        subject: 'Are you on it?',
        body: 'We see reports too.',
      },
    }),
    act(7, 'facilitator', 'releaseInject', { inject: released }),
    act(9, 'facilitator', 'assignSeat', { seat: 'seat-cp', occupant: 'colleague' }),
    act(12, 'facilitator', 'skipTo', { at: 14 * MINUTE }),
    act(20, 'facilitator', 'endAct'),
  ];
}

async function record({ name, scenario, team: called, seed, script = [] }: Recording) {
  const team = teamNamed(called, scenario);
  if (!team) throw new Error(`There is no team ${called}.`);
  const drillId = `recorded-${name}`;
  const log = memoryLog(Date.now, freshKey());
  const run = await playHeadless({ scenario, seed, team, script, log, drillId });
  return {
    text: Buffer.from(await log.exportFile(drillId)).toString(),
    card: scoreDrill(run.header, run.events),
    events: run.events.length,
  };
}

/** Dense, because these stay in the repository for ever. */
const packed = (text: string): Buffer =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });

export const worthOf = (card: Scorecard): Omit<Expected, 'events'> => ({
  total: card.total,
  max: card.max,
  band: card.band,
  points: Object.fromEntries(
    card.blocks.flatMap(({ criteria }) => criteria.map(({ id, points }) => [id, points])),
  ),
});
