import { memo } from 'react';
import type { FeedItem } from '../../../../shared/drill/injects/view.ts';
import { ActButton } from '../../../components/act.tsx';
import { At } from '../../../components/time.tsx';
import { KIND_WORDS } from './order.ts';
import { ICON, Skin } from './skins.tsx';
import { useSeen } from './useSeen.ts';

const Replies = ({ item }: { item: FeedItem }) => (
  <div className="flex flex-wrap gap-2 pt-1">
    {item.replies.map(({ id, label }) => (
      <ActButton key={id} name="answerInject" payload={{ inject: item.inject, reply: id }}>
        <span className="py-1 text-left whitespace-normal">{label}</span>
      </ActButton>
    ))}
  </div>
);

/** One inject with its replies, or with the reply that was given. */
export const FeedCard = memo(function FeedCard({ item, isNew }: { item: FeedItem; isNew?: boolean }) {
  const ref = useSeen<HTMLElement>(item.inject);
  const Icon = ICON[item.channel] ?? ICON.notice;
  return (
    <article
      ref={ref}
      data-feed-item
      tabIndex={-1}
      aria-label={`${item.from}, ${KIND_WORDS[item.channel] ?? item.channel}: ${item.subject}`}
      className={`flex min-w-0 flex-col gap-1.5 border-b border-line px-3 py-2.5 last:border-b-0 ${isNew ? 'border-l-2 border-l-act' : ''}`}
    >
      <header className="flex items-baseline gap-2 text-small">
        <Icon aria-hidden size={14} className="shrink-0 translate-y-0.5 text-fg-3" />
        <span dir="auto" className="min-w-0 font-semibold [overflow-wrap:anywhere]">
          {item.from}
        </span>
        <span className="shrink-0 text-fg-3">{KIND_WORDS[item.channel] ?? item.channel}</span>
        <span className="ml-auto shrink-0">
          <At at={item.at} />
        </span>
      </header>
      <Skin item={item} />
      {item.answer ? (
        <p className="text-small text-fg-2 [overflow-wrap:anywhere]">
          <span className="text-safe">✓ Answered</span> <At at={item.answer.at} />: {item.answer.label}
        </p>
      ) : item.closedAt !== null ? (
        <p className="text-small text-fg-2">
          <span className="text-wait">Too late to answer.</span> It went on without you at{' '}
          <At at={item.closedAt} />.
        </p>
      ) : (
        item.replies.length > 0 && <Replies item={item} />
      )}
    </article>
  );
});
