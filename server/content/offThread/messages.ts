import type { OrganisationProfile } from '../../../shared/scenario/organisation.ts';
import type { PackResult } from '../pack/loadPack.ts';
import type { ReadList, ReadOptions } from '../sheet/read/readSheet.ts';

/** What the reading thread is asked for: one pack of a folder, or one sheet. */
export type Asked =
  | { do: 'pack'; root: string; name: string; organisation: OrganisationProfile }
  | { do: 'sheet'; bytes: Uint8Array; options: ReadOptions };

export type Answered =
  | { is: 'ready' }
  | { is: 'pack'; pack: PackResult }
  | { is: 'list'; list: ReadList }
  /** The file is no sheet, for this reason. */
  | { is: 'refused'; problem: string; fix: string }
  /** A fault of ours. */
  | { is: 'failed'; reason: string };
