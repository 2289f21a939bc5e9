import type { OrganisationProfile } from '../../../shared/scenario/organisation.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { formatDrillTime, HOUR } from '../../../shared/time.ts';
import type { ColumnKey } from './columns.ts';
import { headerOf } from './columns.ts';
import type { SheetProblem } from './grid.ts';
import { SheetError } from './grid.ts';
import type { Complain, ImportedInject } from './importRow.ts';
import { cut, idFor, injectOf, NOBODY_SAYS, noteFormulas } from './importRow.ts';
import { Desks } from './people.ts';
import type { ReadList, ReadRow } from './readSheet.ts';
import type { PairReading } from './times.ts';
import { schedule } from './times.ts';

/** What an import would make of a sheet, before anything is written. */
export interface ImportPlan {
  injects: ImportedInject[];
  problems: SheetProblem[];
  /** How the times were read, in a sentence. */
  times: string;
}

/** A starter drill has one act; what comes hours after the row before belongs to another. */
const LONGEST_GAP = 3 * HOUR;
export function planImport(
  list: ReadList,
  organisation: OrganisationProfile,
  pairs?: PairReading,
): ImportPlan {
  const { mapping, rows } = list;
  const headers = new Map(
    mapping.columns.flatMap(({ key, header }) => (key ? [[key, header] as const] : [])),
  );
  mustHave(headers, list);
  const problems: SheetProblem[] = [];
  const timeKey: ColumnKey = headers.has('scheduled') ? 'scheduled' : 'scenarioTime';
  const header = (key: ColumnKey): string | null => headers.get(key) ?? null;
  const { at, said } = schedule(
    rows.map(({ cells }) => cells[timeKey]),
    { header: header(timeKey) ?? '', isStory: timeKey === 'scenarioTime', pairs },
  );
  for (const key of ['from', 'method', 'expectedAction'] as const)
    if (!headers.has(key)) problems.push(withoutColumn(key));
  const desks = new Desks(organisation);
  const taken = new Map<string, number>();
  const injects: ImportedInject[] = [];
  let before = 0;
  rows.forEach((row, index) => {
    const complain = complainer(problems, row.row, header);
    const moment = momentOf(at[index], row, complain, timeKey);
    const inject = injectOf(row, desks, headers, complain);
    noteFormulas(row, list, complain);
    if (moment === null || inject === null) return;
    if (moment < before)
      complain(
        'changed',
        timeKey,
        `${formatDrillTime(moment)} comes after ${formatDrillTime(before)}: the times run backwards here`,
        'It takes its place by its time; sort the sheet if you want it to read so.',
      );
    before = Math.max(before, moment);
    injects.push({ ...inject, row: row.row, at: moment, id: idFor(row, taken, complain) });
  });
  injects.sort((a, b) => a.at - b.at);
  return { injects: oneAct(fromZero(injects, problems), problems, header(timeKey)), problems, times: said };
}

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
