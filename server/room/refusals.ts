import type { Rejection } from '../../shared/rejection.ts';
import type { LogError } from '../log/drillLog.ts';

/** What a sender is told when it was not the command's fault. Nothing was changed in any of these. */

export const LOST_THE_RACE: Rejection = {
  code: 'conflict',
  message:
    'Somebody else changed the drill at the same moment, several times. Nothing was changed; press again.',
};

export const logRefused = (error: LogError): Rejection => ({
  code: 'logUnavailable',
  message: `Nothing was changed, because the drill's log cannot be written: tell the facilitator. ${error.message}`,
});

/** The error itself stays with whoever runs the process: its words may hold what a seat may not read. */
export const FAULT: Rejection = {
  code: 'notPossible',
  message:
    'Nothing was changed: something went wrong inside Muster, and not with what you did. Tell the facilitator.',
};
