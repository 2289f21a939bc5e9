import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type {
  NewDrill as Body,
  DrillDetail,
  OrganisationAnswer,
  ScenarioSummary,
} from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button, Panel, Problem, Radio, TextField } from '../../components/kit.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1 } from '../../components/shellPlain.tsx';
import { useAnswer, wordsOf } from './loading.ts';
import type { Mode, Setting } from './newDrillPanels.tsx';
import { ConsoleMode, WherePeopleAre, WhoRunsIt } from './newDrillPanels.tsx';
import { NotApproved } from './notApproved.tsx';
import { RefusedPacks } from './refusedPacks.tsx';
import { ScenarioCard } from './scenarioCard.tsx';
import { StaleLaw } from './staleLaw.tsx';
import { SEALED, VariantChoice } from './variantChoice.tsx';

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

/** A seed as typed: empty is none, a whole number below a thousand million is one, anything else is `undefined`. */
function seedOf(typed: string): number | null | undefined {
  const plain = typed.trim();
  if (plain === '') return null;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

/** The scenario that a link names, else the first. */
function askedFor(scenarios: readonly ScenarioSummary[]): string {
  const asked = new URLSearchParams(location.search).get('scenario');
  return scenarios.find(({ id }) => id === asked)?.id ?? scenarios[0]?.id ?? '';
}

type Acts = 'all' | 'first';

function HowLong({
  chosen,
  acts,
  onChange,
}: {
  chosen: ScenarioSummary;
  acts: Acts;
  onChange: (acts: Acts) => void;
}) {
  const { briefing, play, hotWash } = chosen.durationMinutes;
  const playActs = chosen.actMinutes;
  const [actOne] = playActs;
  return (
    <Panel title="How long you have">
      <Radio
        label="Acts"
        value={playActs.length > 1 ? acts : 'all'}
        onChange={(value) => onChange(value === 'first' ? 'first' : 'all')}
        options={[
          {
            id: 'all',
            title: `${playActs.length > 1 ? 'Both acts' : 'All of it'}, about ${briefing + play + hotWash} minutes: briefing ${briefing}, play ${play}, talk ${hotWash}. Everything is scored.`,
          },
          ...(actOne !== undefined && playActs.length > 1
            ? [
                {
                  id: 'first',
                  title: `Act 1 only, for a slot of an hour: briefing 5, play ${actOne}, talk 15. What belongs to the next morning is not scored; the rest is rescaled to 100 and the card says so.`,
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

function NameAndSeed({
  title,
  onTitle,
  seed,
  onSeed,
  isWrong,
}: {
  title: string;
  onTitle: (title: string) => void;
  /** Null where the server draws it. */
  seed: string | null;
  onSeed: (seed: string) => void;
  isWrong: boolean;
}) {
  return (
    <Panel title="A name for it">
      <TextField
        label="Title (optional)"
        hint="Players see it in the lobby. Without one, they see the scenario’s own title."
        value={title}
        onChange={onTitle}
        maxLength={80}
      />
      {seed !== null && (
        <details className="mt-3">
          <summary className="min-h-6 text-body text-fg-2">Advanced</summary>
          <div className="mt-2 max-w-xs">
            <TextField
              label="Seed"
              inputMode="numeric"
              hint="The same seed and variant give the same noise in every reading and the same page that nobody answers. Empty: a new one."
              value={seed}
              onChange={onSeed}
              error={isWrong ? 'A whole number of up to nine digits, or nothing.' : null}
            />
          </div>
        </details>
      )}
    </Panel>
  );
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
  const [scenario, setScenario] = useState(() => askedFor(scenarios));
  const [title, setTitle] = useState('');
  const [console, setConsole] = useState<Mode>('open');
  const [picked, setPicked] = useState<string | null>(null);
  const [acts, setActs] = useState<Acts>('all');
  const [setting, setSetting] = useState<Setting>('remote');
  const [autopilot, setAutopilot] = useState(false);
  const [seed, setSeed] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const chosen = scenarios.find(({ id }) => id === scenario);
  if (!chosen) return <Problem>This server has no scenario. Put one into its scenarios folder.</Problem>;
  const variant = console === 'playAlong' ? SEALED : (picked ?? chosen.variants[0]?.id ?? SEALED);
  // The seed tells which variant was drawn, so the server keeps that one to itself.
  const seedNumber = variant === SEALED ? null : seedOf(seed);

  const create = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const body: Body = {
      scenario,
      variant,
      seed: seedNumber ?? null,
      title,
      setting,
      console,
      acts,
      autopilot,
    };
    try {
      const drill = await request<DrillDetail>(PATHS.drills, { method: 'POST', body });
      navigate(`/drills/${drill.drillId}`);
    } catch (error) {
      setFailure(wordsOf(error));
      setBusy(false);
    }
  };

  return (
    <div className="flex flex-col gap-4">
      <ScenarioChoice
        scenarios={scenarios}
        chosen={scenario}
        onChoose={(id) => {
          setScenario(id);
          setPicked(null);
        }}
      />
      <StaleLaw cards={chosen.staleLaw} />
      <NotApproved approval={chosen.approval} />
      <div className="grid items-start gap-4 md:grid-cols-2">
        <HowLong chosen={chosen} acts={acts} onChange={setActs} />
        <WherePeopleAre setting={setting} onChange={setSetting} />
        <ConsoleMode console={console} onChange={setConsole} />
        <WhoRunsIt autopilot={autopilot} onChange={setAutopilot} />
        {console === 'playAlong' ? (
          <Panel title="Variant">
            <p className="text-body text-fg-2">
              Drawn sealed: the server picks a variant when the lobby locks and names it in the debrief.
            </p>
          </Panel>
        ) : (
          <VariantChoice key={scenario} variants={chosen.variants} value={variant} onChange={setPicked} />
        )}
      </div>
      <NameAndSeed
        title={title}
        onTitle={setTitle}
        seed={variant === SEALED ? null : seed}
        onSeed={setSeed}
        isWrong={seedNumber === undefined}
      />
      {failure && <Problem>{failure}</Problem>}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          tone="primary"
          big
          isDisabled={isBusy || seedNumber === undefined}
          onPress={() => void create()}
        >
          Create the drill and open its lobby
        </Button>
        <span className="text-small text-fg-2">Nobody is invited yet, and nothing starts by itself.</span>
      </div>
    </div>
  );
}
