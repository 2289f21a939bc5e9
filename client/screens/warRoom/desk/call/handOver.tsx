import type { PlayRole } from '../../../../../shared/roles.ts';
import { ActButton } from '../../../../components/act.tsx';
import { useNames } from '../../../../components/names.ts';
import { Panel, Tag } from '../../../../components/panel.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note, Stack } from '../card.tsx';
import { useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { RoleChoice } from '../roleChoice.tsx';

export function HandOverPanel() {
  const { title } = useNames();
  const { commander, isCommander } = useDesk();
  const handOff = useView((view) => view.handOff);
  const [to, setTo, forget] = useDraft<PlayRole | ''>('handOver', '');
  return (
    <Panel
      title="Who has command"
      action={<Tag tone={commander ? 'act' : 'risk'}>{commander ? title(commander) : 'Nobody'}</Tag>}
    >
      <Stack>
        {handOff && (
          <Note>
            {title(handOff.from)} has offered command to {title(handOff.to)}. It stays where it is until they
            accept.
          </Note>
        )}
        {!isCommander && commander && <Note>Only {title(commander)} can hand it over.</Note>}
        {isCommander && (
          <div className="flex flex-wrap items-end gap-2">
            <RoleChoice
              label="Hand over command to"
              value={to}
              onChange={setTo}
              except={commander ? [commander] : []}
            />
            {to !== '' && (
              <ActButton name="handOverCommand" payload={{ to }} onDone={forget}>
                Offer command to {title(to)}
              </ActButton>
            )}
          </div>
        )}
      </Stack>
    </Panel>
  );
}
