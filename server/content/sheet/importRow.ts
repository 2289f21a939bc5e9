import type { PlayRole } from '../../../shared/roles.ts';
import type { Channel } from '../../../shared/scenario/msel.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { unbracketed } from '../../scorecard/testedBy.ts';
import { HOSTILE_KEYS } from '../pack/packField.ts';
import { looksLikeFormula } from './cellText.ts';
import type { ColumnKey, SheetRow } from './columns.ts';
import { testedIn } from './criteriaCell.ts';
import type { SheetProblem } from './grid.ts';
import { columnLetters } from './grid.ts';
import type { Desks } from './people.ts';
import { channelOf } from './people.ts';
import type { ReadList } from './readSheet.ts';
import type { ReadRow } from './rowsBelow.ts';

/** A row of the sheet as the inject it becomes. */
export interface ImportedInject {
  row: number;
  id: string;
  at: DrillTime;
  from: string;
  to: PlayRole[];
  fallbackTo: PlayRole | null;
  channel: Channel;
  subject: string;
  body: string;
  phoneScript: string | null;
  replies: string[];
  expectedAction: string;
  /** Rows of the sheet that said more of what is expected. */
  joined: { row: number; text: string }[];
  tests: string;
  criteria: string[];
  /** What the sheet says besides; it goes into the pack as a comment. */
  notes: string;
}

/** Fired by hand, so it has no time. */
export type ShelvedInject = Omit<ImportedInject, 'at'>;

export type Complain = (
  kind: SheetProblem['kind'],
  key: ColumnKey | null,
  problem: string,
  fix: string,
) => void;

export const NOBODY_SAYS = 'Exercise control';
export const NOT_WRITTEN = 'None was written down in the sheet.';

export function injectOf(
  { texts }: ReadRow,
  desks: Desks,
  headers: ReadonlyMap<ColumnKey, string>,
  isOwn: boolean,
  complain: Complain,
): Omit<ShelvedInject, 'row' | 'id'> | null {
  const body = texts.message || texts.subject;
  if (body === '') {
    complain(
      'refused',
      headers.has('message') ? 'message' : 'subject',
      'it says nothing',
      'Write what the people at the desk read or hear.',
    );
    return null;
  }
  const { to, fallback, unknown } = desks.read(texts.to);
  if (unknown.length > 0 || to.length === 0) {
    const problem =
      to.length === 0 && unknown.length === 0
        ? 'nobody receives it'
        : `${unknown.map((word) => `"${cut(word)}"`).join(' and ')} is no desk of a drill`;
    complain('refused', 'to', problem, `Use one or more of ${desks.listed}, parted by semicolons; or "All".`);
    return null;
  }
  const method = channelOf(texts.method === '' ? texts.type : texts.method);
  if (texts.method !== '' && method === null) {
    complain(
      'refused',
      'method',
      `"${cut(texts.method)}" is no way an inject reaches a desk`,
      'Use one of Pager, Ticket, Chat, E-mail, Press, Social media, Dashboard, Regulator, Phone, Calendar, Notice.',
    );
    return null;
  }
  if (headers.has('from') && texts.from === '')
    complain(
      'changed',
      'from',
      `it is empty, so "${NOBODY_SAYS}" speaks`,
      'Name who sends it: a person with a part, never a desk that somebody plays.',
    );
  const tested = testedIn(texts.objective, texts.criticalTask, isOwn);
  const { replies, notes } = splitNotes(texts.notes, isOwn);
  const from = texts.from || NOBODY_SAYS;
  const subject = texts.subject && texts.message ? texts.subject : firstWords(body);
  return {
    from,
    to,
    fallbackTo: fallback,
    channel: method ?? 'notice',
    subject,
    body,
    phoneScript: method === 'phone' ? script(isOwn ? notes : [], from, subject, complain) : null,
    replies,
    expectedAction: unbracketed(texts.expectedAction) || NOT_WRITTEN,
    joined: [],
    tests: tested.tests || 'Not said in the sheet.',
    criteria: tested.criteria,
    notes: notes.join('\n'),
  };
}

