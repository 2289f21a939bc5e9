import { useShallow } from 'zustand/react/shallow';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { Panel } from '../../../../components/panel.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note } from '../card.tsx';
import { readingWords } from '../lookups/sample.ts';

/** What somebody measured, dated. Where nobody looked there is nothing to show, and that is said. */
export function MeasuredHarm() {
  const mine = useView(({ readings }) => readings);
  const pinned = useView(
    useShallow(({ board, readings }) => {
      const known = Object.values(readings).map(({ evidence }) => evidence);
      return Object.values(board).filter((card) => card.source === 'probe' && !known.includes(card.evidence));
    }),
  );
  const readings = Object.values(mine);
  return (
    <Panel title="Last measured" level={3}>
      {readings.length + pinned.length === 0 ? (
        <Note>Nobody has measured the product yet, or nobody has pinned what they read.</Note>
      ) : (
        <ul className="flex flex-col gap-1 text-body">
          {readings.map((reading) => (
            <li key={reading.target}>
              <strong className="font-semibold">{reading.title}</strong>: {readingWords(reading)}
            </li>
          ))}
          {pinned.map((card) => (
            <li key={card.evidence} className="whitespace-pre-line break-words">
              <strong className="font-semibold">{card.title}</strong>, pinned at {formatDrillTime(card.at)}:{' '}
              {card.body}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
