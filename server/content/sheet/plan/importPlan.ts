/**
 * The core of an import: from the bytes of somebody's event list to what each of its rows becomes, and why. Nothing is written and
 * nothing outside is asked, so the command line and the browser show the same:
 *
 *   const list = readSheet(bytes, readOptionsOf(decisions));   // on a thread of its own: `readSheetApart`
 *   const plan = planImport(list, organisation, decisions);    // columns with guesses and samples: `list.mapping.columns`
 *   const fitted = fitPack(plan, names, context);              // the pack as YAML, checked
 *
 * `decisions` is plain data (decisions.ts); show the plan, let somebody decide, and plan again.
 */

import type { OrganisationProfile } from '../../../../shared/scenario/organisation.ts';
import type { ImportKey } from '../header/keys.ts';
import { headerOf } from '../header/keys.ts';
import type { SheetProblem } from '../read/grid.ts';
import type { ReadList } from '../read/readSheet.ts';
import type { Complain } from '../rows/complain.ts';
import type { ImportedInject, Meanings, RowInject, ShelvedInject } from '../rows/importRow.ts';
import { injectOf } from '../rows/importRow.ts';
import type { KeptRow } from '../rows/keepOut.ts';
import { keepOut } from '../rows/keepOut.ts';
import { idFor, noteCells } from '../rows/rowCells.ts';
import { screenRows } from '../rows/screen/rows.ts';
import type { Verdict } from '../rows/screen/verdict.ts';
import { Channels } from '../values/channels.ts';
import { Desks } from '../values/desks.ts';
import type { ValueGroup } from '../values/groups.ts';
import { groupsOf } from '../values/groups.ts';
import type { Decisions } from './decisions.ts';
import { givenOf } from './decisions.ts';
import { mustHaveText } from './mustHave.ts';
import { notices } from './notices.ts';
import type { Outcome } from './outcomes.ts';
import { outcomesOf } from './outcomes.ts';
import { whenOf } from './when.ts';

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
  /** The time of day at T+0, where the list says it. */
  clock: number | null;
  /** Names and ways of sending that mean nothing here, each with its rows, for somebody to decide once. */
  unknown: { desks: ValueGroup[]; channels: ValueGroup[] };
  /** Every row below the header, with what becomes of it and why. */
  rows: Outcome[];
}

export function planImport(
  list: ReadList,
  organisation: OrganisationProfile,
  decisions: Decisions = {},
): ImportPlan {
  const headers = new Map(
    list.mapping.columns.flatMap(({ key, header }) => (key ? [[key, header] as const] : [])),
  );
  mustHaveText(list);
  const problems: SheetProblem[] = [];
  const screened = screenRows(list, givenOf(decisions));
  const { verdicts } = screened;
  const meanings = meaningsOf(list, headers, organisation, decisions);
  const time = whenOf(list, verdicts, decisions);
  const { injects, shelf, rows } = injectsOf(list, { verdicts, meanings, problems, time });
  const { joined, kept } = keepOut(list.rows, verdicts, injects, time.momentOf);
  problems.unshift(...notices(list, { screened, headers, meanings, time, injects, shelf }));
  return {
    injects: joined,
    shelf,
    problems,
    kept,
    times: time.said,
    clock: time.clock,
    unknown: groupsOf(rows),
    rows: outcomesOf(list.rows, { injects: joined, shelf, kept, problems }),
  };
}

function meaningsOf(
  { mapping, isOwn }: ReadList,
  headers: ReadonlyMap<ImportKey, string>,
  organisation: OrganisationProfile,
  { desks: names = {}, channels = {}, to }: Decisions,
): Meanings {
  const desks = new Desks(organisation, names);
  const others = to === undefined ? null : desks.meant(to);
  return {
    desks,
    channels: new Channels(channels),
    others: others === 'note' ? null : others,
    hasRecipients: headers.has('to') || mapping.columns.some(({ isMark }) => isMark),
    headers,
    isOwn,
  };
}

interface Reading {
  verdicts: readonly Verdict[];
  meanings: Meanings;
  problems: SheetProblem[];
  time: ReturnType<typeof whenOf>;
}

/** A row that comes in, with what of it nobody has decided yet. */
type RowTaken = RowInject & { row: number };

/** The rows that are for players: those with a time in its order, and those that are fired by hand. */
function injectsOf(
  list: ReadList,
  { verdicts, meanings, problems, time }: Reading,
): { injects: ImportedInject[]; shelf: ShelvedInject[]; rows: RowTaken[] } {
  const taken = new Map<string, number>();
  const injects: ImportedInject[] = [];
  const shelf: ShelvedInject[] = [];
  const rows: RowTaken[] = [];
  list.rows.forEach((row, index) => {
    const verdict = verdicts[index];
    if (verdict === undefined || verdict.is === 'out') return;
    const complain = complainer(problems, row.row, meanings.headers);
    const inject = injectOf(row, meanings, complain);
    noteCells(row, list, complain);
    if (inject === null) return;
    rows.push({ ...inject, row: row.row });
    const { waits, waitsFor: _names, strangeWay: _way, ...own } = inject;
    const named = { ...own, row: row.row, id: idFor(row, taken, complain) };
    const at = verdict.is === 'by hand' || waits ? null : time.of(row, complain);
    if (typeof at === 'number') injects.push({ ...named, at });
    else
      shelf.push(
        typeof at === 'string' ? { ...named, notes: [at, named.notes].filter(Boolean).join('\n') } : named,
      );
  });
  injects.sort((a, b) => a.at - b.at || a.row - b.row);
  const start = injects[0]?.at ?? 0;
  return { injects: injects.map((inject) => ({ ...inject, at: inject.at - start })), shelf, rows };
}

const complainer =
  (problems: SheetProblem[], row: number, headers: ReadonlyMap<ImportKey, string>): Complain =>
  (kind, key, problem, fix) =>
    void problems.push({
      kind,
      row,
      column: key === null ? null : (headers.get(key) ?? headerOf(key)),
      problem,
      fix,
    });
