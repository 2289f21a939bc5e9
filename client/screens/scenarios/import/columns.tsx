import type { ImportAnswer, ImportColumn } from '../../../../shared/importing.ts';
import { Panel } from '../../../components/panel.tsx';
import { Pick } from './pick.tsx';
import type { Decide } from './useImport.ts';

const BY = {
  name: 'by its name',
  word: 'a guess by its words',
  content: 'a guess by what stands below it',
  you: 'as you said',
  nothing: 'not used',
} as const;

/** Each column of the sheet with two of its cells, and what it is read as. */
export function Columns({ answer, decide }: { answer: ImportAnswer; decide: Decide }) {
  const { view, columns: ours, decisions } = answer;
  const set = (column: ImportColumn, value: string): void => {
    const others = Object.entries(decisions.columns ?? {}).filter(
      ([name, taken]) => name !== column.name && (value === 'ignore' || taken !== value),
    );
    const next = value === 'guess' ? others : [...others, [column.name, value]];
    decide({ decisions: { ...decisions, columns: Object.fromEntries(next) as Record<string, string> } });
  };
  return (
    <Panel title="Columns">
      <ul className="flex flex-col divide-y divide-line">
        {view.columns.map((column) => {
          const { letter, header, samples, reads, by, isHidden, isMark } = column;
          const isYours = by === 'you';
          return (
            <li
              key={letter}
              className="grid items-center gap-x-3 gap-y-1 py-1.5 md:grid-cols-[14rem_1fr_16rem]"
            >
              <span className="min-w-0 text-body [overflow-wrap:anywhere]">
                <span className="m-mono text-small text-fg-3">{letter}</span>{' '}
                <strong>{header || '(no header)'}</strong>
                {isHidden && <span className="text-small text-wait"> hidden</span>}
              </span>
              <span dir="auto" className="min-w-0 text-small text-fg-2 [overflow-wrap:anywhere]">
                {samples.length > 0 ? samples.map((sample) => `“${sample}”`).join(', ') : 'empty'}
              </span>
              {isMark ? (
                <span className="text-small text-fg-2">An X says who gets the row</span>
              ) : (
                <span className="flex flex-col gap-0.5">
                  <Pick
                    name={`Column ${letter}, ${header || 'no header'}, is`}
                    value={isYours ? (reads ?? 'ignore') : 'guess'}
                    isLoud={by === 'content' || by === 'word'}
                    options={[
                      { id: 'guess', title: isYours ? 'As guessed' : `${reads ?? 'Not used'} (${BY[by]})` },
                      { id: 'ignore', title: 'Leave it out' },
                      ...ours.map((title) => ({ id: title, title })),
                    ]}
                    onPick={(value) => set(column, value)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
