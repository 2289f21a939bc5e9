import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../../../shared/roles.ts';
import { Button } from '../../../../components/button.tsx';
import { Choose, TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Tag } from '../../../../components/panel.tsx';
import { Check } from '../../../../components/ticks.tsx';
import { At } from '../../../../components/time.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Key } from '../../userText.tsx';
import { RoleTag } from '../card.tsx';
import type { DecisionEdit } from './useDecisionDraft.ts';
import type { TeamActs } from './useTeamActs.ts';

const MOST_HEARD = 10;

/** Whether objections were asked for, who spoke, and what they said. */
export function Objections({ edit, acts }: { edit: DecisionEdit; acts: TeamActs }) {
  const { draft, asked, set } = edit;
  const { title } = useNames();
  return (
    <fieldset className="flex min-w-0 flex-col gap-2 rounded-control border border-line p-2">
      <legend className="px-1 text-small text-fg-2">
        Any strong objections?{' '}
        {asked !== null && (
          <>
            asked <At at={asked} />
          </>
        )}
      </legend>
      {asked === null && (
        <div>
          <Button acts onPress={acts.askObjections}>
            I asked the call <Key>O</Key>
          </Button>
        </div>
      )}
      {draft.heard.map((item) => (
        <div key={item.role} className="flex min-w-0 items-start gap-1.5 text-small">
          <RoleTag role={item.role} />
          <span dir="auto" className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            {item.words.trim() || 'None.'} {item.dissents && <Tag tone="sev1">dissent</Tag>}
          </span>
          <Button
            acts
            tone="quiet"
            aria-label={`Take out: ${title(item.role)}`}
            onPress={() => set({ heard: draft.heard.filter(({ role }) => role !== item.role) })}
          >
            ✕
          </Button>
        </div>
      ))}
      {draft.heard.length < MOST_HEARD && <AddHeard edit={edit} />}
    </fieldset>
  );
}

function AddHeard({ edit: { draft, set } }: { edit: DecisionEdit }) {
  const { title } = useNames();
  const joined = useView(useShallow((view) => PLAY_ROLES.filter((role) => role in view.joined)));
  const [role, setRole] = useState<PlayRole | ''>('');
  const [words, setWords] = useState('');
  const [dissents, setDissents] = useState(false);
  const left = joined.filter((known) => !draft.heard.some((item) => item.role === known));
  if (left.length === 0) return null;
  const add = () => {
    if (role === '') return;
    set({ heard: [...draft.heard, { role, words, dissents }] });
    setRole('');
    setWords('');
    setDissents(false);
  };
  return (
    <>
      <Choose
        label="Who was heard"
        value={role}
        onChange={setRole}
        options={left.map((id) => ({ id, title: title(id) }))}
      />
      {role !== '' && (
        <>
          <TextField label="What they said" value={words} onChange={setWords} />
          <Check isSelected={dissents} onChange={setDissents}>
            They object: a dissent
          </Check>
          <div>
            <Button acts onPress={add}>
              Add {title(role)}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
