import type { CatalogueEntry } from '../../../shared/catalogue.ts';
import { contentNoteOf, KIND_WORDS, matching, NO_FILTER, SURE_WORDS } from '../../../shared/catalogue.ts';
import { nearest } from '../pack/nearest.ts';
import { SCHEMA_FILE } from '../pack/source/packFile.ts';
import type { PackSeed } from './scaffold.ts';
import { scaffoldPack } from './scaffold.ts';

/** "drill-after-i09" as a title: "Drill after i09". Players see it, so it says nothing about what happened. */
const titleFrom = (id: string): string => {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const told = (label: string, text: string): string[] => (text.trim() === '' ? [] : [`${label}: ${text}`]);

/** Before a drill is made of a case that cost a life, or of people who were harmed. */
const careFor = (entry: CatalogueEntry): string[] =>
  contentNoteOf(entry) !== null || entry.families.includes('vulnerable-people')
    ? [
        'CARE: people were harmed in this case, and their families may be known. In your drill nobody comes to harm in any branch. Change place, age, product and course until nobody can be recognised, write no method and nobody’s own words, and say in `contentNote` what it is about.',
      ]
    : [];

/** What an entry knows, as notes at the places of a pack where its author needs them. Real names stay in comments. */
function seedFrom(entry: CatalogueEntry, title: string): PackSeed {
  const name = entry.id;
  return {
    title,
    notes: {
      title: [
        `${name}: this pack starts from the ${KIND_WORDS[entry.kind].toLowerCase()} "${entry.title}"${entry.date ? ` (${entry.date})` : ''}.`,
        ...careFor(entry),
        ...told(`${name}, what happened`, entry.happened),
        ...told(`${name}, sources`, entry.sources.join('; ')),
        `${name}, how sure: ${SURE_WORDS[entry.sure]}. ${entry.caution}`.trim(),
        'The incident in the fields below is invented and has nothing to do with it: change it into yours, line by line.',
        'Lines that begin with # are notes to you; no player ever sees them. Real companies and people belong here and never in a field.',
      ],
      injects: [
        ...told(`${name}, how it was found`, entry.detected),
        ...told(`${name}, time to detection`, entry.timeToDetection),
      ],
      world: told(`${name}, what was switched off`, entry.switchedOff),
      decision: told(`${name}, rollback or patch`, entry.remedy),
      comms: told(`${name}, what was said outside`, entry.comms),
      guide: told(`${name}, the lesson`, entry.lesson),
    },
  };
}

/** An id and a file name for a pack from an entry: own entries lend it their title, public ones only their number. */
export function packIdFrom({ id, title, sure }: CatalogueEntry): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^[^a-z]+|-+$/g, '');
  return sure === 'ours' && slug.length > 2 ? slug : `drill-after-${id.toLowerCase()}`.slice(0, 40);
}

/** The file behind "Make a drill from this". It passes the check as it is. */
export function starterPack(entry: CatalogueEntry): { file: string; text: string } {
  const id = packIdFrom(entry);
  return {
    file: `${id}.yaml`,
    text: scaffoldPack(id, `./${SCHEMA_FILE}`, seedFrom(entry, titleFrom(id))),
  };
}

/** A pack under a name of the author's own. */
export const packFromEntry = (id: string, entry: CatalogueEntry): string =>
  scaffoldPack(id, `./${SCHEMA_FILE}`, seedFrom(entry, titleFrom(id)));

/** The entry somebody named, or the ones that they may have meant: by the words in them, else by a slip of the keys. */
export function entryNamed(
  word: string,
  entries: readonly CatalogueEntry[],
): { entry: CatalogueEntry } | { near: readonly CatalogueEntry[] } {
  const name = word.trim().toLowerCase();
  const entry = entries.find(({ id }) => id.toLowerCase() === name);
  if (entry) return { entry };
  const holding = matching(entries, { ...NO_FILTER, words: name });
  if (holding.length > 0) return { near: holding };
  const meant = new Set([
    nearest(
      word,
      entries.map(({ id }) => id),
    ),
    nearest(
      word,
      entries.map(({ title }) => title),
    ),
  ]);
  return { near: entries.filter(({ id, title }) => meant.has(id) || meant.has(title)) };
}
