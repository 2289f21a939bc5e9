import * as Aria from 'react-aria-components';
import type { RoleKit } from '../../../../../shared/kit.ts';
import { Choose, TextField } from '../../../../components/fields.tsx';
import { CheckList } from '../../../../components/ticks.tsx';
import { Fold, Stack } from '../card.tsx';
import { RoleChoice } from '../roleChoice.tsx';
import { Citations } from './citations.tsx';
import { Objections } from './objections.tsx';
import type { DecisionEdit } from './useDecisionDraft.ts';
import type { TeamActs } from './useTeamActs.ts';
import { Verification } from './verify.tsx';

const CONFIDENCE = ['low', 'medium', 'high'] as const;

interface FormProps {
  decision: RoleKit['decision'];
  edit: DecisionEdit;
  acts: TeamActs;
}

export function RecordForm({ decision, edit, acts }: FormProps) {
  const { draft, set, choose } = edit;
  return (
    <Stack>
      <Choose label="We choose" value={draft.option ?? ''} onChange={choose} options={decision.options} />
      <Choose
        label="Cause"
        value={draft.causeId}
        onChange={(causeId) => set({ causeId })}
        options={decision.causes}
      />
      <TextField
        label="Cause in your words"
        value={draft.causeText}
        onChange={(causeText) => set({ causeText })}
      />
      <HowSure edit={edit} />
      <TextField
        label="What would change our mind"
        value={draft.changeMind}
        onChange={(changeMind) => set({ changeMind })}
      />
      <Fold title={`Evidence it rests on · ${draft.citations.length}`}>
        <Citations value={draft.citations} onChange={(citations) => set({ citations })} />
      </Fold>
      <Verification edit={edit} />
      <div className="grid grid-cols-2 items-end gap-2">
        <RoleChoice label="Owner" value={draft.owner} onChange={(owner) => set({ owner })} />
        <TextField
          label="Look again in, min"
          inputMode="numeric"
          value={draft.reconsider}
          onChange={(reconsider) => set({ reconsider })}
        />
      </div>
      <TextField label="If it fails" value={draft.revert} onChange={(revert) => set({ revert })} />
      <Fold title={`What we lose with it · ${draft.losses.length}`}>
        <CheckList
          label="What we lose with it"
          value={draft.losses}
          onChange={(losses) => set({ losses })}
          options={decision.losses}
        />
      </Fold>
      <Fold title={`Rejected · ${draft.rejected.length}`}>
        <CheckList
          label="Options we rejected"
          value={draft.rejected}
          onChange={(rejected) => set({ rejected })}
          options={decision.options.filter(({ id }) => id !== draft.option)}
        />
      </Fold>
      <Objections edit={edit} acts={acts} />
    </Stack>
  );
}

function HowSure({ edit: { draft, set } }: { edit: DecisionEdit }) {
  return (
    <Aria.RadioGroup
      value={draft.confidence || null}
      onChange={(value) => set({ confidence: CONFIDENCE.find((known) => known === value) ?? '' })}
      className="flex flex-col gap-1"
    >
      <Aria.Label className="text-small text-fg-2">How sure</Aria.Label>
      <div className="grid grid-cols-3 overflow-hidden rounded-control border border-line-strong">
        {CONFIDENCE.map((value) => (
          <Aria.Radio
            key={value}
            value={value}
            className="flex min-h-8 items-center justify-center border-l border-line text-small text-fg-2 first:border-l-0 focus-visible:-outline-offset-2 selected:bg-act selected:font-semibold selected:text-act-on max-[767px]:min-h-11"
          >
            {value}
          </Aria.Radio>
        ))}
      </div>
    </Aria.RadioGroup>
  );
}
