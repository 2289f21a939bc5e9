import { useMachine } from '@xstate/react';
import { CircleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RoleKit } from '../../../../../shared/kit.ts';
import { Button } from '../../../../components/button.tsx';
import { useNames } from '../../../../components/names.ts';
import { Problem } from '../../../../components/panel.tsx';
import { usePersons } from '../../../../components/persons.ts';
import { useSend, useView } from '../../../../connection/context.tsx';
import { Note, Stack } from '../card.tsx';
import { useDesk } from '../desk.ts';
import { AskOwner, useOwnerAsked } from './askOwner.tsx';
import { decisionPayload, missingFrom } from './draft.ts';
import { RecordForm } from './recordForm.tsx';
import { recording } from './recording.ts';
import { Decisions } from './records.tsx';
import type { DecisionEdit } from './useDecisionDraft.ts';
import type { TeamActs } from './useTeamActs.ts';

interface PanelProps {
  decision: RoleKit['decision'];
  edit: DecisionEdit;
  acts: TeamActs;
}

/** The right of the room: the record being written by whoever has command, or what has been recorded. */
export function RecordPanel(props: PanelProps) {
  const { isCommander } = useDesk();
  return isCommander ? <Writing {...props} /> : <Reading decision={props.decision} />;
}

const PANEL = 'flex min-h-0 min-w-0 flex-col overflow-hidden rounded-panel border border-line bg-panel';
const BODY = 'min-h-0 flex-1 overflow-y-auto p-3';

const Head = ({ children }: { children?: string }) => (
  <header className="flex min-h-9 shrink-0 items-center gap-2 border-b border-line px-3">
    <h3 tabIndex={-1} data-record className="text-body font-semibold outline-offset-4">
      The record
    </h3>
    {children && <span className="text-meta text-fg-3">{children}</span>}
  </header>
);

function Reading({ decision }: { decision: PanelProps['decision'] }) {
  const { title } = useNames();
  const commander = useView((view) => view.commander);
  return (
    <section aria-label="The record" className={PANEL}>
      <Head />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className={BODY} aria-label="What is recorded" tabIndex={0}>
        <Stack>
          <Decisions decision={decision} />
          <Note>
            {commander === null ? 'Nobody has command yet.' : `${title(commander)} writes the record.`} It
            shows here once it is recorded.
          </Note>
        </Stack>
      </section>
    </section>
  );
}

function Writing({ decision, edit, acts }: PanelProps) {
  const send = useSend();
  const count = useView((view) => view.decisions.length);
  const panel = useRef<HTMLElement>(null);
  const [state, give] = useMachine(recording, { input: { hasRecord: count > 0 && !edit.isTouched } });
  const isRecorded = state.matches('recorded');
  const was = useRef(isRecorded);
  // The form has gone, or has come back: the keyboard goes on where it was.
  useEffect(() => {
    if (was.current !== isRecorded)
      panel.current?.querySelector<HTMLElement>(isRecorded ? '[data-record]' : 'select')?.focus();
    was.current = isRecorded;
  }, [isRecorded]);
  const record = () => {
    const payload = decisionPayload(edit.draft);
    if (payload === null) {
      panel.current?.querySelector<HTMLElement>('select')?.focus();
      return;
    }
    give({
      type: 'record',
      give: async () => {
        const answer = await send('recordDecision', payload);
        if (answer.ok) edit.forget();
        return { ok: answer.ok, refusal: answer.ok ? null : answer.rejection.message };
      },
    });
  };
  const change: DecisionEdit['set'] = (fields) => {
    give({ type: 'edit' });
    edit.set(fields);
  };
  return (
    <section aria-label="The record" ref={panel} className={PANEL}>
      <Head>{isRecorded ? 'in the log' : 'saved as you type, on this device'}</Head>
      {isRecorded ? (
        <div className={BODY}>
          <Stack>
            <Decisions decision={decision} />
            <div>
              <Button acts onPress={() => give({ type: 'again' })}>
                Decide again
              </Button>
            </div>
          </Stack>
        </div>
      ) : (
        <>
          <div className={BODY}>
            <RecordForm decision={decision} edit={{ ...edit, set: change }} acts={acts} />
          </div>
          <Send
            decision={decision}
            edit={edit}
            isSending={state.matches('sending')}
            refusal={state.context.refusal}
            onRecord={record}
          />
        </>
      )}
    </section>
  );
}

/** What is still empty, said before it goes on the record; it never stops the record. */
function Send({
  decision,
  edit,
  isSending,
  refusal,
  onRecord,
}: {
  decision: PanelProps['decision'];
  edit: DecisionEdit;
  isSending: boolean;
  refusal: string | null;
  onRecord: () => void;
}) {
  const { called } = usePersons();
  const option = decision.options.find(({ id }) => id === edit.draft.option);
  const asked = useOwnerAsked(edit.draft, option?.title ?? null);
  const missing = [
    ...(asked && !asked.isAccepted
      ? [`${called(asked.owner)} has not ${asked.isAsked ? 'said yes yet' : 'been asked to own it'}.`]
      : []),
    ...missingFrom(edit.draft, edit.lookupsLeft),
  ];
  const words = missing.length === 0 ? 'Record the decision' : 'Record anyway';
  return (
    <div className="flex shrink-0 flex-col gap-1.5 border-t border-line bg-raised px-3 py-2.5 text-small">
      {missing.length > 0 && <Missing items={missing} />}
      {refusal && <Problem>{refusal}</Problem>}
      <Button tone="primary" wide isDisabled={isSending} onPress={onRecord}>
        {isSending ? 'Recording…' : words}
      </Button>
      {asked && !asked.isAsked && (
        <AskOwner owner={asked.owner} title={asked.title} reconsider={edit.draft.reconsider} />
      )}
      <p className="text-meta text-fg-3">
        {edit.draft.option === null
          ? 'Choose an option first.'
          : `${missing.length > 0 ? 'Gaps go on the record with it. ' : ''}You can decide again later; both stay.`}
      </p>
    </div>
  );
}

const AT_FIRST = 2;

function Missing({ items }: { items: readonly string[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, AT_FIRST);
  return (
    <div className="flex flex-col">
      <p className="flex items-center gap-1.5 font-semibold text-sev1">
        <CircleAlert aria-hidden size={14} /> Still missing: {items.length}
      </p>
      <ul className="max-h-44 overflow-y-auto text-fg-2">
        {shown.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {items.length > AT_FIRST && (
        <button
          type="button"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          className="min-h-6 self-start text-act max-[767px]:min-h-11"
        >
          {isWhole ? 'Fewer' : `All ${items.length}`}
        </button>
      )}
    </div>
  );
}
