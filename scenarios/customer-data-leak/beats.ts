import type { Beat } from '../../shared/scenario/scenario.ts';
import { beat, calledAwayBeat, each } from '../common/beats.ts';

/** Moments that come in another minute in each run. Beats of one desk keep a minute or more apart; the check proves it, and the pace. */
export const beats: Beat[] = [
  calledAwayBeat(each(20, 25), { legal: each(20, 23) }),
  beat('raw-offer', each(7, 10)),
  beat('index-urge', each(11, 14)),
  beat('swoop', each(15.5, 18.5)),
  beat('erasure-meets-hold', each(28.5, 32.5)),
  beat('containment-check', each(27, 30)),
  beat('decision-form', each(31.5, 34.5)),
  beat('exec-draft', each(31, 34)),
];
