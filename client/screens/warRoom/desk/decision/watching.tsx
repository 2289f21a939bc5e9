import { useShallow } from 'zustand/react/shallow';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { useView } from '../../../../connection/context.tsx';
import { readingWords } from '../lookups/sample.ts';

const MOST = 3;

/** What was measured last, with its bound: this desk's own readings and those on the board. Whatever is chosen is held against it later. */
export function Watching() {
  const own = useView(useShallow(({ readings }) => Object.values(readings)));
  const pinned = useView(
    useShallow(({ board, readings }) => {
      const mine = Object.values(readings).map(({ evidence }) => evidence);
      return Object.values(board).filter(
        ({ source, evidence }) => source === 'probe' && !mine.includes(evidence),
      );
    }),
  );
  const lines = [
    ...own.map((reading) => ({
      key: reading.target,
      title: reading.title,
      at: reading.readAt,
      words: readingWords(reading),
    })),
    ...pinned.map(({ evidence, title, body, at }) => ({
      key: evidence,
      title,
      at,
      words: `${body} Pinned ${formatDrillTime(at)}.`,
    })),
  ].sort((a, b) => b.at - a.at);
  if (lines.length === 0) return <span className="text-fg-2">No reading yet. A probe takes a minute.</span>;
  return (
    <ul className="flex flex-col gap-0.5">
      {lines.slice(0, MOST).map(({ key, title, words }) => (
        <li key={key} className="line-clamp-2 [overflow-wrap:anywhere]">
          <strong className="font-medium">{title}</strong>: {words}
        </li>
      ))}
      {lines.length > MOST && <li className="text-fg-2">{lines.length - MOST} more on the board</li>}
    </ul>
  );
}
