import { useMemo } from 'react';
import type { ChannelEntry } from '../../../../../shared/drill/call/view.ts';
import type { View } from '../../../../../shared/drill/view.ts';
import { listed } from '../../../../../shared/drill/wording.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../../../shared/roles.ts';
import { usePersons } from '../../../../components/persons.ts';
import { useView } from '../../../../connection/context.tsx';

type SizeUp = Extract<ChannelEntry, { kind: 'briefing' }>;

const lastSizeUp = (channel: readonly ChannelEntry[]): SizeUp | null => {
  const entry = channel.findLast(({ kind }) => kind === 'briefing');
  return entry?.kind === 'briefing' ? entry : null;
};

/** Who came into the call after the last size-up, one role for each of them; this desk itself needs none. */
export function joinedSince({
  channel,
  joined,
  seats,
  me,
}: Pick<View, 'channel' | 'joined' | 'seats' | 'me'>): PlayRole[] {
  const since = lastSizeUp(channel)?.happenedAt;
  if (since === undefined) return [];
  const seen = new Set<string>();
  return PLAY_ROLES.filter((role) => {
    const seat = Object.entries(seats).find(([, { roles }]) => roles.includes(role))?.[0] ?? role;
    if ((joined[role]?.at ?? 0) <= since || seat === me.seat || seen.has(seat)) return false;
    seen.add(seat);
    return true;
  });
}

/** The last size-up, who has come since, and the same in words. */
export function useSizeUp(): { last: SizeUp | null; since: PlayRole[]; words: string } {
  const { called } = usePersons();
  const channel = useView((view) => view.channel);
  const joined = useView((view) => view.joined);
  const seats = useView((view) => view.seats);
  const me = useView((view) => view.me);
  const [last, since] = useMemo(
    () => [lastSizeUp(channel), joinedSince({ channel, joined, seats, me })] as const,
    [channel, joined, seats, me],
  );
  const names = listed(since.map(called));
  const came =
    since.length === 0
      ? 'Nobody has joined since your size-up.'
      : `${since.length === 1 ? '1 person has' : `${since.length} people have`} joined since the size-up: ${names}`;
  return { last, since, words: last === null ? 'No size-up yet' : came };
}
