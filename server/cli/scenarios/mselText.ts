import { own } from '../../../shared/keyed.ts';
import { namesOf } from '../../../shared/roleNames.ts';
import type { OrganisationProfile } from '../../../shared/scenario/organisation.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { problemLine } from '../../content/pack/source/problem.ts';
import type { ImportKey } from '../../content/sheet/header/keys.ts';
import { headerOf, IMPORT_COLUMNS } from '../../content/sheet/header/keys.ts';
import type { Fitted } from '../../content/sheet/pack/fitPack.ts';
import type { ImportPlan } from '../../content/sheet/plan/importPlan.ts';
import type { SheetProblem } from '../../content/sheet/read/grid.ts';
import { columnLetters } from '../../content/sheet/read/grid.ts';
import type { ReadList } from '../../content/sheet/read/readSheet.ts';
import { tells } from '../../content/sheet/rows/screen/columns.ts';
import { CHANNEL_WORDS } from '../../content/sheet/write/planned.ts';
import type { Style } from '../../report/terminalStyle.ts';
import { keptLines } from './mselKept.ts';
import { undecidedLines } from './mselUndecided.ts';

/** Columns that tell of a plan or a run and have no place in a pack. */
const STAYS: ReadonlySet<ImportKey> = new Set([
  'scenarioTime',
  'phase',
  'type',
  'controller',
  'status',
  'firedAt',
  'skipReason',
]);

export interface DryRun {
  /** The sheet's file name. */
  name: string;
  list: ReadList;
  plan: ImportPlan;
  fitted: Fitted;
  target: string;
  organisation: OrganisationProfile;
}

