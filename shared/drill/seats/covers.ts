import { recordOf } from '../../keyed.ts';
import type { Role } from '../../roles.ts';

export type Covers = Record<string, { by: string; roles: Role[] }>;

/** A desk has its roles again. Whoever covered it may be covered in turn: what was passed on goes back too. */
export const withoutCover = (covers: Covers, seat: string, back: readonly Role[]): Covers =>
  recordOf(
    Object.entries(covers)
      .filter(([id]) => id !== seat)
      .map(([id, { by, roles }]) => [id, { by, roles: roles.filter((role) => !back.includes(role)) }]),
  );
