import { Eye, Lock } from 'lucide-react';
import { useAct } from '../../../../components/act.tsx';
import { useNames } from '../../../../components/names.ts';
import { usePersons } from '../../../../components/persons.ts';
import { useView } from '../../../../connection/context.tsx';
import { useDesk } from '../desk.ts';
import { Ask } from './ask.tsx';
import { mmss } from './hands.ts';
import type { Query } from './rows.ts';
import { SmallButton } from './smallButton.tsx';

/** Who must let this desk see raw records, whether they have, and how to get it. */
export function RawAccess({ query }: { query: Query }) {
  const { title, short } = useNames();
  const { called } = usePersons();
  const { roles } = useDesk();
  const approval = useView(({ approvals }) =>
    approvals.find((item) => item.query === query.id && item.role === query.role),
  );
  const approver = query.rawApproval;
  if (approver === null) return <span className="text-fg-3">no raw</span>;
  if (approval)
    return (
      <span className="flex flex-wrap items-center gap-x-1.5 text-meta text-risk">
        <Eye aria-hidden size={13} className="shrink-0" />
        {short(query.role)} may look
        <span className="text-fg-3">
          {approval.by && short(approval.by.role)} <span className="m-mono">{mmss(approval.at)}</span>
        </span>
      </span>
    );
  return (
    <span className="flex flex-wrap items-center gap-x-1 text-meta text-fg-2">
      <Lock aria-hidden size={12} className="shrink-0" />
      {roles.includes(approver) ? (
        <Approve query={query} />
      ) : (
        <Ask
          role={approver}
          request={{ kind: 'approveRaw', query: query.id, role: query.role }}
          wish={`Please approve raw records for ${title(query.role)}: ${query.title}.`}
          isInRow
        >
          Ask {called(approver)}
          <span className="sr-only"> to approve raw records: {query.title}</span>
        </Ask>
      )}
    </span>
  );
}

function Approve({ query }: { query: Query }) {
  const { busy, refusal, act } = useAct();
  return (
    <>
      <SmallButton
        tone="quiet"
        isInRow
        onPress={() => void (busy || act('approveRawAccess', { query: query.id, role: query.role }))}
      >
        Approve<span className="sr-only"> raw records: {query.title}</span>
      </SmallButton>
      {refusal && (
        <span role="alert" className="text-risk">
          {refusal}
        </span>
      )}
    </>
  );
}
