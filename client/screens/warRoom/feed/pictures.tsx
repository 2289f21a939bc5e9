import { Suspense, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { figuresOf } from '../../../../shared/drill/injects/figures.ts';
import { myFeed } from '../../../../shared/drill/select.ts';
import type { Attachment } from '../../../../shared/scenario/attachments.ts';
import type { DrillTime } from '../../../../shared/time.ts';
import { later } from '../../../components/later.tsx';
import { useView } from '../../../connection/context.tsx';

const Attachments = later(() => import('../../../components/attachments.tsx'));

/** What came with an inject. A chart goes on with what this desk had been sent of the same figure by then, and never looks ahead. */
export function Pictures({ items, at }: { items: readonly Attachment[]; at: DrillTime }) {
  const feed = useView(useShallow(myFeed));
  const figures = useMemo(() => figuresOf(feed.filter((item) => item.at <= at)), [feed, at]);
  return (
    <Suspense fallback={<p className="text-small text-fg-2">Opening what came with it…</p>}>
      <Attachments items={items} at={at} figures={figures} />
    </Suspense>
  );
}
