import type { ParAction } from '../../shared/scenario/scenario.ts';
import { careWith } from './plan/care.ts';
import type { Line } from './plan/command.ts';
import { commander, productOwner } from './plan/command.ts';
import type { Word } from './plan/outward.ts';
import { comms, legalPrivacy, lettersOf } from './plan/outward.ts';
import { act, t } from './plan/words.ts';

/** What any well-drilled team does here, and when; `course`: finding the cause and pressing the levers, which is the variant's. */
export const planWith = (line: Line, word: Word, course: ParAction[]): ParAction[] => [
  ...productOwner(line),
  ...commander(line),
  act(t(2.6), 'model-owner', 'freeze', { scope: 'rollouts' }, 'joined:model-owner'),
  act(t(7.5), 'infra-oncall', 'freeze', { scope: 'retention' }, 'joined:infra-oncall'),
  act(
    t(4.4),
    'infra-oncall',
    'sealEvidence',
    { parts: ['messages', 'identifiers', 'versions', 'routing-config', 'annotations'] },
    'joined:infra-oncall,free',
  ),
  act(t(7.7), 'model-owner', 'acceptOwnership', { area: 'technical' }, 'owner:technical'),
  ...course,
  ...careWith(lettersOf(word)),
  ...legalPrivacy(word),
  ...comms(word),
];
