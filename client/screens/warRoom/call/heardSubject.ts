import type { HeardAct } from '../../../../shared/drill/call/events.ts';

/** What has to be said besides who did it, by act. The log takes it as one word, `a` or `a:b`. */
export type SubjectKind =
  | 'none'
  | 'severity'
  | 'areaAndRole'
  | 'area'
  | 'role'
  | 'minutes'
  | 'caseAndAction'
  | 'switch';

export const SUBJECT: Record<HeardAct, SubjectKind> = {
  declared: 'severity',
  severityChanged: 'severity',
  ownerNamed: 'areaAndRole',
  ownerAccepted: 'area',
  briefed: 'none',
  objectionsAsked: 'none',
  updateGiven: 'minutes',
  handOffOffered: 'role',
  handOffAccepted: 'none',
  swoopAnswered: 'none',
  welfareDecided: 'caseAndAction',
  narrativeAligned: 'none',
  switchAuthorised: 'switch',
  taskGiven: 'none',
};

/** The word for the log; null when nothing belongs there; undefined while something is still missing. */
export function heardSubject(act: HeardAct, first: string, second: string): string | null | undefined {
  const kind = SUBJECT[act];
  if (kind === 'none') return null;
  if (kind === 'minutes') return first.trim() === '' ? null : first.trim();
  if (first === '') return undefined;
  if (kind === 'areaAndRole' || kind === 'caseAndAction')
    return second === '' ? undefined : `${first}:${second}`;
  return first;
}
