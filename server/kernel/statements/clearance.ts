import type { Role } from '../../../shared/roles.ts';
import { refuse } from '../rules.ts';

/** A text of which somebody has read a version: whether that version can still be cleared by them. Null: it can. */
export function clearanceRefusal(
  text: { version: number; cleared: readonly Role[]; isOut: boolean },
  { version, verdict }: { version: number; verdict: string },
  role: Role,
) {
  if (text.version !== version)
    return refuse(
      'stale',
      `You looked at version ${version}; version ${text.version} is in front of you now. Read it and clear that one.`,
    );
  if (text.isOut) return refuse('alreadyDone', 'That has gone out already.');
  if (verdict === 'clear' && text.cleared.includes(role))
    return refuse('alreadyDone', 'You have cleared this version.');
  return null;
}
