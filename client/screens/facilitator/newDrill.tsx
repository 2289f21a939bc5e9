import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { DrillDetail, ScenarioSummary } from '../../../shared/api.ts';
import type { OrganisationAnswer } from '../../../shared/organisationAnswer.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button, Problem } from '../../components/kit.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1 } from '../../components/shellPlain.tsx';
import { useAnswer, wordsOf } from './loading.ts';
import { NotApproved } from './notApproved.tsx';
import type { Plan } from './plan.ts';
import { bodyOf, planFor, seedOf, variantOf } from './plan.ts';
import { PlanPanels } from './planPanels.tsx';
import { RefusedPacks } from './refusedPacks.tsx';
import { Rehearse } from './rehearsal/rehearse.tsx';
import { ScenarioCard } from './scenarioCard.tsx';
import { StaleLaw } from './staleLaw.tsx';
import { Templates } from './templates.tsx';
import { SEALED } from './variantChoice.tsx';

/** Plans a drill. Every question but the scenario has an answer already. */
export function NewDrill() {
  useTitle('Plan a drill');
  const { answer: scenarios, failure } = useAnswer<ScenarioSummary[]>(PATHS.scenarios);
  return (
    <Shell
      title={
        <Link href="/drills" className="text-act">
          All drills
        </Link>
      }
    >
      <div className="flex flex-col gap-5">
        <H1>Plan a drill</H1>
        <CompanyLine />
        {failure && <Problem>{failure}</Problem>}
        {!scenarios && !failure && <Loading>Reading the scenarios…</Loading>}
        <RefusedPacks />
        {scenarios && <Form scenarios={scenarios} />}
      </div>
    </Shell>
  );
}

/** Whose words and limits the drill will have: what the server was started with. */
function CompanyLine() {
  const { answer } = useAnswer<OrganisationAnswer | null>(PATHS.organisation);
  if (!answer) return null;
  return (
    <p className="text-body text-fg-2">
      Played as <strong className="text-fg">{answer.company}</strong>, profile{' '}
      <span className="m-mono">{answer.id}</span> ({answer.hash.slice(0, 8)}), severities{' '}
      {answer.severities.join(', ')}.{' '}
      <Link href="/scenarios/company" className="text-act underline">
        Edit company words
      </Link>
    </p>
  );
}

/** The scenario that a link names, else the first. */
function askedFor(scenarios: readonly ScenarioSummary[]): string {
  const asked = new URLSearchParams(location.search).get('scenario');
  return scenarios.find(({ id }) => id === asked)?.id ?? scenarios[0]?.id ?? '';
}

function ScenarioChoice({
  scenarios,
  chosen,
  onChoose,
}: {
  scenarios: ScenarioSummary[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  return (
    <section aria-labelledby="scenarios" className="flex flex-col gap-2">
      <h2 id="scenarios" className="text-title font-semibold">
        Scenario
      </h2>
      {scenarios.map((item) => (
        <ScenarioCard
          key={item.id}
          scenario={item}
          isChosen={item.id === chosen}
          onChoose={() => onChoose(item.id)}
        />
      ))}
    </section>
  );
}

function Form({ scenarios }: { scenarios: ScenarioSummary[] }) {
  const [, navigate] = useLocation();
  const [plan, setPlan] = useState(() => planFor(askedFor(scenarios)));
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const change = (part: Partial<Plan>): void => setPlan((before) => ({ ...before, ...part }));

  const chosen = scenarios.find(({ id }) => id === plan.scenario);
  if (!chosen) return <Problem>This server has no scenario. Put one into its scenarios folder.</Problem>;

  const create = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const body = bodyOf(plan, chosen);
      const drill = await request<DrillDetail>(PATHS.drills, { method: 'POST', body });
      navigate(`/drills/${drill.drillId}`);
    } catch (error) {
      setFailure(wordsOf(error));
      setBusy(false);
    }
  };

  return (
    <div className="flex flex-col gap-4">
      <Templates plan={plan} scenarios={scenarios} onPlan={setPlan} />
      <ScenarioChoice
        scenarios={scenarios}
        chosen={plan.scenario}
        onChoose={(scenario) => change({ scenario, variant: null })}
      />
      <StaleLaw cards={chosen.staleLaw} />
      <NotApproved approval={chosen.approval} />
      <ToPrint scenario={plan.scenario} variant={variantOf(plan, chosen)} />
      <PlanPanels plan={plan} chosen={chosen} change={change} />
      {failure && <Problem>{failure}</Problem>}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          tone="primary"
          big
          isDisabled={isBusy || seedOf(plan, chosen) === undefined}
          onPress={() => void create()}
        >
          Create the drill and open its lobby
        </Button>
        <Rehearse plan={{ ...plan, variant: variantOf(plan, chosen) }} />
        <span className="text-small text-fg-2">Nobody is invited yet, and nothing starts by itself.</span>
      </div>
    </div>
  );
}

/** For the hour before. A sealed variant has no guide of its own yet: only the players' copy is the same for all. */
const ToPrint = ({ scenario, variant }: { scenario: string; variant: string }) => (
  <p className="flex flex-wrap items-center gap-2 text-body">
    <span className="text-fg-2">To print:</span>
    {variant !== SEALED && (
      <Link href={`/papers/${scenario}/${variant}/guide`} className="text-act underline">
        Facilitator guide (private)
      </Link>
    )}
    <Link href={`/papers/${scenario}/${variant}/players`} className="text-act underline">
      Copy for players, without spoilers
    </Link>
  </p>
);
