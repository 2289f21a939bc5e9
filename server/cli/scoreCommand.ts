import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { writeText } from '../files.ts';
import { UnknownEvent } from '../kernel/replay.ts';
import { UnreadableLog } from '../log/drillLog.ts';
import { MAX_LOG_BYTES, parseJsonl } from '../log/jsonlLog.ts';
import { readEvents } from '../log/readEvents.ts';
import { publicNameIn } from '../log/recordKey.ts';
import { upcastScenario } from '../log/upcast.ts';
import type { LogFile, Verdict } from '../log/verify.ts';
import { verifyLog } from '../log/verify.ts';
import { differences, differencesText } from '../report/difference.ts';
import { MOST_ZIP_BYTES } from '../report/pack/readPack.ts';
import { verifyPack } from '../report/pack/verifyPack.ts';
import { recordOf, verdictWords } from '../report/recordWords.ts';
import { scorecardText } from '../report/scorecardText.ts';
import type { Style } from '../report/terminalStyle.ts';
import { styleFor } from '../report/terminalStyle.ts';
import { publishedWords } from '../scorecard/published/publishedWords.ts';
import { scoreDrill } from '../scorecard/scoreDrill.ts';
import { Usage, wordsOf } from '../usage.ts';
import { readOptions, wantsHelp } from './options.ts';
import { rubricOption } from './rubricOption.ts';

const HELP = `usage: npm run score -- <log.jsonl> [--out scorecard.json]   scores a recorded drill again
       npm run score -- <log.jsonl> --rubric <here | version | rubric.json | scorecard.json>   the same under another rubric, with the difference
       npm run score -- <log.jsonl> --verify [--key name]   says whether the log is as it was written, and scores nothing
       npm run score -- <evidence.zip> --verify [--key name]   the same of an evidence pack: every file in it, the log and its score
  --rubric here         the scenario's rubric as this Muster has it; a version number: only if it is that one
  --rubric rubric.json  {"format": "muster-rubric/1", "name": "ours", "criteria": {"<id from scorecard.json>": 10}, "scenario": {"budgetShareMinutes": 200}}
  --rubric scorecard.json  what this log was given earlier: shows what this version gives instead
  --key name   the key you expect, as its server shows it (four groups of four digits); any other is refused
  --anyway     scores a log that was changed; the scorecard says so
exit code 0: it is intact (signed, or not signed); 2: it was changed, cannot be read, or nothing vouches for it`;

/** Scores a recorded log again, or says whether it is genuine. The log carries its scenario, so the result does not depend on this version's. */
export async function scoreCommand(argv: string[]): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { positionals, values } = readOptions(
    argv,
    {
      out: { type: 'string' },
      verify: { type: 'boolean' },
      anyway: { type: 'boolean' },
      key: { type: 'string' },
      rubric: { type: 'string' },
    },
    HELP,
    1,
  );
  const [name] = positionals;
  if (name === undefined) throw new Usage(`Name a log file.\n${HELP}`);
  if (values.verify && /\.zip$/i.test(name)) return verifyPackCommand(name, values.key);
  const file = parseJsonl(textOf(name));
  const verdict = expecting(verifyLog(file), values.key);
  if (values.verify) {
    const isIntact = verdict.state === 'signed' || verdict.state === 'unsigned';
    const words = `${verdictWords(verdict, ownKey())}\n`;
    if (isIntact) process.stdout.write(words);
    else process.stderr.write(`muster: ${words}`);
    return isIntact ? 0 : 2;
  }
  if (verdict.state === 'changed' && !values.anyway)
    throw new Usage(
      `${verdictWords(verdict, null)} It is not scored as genuine; --anyway scores it and marks the scorecard.`,
    );
  const otherwise = values.rubric === undefined ? null : rubricOption(values.rubric, file.header);
  const first = scored(name, file);
  const { published, ...worth } =
    otherwise?.kind === 'rubric'
      ? otherwise.card(scored(name, { ...file, header: otherwise.header(file.header) }))
      : first;
  const card = { ...worth, record: recordOf(file, verdict), published };
  const s = styleFor(process.stdout);
  process.stdout.write(scorecardText(card, s));
  if (otherwise) process.stdout.write(`\n${comparedText(first, card, otherwise, s)}`);
  process.stdout.write(`\n${verdictWords(verdict, ownKey())}\n`);
  if (values.out !== undefined) {
    writeText(values.out, `${JSON.stringify(card, null, 2)}\n`);
    process.stdout.write(`\nWrote ${values.out}\n`);
  }
  return 0;
}

