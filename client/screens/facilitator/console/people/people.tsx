import { useEffect, useRef } from 'react';
import type { DrillDetail } from '../../../../../shared/api.ts';
import type { PresenceEntry } from '../../../../../shared/protocol.ts';
import { FACILITATOR_SEAT } from '../../../../../shared/roles.ts';
import { Button } from '../../../../components/kit.tsx';
import { notConnected, steppedOutAt } from '../../../../components/presence.ts';
import { useView, useWire } from '../../../../connection/context.tsx';
import { Key } from '../../../warRoom/userText.tsx';
import { Pane } from '../pane.tsx';
import { useConsole } from '../state.tsx';
import { Desk } from './deskRow.tsx';
import { Facilitators } from './facilitators.tsx';

/** Each desk: here or away, in the call or not, what they did last, which pages ring on. */
export function People() {
  const { drill, onReload, openSeat, open, watch } = useConsole();
  useNewcomers(drill, onReload);
  const presence = useWire((wire) => wire.presence);
  const people = drill.seats.filter(({ name }) => name !== null);
  const entries = people.flatMap(({ seat }) => presence.find((item) => item.seat === seat) ?? []);
  const out = entries.filter(({ steppedOut }) => steppedOut !== null).length;
  const here = entries.filter(({ steppedOut, connections }) => !steppedOut && connections > 0).length;
  const canChange = useView(({ phase }) => phase !== 'hotWash' && phase !== 'debrief');
  return (
    <Pane
      title="People"
      meta={
        <>
          {drill.rehearsal ? 'bots' : `${here} of ${people.length} here`}
          {out > 0 && `, ${out} stepped out`}
        </>
      }
      action={
        <>
          <Button small tone="quiet" aria-keyshortcuts="V" onPress={() => open('desks')}>
            Desks <Key>V</Key>
          </Button>
          <Button small tone="quiet" aria-keyshortcuts="W" onPress={() => open('whisper')}>
            Whisper <Key>W</Key>
          </Button>
        </>
      }
    >
      <Facilitators />
      <ul className="-my-2 flex flex-col divide-y divide-line">
        {drill.seats.map((sat) => (
          <Desk
            key={sat.seat}
            sat={sat}
            onShow={() => watch(sat.seat)}
            {...(canChange && { onChange: () => openSeat(sat.seat) })}
          />
        ))}
      </ul>
      {drill.observers.length > 0 && (
        <p className="mt-2 text-small text-fg-2 [overflow-wrap:anywhere]">
          Observing: {drill.observers.map((observer) => observing(observer, presence)).join(', ')}. To seat
          one of them, choose a seat.
        </p>
      )}
    </Pane>
  );
}

/** Who watches, and how they are here. */
function observing(
  { seat, name, steppedOut: known }: DrillDetail['observers'][number],
  presence: readonly PresenceEntry[],
): string {
  const entry = presence.find((item) => item.seat === seat);
  // An observer whose screen is closed is in no list of connections.
  const steppedOut = entry ? entry.steppedOut : known;
  if (steppedOut) return `${name} (stepped out at ${steppedOutAt(steppedOut)})`;
  return (entry?.connections ?? 0) > 0 ? name : `${name} (${notConnected(entry?.since ?? null)})`;
}

/** Somebody sat down, left, stepped out or came to watch of whom this list does not know: it is read again. */
function useNewcomers(drill: DrillDetail, onReload: () => void): void {
  const evaluators = drill.evaluators.people.map(({ seat, name }) => ({ seat, name, steppedOut: null }));
  const known = [...drill.seats, ...drill.observers, ...evaluators];
  const strange = useWire(({ presence }) =>
    presence
      .filter(
        (entry) =>
          !entry.seat.startsWith(FACILITATOR_SEAT) &&
          asKnown(known.find(({ seat }) => seat === entry.seat)) !== asKnown(entry),
      )
      .map((entry) => `${entry.seat} ${asKnown(entry)}`)
      .join(),
  );
  const reload = useRef(onReload);
  reload.current = onReload;
  useEffect(() => {
    if (strange !== '') reload.current();
  }, [strange]);
}

const asKnown = (item: Pick<PresenceEntry, 'name' | 'steppedOut'> | undefined): string =>
  JSON.stringify([item?.name, item?.steppedOut?.since, item?.steppedOut?.covered]);
