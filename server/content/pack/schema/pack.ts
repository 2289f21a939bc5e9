import { z } from 'zod';
import { block, byId, id, someText } from '../packField.ts';
import { chart, stateFields } from './chart.ts';
import { decision } from './decision.ts';
import { evidence, queries, suites } from './evidence.ts';
import { injects } from './injects.ts';
import {
  acts,
  beats,
  cannedLines,
  delays,
  draws,
  durationMinutes,
  expectations,
  flags,
  guide,
  losses,
  roles,
  scopeQuestions,
  tasks,
  titles,
} from './meta.ts';
import { paging } from './paging.ts';
import { parPlan } from './parPlan.ts';
import { comms, duties, people } from './people.ts';
import { rubric } from './rubric.ts';
import { world } from './world.ts';

export const PACK_FORMAT = 'muster-pack/1';

/** How the same incident may differ from run to run: each variant lays its changes over the pack. */
export const variants = byId(
  block({
    title: someText(120).describe('Tells the truth of this variant; shown in the debrief only.'),
    extends: id.optional().describe('Another variant of this pack whose changes come first.'),
    changes: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        'Parts of the pack that differ: blocks merge field by field, anything else is replaced, null removes.',
      ),
  }),
);

/** Fields that only the loader reads; a pack laid over another has lost them by the time it is checked. */
const loaderFields = {
  format: z.literal(PACK_FORMAT).default(PACK_FORMAT),
  extends: someText(120)
    .optional()
    .describe('A pack of the same folder or a bundled scenario to start from: its id, or id/variant.'),
  files: z
    .array(someText(200))
    .max(40)
    .optional()
    .describe('Further files of this folder that hold parts of the pack.'),
  variants: variants.optional(),
};

/** The content of one variant, as a person writes it. Every field comes out in the shape of the scenario contract. */
export const contentFields = {
  id: id.describe('The name of the scenario in addresses and commands. No bundled one has it.'),
  plain: z
    .literal(true)
    .optional()
    .describe(
      'An event list is played and nothing else: what a world, its evidence and its decision need is filled in, and not scored.',
    ),
  version: someText(20).default('1.0.0'),
  title: someText(120),
  family: someText(40).default('custom').describe('What kind of incident: safety, privacy, fairness, …'),
  summary: someText(1_200).describe('What players read before they join. Nothing about the cause.'),
  contentNote: someText(1_200).describe('What is hard in this drill, and how to step out.'),
  objectives: z.array(someText(300)).min(1).max(8),
  tasks: tasks.optional(),
  approval: z
    .literal('required')
    .optional()
    .describe('A drill of this pack is planned only once its list is approved.'),
  durationMinutes: durationMinutes.prefault({}),
  roles,
  acts,
  draws: draws.prefault({}),
  beats: beats.optional(),
  world,
  evidence,
  queries,
  suites,
  scopeUnit: someText(60).optional().describe('What an estimate counts; left out: people affected.'),
  scopeQuestions,
  sealParts: titles.optional().describe('What a sealed copy can hold.'),
  holdSystems: titles.optional().describe('Systems that a legal hold can name.'),
  rawItems: titles
    .prefault({})
    .describe('Raw content that may be posted where it does not belong; [REDACTED: …] only.'),
  flags,
  injects,
  story: stateFields.states.describe(
    'Regions of your own, beside the two every pack has: command and containment.',
  ),
  chart: chart
    .optional()
    .describe('The whole chart instead of `story`, for those who want to write all of it.'),
  delays: delays.default({}),
  paging: paging.prefault({}),
  decision,
  comms,
  duties: duties.prefault({}),
  people: people.prefault({}),
  losses: losses.prefault({}),
  cannedLines: cannedLines.prefault({}),
  rubric,
  guide,
  parPlan,
  expectations: expectations.optional(),
};

/** What one variant is, once files, `extends` and changes are laid together. */
export const content = block(contentFields);
export type Content = z.output<typeof content>;

/** A whole pack, for editors: the loader's fields and the content's. */
export const pack = block({ ...loaderFields, ...contentFields });
