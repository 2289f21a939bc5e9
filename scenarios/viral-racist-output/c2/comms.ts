import { any, fact, NEVER } from '../../common/predicates.ts';
import type { Truths } from '../comms.ts';
import { commsWith, partnerAsked, untrue } from '../comms.ts';

const truths: Truths = {
  users: untrue,
  'scope-ordinary': {
    knownWhen: any(
      fact('held.filter-by-language'),
      fact('held.common-prompts-result'),
      fact('held.similar-tickets'),
      fact('held.prevalence-count'),
    ),
  },
  'scope-rare': { trueWhen: NEVER, knownWhen: fact('held.prevalence-count') },
  partner: { trueWhen: partnerAsked, knownWhen: partnerAsked },
  'cause-settings': untrue,
  'cause-model': { knownWhen: fact('held.common-prompts-result') },
};

export const commsC2 = commsWith(truths, true);
