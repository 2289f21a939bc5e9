import type { Json } from '../../../shared/json.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { ParAction } from '../../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { minutes } from '../../../shared/time.ts';
import { MORNING } from '../acts.ts';

/** Minutes of the first act, and of the morning after it. */
export const t = (minute: number): DrillTime => minutes(minute);
export const morning = (minute: number): DrillTime => MORNING + minutes(minute);

export const act = (
  at: DrillTime,
  role: PlayRole,
  command: string,
  payload: Record<string, Json>,
  after?: string,
): ParAction => ({ at, role, command, payload, ...(after ? { after } : {}) });

export const answer = (at: DrillTime, role: PlayRole, inject: string, reply: string): ParAction =>
  act(at, role, 'answerInject', { inject, reply }, `feed:${inject}`);

export const query = (at: DrillTime, role: PlayRole, id: string, after = 'free'): ParAction =>
  act(at, role, 'runQuery', { query: id }, after);

export const pin = (at: DrillTime, role: PlayRole, ...evidence: string[]): ParAction =>
  act(at, role, 'pinEvidence', { evidence }, evidence.map((id) => `held:${id}`).join(','));

export const authorise = (at: DrillTime, lever: string, scopes: string[], after?: string): ParAction =>
  act(at, 'incident-commander', 'authoriseSwitch', { switch: lever, scopes }, after);

export const press = (
  at: DrillTime,
  role: PlayRole,
  lever: string,
  scopes: string[],
  { options = [], after = '' }: { options?: string[]; after?: string } = {},
): ParAction =>
  act(
    at,
    role,
    'applySwitch',
    { switch: lever, scopes, ...(options.length > 0 ? { options } : {}) },
    [after, `authorised:${lever}`].filter(Boolean).join(','),
  );

export const suite = (
  at: DrillTime,
  role: PlayRole,
  id: string,
  targets: string[],
  n: number,
  after = 'free',
): ParAction => act(at, role, 'runSuite', { suite: id, targets, n }, after);

export const probe = (at: DrillTime, role: PlayRole, targets: string[], after = 'free'): ParAction =>
  act(at, role, 'runProbe', { targets }, after);

/** A text to a group: it goes out when the desks that must clear it have. */
export const write = (
  at: DrillTime,
  role: PlayRole,
  group: string,
  sentences: string[],
  after: string,
): ParAction => act(at, role, 'draftOutreach', { group, clauses: clauses(...sentences) }, after);

export const clearing = (at: DrillTime, role: PlayRole, ...groups: string[]): ParAction =>
  act(
    at,
    role,
    'clearOutreach',
    { texts: groups.map((group) => ({ group, version: 1 })), verdict: 'clear' },
    groups.map((group) => `writing:${group}`).join(','),
  );

export const clauses = (...ids: string[]): Json => ids.map((clause) => ({ clause }));
export const BUILDS = ['current', 'lkg', 'candidate'];
