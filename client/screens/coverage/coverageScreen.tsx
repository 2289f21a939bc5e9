import { Link } from 'wouter';
import type { CoverageAnswer } from '../../../shared/coverage.ts';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import { Button, Panel, Problem } from '../../components/kit.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1, PLAIN_BUTTON } from '../../components/shellPlain.tsx';
import { useAnswer } from '../facilitator/loading.ts';
import { ApprovalPanel } from './approvalPanel.tsx';
import { Changes } from './changes.tsx';
import { DeskLoads } from './deskLoads.tsx';
import { Objectives, Tasks, Unknown } from './objectives.tsx';

/** What an event list is for: what its injects test, who sees it, when each desk is busy, and what is new since it was played last. */
export function CoverageScreen({ scenario, variant }: { scenario: string; variant: string }) {
  useTitle('What this list covers');
  const { answer, failure, reload, put } = useAnswer<CoverageAnswer>(
    FACILITATOR_PATHS.coverage(scenario, variant),
  );
  return (
    <Shell
      width="full"
      title={
        <Link href="/scenarios" className="text-act">
          Scenarios and lists
        </Link>
      }
    >
      <div className="mx-auto flex w-full max-w-[1280px] flex-col gap-4 px-4 py-4">
        <div className="flex flex-col gap-1">
          <H1>{answer ? `What this list covers: ${answer.title}` : 'What this list covers'}</H1>
          {answer && (
            <p className="text-body text-fg-2">
              Variant {answer.variant.toUpperCase()}, “{answer.variantTitle}”, version {answer.version}. It
              tells what is behind the drill: keep it off a shared screen.
            </p>
          )}
        </div>
        {answer && answer.variants.length > 1 && (
          <nav aria-label="Variants" className="flex flex-wrap gap-2">
            {answer.variants.map((id) => (
              <Link
                key={id}
                href={`/scenarios/${scenario}/${id}/coverage`}
                aria-current={id === variant ? 'page' : undefined}
                className={PLAIN_BUTTON}
              >
                Variant {id.toUpperCase()}
              </Link>
            ))}
          </nav>
        )}
        {failure && (
          <div className="flex flex-col items-start gap-2">
            <Problem>{failure}</Problem>
            <Button onPress={reload}>Try again</Button>
          </div>
        )}
        {!answer && !failure && <Loading>Reading the list…</Loading>}
        {answer && (
          <>
            <ApprovalPanel
              scenario={scenario}
              hash={answer.hash}
              approval={answer.approval}
              onChange={(approval) => put({ ...answer, approval })}
            />
            <div className="grid items-start gap-4 lg:grid-cols-2">
              <Objectives coverage={answer.coverage} />
              <Tasks coverage={answer.coverage} />
            </div>
            <Unknown names={answer.coverage.unknown} />
            <DeskLoads coverage={answer.coverage} />
            <Panel title="What changed since it was played last">
              <Changes changes={answer.changes} />
            </Panel>
          </>
        )}
      </div>
    </Shell>
  );
}
