import { ArrowDownUp, ListChecks } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, Empty } from '../../../../components/kit.tsx';
import { useView, useWire } from '../../../../connection/context.tsx';
import { Pane } from '../pane.tsx';
import { useConsole } from '../state.tsx';
import type { Order } from './inboxOrder.ts';
import { inOrder, isWaiting } from './inboxOrder.ts';
import { Letter } from './letter.tsx';

/** Everything that players wrote to somebody outside the room, in one place. What one facilitator answers is closed for the other too. */
export function SimCell() {
  const inbox = useWire((wire) => wire.console?.inbox);
  const { open } = useConsole();
  const isPlaying = useView(({ phase }) => phase === 'running' || phase === 'paused');
  const [order, setOrder] = useState<Order>('oldest');
  const [isWhole, setWhole] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const rows = inbox ?? [];
  const waiting = rows.filter(isWaiting).length;
  // What was just dealt with stays where it is as long as it is open, so that the words about it can be read.
  const shown = inOrder(rows, order, isWhole);
  const kept = rows.find(({ letter }) => letter === chosen && !shown.some((row) => row.letter === letter));
  const all = kept ? [kept, ...shown] : shown;
  const first = all.find(isWaiting)?.letter ?? null;
  const current = all.some(({ letter }) => letter === chosen) ? chosen : first;
  return (
    // The column scrolls where the others leave less: somebody who waits must not be squeezed out of sight.
    <div
      className={`flex flex-none flex-col md:flex-1 ${all.length > 0 ? 'md:min-h-[300px]' : 'md:min-h-[112px]'}`}
    >
      <Pane
        title="They wrote, you answer"
        grows
        padded={false}
        meta={
          <span
            className={`m-mono inline-block min-w-[18px] rounded-full px-1.5 text-center font-semibold ${waiting > 0 ? 'bg-sev1 text-bg' : 'bg-raised text-fg-2'}`}
          >
            {waiting}
            <span className="sr-only"> waiting</span>
          </span>
        }
        action={
          <>
            <Button
              small
              tone="quiet"
              aria-label={
                order === 'oldest' ? 'Oldest first. Show newest first' : 'Newest first. Show oldest first'
              }
              onPress={() => setOrder(order === 'oldest' ? 'newest' : 'oldest')}
            >
              <ArrowDownUp aria-hidden size={12} />{' '}
              <span className="md:max-[1399px]:sr-only">{order === 'oldest' ? 'Oldest' : 'Newest'}</span>
            </Button>
            <Button small tone="quiet" aria-pressed={isWhole} onPress={() => setWhole(!isWhole)}>
              <ListChecks aria-hidden size={12} /> {isWhole ? 'Waiting only' : 'All'}
            </Button>
          </>
        }
        foot={
          isPlaying && (
            <div className="flex flex-wrap gap-1 px-2 py-1">
              <Button small tone="quiet" onPress={() => open('adjudicate')}>
                They did something else…
              </Button>
            </div>
          )
        }
      >
        {all.length === 0 && (
          <div className="px-3">
            <Empty>
              {isWhole ? 'Nobody has written to anybody outside.' : 'Nothing waits for an answer.'}
            </Empty>
          </div>
        )}
        <ul ref={list} className="flex flex-col">
          {all.map((row) => (
            <Letter key={row.letter} row={row} isOpen={row.letter === current} onOpen={choose} />
          ))}
        </ul>
      </Pane>
    </div>
  );
}
