import type { OrganisationProfile } from '../../../shared/scenario/organisation.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { formatDrillTime, HOUR } from '../../../shared/time.ts';
import type { ColumnKey } from './columns.ts';
import { headerOf } from './columns.ts';
import type { SheetProblem } from './grid.ts';
import { SheetError } from './grid.ts';
import type { Complain, ImportedInject, ShelvedInject } from './importRow.ts';
import { cut, idFor, injectOf, NOBODY_SAYS, noteCells } from './importRow.ts';
import type { KeptRow } from './keepOut.ts';
import { isExpected, keepOut } from './keepOut.ts';
import { Desks } from './people.ts';
import type { ReadList } from './readSheet.ts';
import type { ReadRow } from './rowsBelow.ts';
import type { Screened } from './screen/rows.ts';
import { screenRows } from './screen/rows.ts';
import type { Given, Verdict } from './screen/verdict.ts';
import type { PairReading } from './times.ts';
import { schedule } from './times.ts';

/** What an import would make of a sheet, before anything is written. */
export interface ImportPlan {
  injects: ImportedInject[];
  /** Injects that no clock brings: the facilitator fires them. */
  shelf: ShelvedInject[];
  problems: SheetProblem[];
  /** Rows that the sheet itself keeps from players. */
  kept: KeptRow[];
  /** How the times were read, in a sentence. */
  times: string;
}

/** A starter drill has one act; what comes hours after the row before belongs to another. */
const LONGEST_GAP = 3 * HOUR;
interface PlanOptions {
  pairs?: PairReading | undefined;
  /** What words under "Type" or "Status" were given to mean. */
  given?: Given;
}

export function planImport(
  list: ReadList,
  organisation: OrganisationProfile,
  { pairs, given = new Map() }: PlanOptions = {},
): ImportPlan {
  const { mapping, rows } = list;
  const headers = new Map(
    mapping.columns.flatMap(({ key, header }) => (key ? [[key, header] as const] : [])),
  );
  mustHave(headers, list);
  const problems: SheetProblem[] = [];
  const timeKey: ColumnKey = headers.has('scheduled') ? 'scheduled' : 'scenarioTime';
  const header = (key: ColumnKey): string | null => headers.get(key) ?? null;
  const { verdicts, strange } = screenRows(list, given);
  problems.push(...strange.map(strangeWords), ...(list.strikesByRule ? [STRUCK_BY_RULE] : []));
  // Rows for players come first: what counts as T+0 is theirs.
  const timed = rows.flatMap((row, index) => (verdicts[index]?.is === 'in' ? [row] : []));
  const expected = rows.flatMap((row, index) => (isExpected(verdicts[index]) ? [row] : []));
  const dated = [...timed, ...expected];
  const places = new Map(dated.map((row, index) => [row, index]));
  const { at, said } = schedule(
    dated.map(({ cells }) => cells[timeKey]),
    { header: header(timeKey) ?? '', isStory: timeKey === 'scenarioTime', pairs },
  );
  for (const key of ['from', 'method', 'expectedAction'] as const)
    if (!headers.has(key)) problems.push(withoutColumn(key));
  const { injects, shelf } = injectsOf(list, {
    verdicts,
    desks: new Desks(organisation),
    headers,
    timeKey,
    problems,
    momentAt: (row) => at[places.get(row) ?? -1],
  });
  const { joined, kept } = keepOut(rows, verdicts, injects, (row) => {
    const found = at[places.get(row) ?? -1];
    return typeof found === 'number' ? found : null;
  });
  return {
    injects: oneAct(fromZero(joined, problems), problems, header(timeKey)),
    shelf,
    problems,
    kept,
    times: said,
  };
}

interface Reading {
  verdicts: readonly Verdict[];
  desks: Desks;
  headers: ReadonlyMap<ColumnKey, string>;
  timeKey: ColumnKey;
  problems: SheetProblem[];
  momentAt: (row: ReadRow) => ReturnType<typeof schedule>['at'][number] | undefined;
}

/** The rows that are for players: those with a time in its order, and those that are fired by hand. */
function injectsOf(
  list: ReadList,
  { verdicts, desks, headers, timeKey, problems, momentAt }: Reading,
): { injects: ImportedInject[]; shelf: ShelvedInject[] } {
  const header = (key: ColumnKey): string | null => headers.get(key) ?? null;
  const taken = new Map<string, number>();
  const injects: ImportedInject[] = [];
  const shelf: ShelvedInject[] = [];
  let before = 0;
  list.rows.forEach((row, index) => {
    if (verdicts[index]?.is === 'out') return;
    const complain = complainer(problems, row.row, header);
    const byHand = verdicts[index]?.is === 'by hand';
    const moment = byHand ? null : momentOf(momentAt(row), row, complain, timeKey);
    const inject = injectOf(row, desks, headers, list.isOwn, complain);
    noteCells(row, list, complain);
    if ((moment === null && !byHand) || inject === null) return;
    const own = { ...inject, row: row.row, id: idFor(row, taken, complain) };
    if (moment === null) {
      shelf.push(own);
      return;
    }
    if (moment < before)
      complain(
        'changed',
        timeKey,
        `${formatDrillTime(moment)} comes after ${formatDrillTime(before)}: the times run backwards here`,
        'It takes its place by its time; sort the sheet if you want it to read so.',
      );
    before = Math.max(before, moment);
    injects.push({ ...own, at: moment });
  });
  injects.sort((a, b) => a.at - b.at);
  return { injects, shelf };
}

