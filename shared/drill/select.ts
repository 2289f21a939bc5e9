import { own } from '../keyed.ts';
import type { PlayRole } from '../roles.ts';
import type { FeedItem } from './injects/view.ts';
import type { OfferView, RunView } from './lookups/view.ts';
import type { PageView } from './paging/view.ts';
import type { View } from './view.ts';

/**
 * Readings of a view that depend on who looks. In the debrief, and for control, a view holds everybody's; these pick one's own.
 * Each returns a new list: wrap it (`useShallow`) where a screen selects with it.
 */
const isMyRole = ({ me }: View, role: PlayRole): boolean => me.roles.includes(role);

export const myFeed = (view: View): FeedItem[] =>
  view.feed.filter(
    ({ to, forwards = [] }) =>
      to.some((role) => isMyRole(view, role)) ||
      forwards.some((forward) => forward.to.some((role) => isMyRole(view, role))),
  );

/** An inject that offers replies and has none yet. */
export const openInjects = (view: View): FeedItem[] =>
  myFeed(view).filter(
    ({ replies, answer, closedAt }) => replies.length > 0 && answer === null && closedAt === null,
  );

export const ringingPages = (view: View): PageView[] =>
  view.myPages.flatMap((page) => own(view.pages, page) ?? []);

/** Joint work that starts when this viewer adds their part. */
export const offersForMe = (view: View): OfferView[] =>
  Object.values(view.offers).filter(({ waitsFor }) => isMyRole(view, waitsFor));

/** The one thing this desk is busy with. */
export const myRun = (view: View): RunView | null =>
  Object.values(view.running).find(({ mine }) => mine) ?? null;

/** Scopes that wait for a key this viewer holds. */
export const keysWaitingForMe = (view: View): { switch: string; scope: string }[] =>
  Object.values(view.switches).flatMap((item) =>
    Object.entries(item.scopes).flatMap(([scope, { waitsFor }]) =>
      waitsFor !== null && isMyRole(view, waitsFor) ? [{ switch: item.switch, scope }] : [],
    ),
  );
