import { own, withEntry } from '../../keyed.ts';
import { attachmentLine } from '../../scenario/attachments.ts';
import type { DrillTime } from '../../time.ts';
import { formatDrillTime } from '../../time.ts';
import type { ControlView } from '../controlView.ts';
import type { FoldTable } from '../foldTable.ts';
import { setControl, without } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import type { View } from '../view.ts';
import { inWords, roleNames } from '../wording.ts';
import { closed } from './closeReplies.ts';
import type { InjectsEvents } from './events.ts';
import type { PlanChange } from './plan.ts';
import type { FeedItem, Forward } from './view.ts';

type InjectState = ControlView['injects'][string]['state'];

const mark = (
  view: View,
  inject: string,
  state: InjectState,
  at: DrillTime,
  because = '',
  dueAt: DrillTime | null = null,
): View =>
  setControl(view, ({ injects }) => ({ injects: withEntry(injects, inject, { state, at, because, dueAt }) }));

const answered = (view: View, inject: string, answer: NonNullable<FeedItem['answer']>): View => ({
  ...view,
  feed: view.feed.map((item) => (item.inject === inject ? { ...item, answer } : item)),
});

/** A message that came by a colleague alone: theirs is the answer, and the facilitator's the script. */
const sentOn = {
  phoneScript: null,
  replies: [],
  adHoc: false,
  asks: false,
  by: null,
  answer: null,
  closedAt: null,
} satisfies Partial<FeedItem>;

export const injectsFolds: FoldTable<keyof InjectsEvents> = {
  'inject.delivered': (view, { at, by, data: { answerWithinMs, ...data } }) => ({
    ...view,
    feed: [
      ...view.feed,
      {
        ...data,
        asks: data.asks ?? data.replies.length > 0,
        ...(answerWithinMs !== undefined && { answerBy: at + answerWithinMs }),
        at,
        by,
        answer: null,
        closedAt: null,
      },
    ],
  }),
  'inject.withheld': (view, { at, data }) => mark(view, data.inject, 'withheld', at, data.because),
  'inject.held': (view, { at, data }) => mark(view, data.inject, 'held', at),
  'inject.released': (view, { at, data }) => mark(view, data.inject, 'released', at, '', data.dueAt),
  'inject.skipped': (view, { at, data }) => mark(view, data.inject, 'skipped', at),
  'inject.revised': (view, { at, data }) =>
    mark(view, data.inject, 'revised', at, data.why, data.dueAt ?? null),
  'inject.unskipped': (view, { at, data }) => mark(view, data.inject, 'unskipped', at, '', data.dueAt),
  'inject.shelved': (view, { at, data }) => mark(view, data.inject, 'shelved', at),
  'inject.unshelved': (view, { at, data }) => mark(view, data.inject, 'unshelved', at, '', data.dueAt),
  'inject.changeUndone': (view, { at, data }) => mark(view, data.inject, 'undone', at, '', data.dueAt),
  // What a facilitator made of somebody's own words does not stand in their place.
  'inject.answered': (view, { at, by, data: { inject, reply, label, judged } }) =>
    judged ? view : answered(view, inject, { reply, label, at, by }),
  'inject.answeredInWords': (view, { at, by, data: { inject, words } }) =>
    answered(view, inject, { reply: null, label: words, at, by }),
  'inject.pinned': (view, { at, data: { inject: _inject, from: _from, ...card } }) =>
    own(view.board, card.evidence)
      ? view
      : { ...view, board: withEntry(view.board, card.evidence, { ...card, at }) },
  'inject.unpinned': (view, { data }) => ({ ...view, board: without(view.board, data.evidence) }),
  'inject.forwarded': (view, { at, by, data: { inject, to, words, ...message } }) => {
    const forward: Forward = { by, to, words, at };
    const isKnown = view.feed.some((item) => item.inject === inject);
    return {
      ...view,
      feed: isKnown
        ? view.feed.map((item) =>
            item.inject === inject ? { ...item, forwards: [...(item.forwards ?? []), forward] } : item,
          )
        : [...view.feed, { ...sentOn, ...message, inject, to, at, forwards: [forward], isCopy: true }],
    };
  },
  'inject.lapsed': (view, { at, data }) => ({
    ...view,
    feed: view.feed.map((item) => (item.inject === data.inject ? closed(item, at) : item)),
  }),
  'inject.unanswered': (view, { at, data }) => mark(view, data.inject, 'unanswered', at),
};

