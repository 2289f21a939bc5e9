import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { MAX_LOG_BYTES, parseJsonl } from '../log/jsonlLog.ts';
import { scenarioHash } from '../room/scenarioHash.ts';
import { scoreDrill } from '../scorecard/scoreDrill.ts';
import { scorecardText } from './scorecardText.ts';
import { styleFor } from './style.ts';
import { Usage } from './usage.ts';

const HELP = 'usage: npm run score -- <log.jsonl> [--out scorecard.json]';

/** Scores a recorded log again. The log carries its scenario, so the result does not depend on this version's scenarios. */
export async function scoreCommand(argv: string[]): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    throw new Usage(`${error instanceof Error ? error.message : String(error)}\n${HELP}`);
  }
  const [file] = parsed.positionals;
  if (file === undefined) throw new Usage(`Name a log file.\n${HELP}`);
  let text: string;
  try {
    const { size } = statSync(file);
    if (size > MAX_LOG_BYTES) throw new Error(`it has ${size} bytes; at most ${MAX_LOG_BYTES} are read`);
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Usage(
      `The log "${file}" cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const { header, events } = parseJsonl(text);
  if (scenarioHash(header.scenario) !== header.hash)
    throw new Usage(
      `The scenario in "${file}" is not the one the drill was played with: its hash does not match. Export the log again; do not edit it by hand.`,
    );
  const card = scoreDrill(header, events);
  process.stdout.write(scorecardText(card, styleFor(process.stdout)));
  if (parsed.values.out !== undefined) {
    writeFileSync(parsed.values.out, `${JSON.stringify(card, null, 2)}\n`);
    process.stdout.write(`\nWrote ${parsed.values.out}\n`);
  }
  return 0;
}

const parse = (argv: string[]) =>
  parseArgs({ args: argv, allowPositionals: true, options: { out: { type: 'string' } } });
