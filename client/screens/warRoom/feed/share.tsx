import { CornerUpRight, Pin } from 'lucide-react';
import { onBoard } from '../../../../shared/drill/injects/board.ts';
import type { FeedItem, Forward } from '../../../../shared/drill/injects/view.ts';
import { listed } from '../../../../shared/drill/wording.ts';
import { ActButton } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { usePersons } from '../../../components/persons.ts';
import { At } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';
import { useRoom } from '../room.tsx';
import { TakenBack } from '../takeBack/takenBack.tsx';
import { UserText } from '../userText.tsx';

/** How a message went from desk to desk: by whom it came here, or to whom it was sent on. */
function Way({ forward }: { forward: Forward }) {
  const { called } = usePersons();
  const isForMe = useView(({ me }) => forward.to.some((role) => me.roles.includes(role)));
  const who = isForMe
    ? `by ${forward.by ? called(forward.by.role) : 'a colleague'}`
    : `to ${listed(forward.to.map(called))}`;
  return (
    <li className="flex min-w-0 flex-col border-l-2 border-act pl-2">
      <span className="text-small">
        <CornerUpRight aria-hidden size={13} className="mr-1 inline text-act" />
        Forwarded {who} <At at={forward.at} />
      </span>
      {forward.words !== '' && <UserText>{forward.words}</UserText>}
    </li>
  );
}

export const Forwards = ({ item: { forwards = [] } }: { item: FeedItem }) =>
  forwards.length > 0 && (
    <ul className="flex flex-col gap-1">
      {forwards.map((forward) => (
        <Way key={`${forward.at} ${forward.to.join()}`} forward={forward} />
      ))}
    </ul>
  );

/** What can be done with a message beside answering it, once its reader is in the call. */
export function Share({ item: { inject, subject } }: { item: FeedItem }) {
  const { open } = useRoom();
  const inCall = useView(({ me }) => me.inCall);
  const pinnedBy = useView(({ board }) => board[onBoard(inject)]?.by ?? null);
  const isMine = useView(({ me }) => me.seat === pinnedBy);
  if (!inCall) return null;
  return (
    <div className="-ml-2 flex flex-wrap items-center gap-x-1">
      {pinnedBy === null ? (
        <ActButton name="pinInject" payload={{ inject }} tone="quiet" small data-share="pin">
          <Pin aria-hidden size={12} />
          <span>
            Pin<span className="sr-only"> to the board: {subject}</span>
          </span>
        </ActButton>
      ) : (
        <span className="flex flex-wrap items-center gap-x-1 pl-2 text-small">
          <span className="text-safe">✓ On the board</span>
          {isMine && (
            <ActButton name="unpinInject" payload={{ inject }} tone="quiet" small>
              <span>
                Take off<span className="sr-only"> the board: {subject}</span>
              </span>
            </ActButton>
          )}
        </span>
      )}
      <Button acts small tone="quiet" data-share="forward" onPress={() => open({ kind: 'forward', inject })}>
        <CornerUpRight aria-hidden size={12} />
        <span>
          Forward<span className="sr-only">: {subject}</span>
        </span>
      </Button>
      <TakenBack of={onBoard(inject)} />
    </div>
  );
}
