import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { OwnerArea } from '../../../../shared/drill/call/events.ts';
import { AREA_WORDS } from '../../../../shared/drill/wording.ts';
import { useNames } from '../../../components/names.ts';
import { Empty, Panel, Tag } from '../../../components/panel.tsx';
import { useView } from '../../../connection/context.tsx';
import { PageList } from '../pages/pageList.tsx';
import { taskLines } from '../tasks/taskList.ts';
import { TaskRow } from '../tasks/taskRow.tsx';
import { useRoster } from './useRoster.ts';

const AREAS: readonly OwnerArea[] = ['org', 'technical', 'external'];

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-1.5 text-body last:border-b-0">
    <dt className="text-fg-2">{name}</dt>
    <dd className="flex items-center gap-2">{children}</dd>
  </div>
);

/** Who is here, who has command, who owns what, and what was asked of whom. */
export function People() {
  const { title } = useNames();
  const commander = useView((view) => view.commander);
  const spokesperson = useView((view) => view.spokesperson);
  const owners = useView((view) => view.owners);
  const people = useRoster();
  const tasks = taskLines(useView(useShallow(({ tasks, promises }) => ({ tasks, promises }))));
  return (
    <div className="flex flex-col gap-3">
      <Panel title="In the call">
        <ul className="flex flex-col gap-1 text-body">
          {people.map(({ role, words }) => (
            <li key={role} className="[overflow-wrap:anywhere]">
              {words}
            </li>
          ))}
        </ul>
      </Panel>
      <PageList />
      <Panel title="Who has what">
        <dl>
          <Row name="Command">{commander ? title(commander) : 'Nobody yet'}</Row>
          {AREAS.map((area) => {
            const owner = owners[area];
            return (
              <Row key={area} name={`Owner for ${AREA_WORDS[area]}`}>
                {owner ? title(owner.role) : 'Nobody yet'}
                {owner && (
                  <Tag tone={owner.acceptedAt === null ? 'wait' : 'safe'}>
                    {owner.acceptedAt === null ? 'has to accept' : 'accepted'}
                  </Tag>
                )}
              </Row>
            );
          })}
          <Row name="Spokesperson">{spokesperson ? title(spokesperson) : 'Nobody yet'}</Row>
        </dl>
      </Panel>
      <Panel title="Tasks">
        {tasks.length === 0 && <Empty>No task has been given, and nothing promised.</Empty>}
        <ul className="flex flex-col gap-2">
          {tasks.map((line) => (
            <TaskRow key={line.key} line={line} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}
