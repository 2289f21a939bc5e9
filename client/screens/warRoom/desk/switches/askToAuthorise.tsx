import type { SwitchCard } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
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
  const givenAt = useView(({ switches }) => switches[card.id]?.authorisedBy?.at ?? -1);
  const answer = useView(({ channel }) =>
    channel.findLast(
      (entry) =>
        entry.kind === 'message' && (entry.wants?.switch === card.id || entry.refuses?.switch === card.id),
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
  const said = answer?.kind === 'message' && answer.at > givenAt ? answer : null;
  return (
    <span className="inline-flex flex-col items-start gap-1">
      {said && (
        <span role="status" className="text-small text-fg-2 [overflow-wrap:anywhere]">
          {said.refuses
            ? `No at ${formatDrillTime(said.at)}. ${said.text}`
            : `Asked at ${formatDrillTime(said.at)}; ${commander ? title(commander) : 'nobody'} has not answered yet.`}
        </span>
      )}
      <ActButton
        name="postMessage"
        payload={{ text: `Please authorise ${card.title}: ${names}.`, to: commander, wants }}
        big
      >
        {said ? 'Ask again' : 'Ask for the word'}: {names}
      </ActButton>
    </span>
  );
}
