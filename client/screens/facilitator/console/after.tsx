import { Link } from 'wouter';
import type { DrillDetail } from '../../../../shared/api.ts';
import { Panel } from '../../../components/kit.tsx';
import { PRIMARY_BUTTON } from '../../../components/shellPlain.tsx';
import { useView } from '../../../connection/context.tsx';
import { PrivateGuide } from '../guideDialog.tsx';
import { OpenDebrief } from './ending.tsx';
import { Override } from './evaluation/override.tsx';
import { Judge } from './score/judge.tsx';

/** After play: talk, judge what the log cannot hear, then open the debrief. In that order. */
export function AfterDrill({ drill }: { drill: DrillDetail }) {
  const debrief = useView((view) => view.debrief);
  return (
    <>
      <Panel title={debrief ? 'Debrief' : 'Play is over'} action={!debrief && <OpenDebrief />}>
        {debrief ? (
          <div className="flex flex-col items-start gap-3">
            <p className="text-base">
              What was behind it: <strong>{debrief.variantTitle}</strong>. Everybody can read the scorecard
              now.
            </p>
            <Link href={`/drills/${drill.drillId}/scorecard`} className={PRIMARY_BUTTON}>
              Open the scorecard
            </Link>
          </div>
        ) : (
          <ol className="flex list-decimal flex-col gap-1 pl-5 text-base">
            <li>Talk, with the guide’s questions. Feelings first.</li>
            <li>Judge what only somebody who listened can judge.</li>
            <li>Open the debrief: the truth, the score, the log.</li>
          </ol>
        )}
      </Panel>
      <Panel title="Hot wash, 15 to 20 minutes">
        <div className="flex flex-wrap items-center gap-3">
          <p className="min-w-0 flex-1 basis-64 text-body text-fg-2">
            The questions name what was behind the drill. Read them out from a screen the room does not see.
          </p>
          <PrivateGuide drill={drill} first="hotWash" label="Show the questions" />
        </div>
      </Panel>
      <Judge drillId={drill.drillId} />
      <Override drillId={drill.drillId} />
    </>
  );
}
