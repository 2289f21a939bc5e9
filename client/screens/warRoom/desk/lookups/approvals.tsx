import { Lock } from 'lucide-react';
import { useRef } from 'react';
import { useAct } from '../../../../components/act.tsx';
import { useKeepFocus } from '../../../../components/keepFocus.ts';
import { useNames } from '../../../../components/names.ts';
import { useView } from '../../../../connection/context.tsx';
import { RoleChip } from '../../call/roleChip.tsx';
import { useDesk } from '../desk.ts';
import { mmss } from './hands.ts';
import { SmallButton } from './smallButton.tsx';

type Approval = ReturnType<typeof useDesk>['kits'][number]['approvals'][number];

/** Raw records that another desk may open only with this one's word. One's own stand in the row of the look-up. */
export function Approvals() {
  const { kits, roles } = useDesk();
  const approvals = kits.flatMap((kit) => kit.approvals).filter(({ role }) => !roles.includes(role));
  if (approvals.length === 0) return null;
  return (
    <section aria-label="Raw records: your word" className="rounded-panel border border-line bg-panel">
      <h3 className="flex min-h-7.5 items-center gap-1.5 border-b border-line px-3 text-meta font-semibold text-fg-2">
        <Lock aria-hidden size={12} /> Raw records: your word
      </h3>
      <ul>
        {approvals.map((approval) => (
          <Row key={`${approval.query}:${approval.role}`} approval={approval} />
        ))}
      </ul>
    </section>
  );
}

function Row({ approval: { query, role, title: words } }: { approval: Approval }) {
  const { title } = useNames();
  const box = useRef<HTMLLIElement>(null);
  useKeepFocus(box);
  const { busy, refusal, act } = useAct();
  const given = useView(({ approvals }) =>
    approvals.find((item) => item.query === query && item.role === role),
  );
  return (
    <li
      ref={box}
      tabIndex={-1}
      className="grid min-h-8.5 grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-2 border-b border-line px-3 py-0.5 text-body last:border-b-0 max-[767px]:min-h-11"
    >
      <span className="min-w-0 break-words">{words}</span>
      <RoleChip role={role} />
      {given ? (
        <span className="text-small text-safe">
          Approved <span className="m-mono text-meta">{mmss(given.at)}</span>
        </span>
      ) : (
        <SmallButton onPress={() => void (busy || act('approveRawAccess', { query, role }))}>
          Approve
          <span className="sr-only">
            {' '}
            for {title(role)}: {words}
          </span>
        </SmallButton>
      )}
      {refusal && (
        <p role="alert" className="col-span-full pb-1 text-small text-risk">
          {refusal}
        </p>
      )}
    </li>
  );
}
