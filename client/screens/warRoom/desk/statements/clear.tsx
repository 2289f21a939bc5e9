import type { RoleKit } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { ActButton } from '../../../../components/act.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Empty, Panel } from '../../../../components/panel.tsx';
import { Row, Stack } from '../card.tsx';
import { useDraft } from '../drafts.ts';
import { ClearanceRail, StatementText, useLatest } from './versions.tsx';

/** One key of two. Clears exactly the version on the screen; a newer one is refused as stale. */
export function ClearPanel({ role, catalogue }: { role: PlayRole; catalogue: RoleKit['clauses'] }) {
  const { title } = useNames();
  const latest = useLatest();
  const [comment, setComment, forget] = useDraft(`clear.${role}`, '');
  if (!latest || latest.statement.published)
    return (
      <Panel title={`Clear as ${title(role)}`}>
        <Empty>Nothing waits for clearance. A draft by communications appears here.</Empty>
      </Panel>
    );
  const { statement, version } = latest;
  const payload = { statement: statement.statement, version: version.version, comment };
  return (
    <Panel title={`Clear as ${title(role)}: version ${version.version}`}>
      <Stack>
        <StatementText version={version} catalogue={catalogue} />
        <ClearanceRail version={version} />
        <TextField label="Comment" value={comment} onChange={setComment} />
        <Row>
          <ActButton
            name="clearStatement"
            payload={{ ...payload, verdict: 'clear' }}
            role={role}
            tone="primary"
            onDone={forget}
          >
            Clear version {version.version}
          </ActButton>
          <ActButton
            name="clearStatement"
            payload={{ ...payload, verdict: 'change' }}
            role={role}
            isDisabled={comment.trim() === ''}
            onDone={forget}
          >
            Ask for a change
          </ActButton>
        </Row>
      </Stack>
    </Panel>
  );
}
