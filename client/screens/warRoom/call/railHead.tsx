import type { ReactNode } from 'react';

/** The head of one part of the rail: its name, a count, and what opens the whole of it. */
export const RailHead = ({
  title,
  meta,
  children,
}: {
  title: string;
  meta?: ReactNode;
  children?: ReactNode;
}) => (
  <header className="flex min-h-9 flex-none items-center gap-2 border-b border-line pr-1 pl-3 max-[767px]:min-h-11">
    <h2 className="text-body font-semibold">{title}</h2>
    <span className="min-w-0 truncate text-meta text-fg-3">{meta}</span>
    <span className="ml-auto flex items-center">{children}</span>
  </header>
);
