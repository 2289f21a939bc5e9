import type { ReactNode } from 'react';
import { join } from '../../../components/join.ts';

/** One panel of the console: head, a body that scrolls inside it from a tablet up, and what stays in sight at its foot. */
export function Pane({
  title,
  meta,
  action,
  foot,
  grows = false,
  padded = true,
  children,
}: {
  title: string;
  /** Small words beside the title. */
  meta?: ReactNode;
  action?: ReactNode;
  foot?: ReactNode;
  /** Takes what height the others of its column leave. */
  grows?: boolean;
  padded?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      className={join(
        // Positioned, so that what is meant for screen readers alone is cut off with the rest.
        'relative flex min-w-0 flex-col overflow-hidden rounded-panel border border-line bg-panel [contain:content]',
        grows ? 'md:min-h-0 md:flex-1' : 'flex-none',
      )}
    >
      <header className="flex min-h-9 flex-none items-center gap-2 border-b border-line px-3 py-1">
        <h2 className="flex-none text-body font-semibold">{title}</h2>
        {meta && <span className="min-w-0 truncate text-meta text-fg-3">{meta}</span>}
        {action && <div className="ml-auto flex flex-none items-center gap-1">{action}</div>}
      </header>
      <div
        className={join(
          'relative min-w-0 overflow-x-hidden',
          grows && 'md:min-h-0 md:flex-1 md:overflow-y-auto',
          padded && 'px-3 py-2.5',
        )}
      >
        {children}
      </div>
      {foot && <div className="flex-none border-t border-line">{foot}</div>}
    </section>
  );
}
