import type { DrillTime } from '../../../../shared/time.ts';
import { Button } from '../../../components/button.tsx';
import { Due } from '../../../components/time.tsx';
import type { Need } from '../needsYou.ts';
import { useRoom } from '../room.tsx';
import { TaskRow } from '../tasks/taskRow.tsx';
import { Key } from '../userText.tsx';

/** A time somebody set, and how long it is until then. */
const Until = ({ at }: { at: DrillTime }) => (
  <span className="text-small font-semibold text-sev1">
    <Due at={at} before="due in" past="due since" />
  </span>
);

export function TaskNeed({ need: { line } }: { need: Extract<Need, { kind: 'task' }> }) {
  return (
    <div data-feed-item tabIndex={-1} className="border-b border-line px-3 py-2.5">
      <ul>
        <TaskRow line={line} marks />
      </ul>
    </div>
  );
}

export function UpdateNeed({ need }: { need: Extract<Need, { kind: 'update' }> }) {
  const { open } = useRoom();
  return (
    <div
      data-feed-item
      tabIndex={-1}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-2.5"
    >
      <span className="mr-auto text-body">
        The next update <Until at={need.dueAt} />
      </span>
      <Button acts small onPress={() => open({ kind: 'update' })}>
        Write it <Key>U</Key>
      </Button>
    </div>
  );
}
