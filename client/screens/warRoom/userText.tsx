import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useComfort } from '../../components/comfort.tsx';

/** Words somebody wrote: any length, any direction, never wider than their box. */
export const UserText = ({ children }: { children: string }) => (
  <p dir="auto" className="min-w-0 whitespace-pre-wrap text-body [overflow-wrap:anywhere]">
    {children}
  </p>
);

const isSensitive = (text: string): boolean => text.includes('[REDACTED');

/** Text that reports hard content stays out of sight until its reader opens it. */
export function Sensitive({ children }: { children: string }) {
  const { blurRaw } = useComfort();
  const [open, setOpen] = useState(false);
  if (open || !blurRaw || !isSensitive(children)) return <UserText>{children}</UserText>;
  return (
    <div className="flex flex-col items-start gap-1">
      <div aria-hidden className="m-blur w-full" inert>
        <UserText>{children}</UserText>
      </div>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        Describes hard content. Show it
      </Button>
    </div>
  );
}

export const Key = ({ children }: { children: ReactNode }) => (
  <kbd
    aria-hidden
    className="m-mono rounded-tag border border-current px-1 text-meta [@media(pointer:coarse)]:hidden"
  >
    {children}
  </kbd>
);
