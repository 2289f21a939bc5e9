import { own } from '../../../shared/keyed.ts';
import type { OrganisationProfile } from '../../../shared/scenario/organisation.ts';
import { parseDuration } from '../../content/pack/duration.ts';
import { nearest } from '../../content/pack/nearest.ts';
import { columnNamed } from '../../content/sheet/header/keys.ts';
import type { Decisions } from '../../content/sheet/plan/decisions.ts';
import { MEANT } from '../../content/sheet/plan/decisions.ts';
import { channelOf } from '../../content/sheet/values/channels.ts';
import { Desks } from '../../content/sheet/values/desks.ts';
import { Usage } from '../../usage.ts';

/** What may be said about a sheet on the command line. */
export const DECISION_OPTIONS = {
  map: { type: 'string', multiple: true },
  sheet: { type: 'string', multiple: true },
  times: { type: 'string' },
  every: { type: 'string' },
  desk: { type: 'string', multiple: true },
  to: { type: 'string' },
  channel: { type: 'string', multiple: true },
  type: { type: 'string', multiple: true },
  status: { type: 'string', multiple: true },
  strict: { type: 'boolean' },
} as const;

interface Flags {
  map?: string[] | undefined;
  sheet?: string[] | undefined;
  times?: string | undefined;
  every?: string | undefined;
  desk?: string[] | undefined;
  to?: string | undefined;
  channel?: string[] | undefined;
  type?: string[] | undefined;
  status?: string[] | undefined;
  strict?: boolean | undefined;
}

/** The flags as decisions, laid over those that were made before; each must mean something. */
export function decisionsOf(flags: Flags, before: Decisions, organisation: OrganisationProfile): Decisions {
  const desks = new Desks(organisation);
  const pairs = (flag: string, words: readonly string[] | undefined): Record<string, string> =>
    Object.fromEntries((words ?? []).map((word) => pairOf(flag, word)));
  const columns = pairs('map', flags.map);
  for (const ours of Object.values(columns)) columnNamed(ours);
  const named = pairs('desk', flags.desk);
  for (const ours of Object.values(named)) deskOf('desk', ours, desks);
  if (flags.to !== undefined) deskOf('to', flags.to, desks);
  const channels = pairs('channel', flags.channel);
  for (const ours of Object.values(channels))
    if (channelOf(ours) === null)
      throw new Usage(
        `--channel: "${ours}" is no way an inject reaches a desk. Use one of Pager, Ticket, Chat, E-mail, Press, Social media, Dashboard, Regulator, Phone, Calendar, Notice.`,
      );
  const words = { ...meanings('type', flags.type), ...meanings('status', flags.status) };
  return {
    ...before,
    ...(flags.sheet === undefined ? {} : { sheets: flags.sheet }),
    ...joined('columns', before.columns, columns),
    ...joined('desks', before.desks, named),
    ...joined('channels', before.channels, channels),
    ...joined('words', before.words, words),
    ...(flags.to === undefined ? {} : { to: flags.to }),
    ...(flags.times === undefined ? {} : { times: timesOf(flags.times) }),
    ...(flags.every === undefined ? {} : { everyMs: everyOf(flags.every) }),
    ...(flags.strict === undefined ? {} : { strict: flags.strict }),
  };
}

function joined<K extends 'columns' | 'desks' | 'channels' | 'words'>(
  key: K,
  before: Record<string, string> | undefined,
  now: Record<string, string>,
): Partial<Record<K, Record<string, string>>> {
  const all = { ...before, ...now };
  return Object.keys(all).length === 0 ? {} : ({ [key]: all } as Partial<Record<K, Record<string, string>>>);
}

const EXAMPLES: Record<string, string> = {
  map: '"Their header=Message", or by its letter: --map "D=Message"',
  desk: '"Their name=Incident commander"',
  channel: '"Their way=ticket"',
};

function pairOf(flag: string, word: string): readonly [string, string] {
  const at = word.lastIndexOf('=');
  if (at <= 0 || at === word.length - 1)
    throw new Usage(
      `--${flag} "${word}" names no two ${flag === 'map' ? 'columns' : 'names'}. Write --${flag} ${own(EXAMPLES, flag)}.`,
    );
  return [word.slice(0, at).trim(), word.slice(at + 1).trim()];
}

function deskOf(flag: string, ours: string, desks: Desks): void {
  if (desks.meant(ours) === null)
    throw new Usage(
      `--${flag}: "${ours}" is no desk of a drill. Use one or more of ${desks.listed}, parted by semicolons; "all"; or "note" for nobody.`,
    );
}

function timesOf(word: string): 'hh:mm' | 'mm:ss' {
  if (word === 'hh:mm' || word === 'mm:ss') return word;
  throw new Usage(`--times is hh:mm or mm:ss, not "${word}": what 00:05 means in the sheet.`);
}

function everyOf(word: string): number {
  const ms = parseDuration(word);
  if (ms !== null && ms >= 1_000) return ms;
  throw new Usage(`--every "${word}" is no stretch of time. Write 5m or 90s.`);
}

const LISTED = { type: 'inject, contingency, expected, controller or out', status: 'in or out' };

/** `--type "Press call=inject"`, `--status "Ready=in"`: what words of the sheet mean, by those words. */
function meanings(flag: 'type' | 'status', texts: readonly string[] | undefined): Record<string, string> {
  const read = (text: string): readonly [string, string] => {
    const at = text.lastIndexOf('=');
    const theirs = text.slice(0, Math.max(0, at)).trim();
    const ours = text
      .slice(at + 1)
      .trim()
      .toLowerCase();
    if (at > 0 && theirs !== '' && Object.hasOwn(MEANT, ours)) return [theirs, ours];
    const close = at > 0 ? nearest(ours, Object.keys(MEANT)) : null;
    throw new Usage(
      `--${flag} "${text}" ${at > 0 && theirs !== '' ? `gives no meaning: "${ours}" is none of ${own(LISTED, flag)}.${close ? ` Did you mean "${close}"?` : ''}` : 'names no word of the sheet.'} Write --${flag} "Their word=${flag === 'type' ? 'inject' : 'in'}".`,
    );
  };
  return Object.fromEntries((texts ?? []).map(read));
}
