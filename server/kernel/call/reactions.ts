import type { CallEvents } from '../../../shared/drill/call/events.ts';
import type { ReactionTable } from '../reactionTable.ts';
import { commandTaken } from './commandTaken.ts';
import { heard } from './heard.ts';

export const callReactions: ReactionTable<keyof CallEvents> = {
  'command.taken': commandTaken,
  'heard.logged': heard,
};
