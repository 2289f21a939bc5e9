import type { ReadList } from '../../content/sheet/read/readSheet.ts';
import type { KeptRow } from '../../content/sheet/rows/keepOut.ts';
import { keptWords } from '../../content/sheet/rows/keepOut.ts';
import type { Style } from '../../report/terminalStyle.ts';

/** Rows that the sheet keeps from players: how many for which reason, and which they are. */
export function keptLines(kept: readonly KeptRow[], { hiddenSheets }: ReadList, s: Style): string[] {
  const groups = new Map<string, KeptRow[]>();
  for (const row of kept) {
    const key = JSON.stringify([row.why, row.column, row.flag === null ? '' : row.value]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const lines = [
    ...(kept.length > 0 ? [s.bold(keptWords(kept))] : []),
    ...[...groups.values()].map((rows) => `  ${groupLine(rows)}`),
    ...wayIn(kept),
    ...(hiddenSheets.length > 0
      ? [
          `Hidden sheets, left alone: ${hiddenSheets.map((name) => `"${name}"`).join(', ')}. To read one all the same: --sheet "${hiddenSheets[0]}"`,
        ]
      : []),
  ];
  return lines.length > 0 ? ['', ...lines] : [];
}

function groupLine(rows: readonly KeptRow[]): string {
  const [{ why, column, value, flag } = rows[0] as KeptRow] = rows;
  const says =
    column === null
      ? ''
      : flag === null && value === ''
        ? ` (${column})`
        : ` (${short(column)} says "${short(value)}"${flag === null && rows.length > 1 ? ' and the like' : ''})`;
  const joined = rows.filter(({ joins }) => joins !== null);
  const joins =
    why !== 'expected player action'
      ? ''
      : joined.length > 0
        ? `, now part of the expected action of ${joined.map(({ row, joins: id }) => `${id} (row ${row})`).join(', ')}`
        : ', with no inject before to belong to';
  return `${why}${says}: ${rows.length === 1 ? 'row' : 'rows'} ${spans(rows.map(({ row }) => row))}${joins}`;
}

/** "3, 5 to 8, 12". */
function spans(rows: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else parts.push([row, row]);
  }
  return parts
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`))
    .join(', ');
}

/** What to do where a row was meant for players after all. */
function wayIn(kept: readonly KeptRow[]): string[] {
  const unknown = kept.filter(({ why, flag }) => why === 'not known' && flag !== null);
  const word = unknown[0] ?? kept.find(({ flag }) => flag !== null);
  return [
    ...(word
      ? [
          `  If they are for players: ${[...new Set((unknown.length > 0 ? unknown : [word]).map(flagFor))].slice(0, 12).join(' ')}`,
        ]
      : []),
    ...(kept.some(({ why }) => why === 'hidden' || why === 'struck out')
      ? [
          '  A hidden row comes in when it is shown in the sheet, a struck-out one when the line is taken off.',
        ]
      : []),
  ];
}

const flagFor = ({ flag, value }: KeptRow): string =>
  `--${flag} "${short(value).replaceAll('"', "'")}=${flag === 'status' ? 'in' : 'inject'}"`;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 58)} …`;
};
