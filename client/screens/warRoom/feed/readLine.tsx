import { memo, useState } from 'react';
import type { FeedItem } from '../../../../shared/drill/injects/view.ts';
import { bare } from '../desk/call/bare.ts';
import { FeedCard } from './feedCard.tsx';
import { KIND_WORDS } from './order.ts';
import { ICON } from './skins.tsx';

/** What became of it, or who sent it. */
function Became({ item }: { item: FeedItem }) {
  if (item.answer)
    return (
      <>
        <span className="text-safe">✓ Answered</span>: {item.answer.label}
      </>
    );
  if (item.closedAt !== null) return <span className="text-wait">Too late to answer</span>;
  return `${item.from}, ${KIND_WORDS[item.channel] ?? item.channel}`;
}

/** A message that was read, on two short lines; a press unfolds it where it stands. */
export const ReadLine = memo(function ReadLine({ item }: { item: FeedItem }) {
  const [isOpen, setOpen] = useState(false);
  const Icon = ICON[item.channel] ?? ICON.notice;
  return (
    // biome-ignore lint/a11y/useSemanticElements: its list is drawn in blocks, which no <ul> may hold.
    <div role="listitem" className="border-b border-line last:border-b-0">
      <button
        type="button"
        data-feed-item={isOpen ? undefined : true}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="grid min-h-9 w-full cursor-default grid-cols-[14px_minmax(0,1fr)_auto] items-center gap-2 px-3 py-1.5 text-left text-small hover:bg-raised max-[767px]:min-h-11"
      >
        <Icon aria-hidden size={14} className="text-fg-3" />
        <span className="min-w-0">
          <span dir="auto" className="block truncate font-medium">
            {item.subject}
          </span>
          <span dir="auto" className="block truncate text-fg-2">
            <Became item={item} />
          </span>
        </span>
        <time className="m-mono text-meta text-fg-3">{bare(item.at)}</time>
      </button>
      {isOpen && <FeedCard item={item} />}
    </div>
  );
});
