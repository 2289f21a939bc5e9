import type { PlayRole } from '../../../../../shared/roles.ts';
import { MINUTE } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Empty, Panel } from '../../../../components/panel.tsx';
import { Due } from '../../../../components/time.tsx';
import { useView } from '../../../../connection/context.tsx';
import { RoleTag, Stack } from '../card.tsx';
import { useDraft } from '../drafts.ts';
import { readMinutes } from '../numbers.ts';
import { RoleChoice } from '../roleChoice.tsx';

export function TasksPanel() {
  const { title } = useNames();
  const tasks = useView((view) => view.tasks);
  const [role, setRole] = useDraft<PlayRole | ''>('task.role', '');
  const [text, setText, forget] = useDraft('task.text', '');
  const [due, setDue] = useDraft('task.due', '5');
  return (
    <Panel title="Tasks">
      <Stack>
        {tasks.length === 0 && <Empty>No task yet. A name, a thing to do and a time.</Empty>}
        <ul className="flex flex-col gap-1">
          {tasks.map((task) => (
            <li key={task.task} className="flex flex-wrap items-baseline gap-2 text-body">
              <RoleTag role={task.role} />
              <span className="min-w-0 flex-1 break-words">{task.text}</span>
              <span className="text-small text-fg-2">
                <Due at={task.dueAt} before="due in" />
              </span>
            </li>
          ))}
        </ul>
        <RoleChoice label="Who" value={role} onChange={setRole} />
        <TextField label="What" value={text} onChange={setText} />
        <TextField label="Back in how many minutes" inputMode="numeric" value={due} onChange={setDue} />
        <div>
          <ActButton
            name="assignTask"
            payload={{
              role: role || 'incident-commander',
              text,
              dueInMs: readMinutes(due) ?? 5 * MINUTE,
            }}
            isDisabled={role === ''}
            onDone={forget}
          >
            {role === '' ? 'Give the task' : `Give it to ${title(role)}`}
          </ActButton>
        </div>
      </Stack>
    </Panel>
  );
}
