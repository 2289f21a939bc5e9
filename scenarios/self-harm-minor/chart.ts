import type { ChartConfig } from '../../shared/scenario/chart.ts';
import type { DurationMs } from '../../shared/time.ts';
import { minutes } from '../../shared/time.ts';
import { bombEu, bombTtl, evidence, raw } from './chart/bombs.ts';
import { chair, command, swoop } from './chart/command.ts';
import { block, breadth, containment, rollback, stored, tail } from './chart/containment.ts';
import { decision } from './chart/decision.ts';
import { campaign, parent, press, schools, welfare } from './chart/story.ts';

/** What depends on what the team does. Timed news is in the MSEL; everything here has a cause. */
export const chartA0: ChartConfig = {
  id: 'lantern',
  type: 'parallel',
  states: {
    command,
    chair,
    swoop,
    containment,
    tail,
    breadth,
    block,
    rollback,
    stored,
    decision,
    evidence,
    raw,
    welfare,
    parent,
    press,
    schools,
    campaign,
    'bomb-eu': bombEu,
    'bomb-ttl': bombTtl,
  },
};

export const delaysA0: Record<string, DurationMs> = {
  unownedFor: minutes(4),
  stillUnowned: minutes(6.5),
  rotaWaits: minutes(3),
  awayUnnoticed: minutes(2),
  swoopPatience: minutes(5),
  mitigationLimit: minutes(15),
  harmGoesOn: minutes(27),
  containedAfter: minutes(5),
  tailSeen: minutes(3),
  strictFelt: minutes(8),
  darkFelt: minutes(3),
  darkTooLong: minutes(12),
  helplineNotices: minutes(2),
  blockGapSeen: minutes(4),
  rollbackProves: minutes(4),
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
  euPromotion: minutes(40),
  ttlRunsOut: minutes(55),
};
