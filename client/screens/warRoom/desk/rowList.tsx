import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import { useRef } from 'react';
import { join } from '../../../components/join.ts';

interface ListedRow {
  key: string;
  cells: ReactNode;
}

/** A table of things one of which lies open under it. Up and Down move; Enter goes on in what was opened. */
export function RowList({
  label,
  aside,
  heads,
  columns,
  rows,
  open,
  onOpen,
}: {
  label: string;
  aside: ReactNode;
  /** Over the columns after the first, where there is room for columns. */
  heads: readonly string[];
  /** Grid columns, the same for the head and every row. */
  columns: string;
  rows: readonly ListedRow[];
  open: string | null;
  onOpen: (key: string, byKeyboard: boolean) => void;
}) {
  const move = (event: KeyboardEvent<HTMLUListElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const next = all[all.indexOf(event.target as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <section aria-label={label} className="@container rounded-panel border border-line bg-panel">
      <header
        className={join(
          'grid min-h-9 items-center gap-x-3 border-b border-l-3 border-b-line border-l-transparent px-2 text-small',
          columns,
        )}
      >
        <h2 className="text-body font-semibold">
          {label} <span className="text-small font-normal text-fg-3">{aside}</span>
        </h2>
        {heads.map((head) => (
          <span key={head} aria-hidden className="hidden text-fg-3 @lg:block">
            {head}
          </span>
        ))}
      </header>
      <ul onKeyDown={move} className="overflow-y-auto md:max-h-[min(19rem,34dvh)]">
        {rows.map(({ key, cells }) => (
          <li key={key} className="border-b border-line last:border-b-0">
            <button
              type="button"
              data-row={key}
              aria-expanded={key === open}
              onClick={(event: MouseEvent) => onOpen(key, event.detail === 0)}
              className={join(
                'grid min-h-8 w-full items-center gap-x-3 gap-y-0.5 border-l-3 px-2 py-1 text-left text-small max-[767px]:min-h-11',
                columns,
                key === open ? 'border-act bg-act-wash' : 'border-transparent hover:bg-raised',
              )}
            >
              {cells}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a row is called, with a small line beside it where there is room. */
export const RowName = ({ title, by }: { title: string; by: ReactNode }) => (
  <span className="flex min-w-0 items-baseline gap-2">
    <span className="min-w-0 truncate text-body font-medium text-fg max-[767px]:whitespace-normal">
      {title}
    </span>
    <span className="min-w-0 flex-1 basis-0 truncate text-meta text-fg-2 max-[767px]:hidden">{by}</span>
  </span>
);

const PHONE = '(max-width: 767px)';

/**
 * Keeps the keyboard and the eye with what was opened: by Enter it goes on at its heading, on a phone the page comes to it. With a mouse
 * nothing moves.
 */
export function useOpened(onOpen: (key: string) => void): {
  box: Ref<HTMLDivElement>;
  openRow: (key: string, byKeyboard: boolean) => void;
} {
  const box = useRef<HTMLDivElement>(null);
  return {
    box,
    openRow: (key, byKeyboard) => {
      onOpen(key);
      requestAnimationFrame(() => {
        const heading = box.current?.querySelector<HTMLElement>('[data-opened] h3');
        if (byKeyboard) heading?.focus();
        else if (window.matchMedia(PHONE).matches) heading?.scrollIntoView({ block: 'start' });
      });
    },
  };
}

/** From the open panel back to its row. */
function backToRow(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const row = event.currentTarget.parentElement?.querySelector<HTMLElement>(
    '[data-row][aria-expanded="true"]',
  );
  if (!row) return;
  event.preventDefault();
  row.focus();
}

/** The panel of what was opened: its heading takes the keyboard, Esc goes back to the row. */
export const Opened = ({
  title,
  by,
  aside,
  headingRef,
  children,
}: {
  title: string;
  by?: ReactNode;
  aside?: ReactNode;
  headingRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}) => (
  <section
    data-opened
    aria-label={title}
    onKeyDown={backToRow}
    className="@container scroll-mt-24 rounded-panel border border-line bg-panel"
  >
    <header className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1">
      <h3 ref={headingRef} tabIndex={-1} className="min-w-0 scroll-mt-28 text-body font-semibold break-words">
        {title}
      </h3>
      <span className="min-w-0 flex-1 text-small break-words text-fg-3 max-[767px]:order-last max-[767px]:basis-full">
        {by}
      </span>
      {aside}
    </header>
    {children}
  </section>
);

/** The buttons of what lies open, in reach however long the rest is. */
export const OpenedFoot = ({ children }: { children: ReactNode }) => (
  <div className="sticky bottom-0 z-10 flex min-w-0 flex-col gap-2 rounded-b-panel border-t border-line bg-panel px-3 py-2">
    {children}
  </div>
);
