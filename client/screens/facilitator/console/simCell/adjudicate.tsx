import { PLAY_ROLES } from '../../../../../shared/roles.ts';
import { useAct } from '../../../../components/act.tsx';
import { Button, CheckList, Choose, Dialog, Problem, Radio, TextField } from '../../../../components/kit.tsx';
import { useNames } from '../../../../components/names.ts';
import { useView } from '../../../../connection/context.tsx';
import { useConsole } from '../state.tsx';
import type { As } from './adjudicating.ts';
import { effectId, useAdjudicating } from './adjudicating.ts';

/** Something was done that no screen offers: on the phone, aloud, on paper. The facilitator says what it counts as. */
export function Adjudicate() {
  const { dialog, open } = useConsole();
  return dialog === 'adjudicate' && <AdjudicateDialog onClose={() => open(null)} />;
}

function AdjudicateDialog({ onClose }: { onClose: () => void }) {
  const { title } = useNames();
  const seats = useView((view) => view.seats);
  const it = useAdjudicating();
  const { act, busy, refusal } = useAct();
  const roles = PLAY_ROLES.filter((role) => Object.values(seats).some((item) => item.roles.includes(role)));
  const record = async (): Promise<void> => {
    if (it.payload && (await act('adjudicateAct', it.payload))) onClose();
  };
  return (
    <Dialog
      title="They did something no screen offers"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button big onPress={onClose}>
            Cancel
          </Button>
          <Button tone="primary" big isDisabled={busy || !it.payload} onPress={() => void record()}>
            Record it
          </Button>
        </>
      }
    >
      <Choose
        label="Who did it"
        value={it.told.role}
        onChange={(role) => it.write({ role })}
        options={roles.map((id) => ({ id, title: title(id) }))}
      />
      <TextField label="What they did" value={it.told.what} onChange={(what) => it.write({ what })} />
      <CountsAs it={it} />
      <TextField label="Why" value={it.told.why} onChange={(why) => it.write({ why })} />
      <p className="text-small text-fg-2">
        {it.lacks ?? 'The record keeps it with your reason, and the scorecard lists it apart.'}
      </p>
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}

const NOTE = { id: 'note', title: 'A note. Nothing follows from it.' };
const ACT = { id: 'act', title: 'An act of that role, as if they had pressed it. It is scored.' };
const EFFECT = { id: 'effect', title: 'An effect: something becomes true in the story.' };

function CountsAs({ it }: { it: ReturnType<typeof useAdjudicating> }) {
  const { told, as, id, said, mine, effects, chosen } = it;
  return (
    <>
      <Radio
        label="It counts as"
        value={as}
        onChange={(next) => it.count(next as As)}
        options={[NOTE, ACT, ...(effects.length > 0 ? [EFFECT] : [])]}
      />
      {as === 'act' && (
        <Choose
          label="Which act"
          value={id}
          onChange={it.choose}
          options={mine.map((item) => ({ id: item.id, title: item.title }))}
          {...(told.role === '' && { hint: 'Choose who did it first.' })}
        />
      )}
      {as === 'act' && chosen?.said && (
        <CheckList
          label="What they said"
          value={said}
          onChange={it.setSaid}
          options={chosen.said.map((clause) => ({ id: clause.id, title: clause.text }))}
        />
      )}
      {as === 'effect' && (
        <Choose
          label="What becomes true"
          value={id}
          onChange={it.choose}
          options={effects.map((item) => ({ id: effectId(item), title: item.title }))}
        />
      )}
    </>
  );
}
