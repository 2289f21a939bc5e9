import { Check, Clock3, TriangleAlert } from 'lucide-react';
import { formatDrillTime } from '../../../../shared/time.ts';
import { ActButton } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { join } from '../../../components/join.ts';
import { countdown, dueState } from '../../../components/time.tsx';
import { useDrillNow, useView } from '../../../connection/context.tsx';
import { RoleTag } from '../desk/card.tsx';
import { useRoom } from '../room.tsx';
import type { TaskLine } from './taskList.ts';

/** `due T+24:00, in 03:10`; then `overdue since T+24:00`; then `kept T+23:40`. */
function When({ line }: { line: TaskLine }) {
  const now = useDrillNow();
  const skips = useView((view) => view.skips);
  const { dueAt, done, kind } = line;
  if (done) {
    const word = kind === 'promise' ? 'kept' : 'done';
    return (
      <span className={done.late ? 'text-wait' : 'text-safe'}>
        <Check aria-hidden size={14} className="mr-1 inline" />
        {word} <span className="m-mono">{formatDrillTime(done.at)}</span>
        {done.late && ', late'}
      </span>
    );
  }
  const state = dueState(dueAt, now, skips);
  if (state === 'between') return <span className="text-fg-2">set for a time between the acts</span>;
  if (state === 'overdue')
    return (
      <span className="font-semibold text-risk">
        <TriangleAlert aria-hidden size={14} className="mr-1 inline" />
        overdue since <span className="m-mono">{formatDrillTime(dueAt)}</span>
      </span>
    );
  return (
    <span className="text-fg-2">
      <Clock3 aria-hidden size={14} className="mr-1 inline" />
      due <span className="m-mono">{formatDrillTime(dueAt)}</span>, in{' '}
      <span role="timer" className="m-mono">
        {countdown(dueAt - now)}
      </span>
    </span>
  );
}

/** A button that asks something first. The room keeps what is asked: turning the phone draws this list anew. */
function Asks({ what, line, children }: { what: 'markOff' | 'sayBack'; line: TaskLine; children: string }) {
  const room = useRoom();
  return (
    <Button acts onPress={() => room.open({ kind: 'aboutTask', what, line })}>
      {children}
      <span className="sr-only">: {line.text}</span>
    </Button>
  );
}

/** What this seat can do about a task that is owed, beside marking it off. */
function BeforeItIsDone({ line }: { line: TaskLine }) {
  const me = useView((view) => view.me);
  const isCommander = useView(({ commander }) => commander !== null && me.roles.includes(commander));
  const isMine = me.roles.includes(line.role);
  if (line.kind === 'promise') return null;
  return (
    <>
      {line.saidBack === null && isMine && (
        <Asks what="sayBack" line={line}>
          Say back
        </Asks>
      )}
      {line.saidBack === null && !isMine && isCommander && (
        <ActButton name="acceptTask" payload={{ task: line.id }}>
          Was said back
          <span className="sr-only">: {line.text}</span>
        </ActButton>
      )}
      {(isCommander || line.givenBy === me.seat) && (
        <ActButton name="withdrawTask" payload={{ task: line.id }} tone="quiet">
          Withdraw
          <span className="sr-only">: {line.text}</span>
        </ActButton>
      )}
    </>
  );
}

/** One line of the list of tasks. `marks`: this seat may mark it off. */
export function TaskRow({
  line,
  marks = false,
  className = '',
}: {
  line: TaskLine;
  marks?: boolean;
  className?: string;
}) {
  const words = line.done?.words ?? null;
  return (
    <li className={join('flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-body', className)}>
      <RoleTag role={line.role} />
      <span dir="auto" className="min-w-0 flex-1 basis-40 [overflow-wrap:anywhere]">
        {line.kind === 'promise' && <span className="text-fg-2">Promised: </span>}
        {line.text}
        {words !== null && <span className="text-fg-2"> “{words}”</span>}
      </span>
      <span className="text-small">
        <When line={line} />
      </span>
      {!line.done && line.saidBack && (
        <span className="text-small text-safe">
          <Check aria-hidden size={14} className="mr-1 inline" />
          said back
        </span>
      )}
      {marks && !line.done && <BeforeItIsDone line={line} />}
      {marks && !line.done && (
        <Asks what="markOff" line={line}>
          {line.kind === 'promise' ? 'Mark kept' : 'Mark done'}
        </Asks>
      )}
    </li>
  );
}
