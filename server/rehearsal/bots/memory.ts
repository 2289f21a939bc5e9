import { PAYLOADS } from '../../../shared/drill/commands.ts';
import type { PayloadInput } from '../../../shared/drill/parseCommand.ts';
import { doing } from '../../../shared/scenario/parPlan.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { shuffled } from '../../kernel/shuffle.ts';

/** What a team took home from the debrief of another variant: what should have been pressed, and how it should have been decided. */
export interface Memory {
  presses: { switch: string; scopes: string[]; options: string[] }[];
  decision: PayloadInput<'recordDecision'> | null;
  /** Look-ups that brought the evidence of that decision. */
  queries: string[];
}

export function memoryOf(scenario: Scenario, seed: number): Memory {
  const { parPlan, queries } = shuffled(scenario, seed);
  const presses = parPlan
    .filter(doing('applySwitch'))
    .map(({ payload: { switch: id, scopes, options = [] } }) => ({ switch: id, scopes, options }));
  const recorded = parPlan.find(doing('recordDecision'))?.payload;
  const decision = recorded ? PAYLOADS.recordDecision.parse(recorded) : null;
  const cited = new Set(decision?.citations.map(({ evidence }) => evidence) ?? []);
  return {
    presses,
    decision,
    queries: queries
      .filter(({ yields }) => yields.some(({ evidence }) => cited.has(evidence)))
      .map(({ id }) => id),
  };
}
