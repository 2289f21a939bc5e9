import type { Lobby, LobbySeat, SeatTicket } from '../../../shared/api.ts';
import type { RequestFailed } from '../../api/http.ts';
import { Panel, Problem, Tag } from '../../components/panel.tsx';
import { notConnected } from '../../components/presence.ts';
import { Shell, useTitle } from '../../components/shell.tsx';
import { H1 } from '../../components/shellPlain.tsx';
import { seatLabel } from '../join/code.ts';
import { AnotherDevice } from './anotherDevice.tsx';
import { LeaveSeat } from './leaveSeat.tsx';
import { PagerTest } from './pagerTest.tsx';
import { PlaysOn } from './playsOn.tsx';

const SETTING: Record<Lobby['setting'], { title: string; words: string }> = {
  remote: {
    title: 'Everyone is remote',
    words:
      'Stay out of the meeting until your page rings and you acknowledge it. Until then you are at your desk and know what your desk tells you.',
  },
  room: {
    title: 'Everyone is in one room',
    words:
      'Sit apart from the table, screen turned away, until your page rings. Then walk over. One sounding device per person is enough.',
  },
  mixed: {
    title: 'Some in the room, some remote',
    words:
      'In the room: sit apart until your page rings. Remote: stay out of the meeting until you have acknowledged yours. One sounding device per person.',
  },
};

/** The wait before the briefing: who sits where, does your pager reach you, what is coming. */
export function LobbyScreen({
  ticket,
  lobby,
  failure,
  onChange,
}: {
  ticket: SeatTicket;
  lobby: Lobby;
  failure: RequestFailed | null;
  onChange: () => void;
}) {
  useTitle(`Lobby, ${lobby.title}`);
  const mine = lobby.seats.find(({ seat }) => seat === ticket.seat);
  return (
    <Shell
      supportLines={lobby.supportLines}
      title={<span className="m-mono text-small text-fg-2">{lobby.code}</span>}
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-col gap-1">
          <H1>{lobby.title}</H1>
          <p className="text-base text-fg-2">
            You are <span dir="auto">{ticket.name}</span>,{' '}
            <strong>{mine ? seatLabel(mine) : 'observer'}</strong> at {lobby.company}. The briefing starts
            when the facilitator is ready; this page follows by itself.
          </p>
          <PlaysOn lobby={lobby} />
        </div>
        {failure && <Problem>{failure.message}</Problem>}
        <div className="grid items-start gap-4 md:grid-cols-2">
          <div className="flex flex-col gap-4">
            {mine && <PagerTest ticket={ticket} result={mine.pager} onTested={onChange} />}
            <WhoSitsWhere seats={lobby.seats} mine={ticket.seat} />
          </div>
          <div className="flex flex-col gap-4">
            <Panel title="What you will meet">
              <p className="text-body">{lobby.contentNote}</p>
              <p className="mt-2 text-body text-fg-2">
                Raw content stays covered until you open it. Once the drill is open, “Pause or step out” is on
                every screen, and nobody asks why. If this is not for you today, tell the facilitator now and
                take another part.
              </p>
            </Panel>
            <Panel title={SETTING[lobby.setting].title}>
              <p className="text-body">{SETTING[lobby.setting].words}</p>
            </Panel>
            <AnotherDevice ticket={ticket} />
            <LeaveSeat ticket={ticket} />
          </div>
        </div>
      </div>
    </Shell>
  );
}

function WhoSitsWhere({ seats, mine }: { seats: LobbySeat[]; mine: string }) {
  const taken = seats.filter(({ occupant }) => occupant === 'person').length;
  return (
    <Panel
      title="Who sits where"
      action={
        <span className="m-mono text-small text-fg-2">
          {taken} of {seats.length} taken
        </span>
      }
    >
      <ul className="flex flex-col divide-y divide-line">
        {seats.map((item) => (
          <li key={item.seat} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 py-2">
            <span className="text-body">
              {seatLabel(item)}
              {item.seat === mine && <span className="text-fg-2"> (you)</span>}
            </span>
            <span className="flex min-w-0 flex-wrap items-baseline gap-2">
              <Occupant item={item} />
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-small text-fg-3">
        Seats that stay free are played by scripted colleagues. They answer pages and do what they are asked,
        no more.
      </p>
    </Panel>
  );
}

function Occupant({ item }: { item: LobbySeat }) {
  const { occupant, name, pager, connected, awaySince, steppedOut } = item;
  if (occupant === 'free') return <Tag>free</Tag>;
  if (occupant === 'colleague') return <Tag>scripted colleague</Tag>;
  if (occupant === 'silent') return <Tag>nobody</Tag>;
  return (
    <>
      <span dir="auto" className="text-body [overflow-wrap:anywhere]">
        {name}
      </span>
      {steppedOut ? <Tag>stepped out</Tag> : !connected && <Tag>{notConnected(awaySince)}</Tag>}
      {pager === 'heard' && <Tag tone="safe">✓ pager tested</Tag>}
      {pager === 'silent' && <Tag tone="risk">no sound</Tag>}
      {pager === null && <Tag>pager not tested</Tag>}
    </>
  );
}
