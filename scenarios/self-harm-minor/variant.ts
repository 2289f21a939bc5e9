import type { EvidenceItem, Query, Suite } from '../../shared/scenario/evidence.ts';
import type { Expectations } from '../../shared/scenario/expectations.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Duty } from '../../shared/scenario/people.ts';
import type { RubricData } from '../../shared/scenario/rubric.ts';
import type { Draw, FacilitatorGuide, ParAction, Scenario } from '../../shared/scenario/scenario.ts';
import { defineScenario } from '../../shared/scenario/scenario.ts';
import type { World } from '../../shared/scenario/world.ts';
import { acts } from '../common/acts.ts';
import { all, any, fact } from '../common/predicates.ts';
import { corvane } from '../corvane/organisation.ts';
import { cannedLines } from './cannedLines.ts';
import type { Turns } from './chart.ts';
import { chartWith, delaysWith } from './chart.ts';
import type { Truths } from './comms.ts';
import { commsWith } from './comms.ts';
import type { Verdict } from './decision.ts';
import { decisionWith } from './decision.ts';
import { holdSystems, scopeQuestions, sealParts } from './desk.ts';
import { draws } from './draws.ts';
import { losses } from './losses.ts';
import { meta } from './meta.ts';
import type { News } from './msel.ts';
import { mselWith } from './msel.ts';
import { pagingWith } from './paging.ts';
import { peopleWith } from './people.ts';
import { rawItems } from './rawItems.ts';
import { roleCards } from './roles.ts';

/**
 * What one variant says differently: the world, what evidence reports, the news that hangs on it, which choice is right, how it ends.
 * Desks, levers, queries, suites, options, clauses and duty cards are shared, byte for byte (VIEW-4).
 */
export interface Variant {
  variant: string;
  /** Tells the truth; shown at the debrief only. */
  variantTitle: string;
  /** Draws whose words hang on the variant. A desk's card may not use them. */
  draws: Draw[];
  world: World;
  evidence: EvidenceItem[];
  queries: Query[];
  suites: Suite[];
  news: News;
  turns: Omit<Turns, 'settled'>;
  truths: Truths;
  verdict: Verdict;
  duties: Duty[];
  /** Page targets that this variant needs beyond the usual set. */
  alsoNeeded: string[];
  rubric: RubricData;
  guide: FacilitatorGuide;
  /** What is left of the harm for every set of switches named; the checker recomputes it (RULE-15). */
  expectations: Expectations;
  parPlan: ParAction[];
}

/** Flags that a reply, a row or the chart of this variant can set. */
function flagsSet(msel: readonly InjectRow[], chart: unknown): string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (value && typeof value === 'object') {
      const { flag } = value as { flag?: unknown };
      if (typeof flag === 'string') found.add(flag);
      Object.values(value).forEach(look);
    }
  };
  look(msel);
  look(chart);
  return [...found].sort();
}

export function scenarioOf(own: Variant): Scenario {
  const { news, turns, truths, verdict, alsoNeeded, draws: ownDraws, ...given } = own;
  const settled = any(
    ...verdict.discriminating.map((group) => all(...group.map((id) => fact(`held.${id}`)))),
  );
  const msel = mselWith(news);
  const chart = chartWith({ ...turns, settled });
  return defineScenario({
    ...meta,
    ...given,
    organisation: corvane,
    roles: roleCards,
    acts,
    draws: [...draws, ...ownDraws],
    scopeQuestions,
    sealParts,
    holdSystems,
    rawItems,
    flags: flagsSet(msel, chart),
    msel,
    chart,
    delays: delaysWith({ ...turns, settled }),
    paging: pagingWith(alsoNeeded),
    decision: decisionWith(verdict),
    comms: commsWith(truths),
    people: peopleWith(truths),
    losses,
    cannedLines,
  });
}
