import { createHash } from 'node:crypto';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { canonicalJson } from '../../log/contentHash.ts';

/** What lies in every evidence pack besides its manifest. */
export const PACK_FILES = [
  'README.txt',
  'log.jsonl',
  'scenario.json',
  'organisation.json',
  'attendance.json',
  'scorecard.json',
  'report.md',
  'report.docx',
  'report.pdf',
] as const;
export type PackFile = (typeof PACK_FILES)[number];
export const MANIFEST = 'manifest.json';
export const PACK_FORMAT = 'muster-evidence/1';

export interface Manifest {
  format: typeof PACK_FORMAT;
  exercise: string;
  drillId: string;
  /** SHA-256 of the scenario the drill was played with, as the log's first line has it. */
  scenarioHash: string;
  files: { name: string; bytes: number; sha256: string }[];
  /** SHA-256 of all the rest of this file, in canonical JSON. */
  self: string;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const selfHash = ({ self: _self, ...rest }: Manifest): string =>
  sha256(new TextEncoder().encode(canonicalJson(rest)));

export const jsonFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
/** A scorecard as a file: the export and the pack have the same bytes. */
export const cardFile = (card: Scorecard): string => jsonFile(card);
