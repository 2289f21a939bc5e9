import { useShallow } from 'zustand/react/shallow';
import { Empty } from '../../../../components/kit.tsx';
import { useView } from '../../../../connection/context.tsx';
import { taskLines } from '../../../warRoom/tasks/taskList.ts';
import { TaskRow } from '../../../warRoom/tasks/taskRow.tsx';

/** What the team owes by a time: tasks given on the call, and what its answers promised. */
export function useOwed() {
  const lines = taskLines(useView(useShallow(({ tasks, promises }) => ({ tasks, promises }))));
  return { lines, owed: lines.filter(({ done }) => done === null).length };
}

/** Each with what was said when it was kept. */
export function Promised() {
  const { lines } = useOwed();
  return (
    <div className="px-3 py-2">
      {lines.length === 0 && <Empty>No task was given, and no answer has promised anything.</Empty>}
      <ul className="flex flex-col gap-2">
        {lines.map((line) => (
          <TaskRow key={line.key} line={line} />
        ))}
      </ul>
    </div>
  );
}
