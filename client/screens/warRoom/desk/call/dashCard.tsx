import type { ReactNode } from 'react';
import { useId, useRef } from 'react';
import { useKeepFocus } from '../../../../components/keepFocus.ts';

/** One part of the commander's desk: a name, a word on how it stands, one act in its head, and the rest below. */
export function DashCard({
  title,
  note,
  action,
  flush = false,
  children,
}: {
  title: string;
  note?: ReactNode;
  action?: ReactNode;
  /** Rows that reach from edge to edge. */
  flush?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const part = useRef<HTMLElement>(null);
  useKeepFocus(part);
  return (
    <section
      ref={part}
      tabIndex={-1}
      aria-labelledby={id}
      className="flex min-w-0 flex-col rounded-panel border border-line bg-panel"
    >
      <header className="flex min-h-9 flex-wrap items-center gap-x-2 gap-y-0.5 border-b border-line px-3 py-1">
        <h2 id={id} className="text-body font-semibold">
          {title}
        </h2>
        <span className="min-w-0 text-meta text-fg-3">{note}</span>
        <span className="ml-auto inline-flex items-center gap-2">{action}</span>
      </header>
      <div
        className={
          flush ? 'flex min-w-0 flex-1 flex-col' : 'flex min-w-0 flex-1 flex-col gap-1.5 px-3 py-2.5'
        }
      >
        {children}
      </div>
    </section>
  );
}
