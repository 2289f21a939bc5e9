import type { PlayRole } from '../../../../shared/roles.ts';
import { CORE_ROLES } from '../../../../shared/roles.ts';
import type { Channel } from '../../../../shared/scenario/msel.ts';
import type { DrillTime } from '../../../../shared/time.ts';
import { unbracketed } from '../../../scorecard/testedBy.ts';
import type { ImportKey } from '../header/keys.ts';
import type { Channels } from '../values/channels.ts';
import { channelOf } from '../values/channels.ts';
import type { Desks } from '../values/desks.ts';
import { testedIn } from '../write/criteriaCell.ts';
import type { Complain } from './complain.ts';
import type { ReadRow } from './rowsBelow.ts';
import { cut, firstWords, fitted, repliesIn, splitNotes, unfilled } from './rowTexts.ts';

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

export const NOBODY_SAYS = 'Exercise control';
export const NOT_WRITTEN = 'None was written down in the sheet.';
const NO_AIM = 'Not said in the sheet.';

/** What the sheet's names and ways of sending mean, and what becomes of those that mean nothing here. */
export interface Meanings {
  desks: Desks;
  channels: Channels;
  /** Who gets what names no desk of ours; null while nobody has said so. */
  others: readonly PlayRole[] | null;
  /** A column says who receives a row, or marks below the names of desks do. */
  hasRecipients: boolean;
  headers: ReadonlyMap<ImportKey, string>;
  isOwn: boolean;
}

export interface RowInject extends Omit<ShelvedInject, 'row' | 'id'> {
  /** It reaches nobody by itself, so it waits for the facilitator. */
  waits: boolean;
  /** Names that are no desk, and nobody has said whom they mean. */
  waitsFor: string[];
  /** Its way of sending that is none of ours. */
  strangeWay: string | null;
}

export function injectOf({ texts }: ReadRow, meanings: Meanings, complain: Complain): RowInject | null {
  const { headers, isOwn } = meanings;
  const words = unfilled(texts.message || texts.subject, isOwn);
  if (words === '') {
    complain(
      'refused',
      headers.has('message') ? 'message' : 'subject',
      'it says nothing',
      'Write what the people at the desk read or hear.',
    );
    return null;
  }
  const { to, fallback, missing, asides } = recipientsOf(texts.to, meanings);
  const { channel, unknown } = meanings.channels.read(texts.method === '' ? '' : texts.method);
  const way = channel ?? (texts.method === '' ? channelOf(texts.type) : null) ?? 'notice';
  const { objective, criticalTask, expectedAction } = texts;
  const tested = testedIn(objective, criticalTask, isOwn);
  const { replies, notes } = splitNotes(texts.notes, isOwn);
  const poll = repliesIn(texts.replies ?? '');
  const from = fitted(unfilled(texts.from, isOwn) || NOBODY_SAYS, 120, 'from', complain);
  const body = fitted(
    poll.question === null ? words : `${words}\n${poll.question}`,
    2_000,
    'message',
    complain,
  );
  const subject = fitted(
    unfilled(texts.subject && texts.message ? texts.subject : firstWords(body), isOwn),
    160,
    'subject',
    complain,
  );
  const aside = [
    ...asides,
    ...(unknown === null ? [] : [`Sent by: ${cut(unknown)}`]),
    ...(texts.trigger === '' || isClockTrigger(texts.trigger) ? [] : [`Comes: ${cut(texts.trigger)}`]),
  ];
  return {
    from,
    to,
    fallbackTo: fallback,
    channel: way,
    subject,
    body,
    phoneScript: way === 'phone' ? script(isOwn ? notes : [], from, subject) : null,
    replies: [...replies, ...poll.labels],
    expectedAction: fitted(unbracketed(expectedAction) || NOT_WRITTEN, 600, 'expectedAction', complain),
    joined: [],
    tests: fitted(
      [tested.tests, ...aside].filter((line) => line !== '').join(' | ') || NO_AIM,
      300,
      'objective',
      complain,
    ),
    criteria: tested.criteria,
    notes: [...aside, ...notes].join('\n'),
    waits: missing !== null,
    waitsFor: missing ?? [],
    strangeWay: unknown,
  };
}

/** Whom a row reaches. Names that are no desk stay beside it as a note; with none left, it waits for somebody to say. */
function recipientsOf(
  text: string,
  { desks, others, hasRecipients }: Meanings,
): { to: PlayRole[]; fallback: PlayRole | null; missing: string[] | null; asides: string[] } {
  if (!hasRecipients) return { to: [...(others ?? CORE_ROLES)], fallback: null, missing: null, asides: [] };
  const { to, fallback, unknown, noted } = desks.read(text);
  const asides =
    [...unknown, ...noted].length > 0 ? [`For: ${[...unknown, ...noted].map(cut).join(', ')}`] : [];
  if (to.length > 0) return { to, fallback, missing: null, asides };
  if (others !== null) return { to: [...others], fallback, missing: null, asides };
  return {
    to: ['incident-commander'],
    fallback,
    missing: unknown.length > 0 ? unknown : noted.length > 0 ? [] : [text.trim()],
    asides,
  };
}

/** "At T+05:00", "Scheduled", "Manual": says no more than the time does. */
const isClockTrigger = (text: string): boolean =>
  text
    .split('\n')
    .every(
      (line) => line.trim() === '' || /^(at |t\+|time|scheduled|manual|standard|auto)/i.test(line.trim()),
    );

/** A call is rung with three lines: who, what about, what is asked (server/checker/checkTexts.ts). */
function script(notes: readonly string[], from: string, subject: string): string {
  if (notes.length >= 3) return notes.slice(0, 3).join('\n').slice(0, 1_500);
  return [
    `You are ${from}.`,
    `You ring about this: ${subject}`,
    'You ask what is being done about it, and by when.',
  ].join('\n');
}