/** Under another rubric: from what the log was worth as played. Beside an earlier card: from that one. */
const comparedText = (
  played: Scorecard,
  card: Scorecard,
  otherwise: ReturnType<typeof rubricOption>,
  s: Style,
): string =>
  otherwise.kind === 'earlier'
    ? differencesText(differences(otherwise.card, card), [otherwise.title, 'this version'], s)
    : differencesText(differences(played, card), ['the rubric as played', otherwise.title], s);

/** The same for an evidence pack: one sentence, and the first thing that does not fit. */
function verifyPackCommand(name: string, key: string | undefined): number {
  const found = verifyPack(bytesOf(name, MOST_ZIP_BYTES), (file) => scored(name, file));
  if (!found.ok) return refused(`Pack: does not fit: ${found.problem}.`);
  const verdict = expecting(found.log, key);
  if (verdict.state === 'changed') return refused(`Pack: does not fit: ${verdict.problem}.`);
  process.stdout.write(
    `Pack: whole. ${found.files} files are what the manifest says, and the log scores what its scorecard says.\n${verdictWords(verdict, ownKey())}\n`,
  );
  return verdict.state === 'unchained' ? 2 : 0;
}

function refused(words: string): number {
  process.stderr.write(`muster: ${words}\n`);
  return 2;
}

/** Intact and signed by somebody else is not what was expected. */
function expecting(verdict: Verdict, key: string | undefined): Verdict {
  if (key === undefined || verdict.state === 'changed') return verdict;
  const plain = (name: string): string => name.replace(/\s/g, '').toLowerCase();
  if (verdict.state === 'signed' && plain(verdict.seal.key) === plain(key)) return verdict;
  const found = verdict.state === 'signed' ? `it is signed by ${verdict.seal.key}` : 'it is not signed';
  return { state: 'changed', seq: null, problem: `the key ${key} was expected, and ${found}` };
}

/** The name of the key of the server that uses this DATA_DIR; null where there is none. */
const ownKey = (): string | null =>
  publicNameIn(join(resolve(process.env.DATA_DIR || 'data'), 'record-key.pem'));

function bytesOf(file: string, most: number): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > most) throw new Error(`it has ${size} bytes; at most ${most} are read`);
    return readFileSync(file);
  } catch (error) {
    throw new Usage(`The log "${file}" cannot be read: ${wordsOf(error)}. Name a file that is there.`);
  }
}
const textOf = (file: string): string => Buffer.from(bytesOf(file, MAX_LOG_BYTES)).toString('utf8');

/** Lines of the right shape may still say what no drill says: a scenario without a world, a page without a target. */
function scored(name: string, { header, events }: LogFile): Scorecard {
  try {
    return read(header, events);
  } catch (error) {
    if (error instanceof UnknownEvent) throw error;
    if (error instanceof UnreadableLog)
      throw new Usage(
        `The log "${name}" cannot be read in full: ${error.seq === null ? '' : `event ${error.seq} `}${error.reason}. Export it again, or score it with the version of Muster that wrote it.`,
      );
    throw new Usage(
      `The log "${name}" cannot be scored: its scenario or its events are not what a drill writes (${wordsOf(error)}). Export it again, or score it with the version of Muster that made it.`,
    );
  }
}

function read(recorded: LogHeader, written: readonly LogEvent[]): Scorecard {
  const header = { ...recorded, scenario: upcastScenario(recorded.scenario) };
  const events = readEvents(header.drillId, written);
  return { ...scoreDrill(header, events), published: publishedWords(header, events) };
}
