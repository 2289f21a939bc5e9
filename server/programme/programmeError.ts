/** Why the programme said no. The list is closed: `server/http` gives each its status. */
export type ProgrammeCode =
  | 'setupDone'
  | 'wrongKey'
  | 'wrongPassword'
  | 'nameTaken'
  | 'notSignedIn'
  | 'notSecure'
  | 'notFound'
  | 'practiceOff'
  | 'unknownToken'
  | 'unknownCode'
  | 'seatTaken'
  | 'wrongStage'
  | 'notConfirmed'
  | 'badSeatPlan'
  | 'badSeed'
  | 'noSuchMinute'
  | 'cannotPlayOn'
  | 'cannotDecide'
  | 'notYet'
  | 'keySpent'
  | 'planFull'
  | 'noReason'
  | 'changedMeanwhile';

/** An expected refusal; `message` says what was wrong and what to do instead. */
export class ProgrammeError extends Error {
  readonly code: ProgrammeCode;

  constructor(code: ProgrammeCode, message: string) {
    super(message);
    this.code = code;
  }
}
