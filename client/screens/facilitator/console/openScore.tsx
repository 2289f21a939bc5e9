import { useState } from 'react';
import { PATHS } from '../../../../shared/paths.ts';
import type { Block, Scorecard } from '../../../../shared/scorecard.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import { request } from '../../../api/http.ts';
import { Button, Panel, Problem } from '../../../components/kit.tsx';
import { useConnection } from '../../../connection/context.tsx';
import { wordsOf } from '../loading.ts';

/** The score while they play, hidden until asked for: a number changes how one looks at people. `isOver`: all that counts has happened. */
export function OpenScore({ drillId, isOver }: { drillId: string; isOver: boolean }) {
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
  return (
    <Panel
      title={isOver ? 'Score' : 'Score so far'}
      action={
        shown && (
          <Button tone="quiet" onPress={() => setShown(null)}>
            Hide
          </Button>
        )
      }
    >
      {!shown && (
        <p className="mb-2 text-small text-fg-2">
          {isOver
            ? 'Hidden until you ask: talk first. What you judge is added to it.'
            : 'Hidden, so you watch people. What has not happened yet counts as nothing.'}
        </p>
      )}
      {shown && (
        <div className="mb-2 flex flex-col gap-2">
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
        </div>
      )}
      {failure && <Problem>{failure}</Problem>}
      <Button wide isDisabled={isBusy} onPress={() => void read()}>
        {shown ? 'Read it again' : 'Show the score'}
      </Button>
    </Panel>
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
