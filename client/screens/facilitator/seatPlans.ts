import type { LobbySeat } from '../../../shared/api.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { CORE_ROLES } from '../../../shared/roles.ts';

export interface Desk {
  seat: string;
  roles: PlayRole[];
  occupant: 'person' | 'colleague' | 'silent';
}

const IC: PlayRole = 'incident-commander';
const MO: PlayRole = 'model-owner';
const SL: PlayRole = 'safety-lead';
const PO: PlayRole = 'product-owner';
const LP: PlayRole = 'legal-privacy';
const CP: PlayRole = 'comms';
const SRE: PlayRole = 'infra-oncall';
const SUP: PlayRole = 'support-lead';
const EX: PlayRole = 'executive';
const SC: PlayRole = 'scribe';

/** Ids stay the same from plan to plan, so that whoever sits keeps the seat. */
const SEAT: Partial<Record<PlayRole, string>> = {
  [IC]: 'seat-ic',
  [MO]: 'seat-mo',
  [SL]: 'seat-sl',
  [PO]: 'seat-po',
  [LP]: 'seat-lp',
  [CP]: 'seat-cp',
  [SRE]: 'seat-sre',
  [SUP]: 'seat-sup',
  [EX]: 'seat-ex',
  [SC]: 'seat-sc',
};
const desk = (...roles: [PlayRole, ...PlayRole[]]): Desk => ({
  seat: SEAT[roles[0]] ?? `seat-${roles[0]}`,
  roles,
  occupant: 'person',
});
const colleague = (role: PlayRole): Desk => ({ ...desk(role), occupant: 'colleague' });

interface Preset {
  people: number;
  words: string;
  desks: Desk[];
}

/** How ten roles fold onto three to ten people. */
export const PRESETS: readonly Preset[] = [
  {
    people: 3,
    words: 'commander, model, safety; colleagues play product, legal and communications',
    desks: [desk(IC, SC), desk(MO, SRE), desk(SL, SUP), colleague(PO), colleague(LP), colleague(CP)],
  },
  {
    people: 4,
    words: 'safety takes product and support, legal takes communications',
    desks: [desk(IC, SC), desk(MO, SRE), desk(SL, SUP, PO), desk(LP, CP)],
  },
  {
    people: 5,
    words: 'legal takes communications',
    desks: [desk(IC, SC), desk(MO, SRE), desk(SL, SUP), desk(PO), desk(LP, CP)],
  },
  {
    people: 6,
    words: 'the six of an incident call; scribe, infrastructure and support are folded in',
    desks: [desk(IC, SC), desk(MO, SRE), desk(SL, SUP), desk(PO), desk(LP), desk(CP)],
  },
  {
    people: 7,
    words: 'infrastructure gets its own desk',
    desks: [desk(IC, SC), desk(MO), desk(SL, SUP), desk(PO), desk(LP), desk(CP), desk(SRE)],
  },
  {
    people: 8,
    words: 'infrastructure and support get their own desks',
    desks: [desk(IC, SC), desk(MO), desk(SL), desk(PO), desk(LP), desk(CP), desk(SRE), desk(SUP)],
  },
  {
    people: 9,
    words: 'a scribe of their own',
    desks: [desk(IC), desk(MO), desk(SL), desk(PO), desk(LP), desk(CP), desk(SRE), desk(SUP), desk(SC)],
  },
  {
    people: 10,
    words: 'every role has a person, with an executive and a scribe',
    desks: [
      desk(IC),
      desk(MO),
      desk(SL),
      desk(PO),
      desk(LP),
      desk(CP),
      desk(SRE),
      desk(SUP),
      desk(EX),
      desk(SC),
    ],
  },
];

const SIX = PRESETS[3]?.desks ?? [];

/** One person at one desk; scripted colleagues around them. */
export const soloDesks = (role: PlayRole): Desk[] =>
  SIX.map((item) => ({ ...item, occupant: item.roles.includes(role) ? 'person' : 'colleague' }));

/** Desks worth practising alone: those that nobody else's work is folded into. */
export const SOLO_ROLES: readonly PlayRole[] = CORE_ROLES;

export const desksOf = (seats: readonly LobbySeat[]): Desk[] =>
  seats.map(({ seat, roles, occupant }) => ({
    seat,
    roles,
    occupant: occupant === 'free' ? 'person' : occupant,
  }));

/** Which preset a lobby stands at, if any. */
export const presetOf = (seats: readonly LobbySeat[]): Preset | null => {
  const shape = (desks: readonly Desk[]) =>
    desks
      .map(({ roles, occupant }) => `${[...roles].sort().join('+')}:${occupant}`)
      .sort()
      .join(' ');
  const now = shape(desksOf(seats));
  return PRESETS.find(({ desks }) => shape(desks) === now) ?? null;
};

/** Names of people who would have to choose a seat again. */
export const wouldLose = (seats: readonly LobbySeat[], desks: readonly Desk[]): string[] =>
  seats.flatMap(({ seat, name }) =>
    name !== null && !desks.some((item) => item.seat === seat && item.occupant === 'person') ? [name] : [],
  );

/** What to look at before the briefing starts. Warnings only: the facilitator decides. */
export function startWarnings(seats: readonly LobbySeat[]): string[] {
  const taken = seats.filter(({ occupant }) => occupant === 'person');
  const free = seats.filter(({ occupant }) => occupant === 'free');
  const who = (list: readonly LobbySeat[]) => list.map(({ name }) => name ?? '').join(', ');
  const untested = taken.filter(({ pager }) => pager === null);
  const silent = taken.filter(({ pager }) => pager === 'silent');
  const out = taken.filter(({ steppedOut }) => steppedOut !== null);
  const away = taken.filter(({ connected, steppedOut }) => !connected && steppedOut === null);
  return [
    taken.length === 0 && 'Nobody has taken a seat yet: colleagues would play every desk.',
    taken.length > 0 &&
      free.length > 0 &&
      `Free seats become scripted colleagues: ${free.map(({ titles }) => titles.join(' + ')).join(', ')}.`,
    untested.length > 0 && `Pager not tested: ${who(untested)}. They may not hear their page.`,
    silent.length > 0 &&
      `No sound: ${who(silent)}. Their page rings on the screen only; tell them to watch it.`,
    out.length > 0 &&
      `Stepped out: ${who(out)}. Ask them privately whether they would like to play today; nobody needs to say why.`,
    away.length > 0 &&
      `Not connected: ${who(away)}. They come back to the same seat when they open their link again.`,
  ].filter((words): words is string => words !== false);
}
