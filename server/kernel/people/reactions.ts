import type { PeopleEvents } from '../../../shared/drill/people/events.ts';
import type { ReactionTable } from '../reactionTable.ts';
import { checkNotice, sendNoticeWhenCleared } from './noticeOut.ts';

export const peopleReactions: ReactionTable<keyof PeopleEvents> = {
  'notice.drafted': sendNoticeWhenCleared,
  'notice.cleared': sendNoticeWhenCleared,
  'notice.sent': checkNotice,
};
