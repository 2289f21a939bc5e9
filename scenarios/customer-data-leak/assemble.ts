import type { DecisionSet } from '../../shared/scenario/decision.ts';
import type { EvidenceItem, Suite } from '../../shared/scenario/evidence.ts';
import type { Comms, Duty, People } from '../../shared/scenario/people.ts';
import type { RubricData } from '../../shared/scenario/rubric.ts';
import type { ParAction, Scenario } from '../../shared/scenario/scenario.ts';
import { defineScenario } from '../../shared/scenario/scenario.ts';
import type { World } from '../../shared/scenario/world.ts';
import { acts } from '../common/acts.ts';
import { corvane } from '../corvane/organisation.ts';
import { cannedLines } from './cannedLines.ts';
import { chart, delays } from './chart.ts';
import { holdSystems, scopeQuestions, sealParts } from './desk.ts';
import { draws } from './draws.ts';
import { expectationsOf } from './expectations.ts';
import { flags } from './flags.ts';
import type { Truths } from './guide.ts';
import { guideOf } from './guide.ts';
import { losses } from './losses.ts';
import { metaOf } from './meta.ts';
import { mselOf } from './msel.ts';
import { paging } from './paging.ts';
import { queries } from './queries.ts';
import { rawItems } from './rawItems.ts';
import { roleCards } from './roles.ts';
import type { Story } from './story.ts';

/** What one variant brings; everything else is the same for all three. */
export interface Variant {
  id: string;
  title: string;
  world: World;
  evidence: EvidenceItem[];
  suites: Suite[];
  story: Story;
  decision: DecisionSet;
  comms: Comms;
  duties: Duty[];
  people: People;
  rubric: RubricData;
  guide: Truths;
  parPlan: ParAction[];
}

export const scenarioOf = (own: Variant): Scenario =>
  defineScenario({
    ...metaOf(own.id, own.title),
    organisation: corvane,
    roles: roleCards,
    acts,
    draws,
    world: own.world,
    evidence: own.evidence,
    queries,
    suites: own.suites,
    scopeQuestions,
    sealParts,
    holdSystems,
    rawItems,
    flags,
    msel: mselOf(own.story),
    chart,
    delays,
    paging,
    decision: own.decision,
    comms: own.comms,
    duties: own.duties,
    people: own.people,
    losses,
    cannedLines,
    rubric: own.rubric,
    guide: guideOf(own.guide),
    parPlan: own.parPlan,
    expectations: expectationsOf(own.id),
  });
