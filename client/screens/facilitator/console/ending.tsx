import { useState } from 'react';
import type { PayloadInput } from '../../../../shared/drill/parseCommand.ts';
import { useAct } from '../../../components/act.tsx';
import { Button, Dialog, Problem } from '../../../components/kit.tsx';
import { useView } from '../../../connection/context.tsx';
import { useConsole } from './state.tsx';

/** Things that cannot be taken back ask once, in words that say what goes. */
function Asked<N extends 'endAct' | 'endDrill' | 'openDebrief'>({
  name,
  title,
  words,
  stay,
  go,
  isOpen,
  onClose,
}: {
  name: N;
  title: string;
  words: string;
  stay: string;
  go: string;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { act, busy, refusal } = useAct();
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button big onPress={onClose}>
            {stay}
          </Button>
          <Button
            tone="primary"
            big
            isDisabled={busy}
            onPress={() =>
              void act(name, {} as PayloadInput<N>).then((ok) => {
                if (ok) onClose();
              })
            }
          >
            {go}
          </Button>
        </>
      }
    >
      <p className="text-base">{words}</p>
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}

export function EndAct() {
  const { dialog, open } = useConsole();
  const act = useView((view) => view.act);
  const isLast = useView((view) => {
    const acts = Object.values(view.kits)[0]?.acts ?? [];
    return acts.at(-1)?.id === view.act?.act;
  });
  if (!act) return null;
  return (
    <Asked
      name="endAct"
      isOpen={dialog === 'endAct'}
      onClose={() => open(null)}
      title={`End: ${act.title}`}
      words={
        isLast
          ? 'This is the last act: the drill ends and the hot wash begins. Injects that have not gone out never will.'
          : 'The clock jumps to the next act. Injects of this act that have not gone out never will; what was left running in the story keeps running.'
      }
      stay="Keep playing"
      go={isLast ? 'End the act and the drill' : 'Go to the next act'}
    />
  );
}

export function EndDrill() {
  const { dialog, open } = useConsole();
  return (
    <Asked
      name="endDrill"
      isOpen={dialog === 'endDrill'}
      onClose={() => open(null)}
      title="End the drill"
      words="Play is over for everybody and cannot go on. The hot wash begins; the score stays closed until you open the debrief."
      stay="Keep playing"
      go="End the drill"
    />
  );
}

export function OpenDebrief() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button tone="primary" onPress={() => setOpen(true)}>
        Open the debrief…
      </Button>
      <Asked
        name="openDebrief"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Open the debrief"
        words="Everybody reads the scorecard, the whole log and what was behind it. Talk first: it is hard to talk about feelings beside a number."
        stay="Not yet"
        go="Open the debrief"
      />
    </>
  );
}
