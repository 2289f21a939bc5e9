import type { ChartConfig } from '../../shared/scenario/chart.ts';
import type { DurationMs } from '../../shared/time.ts';
import { hours, minutes } from '../../shared/time.ts';
import { calledAwayDelays, calledAwayRegions } from '../common/calledAwayRegions.ts';
import { any, delivered, effective } from '../common/predicates.ts';
import { command, containment, evidence, press, raw, swoop } from '../common/regions.ts';
import { bombJob, bombTraces, bombTrain } from './chart/bombs.ts';
import { breadth, cache, filter, index, model, pages, regions } from './chart/containment.ts';
import { bank, bankWord, decision, route, shopper, shopperWord } from './chart/story.ts';

/** What depends on what the team does; the same in every variant, because its conditions read the world. Timed news is in the MSEL. */
export const chart: ChartConfig = {
  id: 'relay',
  type: 'parallel',
  states: {
    command: command('closing-infra'),
    ...calledAwayRegions('legal'),
    swoop,
    containment: containment({ goesOn: 'fresh-report', limit: 'mitigation-limit' }),
    regions,
    cache,
    pages,
    breadth,
    filter,
    model,
    index,
    decision,
    evidence: evidence(
      any(
        effective('purge-cache', 'cache'),
        effective('unpublish-pages', 'pages'),
        effective('index-back', 'all'),
        effective('index-back-replayed', 'all'),
      ),
    ),
    raw: raw('records-seen'),
    route,
    shopper,
    // Sooner if the shopper is public by then.
    press: press(delivered('shopper-posts')),
    bank,
    'bank-word': bankWord,
    'shopper-word': shopperWord,
    'bomb-job': bombJob,
    'bomb-train': bombTrain,
    'bomb-traces': bombTraces,
  },
};

export const delays: Record<string, DurationMs> = {
  unownedFor: minutes(4),
  stillUnowned: minutes(6.5),
  ...calledAwayDelays,
  swoopPatience: minutes(5),
  mitigationLimit: minutes(15),
  harmGoesOn: minutes(26.5),
  containedAfter: minutes(5),
  ukSeen: minutes(3),
  darkFelt: minutes(3),
  darkTooLong: minutes(12),
  filterGapSeen: minutes(5),
  rollbackProves: minutes(4),
  erasedNoticed: minutes(4),
  rawSpreads: minutes(1),
  boardAsks: minutes(11),
  autoTag: minutes(4),
  shopperPosts: minutes(6.5),
  storyCarries: minutes(11),
  pressFinds: minutes(21),
  pressDeadline: minutes(35),
  bankPatience: minutes(15),
  jobRuns: minutes(45),
  trainLeaves: minutes(60),
  tracesRoll: hours(17),
};
