import type { SwitchCard } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { ActButton } from '../../../../components/act.tsx';
import { useNames } from '../../../../components/names.ts';
import { Tag } from '../../../../components/panel.tsx';
import { Countdown } from '../../../../components/time.tsx';
import { useView } from '../../../../connection/context.tsx';

/** A person reads the request under Needs you. A scripted commander takes a minute or three, and gives the word. */
export function AskToAuthorise({
  card,
  commander,
  scopes,
}: {
  card: SwitchCard;
  commander: PlayRole | null;
  scopes: SwitchCard['scopes'];
}) {
  const { title } = useNames();
  const isScripted = useView(({ seats }) =>
    Object.values(seats).some(
      ({ roles, occupant }) => occupant === 'colleague' && commander !== null && roles.includes(commander),
    ),
  );
  const waits = useView(({ asks }) =>
    Object.values(asks).find(
      ({ request, answer }) => request.kind === 'authorise' && request.switch === card.id && answer === null,
    ),
  );
  const names = scopes.map((scope) => scope.title).join(', ');
  const wants = { switch: card.id, scopes: scopes.map(({ id }) => id) };
  if (waits)
    return (
      <Tag tone="wait">
        {title(waits.role)} is on it <Countdown to={waits.readyAt} />
      </Tag>
    );
  if (isScripted && commander !== null)
    return (
      <ActButton
        name="askColleague"
        payload={{ role: commander, request: { kind: 'authorise', ...wants } }}
        big
      >
        Ask for the word: {names}
      </ActButton>
    );
  return (
    <ActButton
      name="postMessage"
      payload={{ text: `Please authorise ${card.title}: ${names}.`, to: commander, wants }}
      big
    >
      Ask for the word: {names}
    </ActButton>
  );
}
