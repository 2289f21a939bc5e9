import type { EventData, LogEvent, LogEventOf } from '../../../shared/drill/events.ts';
import type { StatementClause } from '../../../shared/drill/statements/events.ts';
import { listed } from '../../../shared/drill/wording.ts';
import { own } from '../../../shared/keyed.ts';
import type { LetterRow } from '../../../shared/protocol.ts';
import type { Clause } from '../../../shared/scenario/people.ts';
import type { Compiled } from '../../kernel/compiled.ts';
import { letterKind } from '../../kernel/simCell/letters.ts';

/** What was written to whom, as it was read there. */
type Written = Pick<LetterRow, 'to' | 'channel' | 'subject' | 'words'>;

/** What became of everything that was written, read off the log once. */
interface Post {
  letters: { event: LogEvent; written: Written }[];
  ends: Map<string, LetterRow['end']>;
  judged: Map<string, NonNullable<LetterRow['judged']>>;
  /** Messages that have reached a desk. */
  sent: Map<string, EventData['inject.delivered']>;
}

/** Texts of the plan are read by people here; one that cannot be filled in stands as it was written. */
type Fill = (text: string) => string;

/** A group's channel is a sentence for the desk that writes; an answer comes on what it names. */
const CHANNELS: readonly (readonly [RegExp, LetterRow['channel']])[] = [
  [/phone|call/iu, 'phone'],
  [/ticket/iu, 'ticket'],
  [/public/iu, 'social'],
  [/message/iu, 'chat'],
];
const channelOf = (words: string): LetterRow['channel'] =>
  CHANNELS.find(([pattern]) => pattern.test(words))?.[1] ?? 'mail';

export function postOf(events: readonly LogEvent[], c: Compiled, fill: Fill): Post {
  const post: Post = { letters: [], ends: new Map(), judged: new Map(), sent: new Map() };
  for (const event of events) {
    if (event.type === 'inject.delivered') post.sent.set(event.data.inject, event.data);
    else if (event.type === 'answer.judged') {
      const { inject, reply, label, why } = event.data;
      post.judged.set(inject, { reply, label, why, by: nameOf(event) });
    } else if (event.type === 'letter.settled') settle(post, event);
    else if (event.type === 'participant.answered')
      post.ends.set(event.data.ask, {
        as: 'replied',
        at: event.at,
        by: nameOf(event),
        words: event.data.words,
      });
    if (letterKind(event) === null || event.by === null) continue;
    post.letters.push({ event, written: written(event, c, post.sent, fill) });
  }
  return post;
}

const nameOf = ({ by }: LogEvent): string | null => by?.account?.name ?? null;

function settle({ ends, sent }: Post, event: LogEventOf<'letter.settled'>): void {
  const { letter, as, inject } = event.data;
  if (as === 'reopened') ends.set(letter, null);
  else {
    const words = inject === undefined ? null : (sent.get(inject)?.body ?? null);
    ends.set(letter, { as, at: event.at, by: nameOf(event), words });
  }
}

/** The sentences as they were read: the author's words where there are any, the starter otherwise. */
const textOf = (
  catalogue: readonly Clause[],
  clauses: readonly StatementClause[],
  more: string,
  fill: Fill,
) =>
  [
    ...clauses.map(({ clause, text }) => text || fill(catalogue.find(({ id }) => id === clause)?.text ?? '')),
    more,
  ]
    .filter((part) => part.trim() !== '')
    .join(' ');

function written(event: LogEvent, c: Compiled, sent: Post['sent'], fill: Fill): Written {
  const { scenario } = c;
  switch (event.type) {
    case 'inject.answered':
    case 'inject.answeredInWords': {
      const asked = sent.get(event.data.inject);
      return {
        to: asked?.from ?? '',
        channel: asked?.channel ?? 'chat',
        subject: asked?.subject ?? '',
        words: event.type === 'inject.answered' ? event.data.label : event.data.words,
      };
    }
    case 'outreach.sent':
    case 'outreach.sentToSome': {
      const { group: id, clauses, freeText, to = [] } = event.data;
      const group = scenario.people.outreach.find((item) => item.id === id);
      const names = (group?.recipients ?? []).filter((one) => to.includes(one.id)).map(({ title }) => title);
      const title = fill(group?.title ?? id);
      return {
        to: names.length > 0 ? `${title}: ${listed(names.map(fill))}` : title,
        channel: channelOf(group?.channel ?? ''),
        subject: title,
        words: textOf(group?.clauses ?? [], clauses, freeText, fill),
      };
    }
    case 'statement.published':
      return {
        to: 'The public',
        channel: 'press',
        subject: own(TEXTS, event.data.kind),
        words: textOf(scenario.comms.clauses, event.data.clauses, event.data.freeText, fill),
      };
    case 'notice.sent': {
      const { duty, title, to, clauses = [], words } = event.data;
      const notice = scenario.duties.find(({ id }) => id === duty)?.notice;
      return {
        to: to ?? title,
        channel: 'regulator',
        subject: title,
        words: textOf(notice?.clauses ?? [], clauses, words, fill),
      };
    }
    case 'update.posted':
      return { to: 'Executives', channel: 'chat', subject: 'Update to executives', words: event.data.text };
    case 'facilitator.asked':
      return { to: 'You', channel: 'chat', subject: '', words: event.data.words };
    default:
      return { to: '', channel: 'chat', subject: '', words: '' };
  }
}

const TEXTS = { statement: 'Statement', holding: 'Holding line', reactive: 'Reactive line' } as const;
