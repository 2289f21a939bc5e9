import { z } from 'zod';
import { CRITERIA } from '../../../scorecard/rubric.ts';

const IDS = [...CRITERIA.keys()];

/** A criterion of the scorecard by its id; an editor shows what each is called. */
export const criterion = z
  .enum(IDS, {
    error: ({ input }) => `"${String(input).slice(0, 60)}" is no criterion | Use one of ${IDS.join(', ')}.`,
  })
  .describe([...CRITERIA].map(([id, { title }]) => `${id}: ${title}.`).join(' '));
