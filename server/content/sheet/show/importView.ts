import type { ImportColumn, ImportedRow, ImportFinding, ImportView } from '../../../../shared/importing.ts';
import { own } from '../../../../shared/keyed.ts';
import { namesOf } from '../../../../shared/roleNames.ts';
import type { OrganisationProfile } from '../../../../shared/scenario/organisation.ts';
import { formatDrillTime, HOUR, MINUTE } from '../../../../shared/time.ts';
import { problemLine } from '../../pack/source/problem.ts';
import { headerOf, IMPORT_COLUMNS, plain } from '../header/keys.ts';
import type { MadePack } from '../pack/makePack.ts';
import type { Update } from '../pack/updatePack.ts';
import type { Decisions } from '../plan/decisions.ts';
import type { SheetProblem } from '../read/grid.ts';
import { columnLetters } from '../read/grid.ts';
import type { ReadList } from '../read/readSheet.ts';
import { ROWS_OF_A_SHEET } from '../read/whichSheet.ts';
import { keptWords } from '../rows/keepOut.ts';
import { cut } from '../rows/rowTexts.ts';
import { CHANNEL_WORDS } from '../write/planned.ts';
import { onScreen } from './onScreen.ts';
import { channelValues, deskValues, wordValues } from './values.ts';

const NOTHING = {
  desks: [],
  nobody: 0,
  channels: [],
  words: [],
  times: '',
  clock: null,
  isTimeless: false,
  rows: [],
  counts: { inject: 0, shelf: 0, expected: 0, out: 0, refused: 0 },
  kept: '',
  notices: [],
  style: [],
  own: null,
  update: null,
  left: [],
  canSave: false,
} satisfies Partial<ImportView>;

