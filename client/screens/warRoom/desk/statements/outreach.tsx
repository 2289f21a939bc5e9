import type { OutreachDraft } from '../../../../../shared/drill/statements/view.ts';
import type { RoleKit } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Tag } from '../../../../components/panel.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Card, Note, Row, Stack } from '../card.tsx';
import { byId, useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { ClauseEditor } from './clauseEditor.tsx';
import type { ChosenClause } from './wordCount.ts';
import { wordingOf } from './wordCount.ts';

type Group = RoleKit['outreach'][number];
interface Text {
  clauses: ChosenClause[];
  freeText: string;
}

const Words = ({ group, text: { clauses, freeText } }: { group: Group; text: Text }) => (
  <p className="text-body break-words">
    {[...clauses.map((clause) => wordingOf(group.clauses, clause)), freeText].filter(Boolean).join(' ')}
  </p>
);

const isSame = (a: Text, b: Text): boolean =>
  a.freeText === b.freeText &&
  a.clauses.length === b.clauses.length &&
  a.clauses.every((item, at) => item.clause === b.clauses[at]?.clause && item.text === b.clauses[at]?.text);

/** Whoever writes it has read it: their desk clears by writing. */
const clearanceOf = (draft: OutreachDraft, role: PlayRole) =>
  draft.clearances[role] ??
  (draft.by?.role === role ? { verdict: 'clear' as const, comment: '', at: draft.at } : undefined);

/** Who has to clear it and what they said. */
function Clearances({ group, draft }: { group: Group; draft: OutreachDraft }) {
  const { title } = useNames();
  return (
    <ul className="flex flex-col gap-1" aria-label={`Clearance of the text to ${group.title}`}>
      {group.clearedBy.map((role) => {
        const given = clearanceOf(draft, role);
        return (
          <li key={role} className="flex flex-wrap items-center gap-2 text-body">
            <Tag tone={given?.verdict === 'clear' ? 'safe' : given ? 'risk' : 'wait'}>
              {given?.verdict === 'clear' ? '✓ Cleared' : given ? '✎ Asks for a change' : '… Not yet'}
            </Tag>
            <span className="min-w-0 break-words">
              {title(role)}
              {given && `, ${formatDrillTime(given.at)}`}
              {given?.comment && `: ${given.comment}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** One desk's word on the draft in front of the call. A newer draft is refused as stale. */
function Clear({ group, draft, role }: { group: Group; draft: OutreachDraft; role: PlayRole }) {
  const { title } = useNames();
  const [comment, setComment, forget] = useDraft(`outreach.${group.id}.clear.${role}`, '');
  const payload = { texts: [{ group: group.id, version: draft.version }], comment };
  return (
    <div className="flex flex-col gap-2">
      <TextField label={`Comment as ${title(role)}`} value={comment} onChange={setComment} />
      <Row>
        <ActButton
          name="clearOutreach"
          payload={{ ...payload, verdict: 'clear' }}
          role={role}
          tone="primary"
          onDone={forget}
        >
          Clear it as {title(role)}
        </ActButton>
        <ActButton
          name="clearOutreach"
          payload={{ ...payload, verdict: 'change' }}
          role={role}
          isDisabled={comment.trim() === ''}
          onDone={forget}
        >
          Ask for a change
        </ActButton>
      </Row>
    </div>
  );
}

const waitsFor = (group: Group, draft: OutreachDraft): PlayRole[] =>
  group.clearedBy.filter((role) => clearanceOf(draft, role)?.verdict !== 'clear');

function Write({ group, draft }: { group: Group; draft: OutreachDraft | undefined }) {
  const { title } = useNames();
  const [clauses, setClauses] = useDraft<ChosenClause[]>(`outreach.${group.id}.clauses`, []);
  const [freeText, setFreeText] = useDraft(`outreach.${group.id}.free`, '');
  const text = { group: group.id, clauses, freeText };
  const isShown = draft !== undefined && isSame(draft, text);
  const waits = draft ? waitsFor(group, draft) : [];
  return (
    <>
      <ClauseEditor catalogue={group.clauses} value={clauses} onChange={setClauses} />
      <TextField label="Free text" multiline rows={2} value={freeText} onChange={setFreeText} />
      {draft && !isShown && (
        <Note>You have changed the words since you put them up. What others cleared are the old ones.</Note>
      )}
      {isShown && <Note>It goes out by itself once {waits.map(title).join(' and ')} cleared it.</Note>}
      <Row>
        {!isShown && (
          <ActButton name="draftOutreach" payload={text} tone="primary" isDisabled={clauses.length === 0}>
            Put it up: goes out when cleared
          </ActButton>
        )}
        <ActButton name="sendOutreach" payload={text} tone="quiet" isDisabled={clauses.length === 0}>
          Send to {group.title} now, uncleared
        </ActButton>
      </Row>
    </>
  );
}

function GroupCard({ group, roles }: { group: Group; roles: readonly PlayRole[] }) {
  const { title } = useNames();
  const sent = useView(({ outreach }) => outreach[group.id]);
  const draft = useView(({ outreachDrafts }) => outreachDrafts[group.id]);
  if (sent) {
    const missing = group.clearedBy.filter((role) => !sent.clearedBy.includes(role));
    return (
      <Card title={group.title} tag={<Tag tone="safe">Sent at {formatDrillTime(sent.at)}</Tag>}>
        <Words group={group} text={sent} />
        {missing.length > 0 && (
          <Note>It went out without clearance by {missing.map(title).join(' and ')}.</Note>
        )}
      </Card>
    );
  }
  const writes = group.sentBy.some((role) => roles.includes(role));
  const clears = group.clearedBy.filter((role) => roles.includes(role));
  return (
    <Card title={group.title} tag={<span className="text-small text-fg-3">{group.channel}</span>}>
      {draft ? (
        <>
          <Words group={group} text={draft} />
          <Clearances group={group} draft={draft} />
        </>
      ) : (
        !writes && <Note>Nothing to clear yet. A text appears here when it is put up for clearance.</Note>
      )}
      {draft &&
        clears
          .filter((role) => clearanceOf(draft, role)?.verdict !== 'clear')
          .map((role) => <Clear key={role} group={group} draft={draft} role={role} />)}
      {writes && <Write group={group} draft={draft} />}
    </Card>
  );
}

export function OutreachPanel() {
  const { kits, roles } = useDesk();
  const groups = byId(kits.flatMap((kit) => kit.outreach));
  return (
    <Stack>
      <Note>
        Written once to each group, and cleared by the desks named before it goes out. What has gone out
        cannot be taken back.
      </Note>
      {groups.map((group) => (
        <GroupCard key={group.id} group={group} roles={roles} />
      ))}
    </Stack>
  );
}