/** Notes are the controllers' own; only an export of ours keeps there what players read and hear. */
function splitNotes(text: string, isOwn: boolean): { replies: string[]; notes: string[] } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isReply = (line: string): boolean => isOwn && /^reply: \S/i.test(line);
  return {
    replies: lines.filter(isReply).map((line) => line.slice('Reply: '.length)),
    notes: lines.filter((line) => !isReply(line)),
  };
}

/** A call is rung with three lines: who, what about, what is asked (server/checker/checkTexts.ts). */
function script(notes: readonly string[], from: string, subject: string, complain: Complain): string {
  if (notes.length >= 3) return notes.slice(0, 3).join('\n');
  complain(
    'changed',
    'notes',
    'a phone call needs three lines to ring with, so they are made from the row',
    'Write who rings, what about and what is asked, a line each, if you want your own.',
  );
  return [
    `You are ${from}.`,
    `You ring about this: ${subject}`,
    'You ask what is being done about it, and by when.',
  ].join('\n');
}

/** What of a row is not taken as its cells hold it. */
export function noteCells(
  { row, texts, cells }: ReadRow,
  { formulas, mapping }: ReadList,
  complain: Complain,
): void {
  for (const { column, key } of mapping.columns) {
    if (key === null) continue;
    const place = `${columnLetters(column)}${row}`;
    const cell = cells[key];
    if (cell?.broken === 'formula')
      complain(
        'changed',
        key,
        `${place} is a formula that was never worked out, so it says nothing`,
        'Open the workbook in a sheet program and save it, or type the value in.',
      );
    else if (cell?.broken)
      complain(
        'changed',
        key,
        `${place} ${cell.broken === 'error' ? 'shows an error' : 'is formatted to show nothing'}, so it says nothing`,
        'Look at that cell, and type its value in.',
      );
    else if (cell?.struck)
      complain('changed', key, `"${cut(cell.text)}" is struck out, so it is left out`, UNSTRIKE);
    else if (cell?.partStruck)
      complain('changed', key, `"${cut(cell.partStruck)}" in it is struck out, so it is left out`, UNSTRIKE);
    else if (formulas.has(place))
      complain(
        'changed',
        key,
        `${place} is a formula; its last result "${cut(texts[key])}" is taken`,
        'Type the value in if that is not what you mean.',
      );
    else if (looksLikeFormula(texts[key]) && looksLikeFormula(cell?.text ?? ''))
      complain(
        'changed',
        key,
        'it starts like a formula; it is kept as text and never run',
        'Nothing to do, unless its result was meant: then type that in.',
      );
  }
}
const UNSTRIKE = 'Nothing to do, unless it is to be read: then take the line off.';

/** Injects that may come along from the starter pack keep their names. */
const OF_THE_STARTER = /^(?:kiosk-calendar|kiosks-live|boss|reporter|check-in-.*)$/;

export function idFor(
  { row, texts }: { row: number; texts: SheetRow },
  taken: Map<string, number>,
  complain: Complain,
): string {
  const own = /^\d+\s+([A-Za-z][\w-]{0,39})$/.exec(texts.number)?.[1];
  const slug = (own ?? texts.number)
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30);
  const isName = /^[A-Za-z]/.test(slug) && !HOSTILE_KEYS.has(slug) && !OF_THE_STARTER.test(slug);
  const base = slug === '' ? `row-${row}` : isName ? slug : `inject-${slug}`;
  const first = taken.get(base);
  if (first === undefined) {
    taken.set(base, row);
    return base;
  }
  let copy = 2;
  while (taken.has(`${base}-${copy}`)) copy += 1;
  taken.set(`${base}-${copy}`, row);
  complain(
    'changed',
    'number',
    `"${cut(texts.number)}" stands in row ${first} already, so this one becomes ${base}-${copy}`,
    'Give each inject a number of its own.',
  );
  return `${base}-${copy}`;
}

const firstWords = (text: string): string => {
  const [line = ''] = text.split('\n');
  const sentence = /^.{8,80}?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
  return sentence.length <= 80 ? sentence : `${sentence.slice(0, 77).replace(/\s\S*$/, '')} …`;
};
export const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 90 ? line : `${line.slice(0, 88)} …`;
};
