import { useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { FeedItem } from '../../../../shared/drill/injects/view.ts';
import { myFeed } from '../../../../shared/drill/select.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import { Button } from '../../../components/button.tsx';
import { Empty } from '../../../components/panel.tsx';
import { useView } from '../../../connection/context.tsx';
import { FeedCard } from './feedCard.tsx';
import { useFeedPlace } from './feedStore.ts';
import { NeedsYou } from './needs.tsx';
import type { FeedFilter } from './order.ts';
import { isOutside, layFeed } from './order.ts';

const FILTERS: { id: FeedFilter; title: string }[] = [
  { id: 'all', title: 'All' },
  { id: 'inside', title: 'Inside' },
  { id: 'outside', title: 'Outside' },
];

/** Injects for this desk: what needs an answer on top, then newest first. Nothing moves under the reader's eyes. */
export function Feed({ withPages = true }: { withPages?: boolean }) {
  const feed = useView(useShallow(myFeed));
  const [place, setPlace] = useFeedPlace();
  const { fresh, read, waiting } = layFeed(feed, place);
  const box = useRef<HTMLDivElement>(null);
  const [isScrolled, setScrolled] = useState(false);
  const markRead = () => {
    const shown = place.heldAt ?? feed.length;
    if (shown !== place.readCount) setPlace({ readCount: shown, readAt: feed[shown - 1]?.at ?? null });
  };
  // On a phone the column goes away when its reader leaves it.
  const leave = useRef(markRead);
  leave.current = markRead;
  useEffect(() => () => leave.current(), []);
  const count = (id: FeedFilter): number =>
    feed.filter((item) => id === 'all' || isOutside(item) === (id === 'outside')).length;
  return (
    <section
      aria-label="Incoming"
      className="relative flex min-h-0 min-w-0 flex-col rounded-panel border border-line bg-panel"
    >
      <header className="flex min-h-9 flex-wrap items-center gap-2 border-b border-line px-3 py-1">
        <h2 className="text-body font-semibold">Incoming</h2>
        <fieldset className="ml-auto flex gap-1 border-0 p-0">
          <legend className="sr-only">Which injects to show</legend>
          {FILTERS.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              aria-pressed={place.filter === id}
              onClick={() => setPlace({ filter: id })}
              className="min-h-7 rounded-control border border-transparent px-2 text-small text-fg-2 aria-pressed:border-line-strong aria-pressed:bg-raised aria-pressed:text-fg"
            >
              {title} {count(id)}
            </button>
          ))}
        </fieldset>
        <Button
          tone="quiet"
          aria-label={place.heldAt === null ? 'Hold my feed' : `Let it run (${waiting} waiting)`}
          onPress={() => setPlace({ heldAt: place.heldAt === null ? feed.length : null })}
        >
          {place.heldAt === null ? 'Hold' : `Let it run (${waiting} waiting)`}
        </Button>
      </header>
      {isScrolled && fresh.length > 0 && (
        <div className="pointer-events-none absolute inset-x-0 top-11 z-10 flex justify-center">
          <span className="pointer-events-auto rounded-full bg-panel">
            <Button tone="primary" onPress={() => box.current?.scrollTo({ top: 0 })}>
              {fresh.length} new
            </Button>
          </span>
        </div>
      )}
      <div
        ref={box}
        className="min-h-0 flex-1 overflow-y-auto"
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop > 80)}
        onPointerLeave={(event) => event.pointerType === 'mouse' && markRead()}
      >
        <NeedsYou withPages={withPages} />
        {feed.length === 0 && (
          <div className="px-3">
            <Empty>Nothing has reached your desk yet.</Empty>
          </div>
        )}
        {/* Two feeds with a line between them: a feed may hold nothing but its articles. */}
        <Articles label="New, newest first" items={fresh} isNew />
        {fresh.length > 0 && read.length > 0 && (
          <div className="flex items-center gap-2 px-3 text-small text-act">
            <span aria-hidden className="h-px flex-1 bg-act" />
            {fresh.length} new{place.readAt !== null && ` since ${formatDrillTime(place.readAt)}`}
            <Button tone="quiet" onPress={markRead}>
              Mark as read
            </Button>
            <span aria-hidden className="h-px flex-1 bg-act" />
          </div>
        )}
        <Articles label="Read, newest first" items={read} />
      </div>
    </section>
  );
}

function Articles({ label, items, isNew }: { label: string; items: readonly FeedItem[]; isNew?: boolean }) {
  if (items.length === 0) return null;
  return (
    <div role="feed" aria-label={label}>
      {items.map((item) => (
        <FeedCard key={item.inject} item={item} {...(isNew && { isNew })} />
      ))}
    </div>
  );
}
