import type { MappedColumn } from '../../header/mapColumns.ts';
import type { ReadList } from '../../read/readSheet.ts';
import type { Aside, ReadRow } from '../rowsBelow.ts';
import type { Tells } from './columns.ts';
import { tells, ticked } from './columns.ts';
import type { Meaning } from './rowMeaning.ts';
import { beginsWith, endsWith, headingOf, meaningOf, said, unmistakable } from './rowMeaning.ts';
import { shapeOf } from './shape.ts';
import type { Given, Out, Verdict } from './verdict.ts';
import { out } from './verdict.ts';
import type { Why } from './vocabulary.ts';

/** Which rows of a list become injects, and words of it that nobody here knows though they come in. */
export interface Screened {
  /** In the order of the list's rows. */
  verdicts: Verdict[];
  /** Columns whose words are all of a language of their own: their rows come in, and it is said. */
  strange: { column: string; values: string[]; flag: 'type' | 'status' }[];
  /** A column that says of every row that it is still to be done: the state of the work on the list, and none of its rows. */
  ofWork: { column: string; value: string } | null;
}

interface TellColumn {
  column: number;
  header: string;
  tells: Tells;
  /** One of its words is known, so one that is not is no accident. */
  isKnown: boolean;
}

/**
 * Decides of every row if players may get it. What a sheet keeps for its controllers stays out by whatever says so: a column for the kind
 * of row or its state, a row that is hidden or struck out, a heading above it, a mark in its text. In doubt it stays out.
 */
export function screenRows(list: ReadList, given: Given): Screened {
  const columns = list.mapping.columns.flatMap((column) => tellColumn(column, list, given));
  const strange = columns.flatMap((column) => strangeWords(column, list, given));
  const strangers = new Set(strange.map(({ column }) => column));
  const judged = columns.filter(({ header }) => !strangers.has(header));
  const verdicts = verdictsBy(list, judged, given);
  const ofWork = workColumn(verdicts);
  if (ofWork === null) return { verdicts, strange, ofWork };
  return {
    verdicts: verdictsBy(
      list,
      judged.filter(({ header }) => header !== ofWork.column),
      given,
    ),
    strange,
    ofWork,
  };
}

function verdictsBy(list: ReadList, columns: readonly TellColumn[], given: Given): Verdict[] {
  let section: { why: Why; row: number } | null = null;
  return list.rows.map((row): Verdict => {
    const heading = headingIn(row);
    if (heading !== null) {
      const why = headingOf(heading);
      section = why !== null ? { why, row: row.row } : staysOpen(section, heading) ? section : null;
      if (why !== null) return out(why, null, heading);
    }
    const shape = look(row) === null ? shapeOf(row, list) : null;
    if (shape !== null && !(section !== null && shape === 'heading')) return out(shape);
    const own = look(row) ?? byColumns(row, columns, given) ?? byWords(row, list);
    if (own && own.is === 'out') return own;
    if (section !== null) return out(section.why, `the heading in row ${section.row}`);
    return own ?? { is: 'in' };
  });
}

/** A whole list marked "To do" is no list of drafts. Words that somebody gave a meaning to are left as they were given. */
function workColumn(verdicts: readonly Verdict[]): { column: string; value: string } | null {
  const rows = verdicts.filter((verdict) => !(verdict.is === 'out' && SHAPES.has(verdict.why)));
  const [first] = rows;
  if (rows.length < 2 || first?.is !== 'out' || first.column === null || first.flag !== 'status') return null;
  const { column, value, why } = first;
  const isSame = rows.every(
    (verdict) => verdict.is === 'out' && verdict.column === column && said(verdict.value) === said(value),
  );
  return isSame && why === 'draft' ? { column, value } : null;
}
const SHAPES: ReadonlySet<Why> = new Set<Why>(['heading', 'header again', 'total']);

/** What a person sees at once: the row is not there, or a line goes through it. */
const look = (row: ReadRow): Out | null =>
  row.isHidden ? out('hidden') : row.isStruck ? out('struck out') : null;

const cellOf = (row: ReadRow, column: number): Aside | undefined =>
  row.asides.find((aside) => aside.column === column);

const meaningIn = (aside: Aside, given: Given): Meaning => {
  const meant = given.get(said(aside.text));
  if (meant !== undefined)
    return meant === 'in' || meant === 'by hand' ? { is: meant } : { is: 'out', why: meant };
  return aside.isBroken ? { is: 'unknown' } : meaningOf(aside.text);
};

