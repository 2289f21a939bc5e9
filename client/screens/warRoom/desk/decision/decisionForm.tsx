import type { RoleKit } from '../../../../../shared/kit.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Choose, TextField } from '../../../../components/fields.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { Check, CheckList, Radio } from '../../../../components/ticks.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note, Stack } from '../card.tsx';
import { useDraft } from '../drafts.ts';
import { RoleChoice } from '../roleChoice.tsx';
import { Citations } from './citations.tsx';
import type { DecisionDraft } from './draft.ts';
import { decisionPayload, EMPTY_DECISION } from './draft.ts';
import { Verification } from './verify.tsx';

const CONFIDENCE: { id: 'low' | 'medium' | 'high'; title: string }[] = [
  { id: 'low', title: 'Low' },
  { id: 'medium', title: 'Medium' },
  { id: 'high', title: 'High' },
];

export function DecisionForm({ decision }: { decision: RoleKit['decision'] }) {
  const [draft, setDraft, forget] = useDraft('decision', EMPTY_DECISION);
  const decided = useView(({ decisions }) => decisions.length);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const payload = decisionPayload(draft);
  const chosen = decision.options.find(({ id }) => id === draft.option);
  return (
    <Panel title={decided === 0 ? 'How do we fix it?' : 'Decide again'}>
      <Stack>
        <Radio
          label="The option we take"
          value={draft.option}
          onChange={(option) => set({ option, rejected: draft.rejected.filter((id) => id !== option) })}
          options={decision.options.map(({ id, title, card }) => ({
            id,
            title: (
              <span className="flex flex-col pb-1">
                <strong className="font-semibold">{title}</strong>
                <span className="text-small text-fg-2">{card}</span>
              </span>
            ),
          }))}
        />
        <CheckList
          label="Options we looked at and rejected"
          value={draft.rejected}
          onChange={(rejected) => set({ rejected })}
          options={decision.options.filter(({ id }) => id !== draft.option)}
        />
        <Citations value={draft.citations} onChange={(citations) => set({ citations })} />
        <CauseFields decision={decision} draft={draft} set={set} />
        <Verification draft={draft} set={set} />
        <AfterwardsFields decision={decision} draft={draft} set={set} />
        <div>
          <ActButton
            name="recordDecision"
            payload={payload ?? { option: '' }}
            tone="primary"
            isDisabled={payload === null}
            onDone={forget}
            big
          >
            {chosen ? `Decide: ${chosen.title}` : 'Choose an option first'}
          </ActButton>
        </div>
        <Note>It can be decided again when something new is known. Nobody votes.</Note>
      </Stack>
    </Panel>
  );
}

interface Part {
  decision: RoleKit['decision'];
  draft: DecisionDraft;
  set: (change: Partial<DecisionDraft>) => void;
}

function CauseFields({ decision, draft, set }: Part) {
  return (
    <>
      <Choose
        label="Cause, as far as we know"
        value={draft.causeId}
        onChange={(causeId) => set({ causeId })}
        options={decision.causes}
      />
      <TextField
        label="Cause in your words"
        value={draft.causeText}
        onChange={(causeText) => set({ causeText })}
      />
      <Choose
        label="Confidence"
        value={draft.confidence}
        onChange={(confidence) => set({ confidence })}
        options={CONFIDENCE}
      />
      <TextField
        label="What would change our mind"
        value={draft.changeMind}
        onChange={(changeMind) => set({ changeMind })}
      />
    </>
  );
}

function AfterwardsFields({ decision, draft, set }: Part) {
  return (
    <>
      <TextField
        label="How we revert it if it goes wrong"
        value={draft.revert}
        onChange={(revert) => set({ revert })}
      />
      <CheckList
        label="What we lose with it"
        value={draft.losses}
        onChange={(losses) => set({ losses })}
        options={decision.losses}
      />
      <div className="grid grid-cols-2 items-end gap-2">
        <TextField
          label="Canary, percent"
          inputMode="numeric"
          value={draft.canary}
          onChange={(canary) => set({ canary })}
        />
        <TextField
          label="Reconsider in, minutes"
          inputMode="numeric"
          value={draft.reconsider}
          onChange={(reconsider) => set({ reconsider })}
        />
      </div>
      <RoleChoice label="Who owns it" value={draft.owner} onChange={(owner) => set({ owner })} />
      <Check isSelected={draft.objectionsAsked} onChange={(objectionsAsked) => set({ objectionsAsked })}>
        I asked: any strong objections?
      </Check>
      <TextField
        label="Dissent (who, and why; empty if none)"
        multiline
        rows={2}
        value={draft.dissent}
        onChange={(dissent) => set({ dissent })}
      />
    </>
  );
}
