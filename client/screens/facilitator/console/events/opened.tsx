import { lazy, Suspense } from 'react';
import type { MselRow } from '../../../../../shared/protocol.ts';
import { useNames } from '../../../../components/names.ts';
import { useConsole } from '../state.tsx';
import { Acts } from './acts.tsx';
import { LastChange } from './lastChange.tsx';
import { MoveAsk } from './move.tsx';
import { SkipAsk } from './skipAsk.tsx';
import type { Moving } from './useMoving.ts';

const Attachments = lazy(() => import('../../../../components/attachments.tsx'));
const Edit = lazy(async () => ({ default: (await import('./edit.tsx')).Edit }));

/** The chosen inject: what it looks for, what may be done with it, and all it says. */
export function Opened({ row, canAct, moving }: { row: MselRow; canAct: boolean; moving: Moving | null }) {
  const { task, setTask } = useConsole();
  const mine = task?.inject === row.inject ? task.kind : null;
  const close = (): void => {
    setTask(null);
    // The button that opened it is there again.
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(`[data-chosen] [data-key="${mine === 'edit' ? 'e' : 's'}"]`)
        ?.focus(),
    );
  };
  return (
    <div data-chosen={row.inject} className="flex min-w-0 flex-col gap-2">
      {row.expectedAction && <p className="text-small text-fg-2">Looks for: {row.expectedAction}</p>}
      {canAct && <Acts row={row} />}
      <LastChange row={row} canAct={canAct} />
      {moving?.move && !moving.isDragging && <MoveAsk row={row} moving={moving} />}
      {canAct && mine === 'edit' && (
        <Suspense fallback={<p role="status">Opening…</p>}>
          <Edit row={row} onClose={close} />
        </Suspense>
      )}
      {canAct && mine === 'skip' && <SkipAsk row={row} onClose={close} />}
      <Details row={row} />
    </div>
  );
}

const Part = ({ title: head, children }: { title: string; children: string }) => (
  <div>
    <dt className="text-small text-fg-2">{head}</dt>
    <dd dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {children}
    </dd>
  </div>
);

function Details({ row }: { row: MselRow }) {
  const { title } = useNames();
  return (
    <dl className="flex max-w-prose flex-col gap-2 text-body">
      {row.body ? (
        <Part title="What players read">{row.body}</Part>
      ) : (
        <p className="text-fg-2">Hidden until the drill is over.</p>
      )}
      {row.attachments.length > 0 && (
        <div>
          <dt className="text-small text-fg-2">What comes with it</dt>
          <dd>
            <Suspense fallback={<p role="status">Opening…</p>}>
              <Attachments items={row.attachments} at={row.deliveredAt ?? row.dueAt ?? 0} />
            </Suspense>
          </dd>
        </div>
      )}
      {row.phoneScript && <Part title="If you ring instead, say">{row.phoneScript}</Part>}
      {row.tests && <Part title="What it tests">{row.tests}</Part>}
      {row.criteria.length > 0 && <Part title="Scored as">{row.criteria.join('\n')}</Part>}
      {row.reply && <Part title="Their answer">{row.reply}</Part>}
      <Part title="To">{row.to.map(title).join(', ')}</Part>
      <Part title="Number">{row.inject}</Part>
    </dl>
  );
}
