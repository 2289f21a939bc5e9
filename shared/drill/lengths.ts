// Apart from the parsers, so that a screen can say what fits without loading them.

/** Longest free text a participant may send, in characters; the words of a statement are capped separately. */
export const MAX_TEXT = 4_000;

/** Longest answer to an inject in a person's own words, in characters. */
export const MAX_ANSWER = 1_000;

/** Longest line that goes with a message sent on to a colleague, in characters. */
export const MAX_FORWARD = 500;
