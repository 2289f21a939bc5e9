import type { PlayRole } from '../../shared/roles.ts';
import type { ConditionKind, ParCondition } from '../../shared/scenario/parPlan.ts';

// What a line of a par plan may wait for, each read off the screen of the desk that acts.

type Wait = readonly ParCondition[];
const wait = (kind: ConditionKind, name = ''): Wait => [{ kind, name }];

/** All of them. */
export const and = (...waits: Wait[]): Wait => waits.flat();

export const declared = wait('declared');
export const sealed = wait('sealed');
/** A sealed copy of this part. */
export const copied = (part: string): Wait => wait('copied', part);
export const decided = wait('decided');
/** Nobody at this desk is busy with a look-up. */
export const free = wait('free');
/** Command is offered to this desk. */
export const handoff = wait('handoff');

export const joined = (role: PlayRole): Wait => wait('joined', role);
export const commander = (role: PlayRole): Wait => wait('commander', role);
/** An owner of that area has been named. */
export const owner = (area: 'org' | 'technical' | 'external'): Wait => wait('owner', area);
export const feed = (inject: string): Wait => wait('feed', inject);
export const inAct = (act: string): Wait => wait('act', act);

export const held = (evidence: string): Wait => wait('held', evidence);
export const pinned = (evidence: string): Wait => wait('pinned', evidence);
export const measured = (probe: string): Wait => wait('measured', probe);
export const approved = (query: string): Wait => wait('approved', query);
/** Another desk has offered its half of the suite. */
export const offered = (suite: string): Wait => wait('offer', suite);

export const authorised = (id: string): Wait => wait('authorised', id);
export const effective = (id: string, scope: string): Wait => wait('effective', `${id}.${scope}`);
/** Pressed, and waiting for the second key. */
export const waiting = (id: string, scope: string): Wait => wait('waiting', `${id}.${scope}`);

export const drafted = (statement: string): Wait => wait('drafted', statement);
export const cleared = (statement: string): Wait => wait('cleared', statement);
export const writing = (group: string): Wait => wait('writing', group);
export const sent = (group: string): Wait => wait('sent', group);

export const caseShown = (id: string): Wait => wait('case', id);
export const triaged = (id: string): Wait => wait('triaged', id);