/** What a screen shows of an import. `made` is a reason where the list cannot be read further until somebody decides. */
export function importView(
  list: ReadList,
  made: MadePack | { problem: string; fix: string },
  organisation: OrganisationProfile,
  decisions: Decisions,
): ImportView {
  const sheet = {
    sheet: list.sheet,
    sheets: list.sheets.map(({ name }) => name),
    otherSheets: list.otherSheets,
    hiddenSheets: list.hiddenSheets,
    headRow: list.mapping.headRow,
    guessed: list.guessed,
    columns: columnsOf(list, decisions),
  };
  if ('problem' in made)
    return {
      ...NOTHING,
      ...sheet,
      refused: { problem: `The list cannot be read yet: ${made.problem}.`, fix: onScreen(made.fix) },
    };
  const { plan, own: ownExport, fitted, update } = made;
  const rows = rowsOf(list, made, organisation);
  const counts = { ...NOTHING.counts };
  for (const { becomes } of rows) counts[becomes] += 1;
  return {
    ...sheet,
    refused: null,
    ...deskValues(list, plan, organisation, decisions),
    channels: channelValues(list, plan, decisions),
    words: wordValues(list, plan, decisions),
    // How to have it otherwise stands beside it on the screen.
    times: plan.times.replace(/ \(--times [^)]*\)/, ''),
    clock: plan.clock === null ? null : wall(plan.clock),
    isTimeless: plan.injects.length === 0,
    rows,
    counts,
    kept: plan.kept.length > 0 ? keptWords(plan.kept) : '',
    notices: plan.problems.filter(({ row }) => row === null).map(findingOf(list)),
    style: (fitted?.style ?? []).map(findingOf(list)),
    own: ownExport && {
      scenario: ownExport.source.id,
      variant: ownExport.source.variant,
      changed: ownExport.changes.changed.map(({ id, columns }) => `${id}: ${columns.join(', ')}`),
      added: ownExport.changes.added,
      missing: ownExport.changes.missing,
      left: ownExport.changes.left.map(({ id, columns }) => `${id}: ${columns.join(', ')}`),
    },
    update: update && updateOf(update),
    left: (fitted?.left ?? []).map(problemLine),
    canSave: made.write !== null,
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
const wall = (ms: number): string =>
  `${two(Math.floor(ms / HOUR) % 24)}:${two(Math.floor(ms / MINUTE) % 60)}`;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function columnsOf({ mapping }: ReadList, { columns = {} }: Decisions): ImportColumn[] {
  const seen = new Map<string, number>();
  for (const { header } of mapping.columns) seen.set(plain(header), (seen.get(plain(header)) ?? 0) + 1);
  const ignored = new Set(
    Object.entries(columns).flatMap(([theirs, ours]) => (ours === 'ignore' ? [plain(theirs)] : [])),
  );
  return mapping.columns
    .filter(({ header, samples }) => header !== '' || samples.length > 0)
    .map(({ column, header, key, by, isHidden, isMark, samples }) => {
      const letter = columnLetters(column);
      const isAlone = plain(header) !== '' && seen.get(plain(header)) === 1;
      const name = isAlone ? oneLine(header) : letter;
      return {
        letter,
        header: oneLine(header),
        name,
        reads: key === null ? (ignored.has(plain(name)) ? 'ignore' : null) : headerOf(key),
        by: ignored.has(plain(name)) ? 'you' : by,
        isHidden,
        isMark: isMark === true,
        samples,
      };
    });
}

/** Every row below the header, with what becomes of it in the end. */
function rowsOf(
  list: ReadList,
  { plan, fitted }: MadePack,
  organisation: OrganisationProfile,
): ImportedRow[] {
  const { roles } = namesOf(organisation);
  const timed = fitted?.injects ?? plan.injects;
  const taken = new Map([...timed, ...(fitted?.shelf ?? plan.shelf)].map((inject) => [inject.row, inject]));
  const lost = new Map<number, string[]>();
  for (const { row, kind, problem } of fitted?.problems ?? [])
    if (row !== null && kind === 'refused') lost.set(row, [...(lost.get(row) ?? []), problem]);
  const texts = new Map(list.rows.map((row) => [row.row, row.texts]));
  return plan.rows.map(({ row, becomes, id, at, why }): ImportedRow => {
    const inject = taken.get(row);
    const { from = '', to = '', method = '', subject = '', message = '' } = texts.get(row) ?? {};
    const place = { row: row % ROWS_OF_A_SHEET, sheet: Math.floor(row / ROWS_OF_A_SHEET) };
    const away = lost.get(row);
    if (inject === undefined)
      return {
        ...place,
        becomes: away ? 'refused' : becomes,
        id,
        at: null,
        from: cut(from),
        to: cut(to),
        channel: cut(method),
        says: cut(subject || message),
        why: [...why, ...(away ?? [])],
      };
    return {
      ...place,
      becomes,
      id: inject.id,
      at: at === null ? null : formatDrillTime(at),
      from: cut(inject.from),
      to: [
        ...inject.to.map((role) => own(roles, role)),
        ...(inject.fallbackTo === null ? [] : [`else ${own(roles, inject.fallbackTo)}`]),
      ].join('; '),
      channel: own(CHANNEL_WORDS, inject.channel) ?? '',
      says: cut(inject.subject),
      why,
    };
  });
}

/** The header as the sheet has it, where a finding knows ours. */
const findingOf =
  ({ mapping }: ReadList) =>
  ({ row, column, problem, fix }: SheetProblem): ImportFinding => {
    const key = IMPORT_COLUMNS.find(({ header }) => header === column)?.key;
    const theirs = mapping.columns.find((mapped) => key !== undefined && mapped.key === key)?.header;
    return {
      row: row === null ? null : row % ROWS_OF_A_SHEET,
      column: column === null ? null : oneLine(theirs ?? column),
      problem: problem.replace(/\.$/, ''),
      fix: onScreen(fix),
    };
  };

const updateOf = ({ changed, added, removed, conflicts }: Update): NonNullable<ImportView['update']> => ({
  changed: changed.map(({ id, row, fields }) => `${id} (row ${row % ROWS_OF_A_SHEET}): ${fields.join(', ')}`),
  added: added.map(({ id, row }) => `${id} (row ${row % ROWS_OF_A_SHEET})`),
  removed,
  conflicts: conflicts.map(({ id, field, problem }) => `${id}${field === '' ? '' : `.${field}`}: ${problem}`),
});
