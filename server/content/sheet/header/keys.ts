import { suggestion } from '../../pack/nearest.ts';
import { tidy } from '../cellText.ts';
import type { ColumnKey, SheetRow } from '../columns.ts';
import { COLUMNS } from '../columns.ts';
import { SheetError } from '../read/grid.ts';

/** What a column of somebody's list may be for us: those of our own export, and two that it has no need of. */
export type ImportKey = ColumnKey | 'day' | 'replies';

/** What a row says, column by column. */
export type ImportRow = SheetRow & { day?: string; replies?: string };

const MORE: readonly { key: ImportKey; header: string; also: string }[] = [
  {
    key: 'day',
    header: 'Day',
    also: 'date|exercise day|event date|inject date|day no|datum|tag|jour|fecha|día|日付|日期',
  },
  {
    key: 'replies',
    header: 'Replies',
    also: 'reply|poll|options|choices|answer options|reply options|response options|antworten|antwortmöglichkeiten|réponses|choix|選択肢|选项',
  },
];
export const IMPORT_COLUMNS: readonly { key: ImportKey; header: string; also: string }[] = [
  ...COLUMNS,
  ...MORE,
];

export const headerOf = (key: ImportKey): string =>
  IMPORT_COLUMNS.find((column) => column.key === key)?.header ?? key;

/** Headers as they are compared: no capitals, line ends, underscores, colons or stars. */
export const plain = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .replace(/[_\n\u00A0]+/g, ' ')
    .replace(/[*:?.]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A header cut into words: `SourceReference`, `SEND TO\n(RECIPIENT PLAYERS)` and `Inject#` say what they say in small letters. */
export const wordsOf = (header: string): string =>
  tidy(header)
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/#/g, ' # ')
    .replace(/[^\p{L}\p{M}\p{N}#+']+/gu, ' ')
    .trim();

const KNOWN: ReadonlyMap<string, { key: ImportKey; rank: number }[]> = known();

function known() {
  const words = new Map<string, { key: ImportKey; rank: number }[]>();
  for (const { key, header, also } of IMPORT_COLUMNS)
    [header, ...also.split('|')].forEach((word, rank) => {
      for (const name of new Set([plain(word), wordsOf(word)]))
        words.set(name, [...(words.get(name) ?? []), { key, rank }]);
    });
  return words;
}

/** What a header means by a name that is known, best first. */
export const knownAs = (header: string): { key: ImportKey; rank: number }[] => {
  const name = plain(header);
  return KNOWN.get(name) ?? KNOWN.get(name.replace(/\s*\([^)]*\)$/, '')) ?? KNOWN.get(wordsOf(header)) ?? [];
};

/** The column of ours that a word of whoever imports names: its header, its key, or another word for it. */
export function columnNamed(word: string): ImportKey | 'ignore' {
  const name = plain(word);
  if (/^(ignore|ignored|nothing|none|skip|leave out)$/.test(name)) return 'ignore';
  const exact = IMPORT_COLUMNS.find(
    ({ key, header }) => key.toLowerCase() === name || plain(header) === name,
  );
  const key = exact?.key ?? KNOWN.get(name)?.[0]?.key;
  if (key) return key;
  const headers = IMPORT_COLUMNS.map(({ header }) => header);
  throw new SheetError(`"${word}" is no column of an event list`, suggestion(word, headers, headers.length));
}
