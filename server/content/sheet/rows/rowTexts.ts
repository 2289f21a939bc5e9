import type { ImportKey } from '../header/keys.ts';
import type { Complain } from './complain.ts';

/** As much of a text as its field holds: what a sheet says is longer at times, and no reason to lose the row. */
export function fitted(text: string, most: number, key: ImportKey, complain: Complain): string {
  if (text.length <= most) return text;
  complain(
    'changed',
    key,
    `it has ${text.length} characters, and ${most} are kept`,
    'Shorten it in the sheet, so that it ends where you want it to.',
  );
  return `${text.slice(0, most - 2)} …`;
}

/** Double braces are filled by the drill with what it knows; in somebody else's sheet they mean nothing of the kind. */
export const unfilled = (text: string, isOwn: boolean): string =>
  isOwn ? text : text.replace(/\{\{+/g, '[').replace(/\}\}+/g, ']');

/** Notes are the controllers' own; only an export of ours keeps there what players read and hear. */
export function splitNotes(text: string, isOwn: boolean): { replies: string[]; notes: string[] } {
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

const LONGEST_REPLY = 240;
const MOST_REPLIES = 8;

/** A poll as lists write it: the question, if it stands there, and what may be answered. */
export function repliesIn(text: string): { question: string | null; labels: string[] } {
  const parts = text
    .split(/\n|\||;|(?<=\?)\s+|\s\/\s/)
    .map((part) => part.replace(/^\s*(?:[-*•]|\(?[a-z0-9][).:])\s*/i, '').trim())
    .filter((part) => part !== '');
  const isQuestion = parts.length > 1 && /[?？]$/.test(parts[0] ?? '');
  const rest = isQuestion ? parts.slice(1) : parts;
  // "Yes, No": commas part answers only where nothing else does.
  const labels = rest.length === 1 ? (rest[0] ?? '').split(/,\s*/) : rest;
  const all = [...new Set(labels)].slice(0, MOST_REPLIES).map((label) => label.slice(0, LONGEST_REPLY));
  return { question: isQuestion ? (parts[0] ?? null) : null, labels: all.length >= 2 ? all : [] };
}

export const firstWords = (text: string): string => {
  const [line = ''] = text.split('\n');
  const sentence = /^.{8,80}?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
  return sentence.length <= 80 ? sentence : `${sentence.slice(0, 77).replace(/\s\S*$/, '')} …`;
};

export const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 90 ? line : `${line.slice(0, 88)} …`;
};
