import { own } from './keyed.ts';
/** Past incidents and near misses. Real names stand here and nowhere else in the product. */

/** Kinds of incident, each close to one scenario; the last one is about how fast switches move. */
export const FAMILIES = [
  'vulnerable-people',
  'data-exposure',
  'hateful-output',
  'wrong-answers',
  'lever-speed',
] as const;
export type Family = (typeof FAMILIES)[number];
export const FAMILY_WORDS: Record<Family, string> = {
  'vulnerable-people': 'Harm to vulnerable people',
  'data-exposure': 'Data where it should not be',
  'hateful-output': 'Hateful output and the press',
  'wrong-answers': 'Wrong or useless answers',
  'lever-speed': 'How fast switches work',
};

export const REMEDIES = [
  'rollback',
  'patch',
  'feature-off',
  'product-off',
  'restriction',
  'takedown',
  'filter',
  'none',
] as const;
export type Remedy = (typeof REMEDIES)[number];
export const REMEDY_WORDS: Record<Remedy, string> = {
  rollback: 'Rollback',
  patch: 'Patch',
  'feature-off': 'Feature off',
  'product-off': 'Product off or withdrawn',
  restriction: 'Restriction or cap',
  takedown: 'Taken down',
  filter: 'Stricter filter',
  none: 'None known',
};

/** How far an entry has been checked. `ours`: written by this team about itself. */
export const SURE = ['primary', 'secondHand', 'unverified', 'ours'] as const;
export type Sure = (typeof SURE)[number];
export const SURE_WORDS: Record<Sure, string> = {
  primary: 'Primary text read',
  secondHand: 'Second-hand sources',
  unverified: 'From knowledge, unverified',
  ours: 'Ours',
};

export const ENTRY_KINDS = ['incident', 'nearMiss'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export const KIND_WORDS: Record<EntryKind, string> = { incident: 'Incident', nearMiss: 'Near miss' };

/** What a team writes about an incident; the bundled entries hold the same and say how sure they are. */
export interface EntryText {
  kind: EntryKind;
  /** As people write it: "26 August 2025", "spring 2023". Empty where it has none. */
  date: string;
  title: string;
  happened: string;
  detected: string;
  timeToDetection: string;
  switchedOff: string;
  /** Rollback, patch, both or neither. */
  remedy: string;
  comms: string;
  lesson: string;
  families: Family[];
  levers: Remedy[];
  sources: string[];
}

export interface CatalogueEntry extends EntryText {
  id: string;
  sure: Sure;
  /** What in it is less sure than the rest. */
  caution: string;
}

const DEATH = /\b(?:deaths?|died|dies|dead|killed|suicides?|fatal\w*|murder\w*)\b/i;

/** Said in place of an entry until somebody chooses to read it: people come to it straight out of a drill. Null: nothing to say. */
export function contentNoteOf({
  title,
  happened,
  lesson,
}: Pick<CatalogueEntry, 'title' | 'happened' | 'lesson'>): string | null {
  return DEATH.test(`${title} ${happened} ${lesson}`)
    ? 'Somebody died in this case. Read it if and when you want to.'
    : null;
}

/** A question left open in the public record. */
export const NOT_PUBLIC = 'Not public.';

const FIELDS = [
  'id',
  'date',
  'title',
  'happened',
  'detected',
  'timeToDetection',
  'switchedOff',
  'remedy',
  'comms',
  'lesson',
] as const;

export interface CatalogueFilter {
  words: string;
  family: Family | '';
  remedy: Remedy | '';
  sure: Sure | '';
}
export const NO_FILTER: CatalogueFilter = { words: '', family: '', remedy: '', sure: '' };

/** Entries that hold every word typed, in any field, and fit every choice. */
export function matching(
  entries: readonly CatalogueEntry[],
  { words, family, remedy, sure }: CatalogueFilter,
): CatalogueEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (family !== '' && !entry.families.includes(family)) return false;
    if (remedy !== '' && !entry.levers.includes(remedy)) return false;
    if (sure !== '' && entry.sure !== sure) return false;
    const text = [...FIELDS.map((field) => own(entry, field)), ...entry.sources].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
