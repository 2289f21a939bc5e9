/** Why a command was refused. The list is closed, and every code on it is given by some rule. */
export const REJECTION_CODES = [
  'malformed', // payload does not fit the command's shape
  'tooLarge', // payload over the size cap
  'unknownCommand',
  'unknownSeat',
  'notYourRole', // this desk may not do that
  'notInCall', // must acknowledge a page first
  'roleNotActive', // a folded role whose own target has not been acknowledged
  'wrongPhase', // not started, paused, between acts, over
  'notFound', // names something that does not exist
  'alreadyDone',
  'busy', // one query, suite or probe at a time per seat
  'prerequisite', // something else must happen first; the words say what
  'notAuthorised', // the commander has not authorised it
  'stale', // refers to a version that has been replaced
  'outOfRange', // a number or time outside its limits
  'notPossible', // the world does not allow it any more
  'conflict', // lost a race for the log; nothing happened
  'logUnavailable', // the log could not be written; nothing happened
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** `message` says what was wrong and what to do instead, in one or two sentences a participant understands. */
export interface Rejection {
  code: RejectionCode;
  message: string;
}
