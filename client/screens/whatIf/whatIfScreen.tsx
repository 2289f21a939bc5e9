import { useState } from 'react';
import { Link } from 'wouter';
import type { WhatIfAnswer, WhatIfEdit } from '../../../shared/whatIf.ts';
import { Button } from '../../components/button.tsx';
import { Empty, Panel, Problem } from '../../components/panel.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { Builder } from './builder.tsx';
import { Kept } from './kept.tsx';
import { Outcome } from './outcome.tsx';
import type { WhatIfDoing } from './useWhatIf.ts';
import { useWhatIf } from './useWhatIf.ts';

/** What would have come of a drill had somebody acted sooner, later, or not at all. */
export function WhatIfScreen({ drillId }: { drillId: string }) {
  const doing = useWhatIf(drillId);
  const { loaded } = doing;
  useTitle('What if');
  return (
    <Shell width="full" title={<span className="font-semibold">What if</span>}>
      {loaded.state === 'loading' && <Loading>Deciding the drill again…</Loading>}
      {loaded.state === 'failed' && (
        <div className="mx-auto flex max-w-prose flex-col gap-3 px-4 py-10 text-base">
          <h1 className="text-[20px] font-semibold">There is no what-if for this drill</h1>
          <Problem>{loaded.words}</Problem>
          <div className="flex flex-wrap gap-2">
            <Button tone="primary" big onPress={doing.retry}>
              Try again
            </Button>
          </div>
        </div>
      )}
      {loaded.state === 'ready' && <WhatIfPage drillId={drillId} answer={loaded.answer} doing={doing} />}
    </Shell>
  );
}

function WhatIfPage({
  drillId,
  answer,
  doing,
}: {
  drillId: string;
  answer: WhatIfAnswer;
  doing: WhatIfDoing;
}) {
  const [edits, setEdits] = useState<WhatIfEdit[]>([]);
  const change = (next: WhatIfEdit[]): void => {
    setEdits(next);
    doing.show(null);
  };
  const ask = (next: WhatIfEdit[]): void => {
    setEdits(next);
    void doing.ask(next);
  };
  return (
    <div className="mx-auto flex w-full max-w-[1280px] flex-col gap-3 px-4 py-4">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-[20px] leading-tight font-semibold">What if: {answer.title}</h1>
        <Link
          href={`/drills/${drillId}/scorecard`}
          className="inline-flex min-h-8 items-center text-act underline underline-offset-2 max-[767px]:min-h-11"
        >
          Scorecard
        </Link>
      </header>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          <Prepared answer={answer} isBusy={doing.isBusy} onAsk={ask} />
          <Builder answer={answer} edits={edits} isBusy={doing.isBusy} onChange={change} onAsk={ask} />
          {doing.problem !== null && <Problem>{doing.problem}</Problem>}
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <Outcome result={doing.result} until={answer.until} />
          <Kept
            saved={answer.saved}
            edits={doing.result ? edits : null}
            doing={doing}
            onOpen={(item) => {
              setEdits(item.edits);
              doing.show(item.result);
            }}
          />
        </div>
      </div>
    </div>
  );
}

const Prepared = ({
  answer,
  isBusy,
  onAsk,
}: {
  answer: WhatIfAnswer;
  isBusy: boolean;
  onAsk: (edits: WhatIfEdit[]) => void;
}) => (
  <Panel title="Prepared for this drill">
    {answer.prepared.length === 0 ? (
      <Empty>No single change made a difference to this drill. Build one below.</Empty>
    ) : (
      <ul className="flex flex-col gap-2">
        {answer.prepared.map(({ title, about, edits }) => (
          <li key={title} className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {title}
              <span className="block text-small text-fg-2">{about}</span>
            </span>
            <Button small isBusy={isBusy} onPress={() => onAsk(edits)} aria-label={`Ask: ${title}`}>
              Ask
            </Button>
          </li>
        ))}
      </ul>
    )}
  </Panel>
);
