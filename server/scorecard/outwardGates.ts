import { publishedTexts, publishedTooSoon } from './comms.ts';
import { harmfulSends } from './people.ts';
import { clock, list } from './phrasing.ts';
import type { DrillRecord } from './record.ts';

/** A gate that shut: what did it, and the events that show it. */
export interface Hit {
  why: string;
  evidence: number[];
}

export function writtenUnseen(record: DrillRecord): Hit | null {
  const sends = harmfulSends(record);
  if (sends.length === 0) return null;
  return {
    why: sends.map(({ title, harm, sent }) => `${title}, at ${clock(sent.at)}: it ${harm}.`).join(' '),
    evidence: sends.map(({ sent }) => sent.seq),
  };
}

export function falseStatement(record: DrillRecord): Hit | null {
  const untrue = publishedTexts(record).flatMap((text) =>
    text.clauses.filter((clause) => !clause.true).map((clause) => ({ text, clause })),
  );
  if (untrue.length === 0) return null;
  const words = (id: string) => record.scenario.comms.clauses.find((clause) => clause.id === id)?.text ?? id;
  return {
    why: `Not true when published: ${list(untrue.map(({ text, clause }) => `"${words(clause.clause)}" (${clock(text.event.at)})`))}.`,
    evidence: untrue.flatMap(({ text }) => [text.event.seq, ...(text.checked ? [text.checked.seq] : [])]),
  };
}

export function publicBeforePeople(record: DrillRecord): Hit | null {
  const texts = publishedTooSoon(record);
  return texts.length === 0
    ? null
    : {
        why: texts.map(({ why }) => why).join(' '),
        evidence: texts.flatMap(({ event, checked }) => [event.seq, ...(checked ? [checked.seq] : [])]),
      };
}
