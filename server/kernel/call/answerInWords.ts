import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { Compiled } from '../compiled.ts';
import { seatOf } from '../facts.ts';
import type { DrillState } from '../state.ts';

/** As much as somebody says in one breath, in characters. */
const MOST = 420;
/** How many headings are offered where the question met none. */
const HEADINGS = 3;

interface Item {
  title: string;
  said: string;
  /** Everything in it that a question may touch. */
  words: ReadonlySet<string>;
}

/**
 * What a scripted colleague answers when they are asked something in words: what lies at their own desk and touches the question most,
 * else what they have, by heading. Never the truth behind it, never what their desk has not been told, never raw content. The same
 * question at the same moment has the same answer.
 */
export function answerInWords(c: Compiled, state: DrillState, to: PlayRole, asked: string): string {
  const items = atDesk(c, state, to);
  const newest = items.at(-1);
  const wanted = wordsOf(asked);
  const ranked = items
    .map((item, index) => ({ item, index, hits: [...wanted].filter((word) => item.words.has(word)).length }))
    .sort((a, b) => b.hits - a.hits || b.index - a.index);
  const best = ranked[0];
  if (best && best.hits > 0) return best.item.said;
  if (newest && wanted.size === 0) return newest.said;
  const line = own(c.scenario.cannedLines, to) ?? 'Heard. Ask me for something I can look up or press.';
  if (items.length === 0) return line;
  const headings = items
    .slice(-HEADINGS)
    .reverse()
    .map(({ title }) => `“${title}”`);
  return `Nothing on that at my desk. What I do have: ${headings.join(', ')}. ${line}`;
}

/** What the desk was sent and what it found, oldest first. */
function atDesk(c: Compiled, state: DrillState, role: PlayRole): Item[] {
  const sent = Object.values(state.injects).flatMap(({ message, to, sentOnTo }) => {
    if (message === null || ![...to, ...sentOnTo].includes(role)) return [];
    return [item(`${message.from}: ${message.subject}`, message.body)];
  });
  const seat = seatOf(state, role);
  const found = (seat === null ? [] : (own(state.held, seat) ?? [])).flatMap((id) => {
    const card = own(state.cards, id);
    return card && c.evidence.get(id)?.raw !== true && card.holders.includes(role)
      ? [item(card.title, card.body)]
      : [];
  });
  // Hard content is shown behind a tap where it lies; nobody reads it out.
  return [...sent, ...found].filter(({ said }) => !said.includes('[REDACTED'));
}

const item = (title: string, body: string): Item => ({
  title,
  said: cut(`${title}. ${body.replaceAll(/\s+/g, ' ').trim()}`),
  words: wordsOf(`${title} ${body}`),
});

/** Whole sentences, as many as fit. */
function cut(text: string): string {
  if (text.length <= MOST) return text;
  const end = text.slice(0, MOST).lastIndexOf('. ');
  return end > 0 ? text.slice(0, end + 1) : `${text.slice(0, MOST - 1)}…`;
}

/** Words that every question has and no desk's paper is about. */
const EMPTY = new Set(
  'about again anyone anything could does from gave give have heard here into just know look more much need please said says seen some something tell that them then there they thing think this what when where which will with would your yours'.split(
    ' ',
  ),
);

/** The words of a text that carry it: four letters or more, without endings that grammar adds. */
function wordsOf(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])
      .filter((word) => !EMPTY.has(word))
      .map((word) => word.replace(/(?:ies|es|s|ed|ing)$/u, '')),
  );
}
