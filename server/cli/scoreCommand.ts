import { readFileSync, statSync } from 'node:fs';
import type { LogEvent } from '../../shared/event/event.ts';
import type { LogHeader } from '../../shared/event/header.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { UnknownEvent } from '../kernel/replay.ts';
import { pinOf } from '../log/contentHash.ts';
import { MAX_LOG_BYTES, parseJsonl } from '../log/jsonlLog.ts';
import { scenarioHash } from '../room/scenarioHash.ts';
import { scoreDrill } from '../scorecard/scoreDrill.ts';
import { writeText } from './files.ts';
import { scorecardText } from './scorecardText.ts';
import { styleFor } from './style.ts';
import { readOptions, Usage, wantsHelp, wordsOf } from './usage.ts';

const HELP = 'usage: npm run score -- <log.jsonl> [--out scorecard.json]';

/** Scores a recorded log again. The log carries its scenario, so the result does not depend on this version's scenarios. */
export async function scoreCommand(argv: string[]): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const parsed = readOptions(argv, { out: { type: 'string' } }, HELP, 1);
  const [file] = parsed.positionals;
  if (file === undefined) throw new Usage(`Name a log file.\n${HELP}`);
  let text: string;
  try {
    const { size } = statSync(file);
    if (size > MAX_LOG_BYTES) throw new Error(`it has ${size} bytes; at most ${MAX_LOG_BYTES} are read`);
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Usage(`The log "${file}" cannot be read: ${wordsOf(error)}. Name a file that is there.`);
  }
  const { header, events } = parseJsonl(text);
  if (scenarioHash(header.scenario) !== header.hash)
    throw new Usage(
      `The scenario in "${file}" is not the one the drill was played with: its hash does not match. Export the log again; do not edit it by hand.`,
    );
  const { organisation } = header;
  const carried = pinOf(header.scenario).organisation;
  if (organisation && carried && carried.hash !== organisation.hash)
    throw new Usage(
      `The company profile in "${file}" is not the one the drill was played with: the hash of "${organisation.id}" does not match. Export the log again; do not edit it by hand.`,
    );
  const card = scored(file, header, events);
  process.stdout.write(scorecardText(card, styleFor(process.stdout)));
  if (parsed.values.out !== undefined) {
    writeText(parsed.values.out, `${JSON.stringify(card, null, 2)}\n`);
    process.stdout.write(`\nWrote ${parsed.values.out}\n`);
  }
  return 0;
}

/** Lines of the right shape may still say what no drill says: a scenario without a world, a page without a target. */
function scored(file: string, header: LogHeader, events: readonly LogEvent[]): Scorecard {
  try {
    return scoreDrill(header, events);
  } catch (error) {
    if (error instanceof UnknownEvent) throw error;
    throw new Usage(
      `The log "${file}" cannot be scored: its scenario or its events are not what a drill writes (${wordsOf(error)}). Export it again, or score it with the version of Muster that made it.`,
    );
  }
}
