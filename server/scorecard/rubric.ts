import { own } from '../../shared/keyed.ts';
import type { BlockId } from '../../shared/scenario/rubric.ts';
import { BLOCK_IDS } from '../../shared/scenario/rubric.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { command } from './rubric/command.ts';
import { comms } from './rubric/comms.ts';
import { containment } from './rubric/containment.ts';
import { decision } from './rubric/decision.ts';
import { detection } from './rubric/detection.ts';
import { evidence } from './rubric/evidence.ts';
import { paging } from './rubric/paging.ts';
import { people } from './rubric/people.ts';
import type { CriterionRow, CriterionRows } from './rubric/row.ts';
import { scope } from './rubric/scope.ts';

interface BlockRow {
  title: string;
  /** The line of the summary that it counts towards. */
  headline: keyof Scorecard['headline'];
  criteria: CriterionRows;
}

/**
 * The whole rubric: every criterion stands here once, with all that is known of it. Scores, maxima, ratings, what a skipped inject takes
 * out, and what one desk could earn alone are read off this table; there is no second list.
 */
export const RUBRIC: Readonly<Record<BlockId, BlockRow>> = {
  detection: { title: 'Detection, declaration, severity', headline: 'paging', criteria: detection },
  paging: { title: 'Paging and assembly', headline: 'paging', criteria: paging },
  containment: { title: 'Thirty-minute containment', headline: 'containment', criteria: containment },
  evidence: { title: 'Evidence and privacy', headline: 'containment', criteria: evidence },
  decision: { title: 'Rollback, patch, both or neither', headline: 'decision', criteria: decision },
  scope: { title: 'Scope and prevalence', headline: 'decision', criteria: scope },
  command: { title: 'Command and role clarity', headline: 'conduct', criteria: command },
  comms: { title: 'Communications', headline: 'conduct', criteria: comms },
  people: { title: 'People and duties', headline: 'conduct', criteria: people },
};

/** Every criterion by its id, in the order of the scorecard. */
export const CRITERIA: ReadonlyMap<string, CriterionRow> = new Map(
  BLOCK_IDS.flatMap((block) => Object.entries(own(RUBRIC, block).criteria)),
);
