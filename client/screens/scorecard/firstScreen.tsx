import type { Moved } from '../../../shared/firstPage.ts';
import { judgedWords } from '../../../shared/judgedWords.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { Tag } from '../../components/panel.tsx';
import { Fixes } from './closing.tsx';
import { Bar, Points, Prose, RatingTag, Section } from './pageParts.tsx';
import { number, outOf, shareOf } from './scoreWords.ts';
import { SoFar } from './soFar.tsx';

const TITLES = {
  paging: 'Paging',
  containment: '30-minute containment',
  decision: 'Rollback or patch',
} as const;
const BAND = { Ready: 'safe', Capable: 'act', Developing: 'sev1', 'Not ready': 'risk' } as const;

/** What somebody reads who has one minute. Every reason behind it stands further down. */
export function FirstScreen({ card, drillId }: { card: Scorecard; drillId?: string }) {
  return (
    <>
      <Verdict card={card} />
      <ul className="grid gap-2 min-[1024px]:grid-cols-3 print:grid-cols-3">
        {(['paging', 'containment', 'decision'] as const).map((id) => (
          <li
            key={id}
            className="grid break-inside-avoid grid-cols-[minmax(110px,auto)_minmax(0,1fr)] items-center gap-x-4 gap-y-1 rounded-panel border border-line bg-panel p-3"
          >
            <div className="flex flex-col gap-1">
              <h2 className="text-small text-fg-2">{TITLES[id]}</h2>
              <Points {...card.headline[id]} big />
              <Bar {...card.headline[id]} tone={toneOf(card.headline[id])} />
            </div>
            <MovedBy moved={card.firstPage.moved[id]} />
          </li>
        ))}
      </ul>
      <div className="grid items-stretch gap-2 min-[1024px]:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] print:grid-cols-1">
        <SoFar card={card} />
        <Section id="questions" title="Five questions">
          <dl className="-mx-3 -my-3 grid h-full divide-y divide-line">
            {card.answers.map(({ question, brief, evidence }) => (
              <div key={question} className="flex flex-col justify-center gap-0.5 px-3 py-2">
                <dt className="flex items-baseline justify-between gap-2 text-body font-semibold">
                  {question}
                  <a
                    href="#answers"
                    className="inline-flex min-h-6 items-center text-small font-normal whitespace-nowrap text-act"
                  >
                    <span className="sr-only">{question} rests on </span>
                    {evidence.length} {evidence.length === 1 ? 'event' : 'events'}
                  </a>
                </dt>
                <dd className="text-body break-words text-fg-2">
                  <Prose text={brief} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
      <Fixes card={card} {...(drillId === undefined ? {} : { drillId })} />
      <Phases card={card} />
    </>
  );
}

function Verdict({ card }: { card: Scorecard }) {
  const rest = outOf(card);
  const people = judgedWords(card);
  return (
    <section aria-labelledby="verdict" className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="flex max-w-[60ch] min-w-0 flex-col items-start gap-1.5">
        <Tag tone={BAND[card.band]}>{card.band}</Tag>
        <h1 id="verdict" className="text-[20px] leading-snug font-semibold break-words">
          {card.firstPage.sentence}
        </h1>
      </div>
      <div className="flex max-w-[52ch] items-center gap-3">
        <Points points={card.total} max={card.max} big />
        <p className="text-small text-fg-2">The team’s score; nobody is scored alone. {people || rest}</p>
      </div>
    </section>
  );
}

/** Signs and words carry it; the colour only repeats it. */
function MovedBy({ moved }: { moved: readonly Moved[] }) {
  if (moved.length === 0) return <p className="text-small text-fg-2">Nothing here was scored.</p>;
  return (
    <ul className="flex min-w-0 flex-col">
      {moved.map(({ good, text, criterion }) => (
        <li key={criterion} className="grid grid-cols-[14px_minmax(0,1fr)] items-baseline text-small">
          <span aria-hidden className={`m-mono ${good ? 'text-safe' : 'text-risk'}`}>
            {good ? '+' : '−'}
          </span>
          <a
            href={`#criterion-${criterion}`}
            className="block min-h-6 py-[3px] break-words text-fg hover:underline"
          >
            <span className="sr-only">{good ? 'Earned: ' : 'Lost: '}</span>
            <Prose text={text} />
          </a>
        </li>
      ))}
    </ul>
  );
}

const toneOf = (score: { points: number; max: number }): 'safe' | 'plain' | 'risk' => {
  const share = shareOf(score);
  return share >= 0.8 ? 'safe' : share >= 0.4 ? 'plain' : 'risk';
};

/** The road of an incident, and below it how sure they were and whether the desks agreed. */
function Phases({ card }: { card: Scorecard }) {
  const { phases, judgement } = card.firstPage;
  return (
    <Section id="phases" title="By phase">
      <ol className="grid grid-cols-1 gap-2 min-[480px]:grid-cols-2 min-[1024px]:grid-cols-6 print:grid-cols-3">
        {phases.map(({ phase, title, points, max, rating, words }) => (
          <li key={phase} className="flex min-w-0 flex-col gap-0.5">
            <h3 className="text-body font-semibold">{title}</h3>
            {max > 0 ? (
              <p className="m-mono text-body">
                {number(points)} <span className="text-fg-2">of {number(max)}</span>
              </p>
            ) : (
              <p className="text-body text-fg-2">Not scored</p>
            )}
            {rating && (
              <p>
                <RatingTag rating={rating} short />
              </p>
            )}
            <p className="text-small break-words text-fg-2">{words}</p>
          </li>
        ))}
      </ol>
      <p className="max-w-[90ch] border-t border-line pt-2 text-body text-fg-2">
        <span className="font-semibold text-fg">Sure, and right?</span> {judgement.confidence}{' '}
        <span className="font-semibold text-fg">Did the desks agree?</span> {judgement.agreement}
      </p>
    </Section>
  );
}
