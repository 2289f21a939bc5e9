import type { ChartConfig } from '../../shared/scenario/chart.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { DurationMs } from '../../shared/time.ts';
import { minutes } from '../../shared/time.ts';
import { chair, command, evidence, raw, swoop } from '../common/regions.ts';
import { bombPromotion, bombTtl } from './chart/bombs.ts';
import { block, breadth, containment, rollbackOf, stored, tailOf } from './chart/containment.ts';
import { decisionOf } from './chart/decision.ts';
import { campaign, parent, press, schoolsOf, welfare } from './chart/story.ts';

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

/** What depends on what the team does. Timed news is in the MSEL; everything here has a cause. */
export const chartWith = ({ tail, survivor, schoolsOpen, settled }: Turns): ChartConfig => ({
  id: 'lantern',
  type: 'parallel',
  states: {
    command: command('closing-infra'),
    chair,
    swoop,
    containment,
    ...(tail === null ? {} : { tail: tailOf(tail) }),
    breadth,
    block,
    rollback: rollbackOf(survivor),
    stored,
    decision: decisionOf(settled),
    evidence: evidence('S9', 'stored'),
    raw: raw('distress'),
    welfare,
    parent,
    press,
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
  rotaWaits: minutes(3),
  awayUnnoticed: minutes(2),
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
  angerCarries: minutes(10),
  pressFinds: minutes(22),
  pressDeadline: minutes(35),
  schoolsPatience: minutes(6),
  postGoesLive: minutes(17),
  promotion: minutes(40),
  ttlRunsOut: minutes(55),
});
