import { useState } from 'react';
import type { RoleKit } from '../../../../../shared/kit.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Button } from '../../../../components/button.tsx';
import { Choose, TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Panel } from '../../../../components/panel.tsx';
import { Note, Stack } from '../card.tsx';
import { useDraft } from '../drafts.ts';
import { Confirm } from '../switches/confirm.tsx';
import { ClauseEditor } from './clauseEditor.tsx';
import { ClearanceRail, StatementText, useClearedBy, useLatest } from './versions.tsx';
import type { ChosenClause } from './wordCount.ts';
import { wordsOf } from './wordCount.ts';

type Kind = 'statement' | 'holding' | 'reactive';
const KINDS: { id: Kind; title: string }[] = [
  { id: 'statement', title: 'Statement' },
  { id: 'holding', title: 'Holding line' },
  { id: 'reactive', title: 'Reactive line, used only if asked' },
];

export function StatementEditor({ kit }: { kit: RoleKit }) {
  const [kind, setKind] = useDraft<Kind>('statement.kind', 'statement');
  const [clauses, setClauses] = useDraft<ChosenClause[]>('statement.clauses', []);
  const [freeText, setFreeText] = useDraft('statement.free', '');
  const words = wordsOf(kit.clauses, clauses, freeText);
  const over = words > kit.maxWords;
  return (
    <Panel
      title="Write"
      action={
        <span className={`m-mono text-small ${over ? 'text-risk' : 'text-fg-2'}`}>
          {words} of {kit.maxWords} words{over && ', too long'}
        </span>
      }
    >
      <Stack>
        <Choose label="Kind" value={kind} onChange={setKind} options={KINDS} />
        <ClauseEditor catalogue={kit.clauses} value={clauses} onChange={setClauses} />
        <TextField label="Free text, after the sentences" multiline value={freeText} onChange={setFreeText} />
        <div>
          <ActButton name="draftStatement" payload={{ kind, clauses, freeText }} tone="primary">
            Draft it for clearance
          </ActButton>
        </div>
        <Note>Every draft is a new version and starts without clearance.</Note>
      </Stack>
    </Panel>
  );
}

/** The last version, who cleared it, and sending it. */
export function PublishPanel({ kit }: { kit: RoleKit }) {
  const { title } = useNames();
  const clearedBy = useClearedBy();
  const latest = useLatest();
  const [asking, setAsking] = useState(false);
  if (!latest || latest.statement.published) return null;
  const { statement, version } = latest;
  const missing = clearedBy.filter((role) => version.clearances[role]?.verdict !== 'clear');
  const payload = { statement: statement.statement, version: version.version };
  const verb = `Publish version ${version.version}`;
  return (
    <Panel title={`Version ${version.version}, to be cleared`}>
      <Stack>
        <StatementText version={version} catalogue={kit.clauses} />
        <ClearanceRail version={version} />
        {missing.length === 0 ? (
          <ActButton name="publishStatement" payload={payload} tone="primary" big>
            {verb}
          </ActButton>
        ) : (
          <div>
            <Button big onPress={() => setAsking(true)}>
              {verb} uncleared…
            </Button>
          </div>
        )}
        <Confirm
          title={`${verb} without clearance?`}
          verb={`${verb} uncleared`}
          keep="Wait for clearance"
          danger
          name="publishStatement"
          payload={payload}
          isOpen={asking}
          onClose={() => setAsking(false)}
        >
          <Note>
            Not cleared by {missing.map(title).join(' and ')}. What has gone out cannot be taken back, and the
            record will say it went out like this.
          </Note>
        </Confirm>
      </Stack>
    </Panel>
  );
}
