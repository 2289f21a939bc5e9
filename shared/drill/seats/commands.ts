import { z } from 'zod';
import { id } from '../fields.ts';

export const seatsCommands = {
  /** Gives a seat to a person who comes late, or a seat whose person has left to a scripted colleague. */
  assignSeat: z.strictObject({ seat: id, occupant: z.enum(['person', 'colleague']) }),
  /** Somebody who is here takes the duties of a desk whose person is out, besides their own; until they are given back. */
  coverSeat: z.strictObject({ seat: id, by: id }),
  giveBackSeat: z.strictObject({ seat: id }),
} as const;
