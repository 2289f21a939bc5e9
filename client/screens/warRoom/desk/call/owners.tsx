import type { OwnerArea } from '../../../../../shared/drill/call/events.ts';
import { AREA_WORDS } from '../../../../../shared/drill/wording.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { ActButton } from '../../../../components/act.tsx';
import { useNames } from '../../../../components/names.ts';
import { Panel, Tag } from '../../../../components/panel.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note, Stack } from '../card.tsx';
import { useDraft } from '../drafts.ts';
import { RoleChoice } from '../roleChoice.tsx';

const AREAS: readonly OwnerArea[] = ['org', 'technical', 'external'];

function Owner({ area }: { area: OwnerArea }) {
  const { title } = useNames();
  const owner = useView(({ owners }) => owners[area]);
  const [role, setRole, forget] = useDraft<PlayRole | ''>(`owner.${area}`, '');
  return (
    <div className="flex flex-col gap-2 border-b border-line pb-3 last:border-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-2 text-body">
        <span>
          Owner for {AREA_WORDS[area]}: <strong>{owner ? title(owner.role) : 'nobody yet'}</strong>
        </span>
        {owner && (
          <Tag tone={owner.acceptedAt === null ? 'wait' : 'safe'}>
            {owner.acceptedAt === null ? 'Has to accept' : 'Accepted'}
          </Tag>
        )}
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <RoleChoice label={`Name the owner for ${AREA_WORDS[area]}`} value={role} onChange={setRole} />
        {role !== '' && (
          <ActButton name="setOwner" payload={{ area, role }} onDone={forget}>
            Name {title(role)}
          </ActButton>
        )}
      </div>
    </div>
  );
}

export const OwnersPanel = () => (
  <Panel title="Three owners">
    <Stack>
      <Note>One name each. An owner counts once they have accepted.</Note>
      {AREAS.map((area) => (
        <Owner key={area} area={area} />
      ))}
    </Stack>
  </Panel>
);
