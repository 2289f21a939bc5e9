import type { DrillProblem } from '../../shared/api.ts';
import { LogChanged, LogCorrupt, LogError, LogUnavailable, UnreadableLog } from '../log/drillLog.ts';

/** A drill that was briefed and has no log in this data folder. */
export class LogMissing extends LogError {
  readonly code = 'logMissing';

  constructor(drillId: string) {
    super(
      `The log of drill "${drillId}" is not in the data folder, though the drill was briefed. Put the drills.db of that time back, with ` +
        'the drills.db-wal beside it, and start again; or put this drill away.',
    );
  }
}

/** What keeps a drill from being opened; what passes by itself, such as a locked file, does not count. */
export type Unopened = UnreadableLog | LogChanged | LogCorrupt | LogMissing;

export const isUnopened = (error: unknown): error is Unopened =>
  error instanceof UnreadableLog ||
  error instanceof LogChanged ||
  error instanceof LogMissing ||
  (error instanceof LogCorrupt && error.drillId !== null);

/** Why a drill could not be brought back from its log. Null: only the disk, just now; ask again. */
export function unopened(drillId: string, error: unknown): Unopened | null {
  if (isUnopened(error)) return error;
  if (error instanceof LogUnavailable) return null;
  const seq = error instanceof Error ? /^Event (\d+) is "([^"]*)"/.exec(error.message) : null;
  return seq
    ? new UnreadableLog(drillId, Number(seq[1]), `"${seq[2]}" is not an event it knows`, { cause: error })
    : new UnreadableLog(drillId, null, 'what its log tells cannot be built up again', { cause: error });
}

/** For the list: what is wrong, and whether there is a file to take out. */
export const problemOf = (error: Unopened): DrillProblem => ({
  words: error.message,
  // What is damaged cannot be written out either.
  hasLog: !(error instanceof LogMissing || error instanceof LogCorrupt),
  isListed: true,
});

export const UNLISTED: DrillProblem = {
  words:
    'The log of this drill is here, but the programme does not know the drill: programme.db is older, or of another folder. Nothing in ' +
    'it was changed. Put the programme.db of that time back and start again, or take the log file out.',
  hasLog: true,
  isListed: false,
};

const drills = (count: number, one: string, many: string): string =>
  count === 1 ? `1 drill ${one}` : `${count} drills ${many}`;

/** What whoever starts the server reads of a data folder that is not whole. */
export const warningsOf = (broken: number, missing: number, unlisted: number): string[] => [
  ...(broken > 0
    ? [
        `${drills(broken, 'cannot', 'cannot')} be opened; the list of drills says why and what to do. All others are here.`,
      ]
    : []),
  ...(missing > 0
    ? [
        `${drills(missing, 'was briefed and has', 'were briefed and have')} no log in drills.db. If that file was lost or replaced, stop, put it back with its -wal file, and start again.`,
      ]
    : []),
  ...(unlisted > 0
    ? [
        `drills.db holds ${drills(unlisted, 'that programme.db does not know. If that file was', 'that programme.db does not know. If that file was')} lost or replaced, stop, put it back, and start again.`,
      ]
    : []),
];
