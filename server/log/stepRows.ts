import { encodeRow } from './eventRow.ts';
import { linked } from './linkStep.ts';
import type { WrittenStep } from './privateText.ts';
import type { SqlValue } from './sqliteDriver.ts';
import type { StepText } from './stepText.ts';
import { linkText, stepText } from './stepText.ts';

/** A step as the tables take it, in the order of their columns. */
export interface StepRows {
  /** The step's link; null where the log has no chain. */
  hash: string | null;
  events: SqlValue[][];
  /** Private texts, which lie beside a chained step. */
  texts: SqlValue[][];
}

/** A step hung on the link before it; as it is where the log has no chain (`previous` null). */
export function stepRows(previous: string | null, step: WrittenStep): StepRows {
  if (previous === null) return { hash: null, events: eventRows(stepText(step), null), texts: [] };
  const { step: known, text, privateTexts, link } = linked(previous, step);
  const number = known.events[0]?.step ?? 0;
  return {
    hash: link.hash,
    events: eventRows(text, linkText(link.hash, text.command)),
    texts: privateTexts.map((beside) => [number, beside.path, beside.salt, beside.text]),
  };
}

const eventRows = ({ events }: StepText, link: string | null): SqlValue[][] =>
  events.map((event, index) => encodeRow(event, index === 0 ? link : null));
