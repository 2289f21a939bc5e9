import { TriangleAlert } from 'lucide-react';
import { useDeferredValue } from 'react';
import type { MselRow } from '../../../../../shared/protocol.ts';
import { useNames } from '../../../../components/names.ts';
import { useDrillNow, useView, useWire } from '../../../../connection/context.tsx';
import type { Wanted } from './consequences.ts';
import { followsFrom } from './consequences.ts';

const NONE: MselRow[] = [];

/** What follows from a change, before it is made. */
export function FollowsList({ row, wanted }: { row: MselRow; wanted: Wanted }) {
  const rows = useWire((wire) => wire.console?.msel ?? NONE);
  const actEndsAt = useView((view) => view.act?.endsAt ?? null);
  const { short } = useNames();
  const settled = useDeferredValue(wanted);
  const now = useDrillNow();
  const follows = followsFrom(row, settled, { rows, now, actEndsAt, short });
  return (
    <section aria-label="What follows" aria-live="polite">
      {follows.length === 0 ? (
        <p className="text-small text-fg-2">Nothing else hangs on it.</p>
      ) : (
        <ul className="flex flex-col gap-1 text-small">
          {follows.map(({ words, warns }) => (
            <li key={words} className={`flex gap-1.5 ${warns ? 'text-fg' : 'text-fg-2'}`}>
              {warns && (
                <TriangleAlert aria-label="Careful:" size={13} className="mt-0.5 flex-none text-sev1" />
              )}
              <span className="[overflow-wrap:anywhere]">{words}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
