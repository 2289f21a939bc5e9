import type { MselRow } from '../../../../../shared/protocol.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import type { Channel } from '../../../../../shared/scenario/msel.ts';

/** Somebody who writes in this scenario, with how and to whom they mostly do. */
export interface Persona {
  name: string;
  channel: Channel;
  to: PlayRole[];
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

/** Everybody the scenario has write, whoever writes most first. */
export function castOf(rows: readonly MselRow[]): Persona[] {
  const found = new Map<
    string,
    { count: number; channels: Map<Channel, number>; to: Map<PlayRole, number> }
  >();
  const more = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const { from, channel, to, own } of rows) {
    if (own) continue;
    const known = found.get(from) ?? { count: 0, channels: new Map(), to: new Map() };
    known.count++;
    more(known.channels, channel);
    for (const role of to) more(known.to, role);
    found.set(from, known);
  }
  const most = <K>(map: Map<K, number>): K[] => [...map].sort((a, b) => b[1] - a[1]).map(([key]) => key);
  return [...found]
    .sort((a, b) => b[1].count - a[1].count)
    .map(([name, { channels, to }]) => ({
      name,
      channel: most(channels)[0] ?? 'chat',
      to: most(to).slice(0, 1),
    }));
}

/** Who is meant by what was typed so far: by the beginning of the name, else of any word in it. */
export function meant(cast: readonly Persona[], typed: string): Persona[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const starts = cast.filter(({ name }) => plain(name).startsWith(wanted));
  const within = cast.filter(
    (persona) =>
      !starts.includes(persona) &&
      plain(persona.name)
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => word.startsWith(wanted)),
  );
  return [...starts, ...within];
}

/** A desk by the figure or the letters it has on the screen. */
export interface DeskKey {
  role: PlayRole;
  short: string;
}

/** Desks as they are typed: `1 3`, `13`, `ic sl`, `all`. Null: something in it is no desk. */
export function desksTyped(desks: readonly DeskKey[], typed: string): PlayRole[] | null {
  const wanted: PlayRole[] = [];
  for (const token of plain(typed).split(/[^\p{L}\p{N}]+/u)) {
    if (token === '') continue;
    if (token === 'all') wanted.push(...desks.map(({ role }) => role));
    else if (/^[1-9]+$/u.test(token))
      for (const figure of token) {
        const desk = desks[Number(figure) - 1];
        if (!desk) return null;
        wanted.push(desk.role);
      }
    else {
      const desk = desks.find(({ short }) => plain(short) === token);
      if (!desk) return null;
      wanted.push(desk.role);
    }
  }
  return [...new Set(wanted)];
}

const LONGEST = 70;

/** The first sentence stands as the subject; all of it is the text. */
export function subjectOf(text: string): string {
  const words = text.trim().replaceAll(/\s+/gu, ' ');
  const first = /^.+?[.!?…](?=\s|$)/u.exec(words)?.[0] ?? words;
  if (first.length <= LONGEST) return first.replace(/\.$/u, '');
  const cut = first.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`;
}
