import type { View } from '../../../../../shared/view/view.ts';

/** When the next internal update is due by the policy card: from the last one, or from the declaration. Null where there is no limit. */
export const updateDueAt = (
  { channel, declared }: Pick<View, 'channel' | 'declared'>,
  everyMs: number | null,
): number | null => {
  if (everyMs === null || declared === null) return null;
  const last = channel.reduce(
    (at, entry) => (entry.kind === 'update' && entry.audience === 'internal' ? entry.happenedAt : at),
    declared.at,
  );
  return last + everyMs;
};
