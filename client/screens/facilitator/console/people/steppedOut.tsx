import { useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { DrillDetail, StepOut } from '../../../../../shared/api.ts';
import { own } from '../../../../../shared/keyed.ts';
import { PATHS } from '../../../../../shared/paths.ts';
import type { PeopleBody } from '../../../../../shared/peopleBody.ts';
import type { PresenceEntry } from '../../../../../shared/protocol.ts';
import { request } from '../../../../api/http.ts';
import { Button, Problem } from '../../../../components/kit.tsx';
import { useNames } from '../../../../components/names.ts';
import { steppedOutAt } from '../../../../components/presence.ts';
import { useView, useWire } from '../../../../connection/context.tsx';
import { wordsOf } from '../../loading.ts';
import { CoverSeat } from './coverSeat.tsx';

type Gone = PresenceEntry & { steppedOut: StepOut };
const isGone = (entry: PresenceEntry): entry is Gone => entry.steppedOut !== null;
/** Somebody who comes back and steps out again is told of again. */
const keyOf = ({ seat, steppedOut }: Gone): string => `${seat} ${steppedOut.since}`;
const nameOf = ({ name }: PresenceEntry): string => name ?? 'Somebody';

/** Somebody has left their screen: said at once, with what to do, until the facilitator has read it. The list of people keeps it after. */
export function SteppedOutNotices({
  drill,
  onDrill,
  onSeat,
}: {
  drill: DrillDetail;
  onDrill: (drill: DrillDetail) => void;
  onSeat: (seat: string) => void;
}) {
  const gone = useWire(useShallow(({ presence }) => presence.filter(isGone)));
  const [read, setRead] = useState<readonly string[]>([]);
  const back = useBack(gone);
  const shown = gone.filter((entry) => !read.includes(keyOf(entry)));
  return (
    <>
      <p className="sr-only" aria-live="assertive">
        {shown.map(sentence).join(' ')}
      </p>
      {/* Said by the line above, once; the notice itself may be redrawn. */}
      {shown.map((entry) => (
        <Notice
          key={keyOf(entry)}
          entry={entry}
          drill={drill}
          onDrill={onDrill}
          onSeat={onSeat}
          onRead={() => setRead([...read, keyOf(entry)])}
        />
      ))}
      <p role="status" className={back === '' ? 'sr-only' : 'border-b border-safe px-4 py-1.5 text-body'}>
        {back}
      </p>
    </>
  );
}

const sentence = (entry: Gone): string =>
  `${nameOf(entry)} stepped out at ${steppedOutAt(entry.steppedOut)}.`;

const BACK_MS = 15_000;
/** Who has just come back, for a while. */
function useBack(gone: readonly Gone[]): string {
  const presence = useWire((wire) => wire.presence);
  const before = useRef(gone);
  const [words, setWords] = useState('');
  useEffect(() => {
    const back = before.current.filter(
      ({ seat, name }) =>
        !gone.some((item) => item.name === name) &&
        presence.some((item) => item.seat === seat && item.name === name),
    );
    before.current = gone;
    if (back.length > 0) setWords(back.map((entry) => `${nameOf(entry)} is back.`).join(' '));
  }, [gone, presence]);
  useEffect(() => {
    if (words === '') return;
    const timer = setTimeout(() => setWords(''), BACK_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return words;
}

function Notice({
  entry,
  drill,
  onDrill,
  onSeat,
  onRead,
}: {
  entry: Gone;
  drill: DrillDetail;
  onDrill: (drill: DrillDetail) => void;
  onSeat: (seat: string) => void;
  onRead: () => void;
}) {
  const { short } = useNames();
  const canChange = useView(({ phase }) => phase !== 'hotWash' && phase !== 'debrief');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const seat = drill.seats.find((item) => item.seat === entry.seat);
  const { covered } = entry.steppedOut;
  const coveredBy = useView((view) => own(view.covers, entry.seat)?.by ?? null);
  const helper = drill.seats.find((item) => item.seat === coveredBy)?.name;
  const cover = (): void => {
    setBusy(true);
    setTrouble(null);
    const body: PeopleBody = { do: 'cover', seat: entry.seat };
    request<DrillDetail>(PATHS.drillPeople(drill.drillId), { method: 'POST', body })
      .then(onDrill, (error: unknown) => setTrouble(wordsOf(error)))
      .finally(() => setBusy(false));
  };
  return (
    <section
      aria-label={`${nameOf(entry)} stepped out`}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b-2 border-dashed border-wait bg-raised px-4 py-2"
    >
      <div className="min-w-0 flex-1 basis-80">
        <p className="text-base font-semibold [overflow-wrap:anywhere]">
          <span aria-hidden className="text-wait">
            ⊖{' '}
          </span>
          <span dir="auto">{sentence(entry)}</span>
          {seat && (
            <span className="m-mono ml-2 text-small font-normal text-fg-2">
              {seat.roles.map(short).join(' ')}
            </span>
          )}
        </p>
        <p className="text-body text-fg-2">
          Message them privately or follow them out; nobody needs to say why. They come back with one press.
          {seat && covered && ' Until then a scripted colleague covers the seat.'}
          {helper && ` Until then ${helper} covers the seat.`}
        </p>
        {trouble && <Problem>{trouble}</Problem>}
      </div>
      <div className="flex flex-wrap gap-2">
        {seat && canChange && !covered && coveredBy === null && (
          <Button isDisabled={busy} onPress={cover}>
            Cover the seat with a scripted colleague
          </Button>
        )}
        {seat && canChange && !covered && (
          <CoverSeat drill={drill} seat={{ ...seat, steppedOut: entry.steppedOut }} onDrill={onDrill} />
        )}
        {seat && canChange && <Button onPress={() => onSeat(entry.seat)}>Seat somebody else…</Button>}
        <Button tone="quiet" onPress={onRead} aria-label={`Got it: ${nameOf(entry)} stepped out`}>
          Got it
        </Button>
      </div>
    </section>
  );
}
