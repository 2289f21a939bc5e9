import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { acts } from '../common/acts.ts';
import { corvane } from '../corvane/organisation.ts';
import { cannedLines } from './cannedLines.ts';
import { holdSystems, scopeQuestions, scopeUnit, sealParts } from './desk.ts';
import type { ImageCard, Slot } from './draws.ts';
import { dealOf, drawsC } from './draws.ts';
import { flagsC } from './flags.ts';
import { lossesC } from './losses.ts';
import { metaC } from './meta.ts';
import { queriesC } from './queries.ts';
import { rawItemsC } from './rawItems.ts';
import { roleCardsC } from './roles.ts';

/** What one variant brings: the truth, and what the evidence says of it. Desks, questions, levers and words are the same in all three. */
export type VariantOfC = Pick<
  Scenario,
  | 'variant'
  | 'variantTitle'
  | 'world'
  | 'evidence'
  | 'suites'
  | 'chart'
  | 'delays'
  | 'paging'
  | 'decision'
  | 'comms'
  | 'duties'
  | 'people'
  | 'rubric'
  | 'parPlan'
  | 'guide'
  | 'expectations'
> & { images: Record<Slot, ImageCard>; msel: InjectRow[]; flags?: string[] };

export const scenarioOf = ({ images, flags, ...own }: VariantOfC): Scenario => ({
  ...metaC,
  organisation: corvane,
  roles: roleCardsC,
  acts,
  draws: [...drawsC, dealOf(images)],
  queries: queriesC,
  scopeUnit,
  scopeQuestions,
  sealParts,
  holdSystems,
  rawItems: rawItemsC,
  flags: flags ?? flagsC,
  losses: lossesC,
  cannedLines,
  ...own,
});