/** What an import would make of a sheet, from its columns to each row that stays out. */
export function dryRunText(run: DryRun, s: Style): string {
  const { name, list, plan, fitted, target, organisation } = run;
  const { roles } = namesOf(organisation);
  const { injects, shelf } = fitted;
  const refused = [...plan.problems, ...fitted.problems].filter(({ kind }) => kind === 'refused');
  const stayed = new Set(refused.map(({ row }) => row)).size;
  const changed = plan.problems.filter(
    ({ kind, row }) => kind === 'changed' && !refused.some((other) => row !== null && other.row === row),
  );
  const lines = [
    `${s.tape(' EXERCISE ')} ${s.bold(name)}${list.sheet === null ? '' : `, sheet "${list.sheet}"${list.isHidden ? ' (hidden)' : ''}`}: ${list.mapping.headRow === 0 ? 'no header' : `header in row ${list.mapping.headRow}`}, ${list.rows.length} rows below it`,
    ...(list.guessed === null
      ? []
      : [
          `The file does not say its encoding and was read as ${list.guessed}: look at accents and quotation marks. Where they are wrong, save it as CSV UTF-8.`,
        ]),
    ...otherSheetLines(list),
    '',
    s.bold('Columns'),
    ...columnLines(list),
    `Times: ${plan.times}.`,
    '',
    s.bold(
      `${injects.length} ${injects.length === 1 ? 'inject' : 'injects'}${shelf.length > 0 ? `, and ${shelf.length} that the facilitator fires by hand,` : ''} for ${target}`,
    ),
    ...injects.map(
      ({ row, id, at, from, to, fallbackTo, channel, subject }) =>
        `  ${formatDrillTime(at)}  row ${row}  ${s.bold(id)}  ${own(CHANNEL_WORDS, channel)}, ${oneLine(from)} to ${to.map((role) => own(roles, role)).join('; ')}${fallbackTo ? ` (else ${own(roles, fallbackTo)})` : ''}: ${oneLine(subject)}`,
    ),
    ...shelf.map(
      ({ row, id, from, to, channel, subject }) =>
        `  by hand   row ${row}  ${s.bold(id)}  ${own(CHANNEL_WORDS, channel)}, ${oneLine(from)} to ${to.map((role) => own(roles, role)).join('; ')}: ${oneLine(subject)}`,
    ),
    ...undecidedLines(plan, organisation, s),
    ...keptLines(plan.kept, list, s),
    ...section(`Read otherwise than it is written: ${changed.length}`, changed, run, s.yellow('~')),
    ...section(
      `Style and pace, said and let through (--strict keeps such rows out): ${fitted.style.length}`,
      fitted.style,
      run,
      s.yellow('~'),
    ),
    ...section(`Stay out: ${stayed} of ${list.rows.length} rows`, refused, run, s.red('!')),
    ...(fitted.left.length > 0
      ? ['', s.bold('The pack as a whole'), ...fitted.left.map((problem) => `  ${problemLine(problem)}`)]
      : []),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function otherSheetLines({ sheets, otherSheets }: ReadList): string[] {
  return [
    ...(sheets.length > 1
      ? [`Its days were read one after the other: ${sheets.map(({ name }) => `"${name}"`).join(', ')}`]
      : []),
    ...(otherSheets.length > 0
      ? [
          `Other sheets that look like lists, left alone: ${otherSheets.map(({ name, rows }) => `"${name}" (${rows} rows)`).join(', ')}. To read one: --sheet "${otherSheets[0]?.name}"; several: --sheet once for each`,
        ]
      : []),
  ];
}

function columnLines({ mapping }: ReadList): string[] {
  const named = mapping.columns.filter(({ header, samples }) => header !== '' || samples.length > 0);
  const taken = named.filter(({ key }) => key !== null && !STAYS.has(key));
  const telling = named.filter((column) => column.header !== '' && tells(column) !== null);
  const stays = named.filter(
    (column) => column.key !== null && STAYS.has(column.key) && !telling.includes(column),
  );
  const marks = named.filter(({ isMark }) => isMark);
  const rest = named
    .filter(({ key, isMark }) => key === null && isMark !== true)
    .filter((column) => !telling.includes(column));
  const unknown = rest.filter(({ isHidden }) => !isHidden);
  const hidden = rest.filter(({ isHidden }) => isHidden);
  return [
    ...taken.map(
      (column) => `  ${shown(column)} is read as ${headerOf(column.key ?? 'message')}${byWords(column)}`,
    ),
    ...(marks.length > 0 ? [`  An X says who gets the row: ${list(marks)}`] : []),
    ...(telling.length > 0 ? [`  Says which rows are for players: ${list(telling)}`] : []),
    ...(stays.length > 0
      ? [`  Known, and left in the sheet because a pack says it otherwise: ${list(stays)}`]
      : []),
    ...(unknown.length > 0
      ? [`  Ignored: ${list(unknown)}. To use one: --map "${nameOf(unknown[0])}=Message"`]
      : []),
    ...(hidden.length > 0
      ? [
          `  Hidden, so left in the sheet: ${list(hidden)}. To use one all the same: --map "${nameOf(hidden[0])}=Expected action"`,
        ]
      : []),
  ];
}

type Column = ReadList['mapping']['columns'][number];
const nameOf = (column: Column | undefined): string =>
  column === undefined ? '' : oneLine(column.header) || columnLetters(column.column);
const shown = (column: Column): string => `${columnLetters(column.column)} "${oneLine(column.header)}"`;
const list = (columns: readonly Column[]): string => columns.map(shown).join(', ');

/** A guess is shown with what stands below the header, so that it can be judged. */
function byWords({ by, samples }: Column): string {
  if (by === 'you') return ', as you said';
  if (by === 'name') return '';
  const below = samples.length > 0 ? `: ${samples.map((sample) => `"${sample}"`).join(', ')}` : '';
  return by === 'word' ? ` (a guess by its words${below})` : ` (a guess by what stands below it${below})`;
}

function section(
  title: string,
  problems: readonly SheetProblem[],
  { name, list }: DryRun,
  mark: string,
): string[] {
  if (problems.length === 0) return [];
  return [
    '',
    title,
    ...[...problems]
      .sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
      .map(({ row, column, problem, fix }) => {
        const at = [
          name,
          ...(row === null ? [] : [`row ${row}`]),
          ...(column === null ? [] : [theirs(column, list)]),
        ].join(', ');
        return `  ${mark} ${at}: ${problem.replace(/\.$/, '')}. ${fix}`;
      }),
  ];
}

/** The header as the sheet has it, where a finding knows ours. */
function theirs(column: string, { mapping }: ReadList): string {
  const key = IMPORT_COLUMNS.find(({ header }) => header === column)?.key;
  return oneLine(mapping.columns.find((mapped) => key !== undefined && mapped.key === key)?.header ?? column);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
