import { Link } from 'wouter';
import { useConnection, useView } from '../../connection/context.tsx';
import { useOwnClock, usePractice } from '../practice/alone.ts';
import { OpenOwnDebrief } from '../practice/practice.tsx';
import { PirForm } from '../warRoom/desk/review/pirForm.tsx';
import { OwnTimeline } from './ownTimeline.tsx';

const ROUNDS: { title: string; minutes: string; lead: string; prompts: string[] }[] = [
  {
    title: 'First, how it was',
    minutes: '5 min',
    lead: 'One sentence each, in any order. Passing is fine. Nobody answers or corrects.',
    prompts: [
      'What was that like for you?',
      'When did you feel stretched, or alone?',
      'Is anything from it still with you?',
    ],
  },
  {
    title: 'Then, what happened',
    minutes: '5 to 10 min',
    lead: 'Facts, in the order they came. What you saw and knew then, not what you know now.',
    prompts: [
      'When did you know it was an incident?',
      'What did you know that somebody else needed?',
      'What surprised you?',
    ],
  },
  {
    title: 'Last, what we take with us',
    minutes: '5 to 10 min',
    lead: 'About the system, never about a person.',
    prompts: [
      'What helped, and should be kept?',
      'What would have made it easier: a tool, a rule, a number on a card?',
      'What will each of us look up tomorrow?',
    ],
  },
];

/** Right after the end, before anybody leaves: feelings, then facts, then lessons. The score comes later, and only when the facilitator opens it. */
export function HotWash() {
  const { identity } = useConnection();
  const phase = useView((view) => view.phase);
  const isOpen = phase === 'debrief';
  const isPractice = usePractice();
  const hasOwnClock = useOwnClock() !== null;
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 px-4 py-6">
      <header className="flex flex-col gap-1">
        <h1 className="text-[24px] leading-tight font-semibold">
          {isOpen ? 'Debrief' : 'The drill is over. Stay a moment.'}
        </h1>
        <p className="text-base text-fg-2">
          Everybody and everything in it was invented.{' '}
          {isPractice ? 'You can put it down now.' : 'You can put it down now; you did it together.'}
        </p>
      </header>
      {isOpen ? (
        <DebriefDoor
          scorecard={
            'seat' in identity
              ? `/play/${identity.drillId}/scorecard?seat=${encodeURIComponent(identity.seat)}`
              : `/drills/${identity.drillId}/scorecard`
          }
        />
      ) : hasOwnClock ? (
        <OpenOwnDebrief />
      ) : (
        <p role="status" className="rounded-control border border-dashed border-wait px-3 py-2 text-base">
          The scorecard opens when the facilitator opens the debrief. First the people, then the points.
        </p>
      )}
      <Rounds />
      <Care />
      <PirForm />
      {isOpen && <OwnTimeline />}
    </div>
  );
}

function DebriefDoor({ scorecard }: { scorecard: string }) {
  const debrief = useView((view) => view.debrief);
  return (
    <section
      aria-labelledby="debrief-title"
      className="flex flex-col gap-2 rounded-panel border border-act bg-panel p-4"
    >
      <h2 id="debrief-title" className="text-title font-semibold">
        The scorecard is open
      </h2>
      {debrief && (
        <p className="text-base text-fg-2">
          What was behind it: <strong className="text-fg">{debrief.variantTitle}</strong>. Other teams may
          meet another version; please keep it to yourselves.
        </p>
      )}
      <p className="flex flex-wrap gap-3">
        <Link
          href={scorecard}
          className="inline-flex min-h-11 items-center rounded-control bg-act px-4 text-base font-semibold text-act-on"
        >
          Read the scorecard
        </Link>
        <a href="#own-timeline" className="inline-flex min-h-11 items-center text-base text-act underline">
          See the timeline
        </a>
      </p>
    </section>
  );
}

const Rounds = () => (
  <ol className="flex flex-col gap-3">
    {ROUNDS.map(({ title, minutes, lead, prompts }) => (
      <li key={title} className="rounded-panel border border-line bg-panel p-4">
        <h2 className="text-title font-semibold">
          {title} <span className="m-mono text-small font-normal text-fg-2">{minutes}</span>
        </h2>
        <p className="mt-1 text-base text-fg-2">{lead}</p>
        <ul className="mt-2 flex list-disc flex-col gap-1 pl-5 text-base">
          {prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
);

/** Real help for real people, and the word about the days after. */
function Care() {
  const lines = useView((view) => Object.values(view.kits)[0]?.company.supportLines);
  return (
    <section aria-labelledby="care-title" className="rounded-panel border border-line bg-panel p-4">
      <h2 id="care-title" className="text-title font-semibold">
        If this was heavy
      </h2>
      <p className="mt-1 text-base">
        You can leave at any time and need no reason. Your facilitator checks in with everybody in one to
        three days; nobody has to talk about it before that.
      </p>
      {lines && lines.length > 0 && (
        <dl className="mt-2 flex flex-col gap-2 text-base">
          {lines.map(({ locale, text }) => (
            <div key={locale + text}>
              <dt className="text-small text-fg-2">{locale}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
