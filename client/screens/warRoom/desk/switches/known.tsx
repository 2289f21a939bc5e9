import { useShallow } from 'zustand/react/shallow';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { useView } from '../../../../connection/context.tsx';
import { byId, useDesk } from '../desk.ts';
import { readingWords } from '../lookups/sample.ts';

const MOST = 5;

/**
 * What the press would leave, as far as this desk can tell: the readings it has or the board shows, and the probes nobody has run. Nothing
 * here is reckoned from the state of the world, which no screen of the team may know (RULE-1).
 */
export function Known() {
  const { kits } = useDesk();
  const mine = useView(({ readings }) => readings);
  const pinned = useView(
    useShallow(({ board, readings }) => {
      const own = Object.values(readings).map(({ evidence }) => evidence);
      return Object.values(board).filter(
        ({ source, evidence }) => source === 'probe' && !own.includes(evidence),
      );
    }),
  );
  const readings = Object.values(mine).sort((a, b) => b.readAt - a.readAt);
  const unread = byId(kits.flatMap(({ probes }) => probes)).filter(
    ({ id }) => !readings.some(({ target }) => target === id),
  );
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <h4 className="text-small text-fg-3">What is still getting out, from what this desk holds</h4>
      <ul className="flex flex-col gap-1 text-small">
        {readings.slice(0, MOST).map((reading) => (
          <li key={reading.target} className="break-words">
            <strong className="font-medium">{reading.title}</strong>: {readingWords(reading)}
          </li>
        ))}
        {pinned.slice(0, MOST).map(({ evidence, title, at }) => (
          <li key={evidence} className="break-words">
            <strong className="font-medium">{title}</strong>, pinned {formatDrillTime(at)}
          </li>
        ))}
        {readings.length + pinned.length === 0 && <li>No reading yet.</li>}
        {unread.length > 0 && (
          <li className="text-fg-2">
            Not measured:{' '}
            {unread
              .slice(0, MOST)
              .map(({ title }) => title)
              .join(', ')}
            {unread.length > MOST && `, ${unread.length - MOST} more`}
          </li>
        )}
      </ul>
    </div>
  );
}
