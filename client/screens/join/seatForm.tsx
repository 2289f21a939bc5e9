import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import type { Lobby, LobbySeat, SeatTicket } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { keepTicket } from '../../api/tickets.ts';
import { Field, Submit, Trouble } from '../../components/shellPlain.tsx';
import { playPath, rememberedName, rememberName, seatLabel } from './code.ts';

const WHO: Record<LobbySeat['occupant'], string> = {
  free: 'free',
  person: 'taken',
  colleague: 'a scripted colleague',
  silent: 'not played',
};
const who = ({ occupant, name }: LobbySeat): string =>
  occupant === 'person' && name ? `taken by ${name}` : WHO[occupant];

/** Asked for in place of a seat: the server then gives a place of its own. */
const OBSERVER = 'observer';

/** Name and seat, then in. */
export function SeatForm({ code, lobby, onTaken }: { code: string; lobby: Lobby; onTaken: () => void }) {
  const [name, setName] = useState(rememberedName);
  const [chosen, setChosen] = useState<string | null>(null);
  const [nameError, setNameError] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const free = lobby.seats.filter(({ occupant }) => occupant === 'free');
  // Who comes late and finds no seat free can still watch; the facilitator may seat them from there.
  const observes = chosen === OBSERVER || (chosen === null && free.length === 0 && lobby.stage !== 'lobby');
  const taken = observes ? undefined : (free.find((item) => item.seat === chosen) ?? only(free));
  const wanted = observes ? OBSERVER : taken?.seat;

  if (lobby.stage === 'hotWash' || lobby.stage === 'debrief')
    return <p className="text-base">This drill is over. There is no seat to take any more.</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const called = name.trim();
    setNameError(called === '' ? 'Say what the others should call you.' : null);
    setTrouble(wanted ? null : 'Choose a seat first.');
    if (called === '' || !wanted || busy) return;
    setBusy(true);
    rememberName(called);
    request<SeatTicket>(PATHS.join(code), { method: 'POST', body: { name: called, seat: wanted } }).then(
      (ticket) => {
        keepTicket(ticket);
        location.assign(playPath(ticket));
      },
      (error: Error) => {
        setBusy(false);
        setTrouble(error.message);
        onTaken();
      },
    );
  };

  return (
    <form className="flex flex-col gap-4" onSubmit={submit} noValidate>
      {lobby.stage !== 'lobby' && (
        <p className="text-body text-fg-2">
          {free.length > 0
            ? 'This drill has begun. You can still take a free seat; your screen starts with what has happened.'
            : 'This drill has begun and every seat is taken. Join as an observer; the facilitator can seat you from there.'}
        </p>
      )}
      <Field
        label="Your name"
        value={name}
        onChange={({ target }) => setName(target.value)}
        maxLength={40}
        autoComplete="name"
        enterKeyHint="next"
        error={nameError}
        hint="As the others in the room know you."
      />
      <SeatChoice seats={lobby.seats} taken={taken?.seat} observes={observes} onChoose={setChosen} />
      {free.length === 0 && lobby.stage === 'lobby' && (
        <p role="status" className="text-body text-fg-2">
          Every seat is taken. Ask the facilitator to free one, or observe; this page notices by itself.
        </p>
      )}
      {trouble && <Trouble>{trouble}</Trouble>}
      <Submit disabled={busy}>
        {busy
          ? 'Joining…'
          : observes
            ? 'Join as observer'
            : taken
              ? `Join as ${seatName(taken)}`
              : 'Take your seat'}
      </Submit>
      <p className="text-small text-fg-3">Next: test your pager, one sound and one buzz.</p>
    </form>
  );
}

function SeatChoice({
  seats,
  taken,
  observes,
  onChoose,
}: {
  seats: readonly LobbySeat[];
  taken: string | undefined;
  observes: boolean;
  onChoose: (seat: string) => void;
}) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-body text-fg-2">Seat</legend>
      {seats.map((item) => (
        <SeatOption
          key={item.seat}
          item={item}
          isChosen={taken === item.seat}
          onChoose={() => onChoose(item.seat)}
        />
      ))}
      <Option isChosen={observes} isOpen value={OBSERVER} onChoose={() => onChoose(OBSERVER)}>
        <span className="text-base">Observe, without a seat</span>
        <span className="text-small text-fg-3">sees, does not act</span>
      </Option>
    </fieldset>
  );
}

/** The first of its roles, small inside a sentence. */
const seatName = ({ seat, titles }: LobbySeat): string => titles[0] ?? seat;
const only = (seats: LobbySeat[]): LobbySeat | undefined => (seats.length === 1 ? seats[0] : undefined);

function SeatOption({
  item,
  isChosen,
  onChoose,
}: {
  item: LobbySeat;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const isFree = item.occupant === 'free';
  return (
    <Option isChosen={isChosen} isOpen={isFree} value={item.seat} onChoose={onChoose}>
      <span className={isFree ? 'text-base' : 'text-base text-fg-2'}>{seatLabel(item)}</span>
      <span dir="auto" className="text-small text-fg-3 [overflow-wrap:anywhere]">
        {who(item)}
      </span>
    </Option>
  );
}

function Option({
  isChosen,
  isOpen,
  value,
  onChoose,
  children,
}: {
  isChosen: boolean;
  isOpen: boolean;
  value: string;
  onChoose: () => void;
  children: ReactNode;
}) {
  const look = isChosen
    ? 'border-act bg-raised'
    : isOpen
      ? 'border-line-strong bg-panel'
      : 'border-line border-dashed';
  return (
    <label className={`m-option ${look}`}>
      <input
        type="radio"
        name="seat"
        value={value}
        checked={isChosen}
        disabled={!isOpen}
        onChange={onChoose}
        className="size-4 shrink-0 accent-act outline-none"
      />
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-3">{children}</span>
    </label>
  );
}
