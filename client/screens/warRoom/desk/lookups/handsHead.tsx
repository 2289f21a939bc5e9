import { Hand } from 'lucide-react';
import { useNames } from '../../../../components/names.ts';
import { useDesk } from '../desk.ts';
import { mmss } from './hands.ts';
import type { Hands } from './useHands.ts';

/** That a seat does one thing at a time, and which: a desk of two roles has one pair of hands all the same. */
export function HandsHead({ hands: { run, title } }: { hands: Hands }) {
  const { short } = useNames();
  const { roles } = useDesk();
  const whose = roles.length > 1 ? ` for ${roles.map(short).join(', ')}` : '';
  return (
    <header className="flex min-h-9 items-center gap-x-2 border-b border-line px-3 py-1">
      <h2 className="text-body font-semibold">Look-ups</h2>
      <span className="flex min-w-0 flex-1 items-center gap-1 text-small text-fg-2">
        <Hand aria-hidden size={12} className="shrink-0" />
        {run ? (
          <span className="truncate text-wait max-[767px]:whitespace-normal">
            One pair of hands{whose}: busy until {mmss(run.readyAt)}, {title}
          </span>
        ) : (
          <span className="truncate max-[767px]:whitespace-normal">
            One pair of hands{whose}: one look-up at a time
          </span>
        )}
      </span>
    </header>
  );
}
