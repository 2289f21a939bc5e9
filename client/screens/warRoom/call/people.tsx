import type { ReactNode } from 'react';
import type { OwnerArea } from '../../../../shared/drill/call/events.ts';
import { AREA_WORDS } from '../../../../shared/drill/wording.ts';
import { useNames } from '../../../components/names.ts';
import { Empty, Panel, Tag } from '../../../components/panel.tsx';
import { Due } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';
import { RolesInCall } from '../rolesInCall.tsx';
import { UserText } from '../userText.tsx';

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
  const tasks = useView((view) => view.tasks);
  return (
    <div className="flex flex-col gap-3">
      <Panel title="In the call">
        <RolesInCall long />
      </Panel>
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
        {tasks.length === 0 && <Empty>No task has been given.</Empty>}
        <ul className="flex flex-col">
          {tasks.toReversed().map((task) => (
            <li key={task.task} className="flex flex-col border-b border-line py-1.5 last:border-b-0">
              <p className="flex justify-between gap-2 text-small text-fg-2">
                <span>{title(task.role)}</span>
                <span>
                  <Due at={task.dueAt} before="due in" />
                </span>
              </p>
              <UserText>{task.text}</UserText>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
