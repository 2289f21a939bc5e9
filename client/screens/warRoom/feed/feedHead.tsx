import { Search } from 'lucide-react';
import { useState } from 'react';
import type { FeedItem } from '../../../../shared/drill/injects/view.ts';
import { Button } from '../../../components/button.tsx';
import type { FeedFilter } from './order.ts';
import { isOutside } from './order.ts';

const FILTERS: { id: Exclude<FeedFilter, 'all'>; title: string }[] = [
  { id: 'inside', title: 'inside' },
  { id: 'outside', title: 'outside' },
];

/** The name of the column, how much came from where, and what narrows it. A side that is pressed shows alone; pressed again, all. */
export function FeedHead({
  feed,
  filter,
  onFilter,
  waiting,
  isHeld,
  onHold,
  query,
  onQuery,
}: {
  feed: readonly FeedItem[];
  filter: FeedFilter;
  onFilter: (filter: FeedFilter) => void;
  waiting: number;
  isHeld: boolean;
  onHold: () => void;
  query: string;
  onQuery: (query: string) => void;
}) {
  const [isSearching, setSearching] = useState(query !== '');
  const toggle = () => {
    setSearching(!isSearching);
    onQuery('');
  };
  return (
    <header className="flex-none border-b border-line">
      <div className="flex min-h-9 items-center gap-1 pr-1 pl-3 max-[767px]:min-h-11">
        <h2 className="mr-auto text-body font-semibold">Incoming</h2>
        <fieldset className="flex border-0 p-0">
          <legend className="sr-only">Which side to show alone</legend>
          {FILTERS.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              aria-pressed={filter === id}
              onClick={() => onFilter(filter === id ? 'all' : id)}
              className="min-h-6 cursor-default rounded-control border border-transparent px-1.5 text-meta text-fg-3 hover:text-fg aria-pressed:border-act aria-pressed:bg-act-wash aria-pressed:text-fg max-[767px]:min-h-11"
            >
              {title} {feed.filter((item) => isOutside(item) === (id === 'outside')).length}
            </button>
          ))}
        </fieldset>
        <Button small tone="quiet" aria-expanded={isSearching} onPress={toggle}>
          <Search aria-hidden size={14} />
          <span className="sr-only">Search what came in</span>
        </Button>
        <Button small tone="quiet" onPress={onHold}>
          {isHeld ? (
            `Let it run (${waiting} waiting)`
          ) : (
            <span>
              Hold<span className="sr-only"> my feed</span>
            </span>
          )}
        </Button>
      </div>
      {isSearching && (
        <div className="px-3 pb-2">
          <input
            type="search"
            aria-label="Search what came in"
            placeholder="Words, a sender, or a channel"
            // biome-ignore lint/a11y/noAutofocus: it opens by the reader's own press.
            autoFocus
            value={query}
            onChange={({ target }) => onQuery(target.value)}
            onKeyDown={(event) => event.key === 'Escape' && toggle()}
            className="min-h-8 w-full rounded-control border border-line-strong bg-bg px-2 text-base text-fg placeholder:text-fg-3 max-[767px]:min-h-11"
          />
        </div>
      )}
    </header>
  );
}
