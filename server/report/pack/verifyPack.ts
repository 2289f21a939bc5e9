import type { Scorecard } from '../../../shared/scorecard.ts';
import { LogFileUnreadable, parseJsonl } from '../../log/jsonlLog.ts';
import type { LogFile, Verdict } from '../../log/verify.ts';
import { verifyLog } from '../../log/verify.ts';
import type { Manifest, PackFile } from './contents.ts';
import { MANIFEST, PACK_FILES, PACK_FORMAT, selfHash, sha256 } from './contents.ts';
import { readPack, shown, UnreadablePack } from './readPack.ts';

/** What can be said of a pack. `problem`: the first thing that does not fit. */
type PackVerdict = { ok: true; files: number; log: Verdict } | { ok: false; problem: string };

const bad = (problem: string): PackVerdict => ({ ok: false, problem });

/**
 * Checks a pack: that it is whole, that every file is what the manifest says, that the log is as it was written, and that the scorecard in
 * it is what the log earns. A manifest made anew over an edited log or card is found out by the last two. `score` scores a log.
 */
export function verifyPack(bytes: Uint8Array, score: (file: LogFile) => Scorecard): PackVerdict {
  try {
    const files = readPack(bytes);
    const manifest = manifestIn(files);
    const problem = filesProblem(files, manifest);
    if (problem !== null) return bad(problem);
    return contentVerdict(files, manifest, score);
  } catch (error) {
    if (error instanceof UnreadablePack) return bad(error.message);
    if (error instanceof LogFileUnreadable) return bad(`log.jsonl in it cannot be read: ${error.message}`);
    throw error;
  }
}

function manifestIn(files: ReadonlyMap<string, Uint8Array>): Manifest {
  const bytes = files.get(MANIFEST);
  if (!bytes) throw new UnreadablePack(`it holds no ${MANIFEST}, so it is not an evidence pack`);
  const manifest = json(MANIFEST, bytes);
  if (!isManifest(manifest))
    throw new UnreadablePack(`${MANIFEST} is not that of an evidence pack of format "${PACK_FORMAT}"`);
  if (selfHash(manifest) !== manifest.self)
    throw new UnreadablePack(`${MANIFEST} was edited: its own hash does not fit`);
  return manifest;
}

function json(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UnreadablePack(`${name} is not JSON`);
  }
}

const isManifest = (value: unknown): value is Manifest => {
  if (value === null || typeof value !== 'object') return false;
  const { format, files, self, drillId, scenarioHash } = value as Partial<Manifest>;
  return (
    format === PACK_FORMAT &&
    [self, drillId, scenarioHash].every((item) => typeof item === 'string') &&
    Array.isArray(files) &&
    files.every(
      (item) =>
        typeof item?.name === 'string' && typeof item.sha256 === 'string' && typeof item.bytes === 'number',
    )
  );
};

/** Whether every file is there, none is too many, and each is what it was. */
function filesProblem(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): string | null {
  const listed = new Map(manifest.files.map((item) => [item.name, item]));
  for (const name of PACK_FILES) if (!listed.has(name)) return `${MANIFEST} does not list ${name}`;
  for (const { name, bytes, sha256: hash } of manifest.files) {
    const file = files.get(name);
    if (!file) return `${shown(name)} is missing`;
    if (file.length !== bytes || sha256(file) !== hash)
      return `${shown(name)} was changed: it is not the file that was packed`;
  }
  for (const name of files.keys())
    if (name !== MANIFEST && !listed.has(name))
      return `${shown(name)} was added: the manifest does not list it`;
  return null;
}

function contentVerdict(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
  score: (file: LogFile) => Scorecard,
): PackVerdict {
  const file = parseJsonl(textOf(files, 'log.jsonl'));
  const log = verifyLog(file);
  if (log.state === 'changed')
    return bad(
      `log.jsonl was changed after it was written, ${log.seq === null ? 'in its first line or its signature' : `at event ${log.seq}`}: ${log.problem}`,
    );
  if (file.header.drillId !== manifest.drillId || file.header.hash !== manifest.scenarioHash)
    return bad('log.jsonl is of another drill than the manifest says');
  const packed = json('scorecard.json', files.get('scorecard.json') ?? new Uint8Array());
  const worth = pointsOf(score(file));
  return pointsOf(packed as Scorecard) === worth
    ? { ok: true, files: manifest.files.length, log }
    : bad(
        'scorecard.json is not what this log scores: it was edited, or the pack was made by a Muster with another rubric (score log.jsonl with that one)',
      );
}

const textOf = (files: ReadonlyMap<string, Uint8Array>, name: PackFile): string =>
  new TextDecoder().decode(files.get(name));

/** All that a card claims, criterion by criterion; anything that is no card claims nothing. */
function pointsOf(card: Partial<Scorecard> | null): string {
  const blocks = Array.isArray(card?.blocks) ? card.blocks : [];
  return JSON.stringify([
    card?.total,
    card?.max,
    card?.band,
    blocks.map(({ id, rating, criteria }) => [
      id,
      rating,
      criteria?.map((item) => [item.id, item.points, item.max, item.verdict]),
    ]),
  ]);
}
