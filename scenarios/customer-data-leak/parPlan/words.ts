import type { Json } from '../../../shared/json.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { ParAction } from '../../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { minutes } from '../../../shared/time.ts';

/** One line of the plan; the minute is drill time, `after` what the seat's own screen must show first. */
export const act = (
  minute: number,
  role: PlayRole,
  command: string,
  payload: Record<string, Json>,
  after?: string,
): ParAction => ({ at: minutes(minute), role, command, payload, ...(after ? { after } : {}) });
export const later = (from: DrillTime, action: ParAction): ParAction => ({ ...action, at: from + action.at });
export const answer = (minute: number, role: PlayRole, inject: string, reply: string): ParAction =>
  act(minute, role, 'answerInject', { inject, reply }, `feed:${inject}`);
export const clauses = (...ids: string[]): Json => ids.map((clause) => ({ clause }));
export const authorise = (minute: number, lever: string, scopes: string[], after?: string): ParAction =>
  act(minute, 'incident-commander', 'authoriseSwitch', { switch: lever, scopes }, after);
export const press = (
  minute: number,
  role: PlayRole,
  lever: string,
  scopes: string[],
  after: string,
  options: string[] = [],
): ParAction => act(minute, role, 'applySwitch', { switch: lever, scopes, options }, after);
export const query = (minute: number, role: PlayRole, id: string, after = 'free'): ParAction =>
  act(minute, role, 'runQuery', { query: id }, after);
export const pin = (minute: number, role: PlayRole, evidence: string[]): ParAction =>
  act(minute, role, 'pinEvidence', { evidence }, evidence.map((id) => `held:${id}`).join(','));
export const duty = (minute: number, id: string, action: string, basis: string): ParAction =>
  act(minute, 'legal-privacy', 'recordDuty', { duty: id, action, basis });
