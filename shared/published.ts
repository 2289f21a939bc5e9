import type { DrillTime } from './time.ts';

/** What stands in the place of a text that a person had removed, wherever it is read. */
export const REMOVED = '[removed]';

/**
 * What was true of a sentence when it went out: `so` it was, and the team could know it; `notSo`; `notKnown` it was, and nobody at the
 * call could know it yet; `harm` true or not, it hurts somebody or claims what nobody should; `open` it claims nothing that the drill can
 * check; `removed` its words are gone.
 */
export type SentenceCheck = 'so' | 'notSo' | 'notKnown' | 'harm' | 'open' | 'removed';
export const CHECK_WORDS: Record<SentenceCheck, string> = {
  so: 'True',
  notSo: 'Not true',
  notKnown: 'Not known then',
  harm: 'Does harm',
  open: 'Nothing to check',
  removed: 'Removed',
};

export interface SaidSentence {
  text: string;
  check: SentenceCheck;
  /** The act or the finding that made it so, and when; or why there is nothing to check. */
  because: string;
  /** Numbers of the events it rests on. */
  evidence: number[];
}

/** One text that left the house, as it was read. */
export interface SaidText {
  seq: number;
  at: DrillTime;
  kind: 'statement' | 'letter' | 'notice' | 'update' | 'reply';
  title: string;
  /** The desk that wrote it. */
  by: string;
  /** Who cleared it, in a sentence; empty where nobody has to. */
  cleared: string;
  sentences: SaidSentence[];
}
