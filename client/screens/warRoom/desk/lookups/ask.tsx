import type { ReactNode } from 'react';
import type { ColleagueRequest } from '../../../../../shared/drill/call/events.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { useAct } from '../../../../components/act.tsx';
import { usePersons } from '../../../../components/persons.ts';
import { Countdown } from '../../../../components/time.tsx';
import { useView } from '../../../../connection/context.tsx';
import { SmallButton } from './smallButton.tsx';

/**
 * Asks another desk for something: a person reads the wish in the channel, a scripted colleague takes the request itself. Once asked, it
 * says so instead of asking twice.
 */
export function Ask({
  role,
  request,
  wish,
  isInRow = false,
  children,
}: {
  role: PlayRole;
  request: ColleagueRequest;
  wish: string;
  isInRow?: boolean;
  children: ReactNode;
}) {
  const { called, isScripted } = usePersons();
  const { busy, refusal, act } = useAct();
  const same = JSON.stringify(request);
  const pending = useView(({ asks }) =>
    Object.values(asks).find((ask) => ask.answer === null && JSON.stringify(ask.request) === same),
  );
  const isPosted = useView(({ channel }) =>
    channel.some((entry) => entry.kind === 'message' && entry.text === wish),
  );
  if (pending)
    return (
      <span className="text-small text-wait">
        {called(role)} is on it <Countdown to={pending.readyAt} />
      </span>
    );
  if (isPosted) return <span className="text-small text-fg-2">asked {called(role)} in the channel</span>;
  const send = () => {
    if (busy) return;
    if (isScripted(role)) void act('askColleague', { role, request });
    else void act('postMessage', { text: wish, to: role });
  };
  return (
    <>
      <SmallButton tone={isInRow ? 'quiet' : 'plain'} isInRow={isInRow} onPress={send}>
        {children}
      </SmallButton>
      {refusal && (
        <span role="alert" className="text-small text-risk">
          {refusal}
        </span>
      )}
    </>
  );
}
