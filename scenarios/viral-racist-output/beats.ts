import type { Beat } from '../../shared/scenario/scenario.ts';
import { beat, calledAwayBeat, each } from '../common/beats.ts';

/** Moments that come in another minute in each run. Beats of one desk keep a minute or more apart; the check proves it, and the pace. */
export const beats: Beat[] = [
  calledAwayBeat(each(19, 22), { comms: each(20.5, 22, 0.5), safety: each(19, 22) }),
  beat('raw-offer', each(5, 8)),
  beat('rollback-urge', each(15, 18)),
  beat('optics', each(24, 27)),
  beat('erasure', each(26.5, 31.5)),
  beat('containment-check', each(28, 31)),
  // A team that is nearly there is not always nagged.
  beat('decision-form', each(32, 34), { absentPercent: 20 }),
];