function tellColumn(column: MappedColumn, list: ReadList, given: Given): TellColumn[] {
  const kind = tells(column);
  if (kind === null) return [];
  const cells = list.rows.flatMap((row) => cellOf(row, column.column) ?? []);
  const isKnown =
    kind === 'group'
      ? cells.some(({ text }) => unmistakable(text) !== null || /(?:^| )inject(?: |$)/.test(said(text)))
      : cells.some((cell) => !['unknown', 'nothing'].includes(meaningIn(cell, given).is));
  return [{ column: column.column, header: column.header, tells: kind, isKnown }];
}

/** A column full of words of its own sorts the rows by something else; one that has a word here and there marks exceptions. */
function strangeWords(
  { column, header, tells: kind, isKnown }: TellColumn,
  list: ReadList,
  given: Given,
): Screened['strange'] {
  if ((kind !== 'kind' && kind !== 'status') || isKnown) return [];
  const cells = list.rows.flatMap((row) => cellOf(row, column) ?? []);
  const unknown = cells.filter((cell) => meaningIn(cell, given).is === 'unknown');
  if (unknown.length === 0 || unknown.length * 2 < list.rows.length) return [];
  const values = [...new Set(unknown.map(({ text }) => text))];
  return [{ column: header, values, flag: kind === 'status' ? 'status' : 'type' }];
}

function byColumns(row: ReadRow, columns: readonly TellColumn[], given: Given): Verdict | null {
  let byHand = false;
  let letIn = false;
  for (const { column, header, tells: kind, isKnown } of columns) {
    const cell = cellOf(row, column);
    if (!cell) continue;
    if (kind === 'out' || kind === 'in') {
      const yes = ticked(cell.text);
      if (yes !== null && yes === (kind === 'out'))
        return out(unmistakable(header) ?? 'omitted', header, cell.text);
      continue;
    }
    const flag = kind === 'status' ? 'status' : 'type';
    const meaning = meaningIn(cell, given);
    if (given.has(said(cell.text)) && meaning.is !== 'out') letIn = true;
    const isSure = kind !== 'group' || isKnown || isWhole(cell.text);
    if (meaning.is === 'out' && isSure) return out(meaning.why, header, cell.text, flag);
    if (meaning.is === 'unknown' && (kind !== 'group' || isKnown))
      return out('not known', header, cell.text, flag);
    byHand ||= meaning.is === 'by hand';
  }
  return byHand ? { is: 'by hand' } : letIn ? { is: 'in' } : null;
}

/** In a column that sorts by subject only a cell that says nothing else counts: "Administrative", not "Access control". */
const isWhole = (text: string): boolean => said(text).split(' ').length <= 1 || unmistakable(text) !== null;

/** Columns in which a name such as "White cell" says who does something, not whom the row is for. */
const WHO = new Set([
  'from',
  'controller',
  'to',
  'scenarioTime',
  'trigger',
  'objective',
  'criticalTask',
  'expectedAction',
  'firedAt',
  'skipReason',
]);
const CONTROLLERS =
  /^(?:(?:exercise )?(?:controller|control|excon|white cell|whitecell|sim cell|simcell|evaluator|observer|facilitator|umpire|director)(?: (?:and )?(?:only|team|cell|staff|group|controller|evaluator|observer))*)$/;

function byWords(row: ReadRow, { mapping }: ReadList): Out | null {
  for (const { column, text } of row.asides) {
    const { key = null, header = '' } = mapping.columns[column - 1] ?? {};
    const isOwnPhase = key === 'phase' && /\//.test(header);
    const why = isOwnPhase ? null : unmistakable(text);
    if (
      why !== null &&
      !(key !== null && WHO.has(key) && (why === 'for controllers' || key === 'expectedAction'))
    )
      return out(why, header, text);
    if (key === 'to' && CONTROLLERS.test(said(text))) return out('for controllers', header, text);
    if (key === 'message' || key === 'subject' || key === 'number') {
      const mark = beginsWith(text) ?? (key === 'message' ? null : endsWith(text));
      if (mark !== null) return out(mark, header, text);
    }
  }
  return null;
}

/** A row in which one cell alone is filled stands above those below it. */
const headingIn = (row: ReadRow): string | null =>
  row.asides.length === 1 && (row.asides[0]?.text.length ?? 0) <= 80 ? (row.asides[0]?.text ?? null) : null;

/** "Day 2" below "Deleted injects" is still among the deleted ones; below "Controller notes" it begins something else. */
const staysOpen = (section: { why: Why } | null, heading: string): boolean =>
  section !== null &&
  section.why !== 'expected player action' &&
  section.why !== 'for controllers' &&
  meaningOf(heading).is !== 'in';
