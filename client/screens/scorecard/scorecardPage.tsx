import { lazy, Suspense, useEffect } from 'react';
import { aloneWords, autopilotWords, howPlayedWords, playedOnWords } from '../../../shared/aloneWords.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { Tag } from '../../components/panel.tsx';
import { Blocks } from './blocks.tsx';
import { ByHand } from './byHand.tsx';
import { Changed, Ending, Waiting, WhatIf } from './closing.tsx';
import { ExposureCurve } from './curve.tsx';
import { EvaluationPart } from './evaluation.tsx';
import { Exports } from './exports.tsx';
import { FirstScreen } from './firstScreen.tsx';
import type { Story } from './moments.ts';
import { plainTitle } from './moments.ts';
import { Folded } from './pageParts.tsx';
import { unfoldEverything, unfoldTo, useOpenForPrint } from './printPage.ts';
import { WhatWentOut } from './published.tsx';
import { TheRecord } from './record.tsx';
import { Questions, Timings } from './summary.tsx';
import { ThisHappened } from './thisHappened.tsx';
import { Timeline } from './timeline.tsx';

// The facilitator's; a seat never loads it.
const Compare = lazy(async () => ({ default: (await import('./compare.tsx')).Compare }));

/** The whole card: one page first, then every reason behind it. `isPaper` is the view made for printing: one column, nothing folded. */
export function ScorecardPage({
  drillId,
  token,
  card,
  story,
  isPaper,
}: {
  drillId: string;
  token?: string;
  card: Scorecard;
  story: Story | null;
  isPaper: boolean;
}) {
  useOpenForPrint();
  useEffect(() => {
    if (isPaper) unfoldEverything();
  }, [isPaper]);
  useTarget(story !== null);
  const times = new Map((story?.moments ?? []).map(({ seq, time }) => [seq, time]));
  const access = { drillId, ...(token ? { token } : {}) };
  return (
    <article
      id="scorecard"
      className={`mx-auto flex w-full flex-col gap-2 px-4 py-3 text-fg print:max-w-none print:gap-4 print:p-0 ${isPaper ? 'max-w-3xl' : 'max-w-[1344px]'}`}
    >
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex min-w-0 flex-col gap-1">
          <div className="flex flex-wrap items-center gap-2 text-small text-fg-2">
            <span className="hidden print:inline">
              <Tag tone="tape">EXERCISE</Tag>
            </span>
            <span>
              {card.seed === null ? (
                'Variant sealed until the debrief'
              ) : (
                <>
                  Variant {card.variant.toUpperCase()}
                  {story?.variantTitle ? `, "${story.variantTitle}"` : ''}, seed {card.seed}
                </>
              )}
            </span>
          </div>
          <p className="text-title leading-tight font-semibold break-words">
            {story?.title || plainTitle(card.scenario)}
          </p>
          {card.alone !== undefined && <p className="text-small text-fg-2">{aloneWords(card)}</p>}
          {card.playedOn !== undefined && <p className="text-small text-fg-2">{playedOnWords(card)}</p>}
          {howPlayedWords(card).map((words) => (
            <p key={words} className="text-small text-fg-2">
              {words}
            </p>
          ))}
          {card.autopilot !== undefined && <p className="text-small text-fg-2">{autopilotWords(card)}</p>}
        </div>
        <Exports card={card} isOpen={story !== null} {...access} />
      </header>
      <FirstScreen card={card} {...(!token && story !== null ? { drillId } : {})} />
      <Folded>
        <Blocks card={card} times={times} />
        <Questions card={card} times={times} />
        <ExposureCurve card={card} />
        <Timings card={card} />
        <WhatWentOut texts={card.published} times={times} />
        <ByHand card={card} times={times} />
        <EvaluationPart card={card} times={times} />
        <WhatIf card={card} {...(token ? {} : { drillId })} />
        <Changed card={card} />
        <Waiting card={card} />
        <Ending card={card} />
        {!token && story !== null && (
          <Suspense>
            <Compare drillId={drillId} />
          </Suspense>
        )}
        <ThisHappened {...access} />
        <Timeline
          card={card}
          moments={story?.moments ?? null}
          elsewhere={token ? `/play/${drillId}` : null}
        />
        <TheRecord card={card} isSeat={token !== undefined} />
      </Folded>
    </article>
  );
}

/** A link to a row or a criterion opens what it lies in. Rows arrive after the page; a link that named one is followed once they are there. */
function useTarget(isReady: boolean): void {
  useEffect(() => {
    const follow = (): void => unfoldTo(location.hash.slice(1));
    if (isReady) follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [isReady]);
}
