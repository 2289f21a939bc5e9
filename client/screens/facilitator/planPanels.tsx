import type { ScenarioSummary } from '../../../shared/api.ts';
import { Panel, Radio, TextField } from '../../components/kit.tsx';
import { ConsoleMode, WherePeopleAre, WhoRunsIt } from './newDrillPanels.tsx';
import type { Plan } from './plan.ts';
import { seedOf, variantOf } from './plan.ts';
import { TimeLimits } from './timeLimits.tsx';
import { SEALED, VariantChoice } from './variantChoice.tsx';

/** Every question of a plan but the scenario; each has an answer already. */
export function PlanPanels({
  plan,
  chosen,
  change,
}: {
  plan: Plan;
  chosen: ScenarioSummary;
  change: (part: Partial<Plan>) => void;
}) {
  const variant = variantOf(plan, chosen);
  return (
    <>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <HowLong chosen={chosen} acts={plan.acts} onChange={(acts) => change({ acts })} />
        <WherePeopleAre setting={plan.setting} onChange={(setting) => change({ setting })} />
        <ConsoleMode console={plan.console} onChange={(console) => change({ console })} />
        <WhoRunsIt autopilot={plan.autopilot} onChange={(autopilot) => change({ autopilot })} />
        <TimeLimits
          factor={plan.timeFactor}
          minutes={plan.acts === 'first' ? (chosen.actMinutes[0] ?? 0) : chosen.durationMinutes.play}
          onChange={(timeFactor) => change({ timeFactor })}
        />
        {plan.console === 'playAlong' ? (
          <Panel title="Variant">
            <p className="text-body text-fg-2">
              Drawn sealed: the server picks a variant when the lobby locks and names it in the debrief.
            </p>
          </Panel>
        ) : (
          <VariantChoice
            key={plan.scenario}
            variants={chosen.variants}
            value={variant}
            onChange={(picked) => change({ variant: picked })}
          />
        )}
      </div>
      <NameAndSeed
        title={plan.title}
        onTitle={(title) => change({ title })}
        seed={variant === SEALED ? null : plan.seed}
        onSeed={(seed) => change({ seed })}
        isWrong={seedOf(plan, chosen) === undefined}
      />
    </>
  );
}

function HowLong({
  chosen,
  acts,
  onChange,
}: {
  chosen: ScenarioSummary;
  acts: Plan['acts'];
  onChange: (acts: Plan['acts']) => void;
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
