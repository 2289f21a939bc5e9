import type { EventType } from '../../../shared/drill/events.ts';
import type { FeedItem } from '../../../shared/drill/injects/view.ts';
import { myFeed } from '../../../shared/drill/select.ts';
import type { TimelineLine, View } from '../../../shared/drill/view.ts';
import { titleIn } from '../../../shared/roleNames.ts';
import { MINUTE } from '../../../shared/time.ts';
import { KIND_WORDS } from './feed/order.ts';
import type { Place, Sentence } from './spoken.ts';
import { taskLinesFor } from './tasks/taskList.ts';

/** What others do and the drill does that is told to everybody who may see it, with where it stands. */
const TOLD: Partial<Record<EventType, Place | null>> = {
  'incident.declared': null,
  'severity.changed': null,
  'page.declined': 'people',
  'page.unanswered': 'people',
  'page.acknowledged': 'people',
  'briefing.posted': 'channel',
  'update.posted': 'channel',
  'owner.set': 'people',
  'owner.accepted': 'people',
  'command.handedOver': 'incoming',
  'command.taken': 'people',
  'task.assigned': 'incoming',
  'evidence.pinned': 'board',
  'switch.authorised': 'switches',
  'switch.applied': 'switches',
  'switch.coSigned': 'switches',
  'switch.effective': 'switches',
  'switch.reverted': 'switches',
  'decision.recorded': 'decision',
  'statement.drafted': 'words',
  'statement.cleared': 'words',
  'statement.published': 'words',
  'statement.withheld': 'words',
  'outreach.drafted': 'words',
  'outreach.sent': 'words',
  'act.started': null,
  'drill.paused': null,
  'drill.resumed': null,
};

/** What this desk did itself is told too: that it happened is what its reader waits for. */
function told(view: View, { type, role, text }: TimelineLine): Sentence[] {
  const isMine = role !== null && view.me.roles.some((mine) => mine === role);
  // Said above, and only at the desk that promised.
  if (type === 'promise.broken') return [];
  if (!isMine && !Object.hasOwn(TOLD, type)) return [];
  const who = isMine ? 'You: ' : role === null ? '' : `${titleIn(view.names, role)}: `;
  return [{ words: who + text, place: TOLD[type] ?? null }];
}

/** Who it is from, and by whom it came where a colleague sent it on. */
function cameIn({ names }: View, { from, channel, subject, isCopy, forwards = [] }: FeedItem): string {
  const sender = isCopy ? forwards[0]?.by?.role : undefined;
  const words = `${KIND_WORDS[channel] ?? channel} from ${from}: ${subject}`;
  return sender ? `Forwarded by ${titleIn(names, sender)}: ${words}` : words;
}

/** What changed between two views that somebody who does not look at it has to hear. */
export function toldBetween(before: View, after: View): Sentence[] {
  const feed = myFeed(after)
    .slice(myFeed(before).length)
    .map((item): Sentence => ({ words: cameIn(after, item), place: 'incoming' }));
  const found = Object.values(after.evidence).flatMap(({ evidence, mine, title }): Sentence[] =>
    mine && !before.evidence[evidence] ? [{ words: `At your desk: ${title}`, place: 'evidence' }] : [],
  );
  const nothing = Object.entries(after.answers).flatMap(
    ([query, { run, mine, found: cards, words }]): Sentence[] =>
      mine && cards.length === 0 && before.answers[query]?.run !== run
        ? [{ words: `Nothing found: ${words}`, place: 'evidence' }]
        : [],
  );
  const overdue = taskLinesFor(after).flatMap(({ kind, id, text }): Sentence[] =>
    kind === 'promise' && after.promises[id]?.state === 'broken' && before.promises[id]?.state === 'open'
      ? [{ words: `Overdue: ${text}`, place: 'incoming' }]
      : [],
  );
  // Whoever comes into the call gets its whole past at once, and reads it in the brief.
  const isSameDesk = before.me.inCall === after.me.inCall;
  const lines = isSameDesk
    ? after.timeline.slice(before.timeline.length).flatMap((line) => told(after, line))
    : [];
  return [...feed, ...found, ...nothing, ...overdue, ...lines];
}

/** A limit and what it is called. */
export interface Limit {
  called: string;
  at: number;
}

/** The marks that were passed between two readings of the clock: 10, 5 and 1 minute before, and the limit itself. A jump passes none. */
export function marksBetween(before: number, now: number, limits: readonly Limit[]): string[] {
  if (now - before > MINUTE / 2) return [];
  return limits.flatMap(({ called, at }) => {
    const left = [10, 5, 1, 0].find((count) => before < at - count * MINUTE && now >= at - count * MINUTE);
    if (left === undefined) return [];
    return left === 0 ? [`${called}: the time has passed.`] : [`${left} min to ${called}.`];
  });
}
