import type { View } from '../../../../shared/drill/view.ts';
import type { PlayRole } from '../../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../../shared/roles.ts';
import type { DrillTime } from '../../../../shared/time.ts';
import { isSilent } from '../needsYou.ts';

/** How somebody is on the call, as far as this desk may know. `rings`: their page is out and its limit runs. */
export type Standing =
  | { is: 'in' | 'scripted' | 'away' | 'out' | 'silent' | 'off' }
  | { is: 'rings'; dueAt: DrillTime };

export interface Person {
  role: PlayRole;
  seat: string;
  isMe: boolean;
  isColleague: boolean;
  isIn: boolean;
  standing: Standing;
}

/** What is known of a connection: whether its screen is open, and whether its reader has stepped out. */
interface Presence {
  seat: string;
  connections: number;
  steppedOut: unknown;
}

type Known = Pick<View, 'me' | 'seats' | 'joined' | 'pages'>;

/** Every seated role in the order all screens show them. A page that rings says more than that its desk is empty. */
export function roster(view: Known, presence: readonly Presence[]): Person[] {
  return PLAY_ROLES.flatMap((role): Person[] => {
    const [seat, plan] = Object.entries(view.seats).find(([, { roles }]) => roles.includes(role)) ?? [];
    if (seat === undefined || !plan) return [];
    const isColleague = plan.occupant === 'colleague';
    const isIn = Object.hasOwn(view.joined, role);
    const here = presence.find((entry) => entry.seat === seat);
    return [
      {
        role,
        seat,
        isMe: seat === view.me.seat,
        isColleague,
        isIn,
        standing: standingOf(view, role, {
          isColleague,
          isIn,
          isOut: !isColleague && here !== undefined && here.steppedOut !== null,
          isAway: !isColleague && here?.connections === 0,
        }),
      },
    ];
  });
}

function standingOf(
  view: Known,
  role: PlayRole,
  { isColleague, isIn, isOut, isAway }: Record<'isColleague' | 'isIn' | 'isOut' | 'isAway', boolean>,
): Standing {
  if (isOut) return { is: 'out' };
  if (isIn) return { is: isColleague ? 'scripted' : isAway ? 'away' : 'in' };
  const pages = Object.values(view.pages).filter((page) => page.role === role);
  const rings = pages.find(({ state }) => state === 'sent' || state === 'delivered');
  if (rings) return { is: 'rings', dueAt: rings.dueAt };
  return { is: pages.some((page) => isSilent(view, page)) ? 'silent' : 'off' };
}
