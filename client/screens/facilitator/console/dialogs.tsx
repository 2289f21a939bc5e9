import { lazy, Suspense } from 'react';
import { Button, Dialog } from '../../../components/kit.tsx';
import { SupportLinesOpen } from '../../../components/shell.tsx';
import { useView } from '../../../connection/context.tsx';
import { GuideDialog } from '../guideDialog.tsx';
import { AllDesks } from './desks/allDesks.tsx';
import { EndAct, EndDrill } from './ending.tsx';
import { Skip } from './events/skip.tsx';
import { KeyHelp } from './keys.tsx';
import { PauseWithReason } from './pause.tsx';
import { SeatDialog } from './people/seatDialog.tsx';
import { Composer } from './shelf/composer.tsx';
import { Adjudicate } from './simCell/adjudicate.tsx';
import { Whisper } from './simCell/whisper.tsx';
import { useConsole } from './state.tsx';
import { TimeLimitsDialog } from './timeFactor.tsx';

const PlayOnDialog = lazy(() => import('../playOn/playOn.tsx'));
const ComfortDialog = lazy(() => import('../../../components/comfortDialog.tsx'));

/** Every dialog that the header, a key or more than one panel opens. It stays where it is when the columns change behind it. */
export function ConsoleDialogs() {
  const { drill, onDrill, dialog, open, seat, openSeat } = useConsole();
  const isOver = useView(({ phase }) => phase === 'hotWash' || phase === 'debrief');
  const close = (): void => open(null);
  const chosen = drill.seats.find((item) => item.seat === seat);
  return (
    <>
      <Composer />
      <Skip />
      <Whisper />
      <Adjudicate />
      <AllDesks />
      <PauseWithReason />
      <EndAct />
      <EndDrill />
      <GuideDialog
        drill={drill}
        first={isOver ? 'hotWash' : 'during'}
        isOpen={dialog === 'guide'}
        onClose={close}
      />
      <KeyHelp isOpen={dialog === 'keys'} onClose={close} />
      {dialog === 'playOn' && (
        <Suspense>
          <PlayOnDialog drillId={drill.drillId} onClose={close} />
        </Suspense>
      )}
      {dialog === 'timeLimits' && <TimeLimitsDialog />}
      {dialog === 'comfort' && (
        <Suspense>
          <ComfortDialog isOpen onClose={close} />
        </Suspense>
      )}
      <Dialog
        title="Real support lines"
        isOpen={dialog === 'support'}
        onClose={close}
        footer={<Button onPress={close}>Close</Button>}
      >
        <SupportLinesOpen lines={drill.supportLines} />
      </Dialog>
      {chosen && <SeatDialog drill={drill} seat={chosen} onDrill={onDrill} onClose={() => openSeat(null)} />}
    </>
  );
}
