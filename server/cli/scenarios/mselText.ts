import { own } from '../../../shared/keyed.ts';
import type { Names } from '../../../shared/roleNames.ts';
import { namesOf } from '../../../shared/roleNames.ts';
import type { OrganisationProfile } from '../../../shared/scenario/organisation.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { problemLine } from '../../content/pack/source/problem.ts';
import type { ColumnKey } from '../../content/sheet/columns.ts';
import { COLUMNS, headerOf } from '../../content/sheet/columns.ts';
import type { Fitted } from '../../content/sheet/fitPack.ts';
import type { SheetProblem } from '../../content/sheet/grid.ts';
import { columnLetters } from '../../content/sheet/grid.ts';
import type { ImportPlan } from '../../content/sheet/importPlan.ts';
import { CHANNEL_WORDS } from '../../content/sheet/planned.ts';
import type { ReadList } from '../../content/sheet/readSheet.ts';
import { tells } from '../../content/sheet/screen/columns.ts';
import type { Style } from '../../report/terminalStyle.ts';
import { keptLines } from './mselKept.ts';

/** Columns that tell of a plan or a run and have no place in a pack. */
const STAYS: ReadonlySet<ColumnKey> = new Set([
  'scenarioTime',
  'phase',
  'type',
  'controller',
  'status',
  'firedAt',
  'skipReason',
]);

interface DryRun {
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
  const { injects, shelf, pack } = fitted;
  const refused = [...plan.problems, ...fitted.problems].filter(({ kind }) => kind === 'refused');
  const stayed = new Set(refused.map(({ row }) => row)).size;
  const changed = plan.problems.filter(
    ({ kind, row }) => kind === 'changed' && !refused.some((other) => row !== null && other.row === row),
  );
  const lines = [
    `${s.tape(' EXERCISE ')} ${s.bold(name)}${list.sheet === null ? '' : `, sheet "${list.sheet}"${list.isHidden ? ' (hidden)' : ''}`}: header in row ${list.mapping.headRow}, ${list.rows.length} rows below it`,
    ...(list.legacy
      ? ['The file is no UTF-8, so it was read as Windows text: look at accents and quotation marks.']
      : []),
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
    ...keptLines(plan.kept, list, s),
    ...(pack ? starterLines(pack, injects[0]?.row ?? 0, roles, s) : []),
    ...section(`Read otherwise than it is written: ${changed.length}`, changed, run, s.yellow('~')),
    ...section(`Stay out: ${stayed} of ${list.rows.length} rows`, refused, run, s.red('!')),
    ...(fitted.left.length > 0
      ? ['', s.bold('The pack as a whole'), ...fitted.left.map((problem) => `  ${problemLine(problem)}`)]
      : []),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function columnLines({ mapping }: ReadList): string[] {
  const taken = mapping.columns.filter(({ key }) => key !== null && !STAYS.has(key));
  const telling = mapping.columns.filter((column) => column.header !== '' && tells(column) !== null);
  const stays = mapping.columns.filter(
    (column) => column.key !== null && STAYS.has(column.key) && !telling.includes(column),
  );
  const rest = mapping.columns.filter(
    (column) => column.key === null && column.header !== '' && !telling.includes(column),
  );
  const unknown = rest.filter(({ isHidden }) => !isHidden);
  const hidden = rest.filter(({ isHidden }) => isHidden);
  const said = (columns: typeof unknown): string =>
    columns.map(({ column, header }) => `${columnLetters(column)} "${oneLine(header)}"`).join(', ');
  return [
    ...taken.map(
      ({ column, header, key, by }) =>
        `  ${columnLetters(column)} "${oneLine(header)}" is read as ${headerOf(key ?? 'message')}${by === 'you' ? ', as you said' : ''}`,
    ),
    ...(telling.length > 0 ? [`  Says which rows are for players: ${said(telling)}`] : []),
    ...(stays.length > 0
      ? [`  Known, and left in the sheet because a pack says it otherwise: ${said(stays)}`]
      : []),
    ...(unknown.length > 0
      ? [`  Ignored: ${said(unknown)}. To use one: --map "${oneLine(unknown[0]?.header ?? '')}=Message"`]
      : []),
    ...(hidden.length > 0
      ? [
          `  Hidden, so left in the sheet: ${said(hidden)}. To use one all the same: --map "${oneLine(hidden[0]?.header ?? '')}=Expected action"`,
        ]
      : []),
  ];
}

function starterLines(
  { kept, checkIns }: NonNullable<Fitted['pack']>,
  firstRow: number,
  roles: Names['roles'],
  s: Style,
): string[] {
  return [
    '',
    s.bold('Besides them'),
    `  Row ${firstRow} is the report the drill begins with: it also reaches ${roles['support-lead']} and ${roles['product-owner']}, and hands them the first evidence.`,
    `  Kept from the starter pack, whose world needs them: ${kept.join(', ')}`,
    ...(checkIns.length > 0
      ? [
          `  Added so that no desk waits ten minutes for an inject; put your own in their place: ${checkIns.map(({ id, at }) => `${id} (${formatDrillTime(at)})`).join(', ')}`,
        ]
      : []),
    "  World, evidence, switches, decision and statements are the starter's until you change them in the pack.",
  ];
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
  const key = COLUMNS.find(({ header }) => header === column)?.key;
  return oneLine(mapping.columns.find((mapped) => key !== undefined && mapped.key === key)?.header ?? column);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
