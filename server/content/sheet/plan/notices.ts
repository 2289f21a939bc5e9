import type { ImportKey } from '../header/keys.ts';
import { headerOf } from '../header/keys.ts';
import type { SheetProblem } from '../read/grid.ts';
import { columnLetters } from '../read/grid.ts';
import type { ReadList } from '../read/readSheet.ts';
import type { ImportedInject, Meanings, ShelvedInject } from '../rows/importRow.ts';
import { NOBODY_SAYS } from '../rows/importRow.ts';
import { cut } from '../rows/rowTexts.ts';
import type { Screened } from '../rows/screen/rows.ts';
import type { When } from './when.ts';

interface Found {
  screened: Screened;
  headers: ReadonlyMap<ImportKey, string>;
  meanings: Meanings;
  time: When;
  injects: readonly ImportedInject[];
  shelf: readonly ShelvedInject[];
}

/** What whoever imports must know of the list as a whole, each with the way to have it otherwise. */
export function notices(
  list: ReadList,
  { screened, headers, meanings, time, injects, shelf }: Found,
): SheetProblem[] {
  const said: SheetProblem[] = [];
  const say: Say = (column, problem, fix) =>
    void said.push({ kind: 'changed', row: null, column, problem, fix });
  for (const { column, values, flag } of screened.strange)
    say(
      column,
      `none of its words is one that keeps a row from players or lets it in (${values
        .slice(0, 6)
        .map((value) => `"${cut(value)}"`)
        .join(', ')}), so its rows come in`,
      `Keep some out with --${flag} "${cut(values[0] ?? '')}=out".`,
    );
  if (screened.ofWork !== null)
    say(
      screened.ofWork.column,
      `every row says "${cut(screened.ofWork.value)}", so it tells of the work on the list and keeps none out`,
      `Keep them out all the same with --status "${cut(screened.ofWork.value)}=out".`,
    );
  if (list.strikesByRule)
    say(
      null,
      'a rule of the workbook (conditional formatting) strikes rows out while it is shown, and which ones is not in the file',
      'Look at the injects below; strike out by hand what is to stay out, or write it into a Status column.',
    );
  if (list.strays !== null)
    say(
      null,
      `${list.strays.count === 1 ? 'a cell' : `${list.strays.count} cells`} far outside the list (${list.strays.place}) ${list.strays.count === 1 ? 'is' : 'are'} left out`,
      'Nothing to do, unless something of the list stands there.',
    );
  columnsByContent(list, say);
  if (!meanings.hasRecipients && meanings.others === null)
    say(
      headerOf('to'),
      'no column says who receives a row, so everybody does',
      'Say who with --to "Model owner", or which column it is: --map "Their header=To".',
    );
  for (const key of ['from', 'method', 'expectedAction'] as const)
    if (!headers.has(key))
      say(
        headerOf(key),
        `no column says it, so ${STAND_INS[key]}`,
        `Add the column, or say which it is: --map "Their header=${headerOf(key)}".`,
      );
  if (time.isTimeless && shelf.length > 0)
    say(
      null,
      'no row says when it comes, so all of them wait on the shelf and the facilitator fires them',
      'Space them in the order of the sheet with --every 5m, or add a column of times.',
    );
  if (time.backwards > 0 && injects.length > 0)
    say(
      time.key === null ? null : (headers.get(time.key) ?? null),
      `${time.backwards === 1 ? 'one row stands' : `${time.backwards} rows stand`} out of the order of the times; each comes at its time`,
      'Nothing to do, unless a later day was meant: then say the day beside the time.',
    );
  return said;
}

type Say = (column: string | null, problem: string, fix: string) => void;

/** Columns that no header named are a guess that somebody must see. */
function columnsByContent({ mapping }: ReadList, say: Say): void {
  for (const { column, key, by, header } of mapping.columns)
    if (key !== null && by === 'content')
      say(
        header === '' ? `column ${columnLetters(column)}` : header,
        `its header says nothing that is known; by what stands below it is read as ${headerOf(key)}`,
        `Say what it is with --map "${header === '' ? columnLetters(column) : header}=…", or =ignore.`,
      );
}

const STAND_INS = {
  from: `"${NOBODY_SAYS}" speaks in every row`,
  method: 'every row comes as a notice',
  expectedAction: 'every inject says that none was written down',
};
