import { z } from 'zod';

const seatId = z.string().min(1).max(60);
/**
 * What the facilitator does about people, from the lobby to the end of play. Roles and all that was found stay with the seat; people move.
 * `open`: a scripted colleague's seat is for a person from now on, who joins by code. `move`: whoever sits at `from` (an observer too)
 * sits at `to` on all their devices; a colleague's seat is opened for them, and with a person who sits there they change places.
 * `cover`: a scripted colleague plays the seat of somebody who has stepped out, and gives it back when they come back; with `by`, whoever sits
 * there does its work besides their own, and an observer sits down at it. `giveBack`: takes such a cover back.
 * `release`: whoever sits there is out; the seat is free for somebody with the code, or a scripted colleague takes over.
 */
export const peopleBody = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('open'), seat: seatId }),
  z.strictObject({ do: z.literal('cover'), seat: seatId, by: seatId.optional() }),
  z.strictObject({ do: z.literal('giveBack'), seat: seatId }),
  z.strictObject({ do: z.literal('move'), from: seatId, to: seatId }),
  z.strictObject({ do: z.literal('release'), seat: seatId, to: z.enum(['person', 'colleague']) }),
]);
export type PeopleBody = z.input<typeof peopleBody>;
/** `lost`: the devices that hold the seat now are put out at once; otherwise the new one comes beside them. */
export const seatLinkBody = z.strictObject({ seat: seatId, lost: z.boolean().default(false) });
