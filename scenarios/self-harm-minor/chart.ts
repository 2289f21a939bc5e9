import type { ChartConfig } from '../../shared/scenario/chart.ts';
import type { DecisionSet } from '../../shared/scenario/decision.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { DurationMs } from '../../shared/time.ts';
import { MINUTE, minutes } from '../../shared/time.ts';
import { calledAwayDelays, calledAwayRegions } from '../common/calledAwayRegions.ts';
import { all, any, atMost, delivered, effective, fact } from '../common/predicates.ts';
import { command, containment, evidence, press, raw, swoop } from '../common/regions.ts';
import { bombPromotion, bombTtl } from './chart/bombs.ts';
import { block, breadth, rollbackOf, stored, tailOf } from './chart/containment.ts';
import { decisionOf } from './chart/decision.ts';
import { campaign, parent, schoolsOf, welfare } from './chart/story.ts';

/** The few places where the story hangs on what is true in one variant. */
export interface Turns {
  /** The stream of long sessions that runs on after a switch without a drain; null where long sessions are not where the harm is. */
  tail: string | null;
  /** A stream that goes on under the older model; null where that model is the cure. */
  survivor: string | null;
  /** Harm still reaches Schools; null where it never did. */
  schoolsOpen: Predicate | null;
  /** The findings that tell the options apart are in somebody's hands. */
  settled: Predicate;
}

/** Any group of findings that tells the options apart is in somebody’s hands. */
export const settledBy = ({ discriminating }: DecisionSet): Predicate =>
  any(...discriminating.map((group) => all(...group.map((id) => fact(`held.${id}`)))));

/** What depends on what the team does. Timed news is in the MSEL; everything here has a cause. */
export const chartWith = ({ tail, survivor, schoolsOpen, settled }: Turns): ChartConfig => ({
  id: 'lantern',
  type: 'parallel',
  states: {
    command: command('closing-infra'),
    ...calledAwayRegions('comms', 'safety'),
    swoop,
    containment: containment({ goesOn: 'fresh-report', limit: 'mitigation-limit' }),
    ...(tail === null ? {} : { tail: tailOf(tail) }),
    breadth,
    block,
    rollback: rollbackOf(survivor),
    stored,
    decision: decisionOf(settled),
    evidence: evidence(effective('tombstone-messages', 'stored')),
    raw: raw('distress'),
    welfare,
    parent,
    // Earlier if the parent is angry.
    press: press(all(delivered('forum-angry'), atMost('at', 10 * MINUTE))),
    schools: schoolsOf(schoolsOpen),
    campaign,
    'bomb-promotion': bombPromotion,
    'bomb-ttl': bombTtl,
  },
});

/** Named delays of the chart; those that only one variant's regions use are left out of the others. */
export const delaysWith = ({ tail, survivor }: Turns): Record<string, DurationMs> => ({
  unownedFor: minutes(4),
  stillUnowned: minutes(6.5),
  ...calledAwayDelays,
  swoopPatience: minutes(5),
  mitigationLimit: minutes(15),
  harmGoesOn: minutes(27),
  containedAfter: minutes(5),
  ...(tail === null ? {} : { tailSeen: minutes(3) }),
  strictFelt: minutes(8),
  darkFelt: minutes(3),
  darkTooLong: minutes(12),
  helplineNotices: minutes(2),
  blockGapSeen: minutes(4),
  ...(survivor === null ? {} : { rollbackProves: minutes(4) }),
  rawSpreads: minutes(1),
  boardAsks: minutes(11),
  autoTag: minutes(4),
  parentPosts: minutes(8),
  templateWearsOff: minutes(5),
  parentRings: minutes(10),
  callGoesCold: minutes(6),
  storyCarries: minutes(10),
  pressFinds: minutes(22),
  pressDeadline: minutes(35),
  schoolsPatience: minutes(6),
  postGoesLive: minutes(17),
  promotion: minutes(40),
  ttlRunsOut: minutes(55),
});
