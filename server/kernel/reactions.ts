import type { EventType, LogEvent, NewEvent } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import { callReactions } from './call/reactions.ts';
import { clockReactions } from './clock/reactions.ts';
import type { Compiled } from './compiled.ts';
import { injectsReactions } from './injects/reactions.ts';
import { lookupsReactions } from './lookups/reactions.ts';
import { pagingReactions } from './paging/reactions.ts';
import { peopleReactions } from './people/reactions.ts';
import type { Reaction, ReactionTable } from './reactionTable.ts';
import { simCellReactions } from './simCell/reactions.ts';
import type { DrillState } from './state.ts';
import { statementsReactions } from './statements/reactions.ts';

const REACTIONS: ReactionTable<EventType> = {
  ...clockReactions,
  ...injectsReactions,
  ...pagingReactions,
  ...callReactions,
  ...lookupsReactions,
  ...peopleReactions,
  ...statementsReactions,
  ...simCellReactions,
};

/** What follows at once from one fact. */
export function react(c: Compiled, before: DrillState, after: DrillState, event: LogEvent): NewEvent[] {
  const rule = own(REACTIONS, event.type) as Reaction<EventType> | undefined;
  return rule ? rule(c, before, after, event as never) : [];
}
