import { useState } from 'react';
import type { PracticeClock } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { MINUTE } from '../../../shared/time.ts';
import { request } from '../../api/http.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Problem, Tag } from '../../components/panel.tsx';
import { useConnection, useDrillNow, useView } from '../../connection/context.tsx';
import { useOwnClock } from './alone.ts';

/** Moves the clock of one's own practice drill. A refusal is the server's, in words. */
function usePracticeClock() {
  const { identity } = useConnection();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const give = async (body: PracticeClock): Promise<void> => {
    if (!('token' in identity) || isBusy) return;
    setBusy(true);
    setRefusal(null);
    try {
      await request(PATHS.practiceClock, { method: 'POST', token: identity.token, body });
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return { isBusy, refusal, give };
}

const SKIPS = [1, 5];

/** Says that nobody else is here, and moves the clock: what a facilitator's console does for a team. */
export function PracticeBar() {
  const own = useOwnClock();
  const phase = useView((view) => view.phase);
  const { isBusy, refusal, give } = usePracticeClock();
  const [isEnding, setEnding] = useState(false);
  const now = useDrillNow();
  if (own === null || (phase !== 'running' && phase !== 'paused')) return null;
  return (
    <section
      aria-label="Practice"
      className="flex flex-wrap items-center gap-2 border-b border-line bg-panel px-3 py-1.5 text-small"
    >
      <Tag>{own === 'alone' ? 'Practice, alone' : 'Autopilot'}</Tag>
      <span className="text-fg-2 max-[767px]:hidden">
        {own === 'alone'
          ? 'Colleagues are scripted. Nobody facilitates.'
          : 'Nobody facilitates. You move the clock for everybody.'}
      </span>
      <span className="ml-auto flex flex-wrap gap-2">
        {phase === 'paused' ? (
          <Button tone="primary" isDisabled={isBusy} onPress={() => void give({ do: 'resume' })}>
            Go on
          </Button>
        ) : (
          SKIPS.map((count) => (
            <Button
              key={count}
              isDisabled={isBusy}
              onPress={() => void give({ do: 'skip', toMs: now + count * MINUTE })}
            >
              Skip {count} min
            </Button>
          ))
        )}
        <Button tone="quiet" onPress={() => setEnding(true)}>
          End…
        </Button>
      </span>
      {refusal && <Problem>{refusal}</Problem>}
      <Dialog
        title={own === 'alone' ? 'End your practice?' : 'End the drill for everybody?'}
        isOpen={isEnding}
        onClose={() => setEnding(false)}
        footer={
          <>
            <Button onPress={() => setEnding(false)}>{own === 'alone' ? 'Go on practising' : 'Go on'}</Button>
            <Button
              isDisabled={isBusy}
              onPress={() => void give({ do: 'endAct' }).then(() => setEnding(false))}
            >
              End this act
            </Button>
            <Button
              tone="danger"
              isDisabled={isBusy}
              onPress={() => void give({ do: 'end' }).then(() => setEnding(false))}
            >
              End the drill
            </Button>
          </>
        }
      >
        <p className="text-body">
          Ending the act takes you to the next morning, if there is one. Ending the drill takes you to the
          scorecard: what was not played scores nothing.
        </p>
      </Dialog>
    </section>
  );
}

/** In the briefing: the clock is the reader's own. */
export function StartPractice() {
  const { isBusy, refusal, give } = usePracticeClock();
  const own = useOwnClock();
  return (
    <div className="sticky bottom-0 -mx-4 flex min-h-14 flex-wrap items-center justify-between gap-2 border-t border-line bg-bg px-4 py-2">
      <p className="text-body">
        {own === 'alone'
          ? 'Read your card and the rules. The clock waits for you.'
          : 'Nobody facilitates: you start the clock when everybody is here and has read their card.'}
      </p>
      {refusal && <Problem>{refusal}</Problem>}
      <Button tone="primary" big isDisabled={isBusy} onPress={() => void give({ do: 'start' })}>
        Start the clock
      </Button>
    </div>
  );
}

/** After the end: nobody else opens the debrief. */
export function OpenOwnDebrief() {
  const { isBusy, refusal, give } = usePracticeClock();
  const own = useOwnClock();
  return (
    <div className="flex flex-col items-start gap-2 rounded-control border border-dashed border-wait px-3 py-2">
      <p className="text-base">
        {own === 'alone'
          ? 'You played alone, so the scorecard opens when you are ready. Answer the questions below first, if you like: afterwards you know too much.'
          : 'Nobody facilitates, so you open the scorecard for everybody. Talk first: afterwards you all know too much.'}
      </p>
      {refusal && <Problem>{refusal}</Problem>}
      <Button tone="primary" big isDisabled={isBusy} onPress={() => void give({ do: 'openDebrief' })}>
        Open the scorecard
      </Button>
    </div>
  );
}
