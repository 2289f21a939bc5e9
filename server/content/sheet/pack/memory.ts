import { z } from 'zod';
import type { Decisions } from '../plan/decisions.ts';
import type { PackParts } from './intoPack.ts';

const words = z.record(z.string(), z.string());
const memory = z.object({
  format: z.literal('muster-import/1'),
  file: z.string(),
  decisions: z.object({
    sheets: z.array(z.string()).optional(),
    columns: words.optional(),
    desks: words.optional(),
    to: z.string().optional(),
    channels: words.optional(),
    words: words.optional(),
    times: z.enum(['hh:mm', 'mm:ss']).optional(),
    everyMs: z.number().optional(),
    strict: z.boolean().optional(),
  }),
  parts: z.object({
    acts: z.unknown(),
    paging: z.unknown(),
    parPlan: z.unknown(),
    rubric: z.unknown(),
    injects: z.record(z.string(), z.record(z.string(), z.unknown())),
  }),
});

/** What lies beside an imported pack: the sheet's name, what was decided about it, and what the import wrote. */
export interface ImportMemory {
  file: string;
  decisions: Decisions;
  parts: PackParts;
}

export const memoryText = ({ file, decisions, parts }: ImportMemory): string =>
  `${JSON.stringify({ format: 'muster-import/1', file, decisions, parts }, null, 2)}\n`;

/** Null where it is none of ours, or was changed until it is no such file any more. */
export function memoryIn(text: string): ImportMemory | null {
  try {
    const { file, decisions, parts } = memory.parse(JSON.parse(text));
    const { acts, paging, parPlan, rubric, injects } = parts;
    const made = Object.fromEntries(Object.entries(decisions).filter(([, value]) => value !== undefined));
    return { file, decisions: made as Decisions, parts: { acts, paging, parPlan, rubric, injects } };
  } catch {
    return null;
  }
}
