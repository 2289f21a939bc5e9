/** What passes between the screens for event lists and the server: plain data, shown as it is. */

/** What is decided about a sheet: what nobody has said is left out, and what was guessed is shown in its place. */
export interface ImportDecisions {
  sheets?: string[];
  /** Their header or its letter, then our column or "ignore". */
  columns?: Record<string, string>;
  /** Their name, then desks of ours parted by semicolons, "all", or "note". */
  desks?: Record<string, string>;
  /** Who gets the rows that name no desk of ours. */
  to?: string;
  channels?: Record<string, string>;
  /** Words under Type and Status. */
  words?: Record<string, string>;
  times?: 'hh:mm' | 'mm:ss';
  everyMs?: number;
  strict?: boolean;
}

export interface ImportColumn {
  letter: string;
  header: string;
  /** Under which a decision about it is kept. */
  name: string;
  /** Our column's header; null where it stays behind. */
  reads: string | null;
  by: 'name' | 'word' | 'content' | 'you' | 'nothing';
  isHidden: boolean;
  /** A desk's name, with a mark below it for each row that desk gets. */
  isMark: boolean;
  samples: string[];
}

/** A word of the sheet, with what it means here. */
export interface ImportValue {
  value: string;
  /** How many rows hold it. */
  rows: number;
  /** Ids of desks, a channel, or what becomes of its rows; null while nobody has said. */
  means: string[] | null;
  /** It was decided by hand. */
  isYours: boolean;
}

/** A column that says which rows are for players, with its words. */
export interface ImportWords {
  column: string;
  values: ImportValue[];
}

type Becomes = 'inject' | 'shelf' | 'expected' | 'out' | 'refused';
export interface ImportedRow {
  row: number;
  /** The number of its sheet, from 0, where the list lies on several. */
  sheet: number;
  becomes: Becomes;
  id: string | null;
  /** `T+05:00`; null where no clock brings it. */
  at: string | null;
  from: string;
  to: string;
  channel: string;
  says: string;
  why: string[];
}

export interface ImportFinding {
  row: number | null;
  column: string | null;
  problem: string;
  fix: string;
}

/** What an import would make of a sheet, from its columns to each of its rows. */
export interface ImportView {
  sheet: string | null;
  sheets: (string | null)[];
  otherSheets: { name: string; rows: number }[];
  hiddenSheets: string[];
  headRow: number;
  /** The encoding it was taken to be in, where the file proves none. */
  guessed: string | null;
  columns: ImportColumn[];
  /** What keeps the list from being read further, until somebody decides. */
  refused: { problem: string; fix: string } | null;
  desks: ImportValue[];
  /** Rows that name nobody. */
  nobody: number;
  channels: ImportValue[];
  words: ImportWords[];
  times: string;
  /** The time of day at T+0, `09:00`. */
  clock: string | null;
  isTimeless: boolean;
  rows: ImportedRow[];
  counts: Record<Becomes, number>;
  /** Rows that are not for players, in a sentence. */
  kept: string;
  notices: ImportFinding[];
  style: ImportFinding[];
  /** An export of ours: what it changes of the scenario it was written from. */
  own: {
    scenario: string;
    variant: string;
    changed: string[];
    added: string[];
    missing: string[];
    left: string[];
  } | null;
  /** A corrected sheet: what it changes in its pack. */
  update: { changed: string[]; added: string[]; removed: string[]; conflicts: string[] } | null;
  /** What is wrong with the pack as a whole. */
  left: string[];
  canSave: boolean;
}

/** GET, POST and PUT of an import (facilitator). */
export interface ImportAnswer {
  id: string;
  file: string;
  /** Counts what was decided; a decision names the one it was made on. */
  revision: number;
  decisions: ImportDecisions;
  /** An export of ours is read as a plain list. */
  isPlain: boolean;
  /** The pack that this sheet corrects. */
  updates: string | null;
  /** Packs that were made by an import, with the sheet each was made from. */
  made: { pack: string; file: string }[];
  packId: string;
  title: string;
  canUndo: boolean;
  view: ImportView;
  /** The desks and channels to choose from. */
  desks: { id: string; title: string }[];
  channels: { id: string; title: string }[];
  columns: string[];
  saved: SavedImport | null;
}

/** What was written, and what the check says of it. */
export interface SavedImport {
  /** What was decided when it was saved; nothing has changed while the import is at the same. */
  revision: number;
  pack: string;
  file: string;
  check: PackCheck;
}

export interface PackFinding {
  /** `my-incident.yaml, line 12`; empty where the pack as a whole is meant. */
  where: string;
  place: string;
  problem: string;
  fix: string;
}

/** What the check of a pack says: errors keep it from being played. */
export interface PackCheck {
  file: string;
  id: string | null;
  title: string;
  variants: string[];
  errors: PackFinding[];
  warnings: PackFinding[];
  /** What was looked at, in a few words. */
  proven: string[];
}

/** GET of the company's words (facilitator). */
export interface CompanyAnswer {
  /** Where they lie, on the machine that runs the server. */
  file: string;
  /** Without a file the text is an example to begin from. */
  isThere: boolean;
  text: string;
  /** Every field with what it is for. */
  example: string;
  hash: string;
  /** Where the version before the last change is kept. */
  previous: string | null;
}
interface CompanyProblem {
  line: number | null;
  field: string;
  problem: string;
  fix: string;
}
export interface CompanyCheck {
  problems: CompanyProblem[];
}

/** GET of what can be played and what lies beside it (facilitator). */
export interface ScenarioShelf {
  folder: string;
  items: ShelfItem[];
  laws: LawCards[];
  mostDays: number;
}
export interface ShelfItem {
  id: string;
  title: string;
  version: string;
  variants: string[];
  /** Null for what is bundled. */
  file: string | null;
  /** `changed`: its file is newer than what is played; `new`: nobody has checked it yet. */
  state: 'ready' | 'refused' | 'changed' | 'new';
  /** How much is to be put right. */
  problems: number;
  /** The sheet it was imported from. */
  from: string | null;
  /** ISO; null for what is bundled. */
  changedAt: string | null;
  lastDrill: { drillId: string; title: string; createdAt: string } | null;
}
export interface LawCards {
  scenario: string;
  title: string;
  cards: {
    id: string;
    title: string;
    jurisdiction: string;
    source: string;
    asOf: string;
    /** Null where the date is no day. */
    days: number | null;
    isOld: boolean;
  }[];
}
