import { fact, NEVER } from '../../common/predicates.ts';
import type { Truths } from '../comms.ts';
import { commsWith, untrue } from '../comms.ts';

const truths: Truths = {
  // True of one image; the penalty counts all the same, because it was our product that answered.
  users: {},
  'scope-ordinary': untrue,
  'scope-rare': { knownWhen: fact('held.prevalence-count') },
  partner: { trueWhen: NEVER },
  'cause-settings': untrue,
  'cause-model': untrue,
};

export const commsC1 = commsWith(truths, false);
