import { strToU8, zipSync } from 'fflate';
import type { LogHeader } from '../../../shared/drill/logHeader.ts';
import { own } from '../../../shared/keyed.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { asDocx } from '../document/asDocx.ts';
import { asMarkdown } from '../document/asMarkdown.ts';
import { asPdf } from '../document/asPdf.ts';
import type { ReportDocument } from '../document/document.ts';
import type { Given } from '../occasion.ts';
import { recordSentence } from '../recordWords.ts';
import type { Manifest, PackFile } from './contents.ts';
import { cardFile, jsonFile, MANIFEST, PACK_FILES, PACK_FORMAT, selfHash, sha256 } from './contents.ts';

/** Dates in a zip would make two packs of one drill differ: all files have the first day a zip can name. */
const NO_DATE = '1980-01-01 00:00:00';
const MARK = 'EXERCISE. Evidence of a drill: its company and its incident are invented.';

/** Everything an auditor needs of one drill, as a zip, with a manifest that says what every file was when it was packed. */
export async function writePack({
  header,
  card,
  report,
  given: { occasion, logFile },
}: {
  header: LogHeader;
  card: Scorecard;
  report: ReportDocument;
  given: Given;
}): Promise<Uint8Array> {
  if (logFile === null) throw new Error('an evidence pack needs the log as a file');
  const { id, version, variant, title, organisation } = header.scenario;
  const files: Record<PackFile, Uint8Array> = {
    'README.txt': strToU8(readme(card)),
    'log.jsonl': logFile,
    'scenario.json': strToU8(jsonFile({ exercise: MARK, id, version, variant, title, hash: header.hash })),
    'organisation.json': strToU8(
      jsonFile({ exercise: MARK, pin: header.organisation ?? null, profile: organisation }),
    ),
    'attendance.json': strToU8(jsonFile(attendanceOf(card, occasion))),
    'scorecard.json': strToU8(cardFile(card)),
    'report.md': strToU8(asMarkdown(report)),
    'report.docx': await asDocx(report),
    'report.pdf': await asPdf(report),
  };
  const bare: Manifest = {
    format: PACK_FORMAT,
    exercise: MARK,
    drillId: header.drillId,
    scenarioHash: header.hash,
    files: PACK_FILES.map((name) => ({
      name,
      bytes: own(files, name).length,
      sha256: sha256(own(files, name)),
    })),
    self: '',
  };
  const manifest = { ...bare, self: selfHash(bare) };
  return zipSync({ [MANIFEST]: strToU8(jsonFile(manifest)), ...files }, { level: 6, mtime: NO_DATE });
}

function attendanceOf(
  { attendance }: Scorecard,
  { day, facilitators, people, observers }: Given['occasion'],
) {
  return {
    exercise: MARK,
    day,
    facilitators,
    observers,
    seats: attendance.map((row) => ({
      ...row,
      name: people.find(({ seat }) => seat === row.seat)?.name ?? null,
    })),
  };
}

const readme = (card: Scorecard): string =>
  [
    MARK,
    '',
    'log.jsonl is the record: every event, chained, signed by the server once the drill was over.',
    'scorecard.json and the reports are made from it; attendance.json has the names, which no log holds.',
    'manifest.json has the size and SHA-256 of every file here.',
    '',
    card.record ? recordSentence(card.record) : '',
    '',
    'To check it, in a checkout of Muster:  npm run score -- --verify <this zip>',
    'It checks every file against the manifest, the chain and the signature of the log, and scores the log again.',
    '',
  ].join('\n');
