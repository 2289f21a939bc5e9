import type { KeyboardEvent, ReactNode } from 'react';
import { useDeferredValue, useId, useRef, useState } from 'react';

const STEPS: Partial<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/**
 * Tabs as the WAI-ARIA pattern has them: one tab stop, arrows move and open, the panel is named by its tab. Written here because the
 * general collection widgets weigh more than the rest of a desk, and a desk opens on a phone in a meeting room.
 * `selected` and `onSelect` together: the place is kept by the screen, for tabs that come and go with the layout. Only the open
 * tab's content is there.
 */
export function Tabs<T extends string>({
  label,
  items,
  selected,
  onSelect,
  panelClass = '',
}: {
  label: string;
  items: readonly { id: T; title: ReactNode; content: ReactNode }[];
  selected?: T | null;
  onSelect?: (id: T) => void;
  panelClass?: string;
}) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<T | null>(null);
  const open = items.find(({ id }) => id === (onSelect ? selected : own)) ?? items[0];
  const select = onSelect ?? setOwn;
  // The tab answers at once; what it opens is drawn when it can be, and a press meanwhile is not kept waiting.
  const drawnId = useDeferredValue(open?.id);
  if (!open) return null;
  const drawn = items.find(({ id }) => id === drawnId) ?? open;
  const move = (event: KeyboardEvent): void => {
    const next = items[STEPS[event.key]?.(items.indexOf(open), items.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    select(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className="flex flex-wrap gap-1 border-b border-line max-[767px]:gap-0"
        onKeyDown={move}
      >
        {items.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            data-tab={id}
            aria-selected={id === open.id}
            aria-controls={`${base}-panel`}
            tabIndex={id === open.id ? 0 : -1}
            onClick={() => select(id)}
            className="min-h-8 border-b-2 border-transparent px-2.5 text-body text-fg-2 aria-selected:border-act aria-selected:text-fg max-[767px]:min-h-11 max-[767px]:grow max-[767px]:px-2"
          >
            {title}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${open.id}`}
        aria-busy={drawn !== open || undefined}
        className={panelClass}
      >
        {drawn.content}
      </div>
    </>
  );
}
