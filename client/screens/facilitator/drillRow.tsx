import { useState } from 'react';
import { Link } from 'wouter';
import type { DrillListItem, DrillProblem } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button, Problem, Tag } from '../../components/kit.tsx';
import { PLAIN_BUTTON } from '../../components/shellPlain.tsx';
import { counted, dayOf, playedOnLine, STAGE_WORDS } from './drillWords.ts';
import { EraseDrill } from './eraseDrill.tsx';
import { wordsOf } from './loading.ts';
import { PlayOnButton } from './playOn/playOnButton.tsx';
import { RemoveTexts } from './removeTexts.tsx';

const isPlayed = ({ stage }: DrillListItem): boolean => stage === 'hotWash' || stage === 'debrief';
const isLive = ({ stage }: DrillListItem): boolean => stage === 'running' || stage === 'paused';

/** One drill of the list, and where one may go from it. */
export const DrillRow = ({ drill, onChange }: Changing) => (
  <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-panel border border-line bg-panel px-4 py-3">
    <div className="min-w-0 flex-1 basis-64">
      <p className="text-title font-semibold [overflow-wrap:anywhere]">{drill.title}</p>
      <p className="text-small text-fg-2">
        {dayOf(drill.createdAt)}
        {drill.code && (
          <>
            {' '}
            · code <span className="m-mono">{drill.code}</span> · {counted(drill.people, 'person', 'people')}
          </>
        )}
      </p>
      {drill.playedOn && <p className="text-small text-fg-2">{playedOnLine(drill.playedOn)}</p>}
    </div>
    {drill.practice && <Tag>Practice, alone</Tag>}
    {drill.rehearsal && <Tag tone="wait">REHEARSAL, by bots</Tag>}
    {drill.problem ? (
      <Tag tone="wait">Cannot be opened</Tag>
    ) : (
      <Tag tone={isLive(drill) ? 'act' : 'plain'}>{STAGE_WORDS[drill.stage]}</Tag>
    )}
    {drill.problem ? (
      <Unopened drill={drill} problem={drill.problem} onChange={onChange} />
    ) : (
      <Ways drill={drill} onChange={onChange} />
    )}
  </li>
);

type Changing = { drill: DrillListItem; onChange: () => void };

/** What keeps a drill from being opened, and what can be done with it all the same. */
const Unopened = ({ drill, problem, onChange }: Changing & { problem: DrillProblem }) => (
  <>
    <div className="flex flex-wrap gap-2">
      {problem.hasLog && (
        <a
          href={PATHS.exportFile(drill.drillId, 'log.jsonl')}
          download
          className={PLAIN_BUTTON}
          aria-label={`Log file of ${drill.title}, ${drill.code || drill.drillId}`}
        >
          Log file
        </a>
      )}
      {problem.isListed && <PutAway drill={drill} onChange={onChange} />}
      {problem.isListed && drill.archived && <EraseDrill drill={drill} onErased={onChange} />}
    </div>
    <p className="basis-full text-small text-fg-2 [overflow-wrap:anywhere]">{problem.words}</p>
  </>
);

const Ways = ({ drill, onChange }: Changing) => (
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
    {(isPlayed(drill) || isLive(drill)) && !drill.practice && (
      <PlayOnButton drillId={drill.drillId} of={`${drill.title}, ${drill.code}`} />
    )}
    {!isLive(drill) && <PutAway drill={drill} onChange={onChange} />}
    {isPlayed(drill) && <RemoveTexts drill={drill} />}
    {drill.archived && <EraseDrill drill={drill} onErased={onChange} />}
  </div>
);

/** Deletes nothing, so it needs no question: what was put away is one press from being back. */
function PutAway({ drill, onChange }: Changing) {
  const [failure, setFailure] = useState<string | null>(null);
  const move = (): void => {
    const body = { archived: !drill.archived };
    request(PATHS.drillArchive(drill.drillId), { method: 'POST', body }).then(onChange, (error: unknown) =>
      setFailure(wordsOf(error)),
    );
  };
  const verb = drill.archived ? 'Restore' : 'Archive';
  return (
    <>
      <Button tone="quiet" onPress={move} aria-label={`${verb} ${drill.title}, ${drill.code}`}>
        {verb}
      </Button>
      {failure && <Problem>{failure}</Problem>}
    </>
  );
}
