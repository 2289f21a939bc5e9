import type { PagingEvents } from '../../../shared/drill/paging/events.ts';
import type { ReactionTable } from '../reactionTable.ts';
import { pageSent, roleJoined } from './ringing.ts';

export const pagingReactions: ReactionTable<keyof PagingEvents> = {
  'page.sent': pageSent,
  'role.joined': roleJoined,
  'incident.declared': (_c, _before, after) =>
    'incident-commander' in after.joined && after.commander === null
      ? [{ type: 'command.taken', data: { role: 'incident-commander', happenedAt: after.at } }]
      : [],
};
