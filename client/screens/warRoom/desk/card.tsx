import type { ReactNode } from 'react';
import type { PlayRole } from '../../../../shared/roles.ts';
import { useNames } from '../../../components/names.ts';

/** Role initials that a screen reader reads in full. */
export function RoleTag({ role }: { role: PlayRole }) {
  const { title, short } = useNames();
  return (
    <abbr
      title={title(role)}
      className="inline-block rounded-tag border border-line-strong px-1 text-small text-fg-2 no-underline"
    >
      {short(role)}
    </abbr>
  );
}

/** A card inside a panel, with a heading of its own. */
export const Card = ({
  title: heading,
  tag,
  children,
}: {
  title: ReactNode;
  tag?: ReactNode;
  children: ReactNode;
}) => (
  <article className="flex min-w-0 flex-col gap-2 rounded-control border border-line bg-raised p-3">
    <header className="flex flex-wrap items-start justify-between gap-2">
      <h3 className="min-w-0 text-body font-semibold break-words">{heading}</h3>
      {tag}
    </header>
    {children}
  </article>
);

export const Stack = ({ children }: { children: ReactNode }) => (
  <div className="flex min-w-0 flex-col gap-3">{children}</div>
);
export const Row = ({ children }: { children: ReactNode }) => (
  <div className="flex min-w-0 flex-wrap items-start gap-2">{children}</div>
);
export const Note = ({ children }: { children: ReactNode }) => (
  <p className="text-small text-fg-2 break-words">{children}</p>
);

/** More of the same, out of the way until it is wanted. */
export const Fold = ({ title: words, children }: { title: ReactNode; children: ReactNode }) => (
  <details className="min-w-0">
    <summary className="flex min-h-8 items-center text-body text-act">▸ {words}</summary>
    <div className="flex flex-col gap-2 pt-1">{children}</div>
  </details>
);
