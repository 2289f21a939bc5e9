import { useState } from 'react';
import type { ImportedRow, ImportView } from '../../../../shared/importing.ts';
import { Button } from '../../../components/button.tsx';
import { Empty, Panel, Tag } from '../../../components/panel.tsx';
import { Pick } from './pick.tsx';

const BECOMES = {
  inject: { tone: 'safe', words: 'Inject' },
  shelf: { tone: 'wait', words: 'Shelf' },
  expected: { tone: 'plain', words: 'Expected' },
  out: { tone: 'plain', words: 'Out' },
  refused: { tone: 'risk', words: 'Cannot come in' },
} as const;
const PAGE = 60;

/** Every row of the sheet with what becomes of it, and why. */
export function Rows({ view }: { view: ImportView }) {
  const [only, setOnly] = useState('');
  const [shown, setShown] = useState(PAGE);
  const rows = view.rows.filter(({ becomes }) => only === '' || becomes === only);
  return (
    <Panel title={`Rows (${view.rows.length})`}>
      <div className="max-w-xs">
        <Pick
          name="Show"
          value={only}
          options={[
            { id: '', title: `All rows (${view.rows.length})` },
            ...(Object.keys(BECOMES) as ImportedRow['becomes'][]).map((id) => ({
              id,
              title: `${BECOMES[id].words} (${view.counts[id]})`,
            })),
          ]}
          onPick={(value) => {
            setOnly(value);
            setShown(PAGE);
          }}
        />
      </div>
      {rows.length === 0 && <Empty>No row of this kind.</Empty>}
      <ul aria-label="Rows" className="mt-2 flex flex-col divide-y divide-line">
        {rows.slice(0, shown).map((row) => (
          <Row key={`${row.sheet} ${row.row}`} row={row} sheets={view.sheets} />
        ))}
      </ul>
      {rows.length > shown && (
        <Button onPress={() => setShown(shown + 4 * PAGE)}>Show more ({rows.length - shown})</Button>
      )}
    </Panel>
  );
}

function Row({ row, sheets }: { row: ImportedRow; sheets: ImportView['sheets'] }) {
  const { becomes, at, id, from, to, channel, says, why } = row;
  const place = sheets.length > 1 ? `${sheets[row.sheet] ?? ''} ${row.row}` : String(row.row);
  const way = [channel, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' · ');
  return (
    <li className="grid items-baseline gap-x-3 gap-y-0.5 py-1.5 md:grid-cols-[4.5rem_5.5rem_7rem_1fr]">
      <span className="text-small whitespace-nowrap text-fg-2">Row {place}</span>
      <span className="m-mono text-small whitespace-nowrap">
        {at ?? (becomes === 'shelf' ? 'by hand' : '')}
      </span>
      <span>
        <Tag tone={BECOMES[becomes].tone}>{BECOMES[becomes].words}</Tag>
      </span>
      <span className="min-w-0 text-body [overflow-wrap:anywhere]">
        <span dir="auto">{says || '(no text)'}</span>
        {way && (
          <span dir="auto" className="block text-small text-fg-2">
            {way}
          </span>
        )}
        {becomes === 'expected' && id && (
          <span className="block text-small text-fg-2">now expected after {id}</span>
        )}
        {why.length > 0 && <span className="block text-small text-fg-2">{why.join('; ')}</span>}
      </span>
    </li>
  );
}
