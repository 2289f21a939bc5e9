import type { EventType } from '../../../../../shared/drill/events.ts';
import type { PageView } from '../../../../../shared/drill/paging/view.ts';
import type { View } from '../../../../../shared/drill/view.ts';
import type { RoleKit } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../../../shared/roles.ts';
import type { DrillTime } from '../../../../../shared/time.ts';
import { MINUTE } from '../../../../../shared/time.ts';
import { isSilent } from '../../needsYou.ts';
import { isOut } from '../../pages/pagePolicy.ts';

type Target = RoleKit['pageTargets'][number];

/** One person or list on the board of pages. `next` is who is paged in their place; null: nobody stands behind that list. */
export type Tile =
  | { kind: 'in'; key: string; role: PlayRole; at: DrillTime; how: 'firstOnCall' | 'page' | 'rung' }
  | { kind: 'silent' | 'declined' | 'ended'; key: string; page: PageView; next: Target | null }
  | { kind: 'ringing' | 'beside'; key: string; page: PageView };

const ORDER: Record<Tile['kind'], number> = {
  silent: 0,
  declined: 1,
  ended: 2,
  ringing: 3,
  in: 4,
  beside: 5,
};

type Known = Pick<View, 'pages' | 'joined'>;

/** Whoever nobody has reached first, then what rings, then everybody who is there, in the order every screen shows them. */
export function tilesOf(view: View, targets: readonly Target[]): Tile[] {
  const pages = Object.values(view.pages).flatMap((page): Tile[] => pageTile(view, page, targets));
  const here = PLAY_ROLES.flatMap((role): Tile[] => {
    const known = view.joined[role];
    return known ? [{ kind: 'in', key: `in:${role}`, role, ...known }] : [];
  });
  return [...pages, ...here].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}

function pageTile(view: View, page: PageView, targets: readonly Target[]): Tile[] {
  const key = `page:${page.page}`;
  if (isOut(page)) return [{ kind: 'ringing', key, page }];
  if (page.state === 'acknowledged') return isTheirs(view, page) ? [] : [{ kind: 'beside', key, page }];
  const id = targets.find((target) => target.id === page.target)?.next;
  const next = targets.find((target) => target.id === id) ?? null;
  if (page.state === 'escalated')
    return page.escalated?.page === null && isOpen(view, page)
      ? [{ kind: 'ended', key, page, next: null }]
      : [];
  return isSilent(view, page)
    ? [{ kind: page.state === 'declined' ? 'declined' : 'silent', key, page, next }]
    : [];
}

/** The page of somebody who is in the call for that desk, and not of a second who came beside them. */
const isTheirs = ({ joined }: Known, { role, answer, title }: PageView): boolean =>
  role !== null && Object.hasOwn(joined, role) && (answer === null || answer.name === title);

/** Nothing else has been tried for it since. */
const isOpen = ({ pages, joined }: Known, page: PageView): boolean =>
  !(page.role !== null && Object.hasOwn(joined, page.role)) &&
  !Object.values(pages).some(({ target, sentAt }) => target === page.target && sentAt > page.sentAt);

/**
 * The rest of the on-call list, all of it and in its own order: which of them this incident needs is not for a screen to say. Left out
 * are mass pages, which go to hundreds, and whoever rings or is there.
 */
export function notPaged({ pages, joined }: Known, targets: readonly Target[]): Target[] {
  const tried = new Set(Object.values(pages).map(({ target }) => target));
  return targets.filter(({ id, role, mass }) => {
    if (mass || tried.has(id)) return false;
    const isFirst = targets.find((target) => target.role === role)?.id === id;
    return !(role !== null && isFirst && Object.hasOwn(joined, role));
  });
}

export function pagedWords(tiles: readonly Tile[]): string {
  const count = (...kinds: Tile['kind'][]): number => tiles.filter(({ kind }) => kinds.includes(kind)).length;
  const [ringing, silent] = [count('ringing'), count('silent', 'declined', 'ended')];
  return [
    `${count('in', 'beside')} in`,
    ringing > 0 && `${ringing} ringing`,
    silent > 0 && `${silent} no answer`,
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

/** Answering a page and coming in is no act yet; and what only a desk of its own knows tells the others nothing. */
const NOT_SEEN: ReadonlySet<EventType> = new Set<EventType>([
  'page.sent',
  'page.delivered',
  'page.acknowledged',
  'page.declined',
  'page.unanswered',
  'page.escalated',
  'role.joined',
  'seat.joinedUnpaged',
  'command.taken',
  'inject.delivered',
  'inject.answered',
  'inject.answeredInWords',
  'inject.lapsed',
  'inject.forwarded',
  'query.started',
  'query.finished',
  'joint.offered',
  'evidence.received',
  'suite.started',
  'suite.completed',
  'probe.started',
  'probe.completed',
  'seal.started',
  'welfare.opened',
]);

/** So soon after the page nobody expects a word. */
export const QUIET_AFTER = 2 * MINUTE;

/** Whether anybody of these roles has said or done something on the call after `at`, from what everybody there may see. */
export const hasActedSince = (
  { timeline, channel }: Pick<View, 'timeline' | 'channel'>,
  roles: readonly string[],
  at: DrillTime,
): boolean =>
  timeline.some(
    (line) => line.at > at && line.role !== null && roles.includes(line.role) && !NOT_SEEN.has(line.type),
  ) ||
  channel.some(
    (entry) =>
      entry.at > at &&
      (entry.kind === 'message'
        ? !entry.canned && roles.includes(entry.from)
        : entry.by !== null && roles.includes(entry.by.role)),
  );
