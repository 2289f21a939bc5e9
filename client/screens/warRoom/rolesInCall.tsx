import { useShallow } from 'zustand/react/shallow';
import type { PlayRole } from '../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../shared/roles.ts';
import { useNames } from '../../components/names.ts';
import { notConnected } from '../../components/presence.ts';
import { useView, useWire } from '../../connection/context.tsx';

type Mark = '●' | '◐' | '○' | '◇' | '⊖';

/** Every seated role: in the call or not, a person (and whether they are at their screen) or a scripted colleague. */
function usePeople() {
  const { title } = useNames();
  const seats = useView((view) => view.seats);
  const joined = useView((view) => view.joined);
  const presence = useWire(useShallow((wire) => wire.presence));
  return PLAY_ROLES.flatMap((role: PlayRole) => {
    const [id, seat] = Object.entries(seats).find(([, { roles }]) => roles.includes(role)) ?? [];
    if (id === undefined || !seat) return [];
    const entry = presence.find((row) => row.seat === id);
    const isColleague = seat.occupant === 'colleague';
    const isIn = role in joined;
    const isOut = !isColleague && entry !== undefined && entry.steppedOut !== null;
    const isAway = !isColleague && !isOut && entry !== undefined && entry.connections === 0;
    const mark: Mark = isOut ? '⊖' : !isIn ? '○' : isColleague ? '◇' : isAway ? '◐' : '●';
    const name = isColleague ? 'scripted colleague' : entry?.name;
    const where = isOut ? 'stepped out' : isIn ? !isAway && 'in the call' : 'not in the call';
    const words = [title(role), name, where, isAway && notConnected(entry.since)];
    return [{ role, mark, isIn: isIn && !isOut, words: words.filter(Boolean).join(', ') }];
  });
}

export function RolesInCall({ long }: { long?: boolean }) {
  const { short } = useNames();
  const people = usePeople();
  if (long)
    return (
      <ul className="flex flex-col gap-1 text-body">
        {people.map(({ role, mark, words }) => (
          <li key={role} className="flex gap-2">
            <span aria-hidden>{mark}</span>
            <span className="min-w-0 [overflow-wrap:anywhere]">{words}</span>
          </li>
        ))}
      </ul>
    );
  return (
    <ul aria-label="In the call" className="flex flex-wrap gap-1">
      {people.map(({ role, mark, isIn, words }) => (
        <li
          key={role}
          title={words}
          className={`rounded-tag border px-1 text-meta ${isIn ? 'border-line-strong text-fg' : 'border-dashed border-line-strong text-fg-3'}`}
        >
          <span aria-hidden>
            {short(role)} <span className={isIn ? 'text-safe' : ''}>{mark}</span>
          </span>
          <span className="sr-only">{words}</span>
        </li>
      ))}
    </ul>
  );
}
