import { isPlayRole } from '../../shared/roles.ts';
import { useView, useWire } from '../connection/context.tsx';
import { useNames } from './names.ts';

interface Persons {
  /** What people call whoever holds this role: their first name, or the role's title where no person sits for it. */
  called: (role: string) => string;
  /** The seat's roles, this one among them: what one person does may be put down to any of theirs. */
  rolesBeside: (role: string) => readonly string[];
  isScripted: (role: string) => boolean;
}

export function usePersons(): Persons {
  const { title } = useNames();
  const seats = useView((view) => view.seats);
  const presence = useWire((wire) => wire.presence);
  const seatFor = (role: string) =>
    isPlayRole(role) ? Object.entries(seats).find(([, seat]) => seat.roles.includes(role)) : undefined;
  return {
    called: (role) => {
      const [id, seat] = seatFor(role) ?? [];
      const name = seat?.occupant === 'person' ? presence.find((entry) => entry.seat === id)?.name : null;
      return name?.trim().split(/\s+/)[0] || title(role);
    },
    rolesBeside: (role) => seatFor(role)?.[1].roles ?? [role],
    isScripted: (role) => seatFor(role)?.[1].occupant === 'colleague',
  };
}