const strangeWords = ({ column, values, flag }: Screened['strange'][number]): SheetProblem => ({
  kind: 'changed',
  row: null,
  column,
  problem: `none of its words is one that keeps a row from players or lets it in (${values
    .slice(0, 6)
    .map((value) => `"${cut(value)}"`)
    .join(', ')}), so its rows come in`,
  fix: `Keep some out with --${flag} "${cut(values[0] ?? '')}=out".`,
});

const STRUCK_BY_RULE: SheetProblem = {
  kind: 'changed',
  row: null,
  column: null,
  problem:
    'a rule of the workbook (conditional formatting) strikes rows out while it is shown, and which ones is not in the file',
  fix: 'Look at the injects below; strike out by hand what is to stay out, or write it into a Status column.',
};

const complainer =
  (problems: SheetProblem[], row: number, header: (key: ColumnKey) => string | null): Complain =>
  (kind, key, problem, fix) =>
    void problems.push({
      kind,
      row,
      column: key === null ? null : (header(key) ?? headerOf(key)),
      problem,
      fix,
    });

/** Without these no row can become an inject. */
function mustHave(headers: ReadonlyMap<ColumnKey, string>, { mapping }: ReadList): void {
  const has = (key: ColumnKey): boolean => headers.has(key);
  const missing = [
    ...(has('message') || has('subject') ? [] : (['message'] as const)),
    ...(has('to') ? [] : (['to'] as const)),
    ...(has('scheduled') || has('scenarioTime') ? [] : (['scheduled'] as const)),
  ];
  if (missing.length === 0) return;
  const theirs = mapping.columns.filter(({ header, key }) => header !== '' && key === null);
  throw new SheetError(
    `no column of row ${mapping.headRow} says ${missing.map((key) => `"${headerOf(key)}"`).join(' or ')}`,
    theirs.length > 0
      ? `Say which it is: --map "${theirs[0]?.header}=${headerOf(missing[0] ?? 'message')}". Not used yet: ${theirs.map(({ header }) => `"${header}"`).join(', ')}.`
      : 'Add the column, with a header, and fill it in.',
  );
}

const STAND_INS: Record<'from' | 'method' | 'expectedAction', string> = {
  from: `"${NOBODY_SAYS}" speaks in every row`,
  method: 'every row comes as a notice',
  expectedAction: 'every inject says that none was written down',
};
const withoutColumn = (key: keyof typeof STAND_INS): SheetProblem => ({
  kind: 'changed',
  row: null,
  column: headerOf(key),
  problem: `no column says it, so ${STAND_INS[key]}`,
  fix: `Add the column, or say which it is: --map "Their header=${headerOf(key)}".`,
});

function momentOf(
  at: ReturnType<typeof schedule>['at'][number] | undefined,
  { texts, cells }: ReadRow,
  complain: Complain,
  key: ColumnKey,
): DrillTime | null {
  if (typeof at === 'number') {
    const conditions = texts.trigger
      .split('\n')
      .filter((line) => line !== '' && !/^(at |t\+|time|scheduled|manual|standard)/i.test(line));
    if (conditions.length > 0)
      complain(
        'changed',
        'trigger',
        `a sheet cannot carry the condition "${cut(conditions.join(' '))}", so the inject comes at its time whatever the team does`,
        'Write it into the pack as `when:` or `satisfiedBy:` afterwards.',
      );
    return at;
  }
  if (at && typeof at === 'object') {
    complain('refused', key, `"${cut(cells[key]?.text ?? '')}" ${at.problem}`, at.fix);
    return null;
  }
  complain(
    'refused',
    key,
    texts.trigger === ''
      ? 'it has no time'
      : `it has no time and comes by "${cut(texts.trigger)}", which a sheet cannot build`,
    'Give it a time, or write it into the pack afterwards with `onEnter:` or as a step of the story.',
  );
  return null;
}

/** A drill begins with its first report, so the list is moved until it does. */
function fromZero(injects: ImportedInject[], problems: SheetProblem[]): ImportedInject[] {
  const start = injects[0]?.at ?? 0;
  if (start === 0) return injects;
  problems.push({
    kind: 'changed',
    row: null,
    column: null,
    problem: `the list begins at ${formatDrillTime(start)}, and a drill begins with its first report: every row comes that much earlier`,
    fix: 'Nothing to do, unless something belongs before it.',
  });
  return injects.map((inject) => ({ ...inject, at: inject.at - start }));
}

function oneAct(
  injects: ImportedInject[],
  problems: SheetProblem[],
  column: string | null,
): ImportedInject[] {
  const cutAt = injects.findIndex(
    (inject, index) => index > 0 && inject.at - (injects[index - 1]?.at ?? 0) > LONGEST_GAP,
  );
  if (cutAt < 0) return injects;
  for (const { row, at } of injects.slice(cutAt))
    problems.push({
      kind: 'refused',
      row,
      column,
      problem: `${formatDrillTime(at)} lies hours after the rows before it, in another act`,
      fix: 'The pack begins with one act. Add a second under `acts:` and write this inject there, or import it as a pack of its own.',
    });
  return injects.slice(0, cutAt);
}
