import { ActButton } from '../../../components/act.tsx';
import { useSend, useView, useWire } from '../../../connection/context.tsx';
import { EmergencyScreen, EmergencyStop } from '../emergencyStop.tsx';

/** In every phase: what is real waits for none. */
export function StopButton() {
  const send = useSend();
  return (
    <EmergencyStop
      onStop={async (reason) => {
        const answer = await send('stopExercise', { reason });
        // Another facilitator was faster: what was wanted is so.
        return answer.ok || answer.rejection.code === 'alreadyDone' ? null : answer.rejection.message;
      }}
    />
  );
}

export function StopScreen({ lines }: { lines: readonly { locale: string; text: string }[] }) {
  const stop = useWire((wire) => wire.stop);
  const isPlaying = useView(({ phase }) => phase === 'running' || phase === 'paused');
  const send = useSend();
  return (
    <EmergencyScreen
      stop={stop}
      lines={lines}
      onContinue={async () => {
        const answer = await send('continueExercise', {});
        return answer.ok || answer.rejection.code === 'alreadyDone' ? null : answer.rejection.message;
      }}
      end={
        isPlaying && (
          <ActButton name="endDrill" payload={{}} tone="danger" big>
            End the drill
          </ActButton>
        )
      }
    />
  );
}
