import { createContext, useContext } from 'react';
import type { Lobby } from '../../../shared/api.ts';
import { COMMANDER } from '../../../shared/roles.ts';

/** Why the clock is this desk's own: one person practises alone, or the team plays under the autopilot. Null: a facilitator moves it. */
type OwnClock = 'alone' | 'autopilot' | null;

export function ownClockOf({ practice, autopilot, seats }: Lobby, mine: string): OwnClock {
  if (practice) return 'alone';
  const isCommander = seats.some(({ seat, roles }) => seat === mine && roles.includes(COMMANDER));
  return autopilot && isCommander ? 'autopilot' : null;
}

export const OwnClock = createContext<OwnClock>(null);
export const useOwnClock = (): OwnClock => useContext(OwnClock);
/** Whether this drill is played by one person alone. */
export const usePractice = (): boolean => useOwnClock() === 'alone';
