import { useState } from 'react';
import type { DeviceLink, DrillDetail, LobbySeat } from '../../../../../shared/api.ts';
import { PATHS } from '../../../../../shared/paths.ts';
import type { PeopleBody } from '../../../../../shared/peopleBody.ts';
import { request } from '../../../../api/http.ts';
import { Button, Choose, Dialog, Problem } from '../../../../components/kit.tsx';
import { useNames } from '../../../../components/names.ts';
import { QrCode } from '../../../../components/shellQr.tsx';
import { wordsOf } from '../../loading.ts';

/** Roles stay with the seat, people move: late comers, swaps, stepping out, a lost phone. */
export function SeatDialog({
  drill,
  seat,
  onDrill,
  onClose,
}: {
  drill: DrillDetail;
  seat: LobbySeat;
  onDrill: (drill: DrillDetail) => void;
  onClose: () => void;
}) {
  const { short } = useNames();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [link, setLink] = useState<DeviceLink | null>(null);
  const [from, setFrom] = useState('');
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    try {
      await work();
    } catch (error) {
      setTrouble(wordsOf(error));
    }
    setBusy(false);
  };
  const change = (body: PeopleBody): void =>
    void run(async () => {
      onDrill(await request<DrillDetail>(PATHS.drillPeople(drill.drillId), { method: 'POST', body }));
      onClose();
    });
  const newLink = (lost: boolean): void =>
    void run(async () => {
      const body = { seat: seat.seat, lost };
      setLink(await request<DeviceLink>(PATHS.drillSeatLink(drill.drillId), { method: 'POST', body }));
    });
  // Whoever takes the place of somebody who has stepped out leaves them theirs: that person then observes.
  const isOut = seat.steppedOut !== null;
  const others = [
    ...drill.observers.map(({ seat: id, name }) => ({ id, title: `${name}, who observes` })),
    ...drill.seats
      .filter((item) => item.name !== null && item.seat !== seat.seat)
      .map((item) => ({ id: item.seat, title: `${item.name}, ${item.roles.map(short).join(' ')}` })),
  ].filter(({ id }) => seat.name === null || isOut || drill.seats.some((item) => item.seat === id));
  const what = seat.roles.map(short).join(' ');
  return (
    <Dialog
      title={`The seat ${what}: ${seat.name ?? (seat.occupant === 'free' ? 'free' : 'a scripted colleague')}`}
      isOpen
      onClose={onClose}
      // What is shown to somebody else has nothing of the console around it.
      covers={link !== null}
      footer={<Button onPress={onClose}>{link ? 'Close' : 'Cancel'}</Button>}
    >
      {link ? (
        <Link link={link} name={seat.name ?? ''} />
      ) : (
        <div className="flex flex-col gap-4">
          {isOut && (
            <p className="text-body">
              {seat.name} stepped out and may come back at any time. Seat somebody else and {seat.name}{' '}
              changes places with them: to their seat, or to observing. Free the seat only if they do not want
              to come back: they would have to join again.
            </p>
          )}
          {others.length > 0 && (
            <div className="flex flex-wrap items-end gap-2">
              <Choose
                label={seat.name === null || isOut ? 'Seat somebody here' : 'Change places with'}
                value={from}
                onChange={setFrom}
                options={others}
              />
              {from !== '' && (
                <Button isDisabled={busy} onPress={() => change({ do: 'move', from, to: seat.seat })}>
                  {seat.name === null || isOut ? 'Seat them here' : 'Change places'}
                </Button>
              )}
            </div>
          )}
          <SeatActions seat={seat} busy={busy} onChange={change} onNewLink={() => newLink(true)} />
          <p className="text-small text-fg-2">
            What was found, written and promised stays with the seat. A late comer joins with the code on the
            room screen.
          </p>
          {trouble && <Problem>{trouble}</Problem>}
        </div>
      )}
    </Dialog>
  );
}

/** What can be done with this seat as it is. */
function SeatActions({
  seat,
  busy,
  onChange,
  onNewLink,
}: {
  seat: LobbySeat;
  busy: boolean;
  onChange: (body: PeopleBody) => void;
  onNewLink: () => void;
}) {
  return (
    <div className="flex flex-wrap gap-2">
      {seat.name !== null && seat.occupant === 'colleague' && (
        <Button isDisabled={busy} onPress={() => onChange({ do: 'open', seat: seat.seat })}>
          Give it back to {seat.name}
        </Button>
      )}
      {seat.steppedOut && seat.occupant === 'person' && (
        <Button isDisabled={busy} onPress={() => onChange({ do: 'cover', seat: seat.seat })}>
          Cover it until {seat.name} is back
        </Button>
      )}
      {seat.occupant !== 'free' && seat.name === null && (
        <Button isDisabled={busy} onPress={() => onChange({ do: 'open', seat: seat.seat })}>
          Open it to somebody with the code
        </Button>
      )}
      {seat.name !== null && (
        <>
          <Button isDisabled={busy} onPress={() => onNewLink()}>
            Their device is lost: link for a new one
          </Button>
          <Button
            isDisabled={busy}
            onPress={() => onChange({ do: 'release', seat: seat.seat, to: 'person' })}
          >
            Free the seat
          </Button>
        </>
      )}
      {seat.occupant !== 'colleague' && (
        <Button
          isDisabled={busy}
          onPress={() => onChange({ do: 'release', seat: seat.seat, to: 'colleague' })}
        >
          Give it to a scripted colleague
        </Button>
      )}
    </div>
  );
}

const Link = ({ link, name }: { link: DeviceLink; name: string }) => (
  <div className="flex flex-col items-start gap-3">
    <p className="text-body">The old device is out. Show this to {name}: it works once, for five minutes.</p>
    <QrCode svg={link.qrSvg} label={`QR code that opens the seat of ${name} on a new device`} />
    <p className="m-mono max-w-full text-small select-all [overflow-wrap:anywhere]">{link.url}</p>
  </div>
);
