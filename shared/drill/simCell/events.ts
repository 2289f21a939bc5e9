import type { PlayRole } from '../../roles.ts';

/** What became of something that was written to somebody outside the room. */
export type LetterEnd = 'replied' | 'judged' | 'done' | 'ignored';

/**
 * What was written: an answer in words, a reply that was pressed, a letter to a group, a text for everybody, a notice, an update to
 * executives, or a question to the facilitator.
 */
export type LetterKind = 'answer' | 'reply' | 'letter' | 'statement' | 'notice' | 'update' | 'ask';

export interface SimCellEvents {
  /** `inject`: the message that answered it. */
  'letter.settled': { letter: string; as: Exclude<LetterEnd, 'judged'> | 'reopened'; inject?: string };
  /** A facilitator read a free answer: as one of the offered replies, whose effect follows, or as none (`reply` null, `label` empty). */
  'answer.judged': { inject: string; reply: string | null; label: string; why: string };
  /** Something that the screens do not offer was done all the same. What it counts as follows in the same step. */
  'act.adjudicated': {
    role: PlayRole;
    /** As it was told. */
    what: string;
    why: string;
    as: 'note' | 'act' | 'effect';
    /** What it counts as, in words; empty for a note. */
    title: string;
    act?: string;
    /** Sentences that were said, where the act is a text to a group. */
    said?: string[];
    flag?: string;
    value?: boolean | number | string;
  };
  /** A seat's own question to the facilitator. Nobody else ever reads it. */
  'facilitator.asked': { ask: string; seat: string; words: string };
  'participant.answered': { ask: string; seat: string; words: string };
  /** A line from the facilitator to one seat, outside the story. Nobody else ever reads it. */
  'whisper.sent': { seat: string; words: string };
}
