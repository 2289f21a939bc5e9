import type { View } from '../../../../../shared/drill/view.ts';

/**
 * When the next internal update is due by the policy card: from the last one, or from the declaration. A new act starts the count anew:
 * the clock jumped to it, and nobody owed an update for the night. Null where there is no limit.
 */
export const updateDueAt = (
  { channel, declared, act }: Pick<View, 'channel' | 'declared' | 'act'>,
  everyMs: number | null,
): number | null => {
  if (everyMs === null || declared === null) return null;
  const last = channel.reduce(
    (at, entry) => (entry.kind === 'update' && entry.audience === 'internal' ? entry.happenedAt : at),
    declared.at,
  );
  return Math.max(last, act?.startedAt ?? 0) + everyMs;
};
