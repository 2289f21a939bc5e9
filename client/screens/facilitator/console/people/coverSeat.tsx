import { useState } from 'react';
import type { DrillDetail, LobbySeat } from '../../../../../shared/api.ts';
import { own } from '../../../../../shared/keyed.ts';
import { PATHS } from '../../../../../shared/paths.ts';
import type { PeopleBody } from '../../../../../shared/peopleBody.ts';
import { request } from '../../../../api/http.ts';
import { Button, Dialog, Problem, Radio } from '../../../../components/kit.tsx';
import { useNames } from '../../../../components/names.ts';
import { useView } from '../../../../connection/context.tsx';
import { wordsOf } from '../../loading.ts';

const COLLEAGUE = 'colleague';

interface Props {
  drill: DrillDetail;
  seat: LobbySeat;
  onDrill: (drill: DrillDetail) => void;
}

/** Somebody is out: who does their work until they are back. Taken back from here as well. */
export function CoverSeat(props: Props) {
  const { seat } = props;
  const { short } = useNames();
  const [isOpen, setOpen] = useState(false);
  const cover = useView((view) => own(view.covers, seat.seat));
  const canChange = useView(({ phase }) => phase !== 'hotWash' && phase !== 'debrief');
  const { change, busy, trouble } = useChange(props);
  const what = seat.roles.map(short).join(' ');
  if (!canChange) return null;
  if (cover)
    return (
      <span className="inline-flex flex-col gap-1">
        <Button small isBusy={busy} onPress={() => change({ do: 'giveBack', seat: seat.seat })}>
          Take {what} back
        </Button>
        {trouble && <Problem>{trouble}</Problem>}
      </span>
    );
  if (seat.occupant !== 'person') return null;
  return (
    <>
      <Button small onPress={() => setOpen(true)} aria-label={`Cover ${what} with somebody…`}>
        Cover…
      </Button>
      {isOpen && <CoverDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function useChange({ drill, onDrill }: Props, onDone: () => void = () => undefined) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const change = (body: PeopleBody): void => {
    setBusy(true);
    setTrouble(null);
    request<DrillDetail>(PATHS.drillPeople(drill.drillId), { method: 'POST', body })
      .then(
        (now) => {
          onDrill(now);
          onDone();
        },
        (error: unknown) => setTrouble(wordsOf(error)),
      )
      .finally(() => setBusy(false));
  };
  return { change, busy, trouble };
}

function CoverDialog(props: Props & { onClose: () => void }) {
  const { drill, seat, onClose } = props;
  const { short } = useNames();
  const [by, setBy] = useState<string | null>(null);
  const { change, busy, trouble } = useChange(props, onClose);
  const isOut = seat.steppedOut !== null;
  const cover = (): void =>
    change({ do: 'cover', seat: seat.seat, ...(by !== null && by !== COLLEAGUE && { by }) });
  return (
    <Dialog
      title={`Cover ${seat.roles.map(short).join(' ')} for ${seat.name ?? 'its person'}`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button big onPress={onClose}>
            Cancel
          </Button>
          <Button tone="primary" big isDisabled={busy || by === null} onPress={cover}>
            Cover it
          </Button>
        </>
      }
    >
      <p className="text-body text-fg-2">
        Everybody is told.{' '}
        {isOut
          ? `When ${seat.name} comes back, the desk is theirs again by itself.`
          : 'Take it back here when they are at their desk again.'}
      </p>
      <Radio
        label="Who does its work until then"
        value={by}
        onChange={setBy}
        options={choices(drill, seat, short)}
      />
      {trouble && <Problem>{trouble}</Problem>}
    </Dialog>
  );
}

/** A colleague, and an observer who sits down there, stand in only for somebody who has stepped out: their place is kept. */
function choices(drill: DrillDetail, seat: LobbySeat, short: (role: string) => string) {
  const isOut = seat.steppedOut !== null;
  const here = drill.seats.filter(
    ({ seat: id, name, occupant, steppedOut }) =>
      id !== seat.seat && name !== null && occupant === 'person' && steppedOut === null,
  );
  const watching = drill.observers.filter(({ steppedOut }) => isOut && steppedOut === null);
  return [
    ...(isOut
      ? [{ id: COLLEAGUE, title: 'A scripted colleague: does what is asked, volunteers nothing' }]
      : []),
    ...here.map(({ seat: id, name, roles }) => ({
      id,
      title: `${name}, besides ${roles.map(short).join(' ')}`,
    })),
    ...watching.map(({ seat: id, name }) => ({ id, title: `${name}, who observes, sits down there` })),
  ];
}
