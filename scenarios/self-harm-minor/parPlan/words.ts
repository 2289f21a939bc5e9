import type { Json } from '../../../shared/json.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { ParAction } from '../../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { hours, minutes } from '../../../shared/time.ts';

/** Act 2 opens at 08:30 the next morning: drill time 18:20:00. */
export const MORNING = hours(18) + minutes(20);

export const act = (
  at: DrillTime,
  role: PlayRole,
  command: string,
  payload: Record<string, Json>,
  after?: string,
): ParAction => ({ at, role, command, payload, ...(after ? { after } : {}) });
export const answer = (at: DrillTime, role: PlayRole, inject: string, reply: string): ParAction =>
  act(at, role, 'answerInject', { inject, reply }, `feed:${inject}`);
export const surfaces = ['mobile', 'web', 'voice', 'schools'];
/** A text to a group: it goes out when the desks that must clear it have. */
export const outreach = (at: DrillTime, role: PlayRole, group: string, ...sentences: string[]): ParAction =>
  act(at, role, 'draftOutreach', { group, clauses: clauses(...sentences) }, 'act:next-morning');
export const clearing = (at: DrillTime, role: PlayRole, ...groups: string[]): ParAction =>
  act(
    at,
    role,
    'clearOutreach',
    { texts: groups.map((group) => ({ group, version: 1 })), verdict: 'clear' },
    groups.map((group) => `writing:${group}`).join(','),
  );
export const clauses = (...ids: string[]): Json => ids.map((clause) => ({ clause }));
