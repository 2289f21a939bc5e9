import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DrillDetail } from '../../../../shared/api.ts';
import { FACILITATOR_PATHS } from '../../../../shared/facilitatorPaths.ts';
import type { PlayOnOffer } from '../../../../shared/playOn.ts';
import type { DrillTime } from '../../../../shared/time.ts';
import { formatDrillTime, sheetDrillTime } from '../../../../shared/time.ts';
import { request } from '../../../api/http.ts';
import { Button, Choose, Dialog, Problem, TextField } from '../../../components/kit.tsx';
import { Loading } from '../../../components/shell.tsx';
import { timeTyped } from '../console/events/timeTyped.ts';
import { useAnswer, wordsOf } from '../loading.ts';

/** A new drill from a past minute of this one. This one stays as it is, also while it runs. */
export default function PlayOnDialog({ drillId, onClose }: { drillId: string; onClose: () => void }) {
  const { answer: offer, failure, reload } = useAnswer<PlayOnOffer>(FACILITATOR_PATHS.drillPlayOn(drillId));
  return (
    <Dialog title={offer ? `Play on from: ${offer.title}` : 'Play on from'} isOpen onClose={onClose}>
      {failure && (
        <>
          <Problem>{failure}</Problem>
          <div className="flex flex-wrap justify-end gap-2">
            <Button onPress={onClose}>Close</Button>
            <Button onPress={reload}>Try again</Button>
          </div>
        </>
      )}
      {!offer && !failure && <Loading>Reading the log…</Loading>}
      {offer && !failure && <Minute drillId={drillId} offer={offer} onClose={onClose} />}
    </Dialog>
  );
}

const clock = (at: DrillTime): string => sheetDrillTime(at).slice('T+'.length);

/** The whole second after a moment: what happened at it is in. */
const justAfter = (at: DrillTime): DrillTime => Math.ceil(at / 1_000) * 1_000;

function Minute({ drillId, offer, onClose }: { drillId: string; offer: PlayOnOffer; onClose: () => void }) {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(clock(Math.floor(offer.until / 2_000) * 1_000));
  const [chosen, setChosen] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const minute = timeTyped(typed);
  const choose = (index: string): void => {
    setChosen(index);
    setRefusal(null);
    const moment = offer.moments[Number(index)];
    if (moment) setTyped(clock(justAfter(moment.at)));
  };
  const plan = (): void => {
    if (minute === null) return;
    setBusy(true);
    setRefusal(null);
    request<DrillDetail>(FACILITATOR_PATHS.drillPlayOn(drillId), { method: 'POST', body: { minute } }).then(
      (drill) => navigate(`/drills/${drill.drillId}`),
      (error: unknown) => {
        setRefusal(wordsOf(error));
        setBusy(false);
      },
    );
  };
  return (
    <>
      <p className="text-body text-fg-2">
        A new drill begins as this one stood at the minute you choose, with a code of its own and free seats.
        This one ({offer.code}) stays as it is. It has minutes from {formatDrillTime(offer.from)} to{' '}
        {formatDrillTime(offer.until)}.
      </p>
      <div className="grid items-start gap-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <TextField
          label="Minute"
          hint="mm:ss, for example 14:30"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setChosen('');
            setRefusal(null);
          }}
          error={typed.trim() !== '' && minute === null ? 'Write mm:ss or h:mm:ss.' : null}
        />
        <Choose
          label="Or right after"
          value={chosen}
          onChange={choose}
          options={offer.moments.map(({ at, words }, index) => ({
            id: String(index),
            title: `${formatDrillTime(at)}  ${words}`,
          }))}
        />
      </div>
      <p className="text-small text-fg-2">
        What was done before is kept and counts as it stood; the new scorecard says so. Names are not carried
        over. The clock stands until you start it.
      </p>
      {refusal && <Problem>{refusal}</Problem>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button big onPress={onClose}>
          Cancel
        </Button>
        <Button tone="primary" big isDisabled={busy || minute === null} onPress={plan}>
          {minute === null ? 'Play on' : `Play on from ${formatDrillTime(minute)}`}
        </Button>
      </div>
    </>
  );
}