/** An inject by its subject, in quotes. */
const subject = (view: View, inject: string): string =>
  `"${view.feed.find((card) => card.inject === inject)?.subject ?? inject}"`;

const because = (why = ''): string => (why === '' ? '' : ` ${why}`);

const comesBack = ({ dueAt, held }: { dueAt: DrillTime | null; held: boolean }): string =>
  held ? 'held' : dueAt === null ? 'without a time of its own' : `due ${formatDrillTime(dueAt)}`;

const UNDONE: Record<PlanChange, string> = {
  revised: 'revised',
  held: 'held back',
  released: 'released',
  skipped: 'skipped',
  unskipped: 'back from a skip',
  shelved: 'put on the shelf',
  unshelved: 'taken off the shelf',
};

/** What a facilitator changed of an inject, and why. */
function revised(view: View, { inject, from, subject: head, body, to, dueAt, why }: Revised): string {
  const parts = [
    from !== undefined && `from ${from}`,
    head !== undefined && `subject "${head}"`,
    body !== undefined && `text "${body}"`,
    to !== undefined && `to ${roleNames(view, to)}`,
    dueAt !== undefined && `at ${formatDrillTime(dueAt)}`,
  ].filter((part) => part !== false);
  return `Changed ${inWords(inject)}: ${parts.join(', ')}.${because(why)}`;
}

type Revised = InjectsEvents['inject.revised'];

export const injectsLines: LineTable<keyof InjectsEvents> = {
  'inject.delivered': (view, { data }) =>
    [
      `${data.from} to ${roleNames(view, data.to)}, ${data.channel}: ${data.subject}`,
      ...(data.attachments ?? []).map(attachmentLine),
    ].join(' · '),
  'inject.withheld': (_view, { data }) => `Not sent, ${inWords(data.inject)}: ${data.because}.`,
  'inject.held': (_view, { data }) => `Held back: ${inWords(data.inject)}.${because(data.why)}`,
  'inject.released': (_view, { data }) => `Released: ${inWords(data.inject)}.${because(data.why)}`,
  'inject.skipped': (_view, { data }) => `Skipped: ${inWords(data.inject)}.${because(data.why)}`,
  'inject.revised': (view, { data }) => revised(view, data),
  'inject.unskipped': (_view, { data }) =>
    `Skip taken back: ${inWords(data.inject)}, ${comesBack(data)}.${because(data.why)}`,
  'inject.shelved': (_view, { data }) =>
    data.own
      ? `Kept on the shelf, the facilitator’s own: ${data.own.subject}.`
      : `Put on the shelf: ${inWords(data.inject)}.${because(data.why)}`,
  'inject.unshelved': (_view, { data }) =>
    data.dropped
      ? `Thrown away from the shelf: ${inWords(data.inject)}.${because(data.why)}`
      : `Taken off the shelf: ${inWords(data.inject)}, ${comesBack(data)}.${because(data.why)}`,
  'inject.changeUndone': (_view, { data }) =>
    `Taken back, ${inWords(data.inject)} was ${own(UNDONE, data.what)}; now ${comesBack(data)}.`,
  // The judgement has a line of its own.
  'inject.answered': (view, { data }) =>
    data.judged ? null : `Answered ${subject(view, data.inject)}: ${data.label}`,
  'inject.answeredInWords': (view, { data }) =>
    `Answered ${subject(view, data.inject)} in their own words: ${data.words}`,
  'inject.pinned': (_view, { data }) => `Pinned to the board: ${data.title}.`,
  'inject.unpinned': (_view, { data }) => `Took off the board: ${data.title}.`,
  'inject.forwarded': (view, { data }) =>
    [
      `Forwarded "${data.subject}" from ${data.from} to ${roleNames(view, data.to)}${data.words === '' ? '.' : `: ${data.words}`}`,
      ...(data.attachments ?? []).map(attachmentLine),
    ].join(' · '),
  'inject.lapsed': (view, { data }) => `No answer in time to ${subject(view, data.inject)}.`,
  // Somebody may well have answered; what the log knows is that what it called for was not done by then.
  'inject.unanswered': (view, { data }) =>
    `What ${subject(view, data.inject)} called for was not done in time.`,
};
