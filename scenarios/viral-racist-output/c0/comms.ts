import { any, fact, NEVER } from '../../common/predicates.ts';
import type { Truths } from '../comms.ts';
import { commsWith, partnerAsked, untrue } from '../comms.ts';

const truths: Truths = {
  users: untrue,
  'scope-ordinary': {
    knownWhen: any(
      fact('held.filter-by-language'),
      fact('held.hostile-source-deployed'),
      fact('held.similar-tickets'),
      fact('held.prevalence-count'),
    ),
  },
  'scope-rare': { trueWhen: NEVER, knownWhen: fact('held.prevalence-count') },
  partner: { trueWhen: partnerAsked, knownWhen: partnerAsked },
  'cause-settings': { knownWhen: fact('held.hostile-source-remedies') },
  'cause-model': { ...untrue },
};

export const commsC0 = commsWith(truths, true);
