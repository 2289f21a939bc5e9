import type { Beat } from '../../shared/scenario/scenario.ts';
import { beat, calledAwayBeat, each } from '../common/beats.ts';

/** Moments that come in another minute in each run. Beats of one desk keep a minute or more apart; the check proves it, and the pace. */
export const beats: Beat[] = [
  calledAwayBeat(each(20, 25), { comms: each(20, 25), safety: each(20, 25) }),
  beat('raw-offer', each(6, 9)),
  beat('rollback-urge', each(10, 13)),
  beat('swoop', each(15, 18)),
  beat('erasure', each(26, 30)),
  beat('containment-check', each(27, 30)),
  beat('decision-form', each(31.5, 34.5)),
  beat('tweet-draft', each(31, 34)),
];
