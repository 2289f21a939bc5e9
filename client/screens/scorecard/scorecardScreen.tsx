import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Problem } from '../../components/panel.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { useLightPage } from './printPage.ts';
import { ScorecardPage } from './scorecardPage.tsx';
import { useScorecard } from './useScorecard.ts';

/** A drill's scorecard: for its seats once the debrief is open, for its facilitator at any time. */
export function ScorecardScreen({ drillId, token }: { drillId: string; token?: string }) {
  const { loaded, retry } = useScorecard(drillId, token);
  const isPaper = new URLSearchParams(useSearch()).get('print') === '1';
  useLightPage(isPaper);
  useTitle('Scorecard');
  return (
    <Shell width="full" title={<span className="font-semibold">Scorecard</span>}>
      {loaded.state === 'loading' && <Loading>Reading the log…</Loading>}
      {loaded.state === 'closed' && (
        <Calm title="The scorecard is not open yet">
          <p>
            Your facilitator opens it with the debrief, when everybody has said how it was. Nothing you can do
            here is missing; stay with the group.
          </p>
          <div>
            <Button tone="primary" big onPress={retry}>
              Look again
            </Button>
          </div>
        </Calm>
      )}
      {loaded.state === 'failed' && (
        <Calm title="The scorecard could not be read">
          <Problem>{loaded.words}</Problem>
          <div>
            <Button tone="primary" big onPress={retry}>
              Try again
            </Button>
          </div>
        </Calm>
      )}
      {loaded.state === 'ready' && (
        <ScorecardPage
          drillId={drillId}
          card={loaded.card}
          story={loaded.story}
          isPaper={isPaper}
          {...(token ? { token } : {})}
        />
      )}
    </Shell>
  );
}

const Calm = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="mx-auto flex max-w-prose flex-col gap-3 px-4 py-10 text-base">
    <h1 className="text-[20px] font-semibold">{title}</h1>
    {children}
  </div>
);
