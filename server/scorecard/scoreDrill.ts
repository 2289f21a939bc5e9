import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import { BLOCK_IDS } from '../../shared/scenario/rubric.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { SCORECARD_MARK } from '../../shared/scorecard.ts';
import { replay } from '../kernel/replay.ts';
import { answers } from './answers.ts';
import { alterations, scoredBlock } from './applicable.ts';
import { attendance, autopilotUsed, howPlayed, playedOn, practisedAlone } from './attendance.ts';
import { exposures, nothingCurve, parCurve } from './baselines.ts';
import { byHand } from './byHand.ts';
import { judgedDecision } from './citations.ts';
import { awaitingHuman, ending, fixes } from './closing.ts';
import { containedAt, mitigatedAt } from './containment.ts';
import { counterfactuals } from './counterfactuals.ts';
import { evaluation } from './evaluation.ts';
import { firstPage } from './firstPage/firstPage.ts';
import { gates } from './gates.ts';
import { rateBlock } from './ratings.ts';
import { buildRecord } from './record.ts';
import { headline, judged, totals } from './totals.ts';
import type { ReplayFacts } from './watch.ts';

/** Same log, same score, on any machine: it reads nothing but the log and the scenario in its first line. */
export function scoreDrill(
  header: LogHeader,
  events: readonly LogEvent[],
  deps: { replayFacts: ReplayFacts } = { replayFacts: replay },
): Scorecard {
  const record = buildRecord(header, events, deps.replayFacts);
  const gatesFound = gates(record);
  const blocks = BLOCK_IDS.map((id) => rateBlock(id, scoredBlock(record, id), gatesFound)).filter(
    // A plain list has whole blocks of which it says nothing: no rating is better than the worst one.
    ({ criteria }) => !header.scenario.plain || criteria.some(({ verdict }) => verdict !== 'notScored'),
  );
  const criteria = blocks.flatMap((block) => block.criteria);
  const changed = alterations(record, blocks);
  const par = parCurve(record);
  const nothing = nothingCurve(record);
  return {
    exercise: SCORECARD_MARK,
    format: 'muster-scorecard/1',
    attendance: attendance(events),
    ...practisedAlone(events),
    ...autopilotUsed(events),
    ...playedOn(events),
    ...howPlayed(events),
    scenario: header.scenario.id,
    variant: header.scenario.variant,
    seed: record.seed,
    ...totals(blocks),
    judged: judged(blocks),
    firstPage: firstPage(record, blocks, gatesFound),
    headline: headline(blocks),
    blocks,
    gates: gatesFound,
    timings: {
      declaredAt: record.severities[0]?.at ?? null,
      firstMitigationAt: mitigatedAt(record),
      containedAt: containedAt(record),
      decidedAt: judgedDecision(record)?.at ?? null,
    },
    ...(header.scenario.rubric.nothingToContain ? { nothingToContain: true as const } : {}),
    residualAt: record.curve,
    parResidualAt: [...par],
    nothingResidualAt: [...nothing],
    exposure: exposures(record, par, nothing),
    answers: answers(record),
    fixes: fixes(criteria),
    counterfactuals: counterfactuals(record),
    ending: ending(record),
    ...byHand(record),
    ...evaluation(record, blocks),
    ...(changed.length > 0 ? { alterations: changed } : {}),
    awaitingHuman: awaitingHuman(record, criteria),
  };
}
