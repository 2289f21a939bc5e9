import { Pin } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useAct } from '../../../../components/act.tsx';
import { useView } from '../../../../connection/context.tsx';
import { mmss } from './hands.ts';
import { reading } from './intervals.ts';
import { Intervals } from './intervals.tsx';
import type { Result } from './resultList.ts';
import { resultsOf } from './resultList.ts';
import { OnTheBoard, SmallButton } from './smallButton.tsx';

const MOST = 3;

/** What suites and probes have measured for this desk, the newest first. */
export function Results() {
  const suites = useView((view) => view.suites);
  const measured = useView((view) => view.measured);
  const evidence = useView((view) => view.evidence);
  const results = useMemo(() => resultsOf({ suites, measured, evidence }), [suites, measured, evidence]);
  if (results.length === 0) return null;
  const [shown, older] = [results.slice(0, MOST), results.slice(MOST)];
  return (
    <section aria-label="Results" className="flex flex-col gap-2">
      <h3 className="text-meta font-semibold text-fg-2">Results</h3>
      {shown.map((result) => (
        <ResultCard key={result.run} result={result} />
      ))}
      {older.length > 0 && (
        <details className="min-w-0">
          <summary className="flex min-h-8 items-center text-small text-act">
            Earlier results: {older.length}
          </summary>
          <div className="flex flex-col gap-2 pt-1">
            {older.map((result) => (
              <ResultCard key={result.run} result={result} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function ResultCard({ result }: { result: Result }) {
  const { title, at, evidence, items, note } = result;
  const words = reading(items.map(({ sample }) => sample));
  return (
    <article className="flex min-w-0 flex-col gap-1 rounded-panel border border-line bg-bg px-3 py-2">
      <header className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2">
        <h4 className="text-body font-semibold break-words">
          {title}{' '}
          <span className="m-mono text-meta font-normal whitespace-nowrap text-fg-3">
            {mmss(at)} · {note}
          </span>
        </h4>
        <PinIt evidence={evidence} title={title} />
      </header>
      <Intervals label={title} items={items} />
      {words.length > 0 && <p className="text-small text-fg-2">{words.join(' ')}</p>}
    </article>
  );
}

/** Pins a measurement, or says since when it is on the board. */
function PinIt({ evidence, title }: { evidence: string; title: string }) {
  const { busy, refusal, act } = useAct();
  const pinned = useView(({ board }) => board[evidence]);
  const held = useView((view) => view.evidence[evidence]?.mine === true);
  const box = useRef<HTMLSpanElement>(null);
  const pin = () => {
    // The button goes when it is done; whoever used the keyboard stays where it was.
    box.current?.focus({ preventScroll: true });
    if (!busy) void act('pinEvidence', { evidence: [evidence] });
  };
  if (!pinned && !held) return null;
  return (
    <span ref={box} tabIndex={-1} className="flex flex-col items-end rounded-control">
      {pinned ? (
        <OnTheBoard />
      ) : (
        <SmallButton onPress={pin}>
          <Pin aria-hidden size={12} /> Pin<span className="sr-only">: {title}</span>
        </SmallButton>
      )}
      {refusal && (
        <span role="alert" className="text-small text-risk">
          {refusal}
        </span>
      )}
    </span>
  );
}
