import { inMinutes } from '../../../../../shared/time.ts';
import { useView } from '../../../../connection/context.tsx';
import { Sensitive } from '../../userText.tsx';
import { mmss } from './hands.ts';
import type { LookupRow } from './rows.ts';
import { SmallButton } from './smallButton.tsx';
import type { Hands } from './useHands.ts';

/** What a look-up brought, under its row. Hard content stays out of sight until its reader opens it. */
export function Found({ row, hands, onLook }: { row: LookupRow; hands: Hands; onLook: () => void }) {
  const board = useView((view) => view.board);
  const again = row.query !== null && (row.state.is === 'found' || row.state.is === 'nothing');
  return (
    <tr className="block border-b border-line bg-bg">
      <td className="flex flex-col gap-2 px-4 py-2">
        {row.brought.map(({ evidence, title, body }) => {
          const pinned = board[evidence];
          return (
            <article key={evidence} className="flex min-w-0 flex-col gap-0.5">
              {(title !== row.title || pinned) && (
                <h4 className="text-body font-semibold break-words">
                  {title !== row.title && title}
                  {pinned && (
                    <span className="m-mono text-meta font-normal text-act">
                      {' '}
                      on the board {mmss(pinned.at)}
                    </span>
                  )}
                </h4>
              )}
              <Sensitive>{body}</Sensitive>
            </article>
          );
        })}
        {again && row.query && (
          <span>
            <SmallButton tone="quiet" waits={hands.waits !== null} onPress={onLook}>
              Look again · {inMinutes(row.query.costMs)}
              <span className="sr-only">: {row.title}</span>
            </SmallButton>
          </span>
        )}
      </td>
    </tr>
  );
}
