import { z } from 'zod';
import type { Json } from '../../../shared/json.ts';
import { CORE_ROLES, OPTIONAL_ROLES, STAFF_ROLES } from '../../../shared/roles.ts';

// The words that event data are made of. Nothing here changes what it reads: a log is checked, never mended, by its schema.

export const text = z.string();
export const texts = z.array(text);
export const yesNo = z.boolean();
export const number = z.number();
/** Drill time or a duration, in ms. */
export const ms = z.number();
/** What came out of JSON is JSON. */
export const json = z.custom<Json>((value) => value !== undefined);
export const playRole = z.enum([...CORE_ROLES, ...OPTIONAL_ROLES]);
export const playRoles = z.array(playRole);
export const role = z.enum([...CORE_ROLES, ...OPTIONAL_ROLES, ...STAFF_ROLES]);
export const severity = z.union([z.literal(0), z.literal(1), z.literal(2)]);
export const occupant = z.enum(['person', 'colleague', 'silent']);
export const ownerArea = z.enum(['org', 'technical', 'external']);
export const textKind = z.enum(['statement', 'holding', 'reactive']);
export const clauses = z.array(z.strictObject({ clause: text, text }));
export const checkedClauses = z.array(
  z.strictObject({
    clause: text,
    true: yesNo,
    known: yesNo,
    penalty: text.nullable(),
    stale: yesNo.optional(),
  }),
);
export const seatPlan = z.strictObject({ seat: text, roles: z.array(role), occupant });
