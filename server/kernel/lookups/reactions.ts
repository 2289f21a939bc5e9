import type { LookupsEvents } from '../../../shared/drill/lookups/events.ts';
import { welfareOpened } from '../people/welfare.ts';
import type { ReactionTable } from '../reactionTable.ts';

export const lookupsReactions: ReactionTable<keyof LookupsEvents> = {
  'evidence.received': welfareOpened,
};
