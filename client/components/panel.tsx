import type { ReactNode } from 'react';
import { join } from './join.ts';

/** A bordered area with a heading. `action` stands at the right of the heading. */
export function Panel({
  title,
  action,
  children,
  id,
  level = 2,
}: {
  title: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  id?: string;
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section id={id} className="rounded-panel border border-line bg-panel">
      <header className="flex min-h-9 items-center justify-between gap-2 border-b border-line px-3 py-1">
        <Heading className="text-body font-semibold">{title}</Heading>
        {action}
      </header>
      <div className="p-3">{children}</div>
    </section>
  );
}

const TAG = {
  plain: 'border-line-strong text-fg-2',
  risk: 'border-risk text-risk',
  safe: 'border-safe text-safe',
  wait: 'border-wait border-dashed text-wait',
  act: 'border-act text-act',
  sev0: 'border-transparent bg-sev0 text-sev0-on',
  sev1: 'border-sev1 text-sev1',
  sev2: 'border-sev2 text-sev2',
  tape: 'border-transparent bg-tape text-tape-on font-bold tracking-wide',
};
/** A short state word. The word says it; the colour only repeats it. */
export function Tag({ tone = 'plain', children }: { tone?: keyof typeof TAG; children: ReactNode }) {
  return (
    <span
      className={join(
        'inline-flex items-center gap-1 whitespace-nowrap rounded-tag border px-1.5 text-small',
        TAG[tone],
      )}
    >
      {children}
    </span>
  );
}

/** The severity's name with bars, so that shape and word carry it before colour does. */
export function Severity({ value, name }: { value: 0 | 1 | 2 | null; name: (value: 0 | 1 | 2) => string }) {
  if (value === null) return <Tag>Severity not declared</Tag>;
  return (
    <Tag tone={value === 0 ? 'sev0' : value === 1 ? 'sev1' : 'sev2'}>
      {'▮'.repeat(3 - value)} {name(value)}
    </Tag>
  );
}

export const Empty = ({ children }: { children: ReactNode }) => (
  <p className="py-3 text-body text-fg-3">{children}</p>
);
/** What went wrong and what to do. Announced when it appears. */
export const Problem = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="rounded-control border border-sev0 px-3 py-2 text-body text-fg">
    {children}
  </p>
);
/** A quiet confirmation, read out politely. */
export const Said = ({ children }: { children: ReactNode }) => (
  <p role="status" className="text-small text-fg-2">
    {children}
  </p>
);
