import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { DrillListItem } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button, Problem, Tag } from '../../components/kit.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1, PLAIN_BUTTON, PRIMARY_BUTTON } from '../../components/shellPlain.tsx';
import { Account } from './account.tsx';
import { useAnswer, wordsOf } from './loading.ts';
import { counted, dayOf, STAGE_WORDS } from './words.ts';

/** Every drill of this server, newest first. With none, the way to a first one. */
export function Drills() {
  useTitle('Drills');
  const { answer: drills, failure, reload } = useAnswer<DrillListItem[]>(PATHS.drills);
  return (
    <Shell
      title={<span className="font-semibold">Muster</span>}
      actions={
        <>
          <Link href="/catalogue" className="inline-flex min-h-8 items-center px-2 text-body text-act">
            Catalogue
          </Link>
          <SignOut />
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <H1>Drills</H1>
          {drills && drills.length > 0 && (
            <Link href="/drills/new" className={PRIMARY_BUTTON}>
              Plan a drill
            </Link>
          )}
        </div>
        {failure && (
          <div className="flex flex-col items-start gap-2">
            <Problem>{failure}</Problem>
            <Button onPress={reload}>Try again</Button>
          </div>
        )}
        {!drills && !failure && <Loading>Reading the drills…</Loading>}
        {drills?.length === 0 && <FirstDrill />}
        {drills && drills.length > 0 && (
          <ul className="flex flex-col gap-2">
            {drills
              .filter(({ archived }) => !archived)
              .map((drill) => (
                <Row key={drill.drillId} drill={drill} onChange={reload} />
              ))}
          </ul>
        )}
        {drills?.some(({ archived }) => archived) && (
          <details>
            <summary className="min-h-6 text-body text-fg-2">
              Put away ({drills.filter(({ archived }) => archived).length})
            </summary>
            <ul className="mt-2 flex flex-col gap-2">
              {drills
                .filter(({ archived }) => archived)
                .map((drill) => (
                  <Row key={drill.drillId} drill={drill} onChange={reload} />
                ))}
            </ul>
          </details>
        )}
        <Account />
      </div>
    </Shell>
  );
}

const isPlayed = ({ stage }: DrillListItem): boolean => stage === 'hotWash' || stage === 'debrief';
const isLive = ({ stage }: DrillListItem): boolean => stage === 'running' || stage === 'paused';

const Row = ({ drill, onChange }: { drill: DrillListItem; onChange: () => void }) => (
  <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-panel border border-line bg-panel px-4 py-3">
    <div className="min-w-0 flex-1 basis-64">
      <p className="text-title font-semibold [overflow-wrap:anywhere]">{drill.title}</p>
      <p className="text-small text-fg-2">
        {dayOf(drill.createdAt)} · code <span className="m-mono">{drill.code}</span> ·{' '}
        {counted(drill.people, 'person', 'people')}
      </p>
    </div>
    <Tag tone={isLive(drill) ? 'act' : 'plain'}>{STAGE_WORDS[drill.stage]}</Tag>
    <div className="flex flex-wrap gap-2">
      {isPlayed(drill) && (
        <Link
          href={`/drills/${drill.drillId}/scorecard`}
          className={PLAIN_BUTTON}
          aria-label={`Scorecard of ${drill.title}, ${drill.code}`}
        >
          Scorecard
        </Link>
      )}
      <Link
        href={`/drills/${drill.drillId}`}
        className={PLAIN_BUTTON}
        aria-label={`Open ${drill.title}, ${drill.code}`}
      >
        Open
      </Link>
      {!isLive(drill) && <PutAway drill={drill} onChange={onChange} />}
    </div>
  </li>
);

/** Deletes nothing, so it needs no question: what was put away is one press from being back. */
function PutAway({ drill, onChange }: { drill: DrillListItem; onChange: () => void }) {
  const [failure, setFailure] = useState<string | null>(null);
  const move = (): void => {
    const body = { archived: !drill.archived };
    request(PATHS.drillArchive(drill.drillId), { method: 'POST', body }).then(onChange, (error: unknown) =>
      setFailure(wordsOf(error)),
    );
  };
  const verb = drill.archived ? 'Take out' : 'Put away';
  return (
    <>
      <Button tone="quiet" onPress={move} aria-label={`${verb} ${drill.title}, ${drill.code}`}>
        {verb}
      </Button>
      {failure && <Problem>{failure}</Problem>}
    </>
  );
}

const STEPS = [
  {
    title: 'Plan it',
    words: 'Choose a scenario. Everything else has a sensible answer already; one press is enough.',
  },
  {
    title: 'Read the guide, an hour at most',
    words: 'What is wrong and why, what to say, where teams go astray. It stands beside the lobby.',
  },
  {
    title: 'Share the code',
    words:
      'People join from a phone or laptop without an account. Seats that stay free are played by scripted colleagues, so two people are enough, and one can practise a single desk.',
  },
  {
    title: 'Brief, play, talk',
    words: '60 or 90 minutes with the talk afterwards. The scorecard says why every point was given.',
  },
];

const FirstDrill = () => (
  <section
    aria-labelledby="first"
    className="flex flex-col items-start gap-4 rounded-panel border border-line bg-panel p-5"
  >
    <div className="flex flex-col gap-1">
      <h2 id="first" className="text-title font-semibold">
        Your first drill
      </h2>
      <p className="max-w-prose text-base text-fg-2">
        You run it, a few people play it, nothing touches production. You need no knowledge of the scenario:
        the guide tells you what you must know.
      </p>
    </div>
    <ol className="grid gap-3 sm:grid-cols-2">
      {STEPS.map(({ title, words }, index) => (
        <li key={title} className="flex gap-3">
          <span aria-hidden className="m-mono text-title font-bold text-act">
            {index + 1}
          </span>
          <span>
            <span className="block text-base font-semibold">{title}</span>
            <span className="text-body text-fg-2">{words}</span>
          </span>
        </li>
      ))}
    </ol>
    <Link href="/drills/new" className={PRIMARY_BUTTON}>
      Plan the first drill
    </Link>
    <p className="text-small text-fg-2">
      Only looking? Plan one, set it to practise a single desk, start it, and skip through the clock alone.
    </p>
  </section>
);

function SignOut() {
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<string | null>(null);
  return (
    <>
      {failure && <Problem>{failure}</Problem>}
      <Button
        tone="quiet"
        onPress={() => {
          request(PATHS.session, { method: 'DELETE' }).then(
            () => navigate('/signin'),
            (error: unknown) => setFailure(wordsOf(error)),
          );
        }}
      >
        Sign out
      </Button>
    </>
  );
}
