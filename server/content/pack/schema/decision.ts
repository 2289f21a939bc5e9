import { z } from 'zod';
import { condition } from '../condition.ts';
import { block, byId, id, someText } from '../packField.ts';

export const decision = block({
  options: byId(
    block({
      title: someText(120),
      kind: z.enum(['rollback', 'patch', 'both', 'takedown', 'hold', 'close']),
      card: someText(600).describe('What the card tells players; never whether it is right.'),
      switches: z
        .array(id)
        .optional()
        .describe(
          'Switches the card stands for. Everybody sees who holds them, how long they take and what they cost.',
        ),
      grade: z.enum(['right', 'defensible', 'weak', 'wrong']),
      because: someText(600).describe('Why, for the scorecard.'),
      needs: condition.optional().describe('What a defensible option needs said or done with it.'),
      priced: z.array(id).default([]).describe('Losses that a good record of this option names.'),
    }),
  ).describe('What the commander can decide. At least one is right.'),
  losses: byId(
    block({
      title: someText(160),
      knownBy: z.array(id).min(1).describe('Evidence from which it is known.'),
    }),
  ).prefault({}),
  discriminating: z
    .array(z.array(id).min(1))
    .min(1)
    .describe('Groups of evidence; any one group, wholly cited, tells the options apart.'),
  verification: block({
    suite: id.describe('The suite that exercises the path that fails.'),
    targets: z.array(id).min(1),
    minN: z.number().int().min(1).default(120),
    benignSuite: id.describe('The suite that shows what the remedy does to ordinary use.'),
  }),
  causes: byId(block({ title: someText(200), right: z.boolean().default(false) })),
});
