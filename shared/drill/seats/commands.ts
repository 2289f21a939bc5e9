import { z } from 'zod';
import { id } from '../fields.ts';

export const seatsCommands = {
  /** Gives a seat to a person who comes late, or a seat whose person has left to a scripted colleague. */
  assignSeat: z.strictObject({ seat: id, occupant: z.enum(['person', 'colleague']) }),
} as const;
