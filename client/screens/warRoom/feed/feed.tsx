import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { FeedItem } from '../../../../shared/drill/injects/view.ts';
import { myFeed } from '../../../../shared/drill/select.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import { Button } from '../../../components/button.tsx';
import { useKeepFocus } from '../../../components/keepFocus.ts';
import { Empty } from '../../../components/panel.tsx';
import { Windowed } from '../../../components/windowed.tsx';
import { useView } from '../../../connection/context.tsx';
import { FeedCard } from './feedCard.tsx';
import { FeedHead } from './feedHead.tsx';
import { useFeedPlace } from './feedStore.ts';
import { NeedsYou } from './needs.tsx';
import { isFound, layFeed } from './order.ts';
import { ReadLine } from './readLine.tsx';
import { Telemetry } from './telemetry.tsx';

/** Between what is new and what was read. */
function Since({ count, at, onRead }: { count: number; at: number | null; onRead: () => void }) {
  return (
    <div className="flex items-center gap-2 px-3 text-meta text-act">
      <span aria-hidden className="h-px flex-1 bg-act" />
      {count} new{at !== null && ` since ${formatDrillTime(at)}`}
      <Button small tone="quiet" onPress={onRead}>
        Mark as read
      </Button>
      <span aria-hidden className="h-px flex-1 bg-act" />
    </div>
  );
}

const newCard = (item: FeedItem) => <FeedCard key={item.inject} item={item} isNew />;
const readLine = (item: FeedItem) => <ReadLine key={item.inject} item={item} />;

const Lines = ({ label, items }: { label: string; items: readonly FeedItem[] }) =>
  items.length > 0 && (
    <section aria-label={label}>
      <Windowed items={items} row={readLine} grows="start" rowHeight={52} lined />
    </section>
  );

/** Everything that holds the words looked for, newest first, answered or not. */
function Found({ feed, query }: { feed: readonly FeedItem[]; query: string }) {
  const found = feed.filter((item) => isFound(item, query)).reverse();
  return (
    <>
      <p role="status" className="px-3 py-1.5 text-small text-fg-2">
        {found.length === 0 ? 'Nothing holds these words.' : `${found.length} found`}
      </p>
      <Lines label="Found, newest first" items={found} />
    </>
  );
}

/** What came to this desk: what needs an answer on top, then newest first. Nothing moves under the reader's eyes. */
export function Feed() {
  const feed = useView(useShallow(myFeed));
  const [place, setPlace] = useFeedPlace();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim());
  const { fresh, read, waiting } = layFeed(feed, place);
  const box = useRef<HTMLDivElement>(null);
  const [isScrolled, setScrolled] = useState(false);
  const markRead = () => {
    const shown = place.heldAt ?? feed.length;
    if (shown !== place.readCount) setPlace({ readCount: shown, readAt: feed[shown - 1]?.at ?? null });
  };
  // What was answered goes from where it stood: the keyboard stays in the column.
  useKeepFocus(box);
  // On a phone the column goes away when its reader leaves it.
  const leave = useRef(markRead);
  leave.current = markRead;
  useEffect(() => () => leave.current(), []);
  return (
    <section
      aria-label="Incoming"
      className="relative flex min-h-0 min-w-0 flex-col rounded-panel border border-line bg-panel"
    >
      <FeedHead
        feed={feed}
        filter={place.filter}
        onFilter={(filter) => setPlace({ filter })}
        waiting={waiting}
        isHeld={place.heldAt !== null}
        onHold={() => setPlace({ heldAt: place.heldAt === null ? feed.length : null })}
        query={query}
        onQuery={setQuery}
      />
      <Telemetry />
      {isScrolled && fresh.length > 0 && wanted === '' && (
        <div className="pointer-events-none absolute inset-x-0 top-11 z-10 flex justify-center">
          <span className="pointer-events-auto rounded-full bg-panel">
            <Button small tone="primary" acts={false} onPress={() => box.current?.scrollTo({ top: 0 })}>
              {fresh.length} new
            </Button>
          </span>
        </div>
      )}
      <div
        ref={box}
        tabIndex={-1}
        className="min-h-0 flex-1 overflow-y-auto"
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop > 80)}
        onPointerLeave={(event) => event.pointerType === 'mouse' && markRead()}
      >
        {wanted !== '' ? (
          <Found feed={feed} query={wanted} />
        ) : (
          <>
            <NeedsYou />
            {feed.length === 0 && (
              <div className="px-3">
                <Empty>Nothing has reached your desk yet.</Empty>
              </div>
            )}
            {/* Two lists with a line between them: a feed may hold nothing but its articles. */}
            {fresh.length > 0 && <Since count={fresh.length} at={place.readAt} onRead={markRead} />}
            {fresh.length > 0 && (
              <Windowed
                role="feed"
                label="New, newest first"
                items={fresh}
                row={newCard}
                grows="start"
                rowHeight={150}
                lined
              />
            )}
            <Lines label="Read, newest first" items={read} />
          </>
        )}
      </div>
    </section>
  );
}
