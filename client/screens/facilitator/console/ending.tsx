import { useState } from 'react';
import type { PayloadInput } from '../../../../shared/drill/parseCommand.ts';
import { useAct } from '../../../components/act.tsx';
import { Button, Dialog, Problem } from '../../../components/kit.tsx';
import { useView } from '../../../connection/context.tsx';

/** Things that cannot be taken back ask once, in words that say what goes. */
function Asked<N extends 'endAct' | 'endDrill' | 'openDebrief'>({
  name,
  label,
  title,
  words,
  stay,
  go,
  tone = 'plain',
}: {
  name: N;
  label: string;
  title: string;
  words: string;
  stay: string;
  go: string;
  tone?: 'plain' | 'primary' | 'danger';
}) {
  const [isOpen, setOpen] = useState(false);
  const { act, busy, refusal } = useAct();
  return (
    <>
      <Button tone={tone} onPress={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        title={title}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button big onPress={() => setOpen(false)}>
              {stay}
            </Button>
            <Button
              tone="primary"
              big
              isDisabled={busy}
              onPress={() =>
                void act(name, {} as PayloadInput<N>).then((ok) => {
                  if (ok) setOpen(false);
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
    </>
  );
}

export function EndAct() {
  const act = useView((view) => view.act);
  const isLast = useView((view) => {
    const acts = Object.values(view.kits)[0]?.acts ?? [];
    return acts.at(-1)?.id === view.act?.act;
  });
  if (!act) return null;
  return (
    <Asked
      name="endAct"
      label="End act…"
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

export const EndDrill = () => (
  <Asked
    name="endDrill"
    label="End drill…"
    title="End the drill"
    words="Play is over for everybody and cannot go on. The hot wash begins; the score stays closed until you open the debrief."
    stay="Keep playing"
    go="End the drill"
  />
);

export const OpenDebrief = () => (
  <Asked
    name="openDebrief"
    label="Open the debrief…"
    title="Open the debrief"
    words="Everybody reads the scorecard, the whole log and what was behind it. Talk first: it is hard to talk about feelings beside a number."
    stay="Not yet"
    go="Open the debrief"
    tone="primary"
  />
);
