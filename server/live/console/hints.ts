import type { Hint } from '../../../shared/drill/hints/hint.ts';
import type { MselRow } from '../../../shared/protocol.ts';
import { hintOf, hintsAt } from '../../kernel/hints/hints.ts';
import { PATIENCE } from '../../kernel/hints/patience.ts';
import { titled } from '../../kernel/rules.ts';
import type { DrillRoom } from '../../room/drillRoom.ts';

type Looked = Pick<DrillRoom, 'compiled' | 'state' | 'now'>;

/** Where the team seems to be stuck: what the log tells, and what has lain on a screen, or waited for one, and was not read. */
export function hints(room: Looked, rows: readonly MselRow[]): Hint[] {
  const { compiled, state } = room;
  const at = room.now();
  return [...hintsAt(compiled, state, at), ...unread(room, rows, at)].sort((a, b) => a.since - b.since);
}

/** One hint a desk, however much lies there: the oldest is named. */
function unread({ compiled, state }: Looked, rows: readonly MselRow[], at: number): Hint[] {
  if (state.phase !== 'running' || state.act === null) return [];
  const lies = rows.flatMap(({ inject, subject, deliveredAt, receipts }) => {
    const isOld = deliveredAt !== null && at >= deliveredAt + PATIENCE.unreadMessage;
    if (!isOld || deliveredAt < state.watched.actStartedAt) return [];
    return receipts
      .filter((receipt) => receipt.state === 'waiting' || receipt.state === 'delivered')
      .map(({ role }) => ({ role, inject, subject, since: deliveredAt }));
  });
  return [...new Set(lies.map(({ role }) => role))].flatMap((role) => {
    const theirs = lies.filter((item) => item.role === role).sort((a, b) => a.since - b.since);
    const [oldest] = theirs;
    const newest = theirs.at(-1);
    if (!oldest || !newest) return [];
    const first = oldest.subject === '' ? 'a message' : `“${oldest.subject}”`;
    const others = theirs.length === 1 ? '' : ` and ${theirs.length - 1} more`;
    const hint = hintOf(compiled, state, {
      kind: 'unreadMessage',
      // What comes later is another reason to say so.
      of: `${role}@${newest.inject}`,
      roles: [role],
      since: oldest.since,
      title: `${titled(compiled, [role])} has not read ${first}${others}`,
      subject: 'Did you see what came in?',
      body: 'Something came in for you a few minutes ago. Have you read it?',
    });
    return state.watched.dismissed.includes(hint.id) ? [] : [hint];
  });
}
