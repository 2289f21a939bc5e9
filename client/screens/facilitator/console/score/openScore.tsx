import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { PATHS } from '../../../../../shared/paths.ts';
import type { Block, Scorecard } from '../../../../../shared/scorecard.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { request } from '../../../../api/http.ts';
import { Button, Problem } from '../../../../components/kit.tsx';
import { useConnection, useView } from '../../../../connection/context.tsx';
import { wordsOf } from '../../loading.ts';
import { useConsole } from '../state.tsx';

/** The score while they play, hidden until asked for: a number changes how one looks at people. Not in the debrief, where the finished scorecard stands beside it. */
export function OpenScore() {
  const { drill } = useConsole();
  const phase = useView((view) => view.phase);
  const isOver = phase === 'hotWash';
  if (phase === 'lobby' || phase === 'debrief' || !(drill.console === 'open' || isOver)) return null;
  // What was read during play goes when play is over.
  return <Score key={String(isOver)} drillId={drill.drillId} isOver={isOver} />;
}

/** `isOver`: all that counts has happened. */
function Score({ drillId, isOver }: { drillId: string; isOver: boolean }) {
  const { store } = useConnection();
  const [shown, setShown] = useState<{ card: Scorecard; at: number } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const at = store.getState().view.clock.at;
      setShown({ card: await request<Scorecard>(PATHS.scorecard(drillId)), at });
    } catch (error) {
      setFailure(wordsOf(error));
    }
    setBusy(false);
  };
  const title = isOver ? 'Score' : 'Score so far';
  return (
    <section aria-label={title} className="flex-none rounded-panel border border-line bg-panel">
      <button
        type="button"
        aria-expanded={shown !== null}
        onClick={() => {
          if (shown) setShown(null);
          else if (!isBusy) void read();
        }}
        className="flex min-h-[30px] w-full items-center gap-2 rounded-panel px-3 text-left text-small max-[767px]:min-h-11"
      >
        <ChevronRight aria-hidden size={13} className={shown ? 'rotate-90' : ''} />
        <strong className="font-semibold">{title}</strong>
        <span className="ml-auto truncate text-meta text-fg-3">
          {shown ? 'hide it' : isOver ? 'hidden until you ask: talk first' : 'hidden, so you watch people'}
        </span>
      </button>
      {failure && (
        <div className="p-2">
          <Problem>{failure}</Problem>
        </div>
      )}
      {shown && (
        <div className="flex flex-col gap-2 px-3 pb-3">
          <p className="text-small text-fg-2">
            As of <span className="m-mono">{formatDrillTime(shown.at)}</span>:{' '}
            <strong className="m-mono text-title text-fg">
              {shown.card.total} of {shown.card.max}
            </strong>
            , {shown.card.band}
          </p>
          <ul className="flex flex-col gap-2">
            {shown.card.blocks.map((block) => (
              <BlockBar key={block.id} block={block} />
            ))}
          </ul>
          <Button wide small isDisabled={isBusy} onPress={() => void read()}>
            Read it again
          </Button>
        </div>
      )}
    </section>
  );
}

const BlockBar = ({ block: { title, points, max, rating } }: { block: Block }) => (
  <li className="flex flex-col gap-0.5 text-small">
    <span className="flex justify-between gap-2">
      <span>{title}</span>
      <span className="m-mono whitespace-nowrap">
        {points}/{max} {rating}
      </span>
    </span>
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="h-1.5 w-full" aria-hidden="true">
      <rect width="100" height="4" fill="var(--line)" />
      <rect width={max > 0 ? (points / max) * 100 : 0} height="4" fill="var(--fg-2)" />
    </svg>
  </li>
);
