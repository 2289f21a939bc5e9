import type { Day } from '../../../shared/calendar.ts';
import type { ImportView, PackCheck } from '../../../shared/importing.ts';
import type { OrganisationProfile } from '../../../shared/scenario/organisation.ts';
import type { FileProblem } from '../organisationFile.ts';
import type { ScenarioSources } from '../pack/library.ts';
import type { PackResult } from '../pack/loadPack.ts';
import type { MadePack, Wanted } from '../sheet/pack/makePack.ts';
import type { ReadList, ReadOptions } from '../sheet/read/readSheet.ts';

/** What the reading thread is asked for: one pack of a folder, one sheet, or what a screen before the day needs. */
export type Asked =
  | { do: 'pack'; root: string; name: string; organisation: OrganisationProfile }
  | { do: 'sheet'; bytes: Uint8Array; options: ReadOptions }
  | { do: 'import'; root: string; bytes: Uint8Array; wanted: Wanted; organisation: OrganisationProfile }
  | {
      do: 'check';
      /** A file of its own where there is no text of it. */
      path: string;
      text: string | null;
      organisation: OrganisationProfile;
      today: Day;
    }
  | { do: 'company'; text: string; packs: ScenarioSources };

export type Answered =
  | { is: 'ready' }
  | { is: 'pack'; pack: PackResult }
  | { is: 'list'; list: ReadList }
  | { is: 'import'; view: ImportView; write: MadePack['write'] }
  | { is: 'check'; check: PackCheck; sources: PackResult['sources'] }
  | { is: 'company'; profile: OrganisationProfile | null; problems: FileProblem[] }
  /** The file is no sheet, for this reason. */
  | { is: 'refused'; problem: string; fix: string }
  /** A fault of ours. */
  | { is: 'failed'; reason: string };
