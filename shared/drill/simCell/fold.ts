import type { FoldTable } from '../foldTable.ts';
import { isMine, keep } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import type { View } from '../view.ts';
import { quotedLast, roleName } from '../wording.ts';
import type { SimCellEvents } from './events.ts';
import type { PrivateLine } from './view.ts';

/** Control reads the lines of every seat; only those of one's own seat stand on a desk. */
const between = (view: View, seat: string, line: PrivateLine): View =>
  isMine(view, [seat]) ? { ...view, privateLines: [...view.privateLines, line] } : view;

export const simCellFolds: FoldTable<keyof SimCellEvents> = {
  'letter.settled': keep,
  'answer.judged': (view, { data: { inject, reply, label } }) => ({
    ...view,
    feed: view.feed.map((item) =>
      item.inject === inject && item.answer
        ? { ...item, answer: { ...item.answer, judged: { reply, label } } }
        : item,
    ),
  }),
  'act.adjudicated': keep,
  'facilitator.asked': (view, { at, data: { ask, seat, words } }) =>
    between(view, seat, { at, kind: 'asked', ask, words }),
  'participant.answered': (view, { at, data: { ask, seat, words } }) =>
    between(view, seat, { at, kind: 'answered', ask, words }),
  'whisper.sent': (view, { at, data: { seat, words } }) =>
    between(view, seat, { at, kind: 'whisper', ask: null, words }),
};

const subject = (view: View, inject: string): string =>
  `"${view.feed.find((card) => card.inject === inject)?.subject ?? inject}"`;

export const simCellLines: LineTable<keyof SimCellEvents> = {
  'letter.settled': quiet,
  'answer.judged': (view, { data: { inject, reply, label, why } }) =>
    reply === null
      ? `Judged: the answer to ${subject(view, inject)} counts as none of the replies offered. ${why}`
      : `Judged: the answer to ${subject(view, inject)} counts as ${quotedLast(label)} ${why}`,
  'act.adjudicated': (view, { data: { role, what, title, why } }) =>
    `${roleName(view, role)} did, as told: ${what}${title === '' ? '' : ` It counts as ${quotedLast(title)}`} ${why}`,
  // Between one seat and the facilitator: no line of the record.
  'facilitator.asked': quiet,
  'participant.answered': quiet,
  'whisper.sent': quiet,
};
