import { useState } from 'react';
import type { LobbySeat } from '../../../shared/api.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { Button, Choose, Dialog, Panel } from '../../components/kit.tsx';
import type { Spoken } from '../../components/names.ts';
import type { Desk } from './seatPlans.ts';
import { PRESETS, presetOf, SOLO_ROLES, soloDesks, wouldLose } from './seatPlans.ts';

/** How many people there are decides who holds two roles. Asks before somebody loses a seat. */
export function Folding({
  seats,
  names: { title },
  onChange,
}: {
  seats: readonly LobbySeat[];
  names: Spoken;
  onChange: (desks: Desk[]) => Promise<void>;
}) {
  const [wanted, setWanted] = useState<Desk[] | null>(null);
  const [solo, setSolo] = useState<PlayRole>('incident-commander');
  const current = presetOf(seats);
  const lost = wanted ? wouldLose(seats, wanted) : [];
  const apply = (desks: Desk[]): void => {
    if (wouldLose(seats, desks).length > 0) setWanted(desks);
    else void onChange(desks);
  };
  return (
    <Panel title="How many people play">
      <div className="flex flex-col gap-3">
        <fieldset className="flex flex-wrap gap-1 border-0 p-0">
          <legend className="mb-1 text-small text-fg-2">Seats for</legend>
          {PRESETS.map(({ people, desks }) => (
            <button
              key={people}
              type="button"
              aria-pressed={current?.people === people}
              onClick={() => apply(desks)}
              className="m-mono min-h-9 min-w-9 rounded-control border border-line-strong bg-raised px-2 text-base aria-pressed:border-act aria-pressed:bg-act aria-pressed:text-act-on"
            >
              {people}
            </button>
          ))}
        </fieldset>
        <p className="text-small text-fg-2">
          {current
            ? `${current.people} people: ${current.words}.`
            : 'A plan of your own. Press a number to go back to a usual one.'}
        </p>
        <div className="flex flex-col items-start gap-2 border-t border-line pt-3">
          <p className="text-small text-fg-2">
            Single-desk practice: one person at one desk, scripted colleagues at the others.
          </p>
          <Choose
            label="Desk to practise"
            value={solo}
            onChange={setSolo}
            options={SOLO_ROLES.map((id) => ({ id, title: title(id) }))}
          />
          <Button onPress={() => apply(soloDesks(solo))}>Seat one person, colleagues elsewhere</Button>
        </div>
      </div>
      <Dialog
        title="Somebody would lose their seat"
        isOpen={wanted !== null}
        onClose={() => setWanted(null)}
        footer={
          <>
            <Button onPress={() => setWanted(null)}>Keep the seats</Button>
            <Button
              tone="primary"
              onPress={() => {
                if (wanted) void onChange(wanted);
                setWanted(null);
              }}
            >
              Change the seats
            </Button>
          </>
        }
      >
        <p className="text-base">
          {lost.join(', ')} would have to choose a seat again with the same code. Everybody else stays.
        </p>
      </Dialog>
    </Panel>
  );
}
