import { memo } from 'react';
import type { FeedItem } from '../../../../shared/drill/injects/view.ts';
import { useKeepFocus } from '../../../components/keepFocus.ts';
import { At, Due } from '../../../components/time.tsx';
import { AnswerBox } from './answerBox.tsx';
import { KIND_WORDS } from './order.ts';
import { Pictures } from './pictures.tsx';
import { Forwards, Share } from './share.tsx';
import { ICON, Skin } from './skins.tsx';
import { useSeen } from './useSeen.ts';

/** One inject with the ways to answer it, or with the answer that was given. */
export const FeedCard = memo(function FeedCard({ item, isNew }: { item: FeedItem; isNew?: boolean }) {
  const ref = useSeen<HTMLElement>(item.inject);
  useKeepFocus(ref);
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
      <Forwards item={item} />
      <Skin item={item} />
      {item.attachments && <Pictures items={item.attachments} at={item.at} />}
      {item.answer ? (
        <p dir="auto" className="text-small whitespace-pre-wrap text-fg-2 [overflow-wrap:anywhere]">
          <span className="text-safe">✓ Answered</span> <At at={item.answer.at} />: {item.answer.label}
        </p>
      ) : item.closedAt !== null ? (
        <p className="text-small text-fg-2">
          <span className="text-wait">Too late to answer.</span> It went on without you at{' '}
          <At at={item.closedAt} />.
        </p>
      ) : (
        item.asks && (
          <>
            {item.answerBy !== undefined && (
              <p className="text-small font-semibold text-sev1">
                <Due at={item.answerBy} before="They want to hear within" past="They wanted to hear by" />
              </p>
            )}
            <AnswerBox item={item} />
          </>
        )
      )}
      <Share item={item} />
    </article>
  );
});
