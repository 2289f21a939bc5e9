import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { DrillListItem } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button, Problem } from '../../components/kit.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1, PRIMARY_BUTTON } from '../../components/shellPlain.tsx';
import { Account } from './account.tsx';
import { DrillRow } from './drillRow.tsx';
import { useAnswer, wordsOf } from './loading.ts';

/** Every drill of this server, newest first. With none, the way to a first one. */
export function Drills() {
  useTitle('Drills');
  const { answer: drills, failure, reload } = useAnswer<DrillListItem[]>(PATHS.drills);
  return (
    <Shell
      title={<span className="font-semibold">Muster</span>}
      actions={
        <>
          <Link href="/scenarios" className="inline-flex min-h-8 items-center px-2 text-body text-act">
            Scenarios
          </Link>
          <Link href="/plan" className="inline-flex min-h-8 items-center px-2 text-body text-act">
            Improvement plan
          </Link>
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
                <DrillRow key={drill.drillId} drill={drill} onChange={reload} />
              ))}
          </ul>
        )}
        {drills?.some(({ archived }) => archived) && (
          <details>
            <summary className="min-h-6 text-body text-fg-2">
              Archived ({drills.filter(({ archived }) => archived).length})
            </summary>
            <p className="mt-2 text-small text-fg-2">
              Nothing of these is lost: take one out again, or delete it for good with all that people wrote
              in it.
            </p>
            <ul className="mt-2 flex flex-col gap-2">
              {drills
                .filter(({ archived }) => archived)
                .map((drill) => (
                  <DrillRow key={drill.drillId} drill={drill} onChange={reload} />
                ))}
            </ul>
          </details>
        )}
        <Account />
      </div>
    </Shell>
  );
}

const STEPS = [
  {
    title: 'Plan it',
    words: 'Choose a scenario. Everything else has a sensible answer already; one press is enough.',
  },
  {
    title: 'Read the guide, an hour at most',
    words: 'What is wrong and why, what to say, where teams go astray. You find it beside the lobby.',
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
