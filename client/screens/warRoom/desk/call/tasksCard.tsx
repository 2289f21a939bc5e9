import { Check, CircleHelp, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../../../../components/button.tsx';
import { join } from '../../../../components/join.ts';
import { useNames } from '../../../../components/names.ts';
import { dueState } from '../../../../components/time.tsx';
import { useDrillNow, useView } from '../../../../connection/context.tsx';
import { useRoom } from '../../room.tsx';
import type { TaskLine } from '../../tasks/taskList.ts';
import { taskLines } from '../../tasks/taskList.ts';
import { TaskRow } from '../../tasks/taskRow.tsx';
import { Key } from '../../userText.tsx';
import { useDesk } from '../desk.ts';
import { bare } from './bare.ts';
import { DashCard } from './dashCard.tsx';

const STATE = {
  done: { sign: Check, tone: 'text-safe', words: 'done' },
  late: { sign: TriangleAlert, tone: 'text-sev1', words: 'late' },
  said: { sign: Check, tone: 'text-safe', words: 'said back' },
  promised: { sign: Check, tone: 'text-safe', words: 'promised' },
  unsaid: { sign: CircleHelp, tone: 'text-wait', words: 'not said back' },
} as const;

function useTaskState(line: TaskLine): (typeof STATE)[keyof typeof STATE] {
  const now = useDrillNow();
  const skips = useView((view) => view.skips);
  if (line.done) return STATE.done;
  if (dueState(line.dueAt, now, skips) === 'overdue') return STATE.late;
  if (line.kind === 'promise') return STATE.promised;
  return line.saidBack ? STATE.said : STATE.unsaid;
}

/** One line for one task; pressed, it opens with everything that can be done about it. */
function Line({ line, isOpen, onOpen }: { line: TaskLine; isOpen: boolean; onOpen: () => void }) {
  const { short, title } = useNames();
  const { roles, isCommander } = useDesk();
  const { sign: Sign, tone, words } = useTaskState(line);
  return (
    <li className={join('min-w-0 border-b border-line last:border-b-0', isOpen && 'bg-raised')}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onOpen}
        className={join(
          'grid min-h-7 w-full grid-cols-[36px_minmax(0,1fr)_auto_16px] items-center gap-2 px-3 text-left text-small max-[767px]:min-h-11',
          line.done !== null && 'text-fg-3',
        )}
      >
        <abbr
          title={title(line.role)}
          className="m-mono rounded-tag bg-raised px-1 text-center text-meta text-fg-2 no-underline"
        >
          {short(line.role)}
        </abbr>
        <span dir="auto" className="truncate">
          {line.text}
        </span>
        <span className="m-mono text-meta text-fg-2">
          <span className="sr-only">{line.done ? 'done at ' : 'due '}</span>
          {bare(line.done?.at ?? line.dueAt)}
        </span>
        <span className={tone} title={words}>
          <Sign aria-hidden size={14} />
          <span className="sr-only">{words}</span>
        </span>
      </button>
      {isOpen && (
        <ul className="px-3 pb-2">
          <TaskRow line={line} marks={isCommander || roles.includes(line.role)} />
          {line.saidBack?.words && (
            <li dir="auto" className="text-small text-fg-2 [overflow-wrap:anywhere]">
              Said back at <span className="m-mono">{bare(line.saidBack.at)}</span>: “{line.saidBack.words}”
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

/** Who does what by when, and whether they said it back. What was promised in an answer stands among them. */
export function TasksCard() {
  const { open } = useRoom();
  const tasks = useView((view) => view.tasks);
  const promises = useView((view) => view.promises);
  const lines = useMemo(() => taskLines({ tasks, promises }), [tasks, promises]);
  const withdrawn = useMemo(
    () =>
      tasks
        .filter(({ withdrawnAt }) => withdrawnAt !== null)
        .sort((a, b) => (b.withdrawnAt ?? 0) - (a.withdrawnAt ?? 0))[0],
    [tasks],
  );
  const [isOpen, setOpen] = useState<string | null>(null);
  const given = lines.filter(({ kind, done }) => kind === 'task' && done === null);
  const said = given.filter(({ saidBack }) => saidBack !== null).length;
  return (
    <DashCard
      title="Tasks"
      note={given.length > 0 && `${said} said back · ${given.length - said} not`}
      flush
      action={
        <Button acts small tone="quiet" onPress={() => open({ kind: 'task' })}>
          New <span className="sr-only">task</span> <Key>T</Key>
        </Button>
      }
    >
      {withdrawn && (
        <p role="status" className="px-3 py-1.5 text-meta text-fg-3 [overflow-wrap:anywhere]">
          Withdrawn at <span className="m-mono">{bare(withdrawn.withdrawnAt ?? 0)}</span>: {withdrawn.text}
        </p>
      )}
      {lines.length === 0 && <p className="px-3 py-2.5 text-small text-fg-3">No task yet.</p>}
      <ul className="flex flex-col">
        {lines.map((line) => (
          <Line
            key={line.key}
            line={line}
            isOpen={line.key === isOpen}
            onOpen={() => setOpen(line.key === isOpen ? null : line.key)}
          />
        ))}
      </ul>
    </DashCard>
  );
}
