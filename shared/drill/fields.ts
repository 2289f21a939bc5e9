import { z } from 'zod';
import { PLAY_ROLES } from '../roles.ts';
import { HOUR } from '../time.ts';
import { MAX_TEXT } from './lengths.ts';

export const id = z.string().min(1).max(80);
export const ids = z.array(id).min(1).max(30);
export const text = z.string().max(MAX_TEXT);
export const someText = z.string().trim().min(1, 'must not be empty').max(MAX_TEXT);
/** Sentences of a text in the author's order, each with the author's words if they changed the starter. */
export const clauses = z.array(z.strictObject({ clause: id, text: text.default('') })).max(20);
export const playRole = z
  .enum(PLAY_ROLES as [string, ...string[]])
  .transform((value) => value as (typeof PLAY_ROLES)[number]);
export const severity = z.union([z.literal(0), z.literal(1), z.literal(2)]);
export const drillTime = z
  .number()
  .int()
  .min(0)
  .max(96 * HOUR);
export const durationMs = z
  .number()
  .int()
  .min(0)
  .max(96 * HOUR);
export const scopes = z.array(id).min(1).max(20);
/** How long ago a spoken act happened; at most three minutes (RULE-2). */
export const agoMs = z.number().int().min(0).max(180_000).default(0);
