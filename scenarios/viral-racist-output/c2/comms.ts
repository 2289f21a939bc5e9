import { any, fact, NEVER } from '../../common/predicates.ts';
import type { Truths } from '../comms.ts';
import { commsWith, partnerAsked, untrue } from '../comms.ts';

const truths: Truths = {
  users: untrue,
  'scope-ordinary': {
    knownWhen: any(fact('held.LANG'), fact('held.COMMON'), fact('held.TICKETS'), fact('held.PREV')),
  },
  'scope-rare': { trueWhen: NEVER, knownWhen: fact('held.PREV') },
  partner: { trueWhen: partnerAsked, knownWhen: partnerAsked },
  'cause-settings': untrue,
  'cause-model': { knownWhen: fact('held.COMMON') },
};

export const commsC2 = commsWith(truths, true);
