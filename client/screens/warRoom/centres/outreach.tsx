import type { RoleKit } from '../../../../shared/kit.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import { ActButton } from '../../../components/act.tsx';
import { TextField } from '../../../components/fields.tsx';
import { short } from '../../../components/names.ts';
import { Tag } from '../../../components/panel.tsx';
import { useView } from '../../../connection/context.tsx';
import { ClauseEditor } from './comms/clauseEditor.tsx';
import type { ChosenClause } from './comms/words.ts';
import { wordingOf } from './comms/words.ts';
import { byId, useDesk } from './desk.ts';
import { useDraft } from './drafts.ts';
import { Card, Note, Stack } from './parts.tsx';

type Group = RoleKit['outreach'][number];

function GroupCard({ group }: { group: Group }) {
  const sent = useView(({ outreach }) => outreach[group.id]);
  const [clauses, setClauses] = useDraft<ChosenClause[]>(`outreach.${group.id}.clauses`, []);
  const [freeText, setFreeText] = useDraft(`outreach.${group.id}.free`, '');
  if (sent)
    return (
      <Card title={group.title} tag={<Tag tone="safe">Sent at {formatDrillTime(sent.at)}</Tag>}>
        <p className="text-body break-words">
          {[...sent.clauses.map((clause) => wordingOf(group.clauses, clause)), sent.freeText]
            .filter(Boolean)
            .join(' ')}
        </p>
        {sent.clearedBy.length > 0 && (
          <Note>In the call to clear it: {sent.clearedBy.map(short).join(', ')}</Note>
        )}
      </Card>
    );
  return (
    <Card title={group.title} tag={<span className="text-small text-fg-3">{group.channel}</span>}>
      <ClauseEditor catalogue={group.clauses} value={clauses} onChange={setClauses} />
      <TextField label="Free text" multiline rows={2} value={freeText} onChange={setFreeText} />
      <div>
        <ActButton name="sendOutreach" payload={{ group: group.id, clauses, freeText }} tone="primary">
          Send to {group.title}
        </ActButton>
      </div>
    </Card>
  );
}

export function OutreachPanel() {
  const groups = byId(useDesk().kits.flatMap((kit) => kit.outreach));
  return (
    <Stack>
      <Note>Written once to each group. What has gone out cannot be taken back.</Note>
      {groups.map((group) => (
        <GroupCard key={group.id} group={group} />
      ))}
    </Stack>
  );
}
