import type { Clause } from '../../../shared/scenario/people.ts';
import { copiesRemoved, modelBack, someLimit, toolOff } from '../comms.ts';
import { sourceOff } from '../world.ts';

/** What a letter may say was done. */
export const actions: Clause[] = [
  {
    id: 'source-off',
    text: 'We have switched internal tickets off as a source for public answers, everywhere.',
    purpose: 'action',
    trueWhen: sourceOff,
    knownWhen: sourceOff,
  },
  {
    id: 'tool-off',
    text: 'Order look-up is off on public widgets.',
    purpose: 'action',
    trueWhen: toolOff,
    knownWhen: toolOff,
  },
  {
    id: 'model-back',
    text: 'Public answers come from the earlier model version again.',
    purpose: 'action',
    trueWhen: modelBack,
    knownWhen: modelBack,
  },
  {
    id: 'limited',
    text: 'We have limited what public answers can draw on while we investigate.',
    purpose: 'action',
    trueWhen: someLimit,
    knownWhen: someLimit,
  },
  {
    id: 'copies-removed',
    text: 'Kept answers and share pages are down; search results will take longer, and emailed transcripts cannot be recalled.',
    purpose: 'action',
    trueWhen: copiesRemoved,
    knownWhen: copiesRemoved,
  },
];
