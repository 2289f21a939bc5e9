import type { StatementsEvents } from '../../../shared/drill/statements/events.ts';
import type { ReactionTable } from '../reactionTable.ts';
import { checkOutreach, checkStatement } from './checks.ts';
import { sendWhenCleared } from './outreach.ts';

export const statementsReactions: ReactionTable<keyof StatementsEvents> = {
  'statement.published': checkStatement,
  'outreach.drafted': sendWhenCleared,
  'outreach.cleared': sendWhenCleared,
  'outreach.sent': checkOutreach,
  'outreach.sentToSome': checkOutreach,
};
