import { useState } from 'react';
import type { Approval, ApprovalState } from '../../../shared/coverage.ts';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import { request } from '../../api/http.ts';
import { Button, Panel, Problem, Tag, TextField } from '../../components/kit.tsx';
import { dayOf } from '../facilitator/drillWords.ts';
import { wordsOf } from '../facilitator/loading.ts';

const WORDS: Record<ApprovalState, string> = { draft: 'Draft', submitted: 'Submitted', approved: 'Approved' };
const NEXT: Record<ApprovalState, readonly { to: ApprovalState; words: string }[]> = {
  draft: [{ to: 'submitted', words: 'Submit it' }],
  submitted: [
    { to: 'approved', words: 'Approve it' },
    { to: 'draft', words: 'Back to draft' },
  ],
  approved: [{ to: 'draft', words: 'Back to draft' }],
};

/** For lists with several authors; whoever has none leaves it alone. */
export function ApprovalPanel({
  scenario,
  hash,
  approval,
  onChange,
}: {
  scenario: string;
  hash: string;
  approval: Approval;
  onChange: (approval: Approval) => void;
}) {
  const { state, changedSince, isRequired, steps } = approval;
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const move = (to: ApprovalState): void => {
    setRefusal(null);
    request<Approval>(FACILITATOR_PATHS.approval(scenario), {
      method: 'POST',
      body: { to, note, hash },
    }).then(
      (next) => {
        setNote('');
        onChange(next);
      },
      (error: unknown) => setRefusal(wordsOf(error)),
    );
  };
  return (
    <Panel title="Approval" action={<Tag tone={state === 'approved' ? 'safe' : 'plain'}>{WORDS[state]}</Tag>}>
      <p role="status" className="text-body text-fg-2">
        {changedSince
          ? 'The text was changed after it was submitted or approved, so it is a draft again.'
          : isRequired
            ? 'This pack asks for it: no drill is planned before its list is approved.'
            : 'Optional, for lists with several authors. A drill of a list that is not approved is planned with a warning.'}
      </p>
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-56">
          <TextField label="Note, if any" value={note} onChange={setNote} maxLength={300} />
        </div>
        {NEXT[state].map(({ to, words }) => (
          <Button key={to} {...(to === 'draft' ? {} : { tone: 'primary' as const })} onPress={() => move(to)}>
            {words}
          </Button>
        ))}
      </div>
      {refusal && <Problem>{refusal}</Problem>}
      {steps.length > 0 && (
        <ol aria-label="Who and when" className="mt-2 flex flex-col gap-1 text-small text-fg-2">
          {steps.map(({ to, by, at, note: said, version }) => (
            <li key={`${at} ${to}`} className="[overflow-wrap:anywhere]">
              {WORDS[to]} by <span dir="auto">{by}</span>, {dayOf(at)}, version {version}
              {said && `: ${said}`}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
