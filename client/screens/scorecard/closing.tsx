import { lazy, Suspense } from 'react';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { Empty } from '../../components/panel.tsx';
import { Prose, Section } from './pageParts.tsx';
import { number } from './scoreWords.ts';

// The facilitator's; a seat never loads it.
const AddToPlan = lazy(async () => ({ default: (await import('../plan/addToPlan.tsx')).AddToPlan }));

/** Where the most was left: at most three. `drillId`: for whoever may put them into the plan. */
export const Fixes = ({ card: { fixes }, drillId }: { card: Scorecard; drillId?: string }) => (
  <Section id="fixes" title="Three things to change first">
    {fixes.length === 0 ? (
      <Empty>Nothing was left that the log can see.</Empty>
    ) : (
      <ol className="-m-3 divide-y divide-line">
        {fixes.map(({ title, worth, why }, index) => (
          <li
            key={title}
            className="grid grid-cols-[16px_minmax(0,1fr)_auto] items-baseline gap-x-3 px-3 py-2 max-[767px]:gap-x-2"
          >
            <span className="m-mono text-fg-2">{index + 1}</span>
            <div className="flex min-w-0 flex-col gap-0.5">
              <h3 className="text-body font-semibold break-words">
                <Prose text={title} />
              </h3>
              <p className="text-body break-words text-fg-2">
                <Prose text={why} />
              </p>
              {drillId !== undefined && (
                <div className="m-noprint pt-1">
                  <Suspense>
                    <AddToPlan drillId={drillId} title={title} why={why} from="Scorecard" />
                  </Suspense>
                </div>
              )}
            </div>
            <span className="m-mono text-safe">
              <span className="sr-only">would have been worth </span>+{number(worth)}
            </span>
          </li>
        ))}
      </ol>
    )}
  </Section>
);

/** `drillId`: for the facilitator, who can have the drill decided again. */
export const WhatIf = ({
  card: { counterfactuals },
  drillId,
}: {
  card: Scorecard;
  drillId?: string | undefined;
}) =>
  counterfactuals.length === 0 && drillId === undefined ? null : (
    <Section id="what-if" title="What if">
      {counterfactuals.map(({ title, text }) => (
        <div key={title} className="flex flex-col gap-0.5">
          <h3 className="text-body font-semibold">
            <Prose text={title} />
          </h3>
          <p className="max-w-prose text-body text-fg-2">
            <Prose text={text} />
          </p>
        </div>
      ))}
      {drillId !== undefined && (
        <a
          href={`/drills/${drillId}/what-if`}
          className="inline-flex min-h-8 items-center text-act underline underline-offset-2 max-[767px]:min-h-11 print:hidden"
        >
          Move, add or take away an act
        </a>
      )}
    </Section>
  );

export const Ending = ({ card: { ending } }: { card: Scorecard }) => (
  <Section id="ending" title="How it ended">
    <h3 className="text-body font-semibold">{ending.title}</h3>
    <p className="max-w-prose text-base">{ending.text}</p>
  </Section>
);

/** Where the facilitator changed the plan, and what could not be asked of anybody for that. */
export const Changed = ({ card: { alterations = [] } }: { card: Scorecard }) =>
  alterations.length === 0 ? null : (
    <Section id="changed" title="Changed by the facilitator" long>
      <ul className="flex flex-col gap-2">
        {alterations.map(({ inject, subject, what, at, why, notScored }) => (
          <li key={inject} className="flex break-inside-avoid flex-col gap-0.5">
            <h3 className="text-body font-semibold break-words">
              {subject} <span className="m-mono font-normal text-fg-2">{formatDrillTime(at)}</span>
            </h3>
            <p className="max-w-prose text-body break-words text-fg-2">
              The facilitator {what}.{why !== '' && ` “${why}”`}
            </p>
            <p className="text-small text-fg-2">
              {notScored.length > 0
                ? `Not scored for that: ${notScored.join('; ')}.`
                : 'It changed no points.'}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );

/** Free text and what only somebody who was there can judge. Outside the total. */
export const Waiting = ({ card: { awaitingHuman } }: { card: Scorecard }) =>
  awaitingHuman.length === 0 ? null : (
    <Section id="waiting" title="Waiting for a person to judge" long>
      <p className="text-small text-fg-2">None of this is in the total.</p>
      <ul className="flex flex-col gap-2">
        {awaitingHuman.map(({ id, title, text, max }) => (
          <li key={id} className="flex break-inside-avoid flex-col gap-0.5">
            <h3 className="text-body font-semibold">
              {title} {max > 0 && <span className="m-mono font-normal text-fg-2">up to {number(max)}</span>}
            </h3>
            <p className="max-w-prose text-body break-words text-fg-2">
              <Prose text={text} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
