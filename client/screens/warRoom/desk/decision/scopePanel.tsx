import type { EventData } from '../../../../../shared/drill/events.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Choose, TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Segments } from '../../../../components/segments.tsx';
import { CheckList } from '../../../../components/ticks.tsx';
import { At } from '../../../../components/time.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Fold } from '../card.tsx';
import { useCitable, useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { readNumber } from '../numbers.ts';

type Estimate = EventData['scope.estimated'];
const CAUSES = [
  { id: 'systemic', title: 'Systemic' },
  { id: 'induced', title: 'Induced' },
  { id: '', title: 'Not said' },
];
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** How far the harm reaches, as a range with what it rests on; given again as the desk learns. */
export function ScopePanel() {
  const [kit] = useDesk().kits;
  const unit = kit?.scopeUnit ?? 'people affected';
  const [low, setLow] = useDraft('scope.low', '');
  const [high, setHigh] = useDraft('scope.high', '');
  const [answers, setAnswers] = useDraft<Estimate['answers']>('scope.answers', {});
  const [cause, setCause] = useDraft('scope.cause', '');
  const [evidence, setEvidence] = useDraft<string[]>('scope.evidence', []);
  const citable = useCitable();
  const cited = evidence.filter((id) => citable.some((card) => card.evidence === id));
  return (
    <section
      aria-label="Scope"
      className="@container flex min-w-0 flex-col gap-2 rounded-panel border border-line bg-bg px-3 py-2"
    >
      <header className="flex flex-wrap items-baseline gap-x-2">
        <h4 className="text-body font-semibold">Scope</h4>
        <Last unit={unit} />
      </header>
      <div className="grid grid-cols-2 gap-2 @min-[40rem]:grid-cols-4">
        <TextField label={`${capital(unit)}, at least`} inputMode="numeric" value={low} onChange={setLow} />
        <TextField label="At most" inputMode="numeric" value={high} onChange={setHigh} />
        <div className="col-span-2 self-end">
          <Segments
            label="Systemic in ordinary use, induced by someone who tries"
            value={cause}
            onChange={setCause}
            options={CAUSES}
          />
        </div>
      </div>
      <div className="grid gap-2 @min-[30rem]:grid-cols-2">
        {kit?.scopeQuestions.map((question) => (
          <Choose
            key={question.id}
            label={question.title}
            value={answers[question.id] ?? ''}
            onChange={(answer) => setAnswers({ ...answers, [question.id]: answer })}
            options={question.answers}
          />
        ))}
      </div>
      {citable.length > 0 && (
        <Fold title={`Rests on: ${cited.length} of ${citable.length} findings`}>
          <CheckList
            label="Up to ten"
            value={cited}
            onChange={setEvidence}
            options={citable.map((card) => ({ id: card.evidence, title: card.title }))}
          />
        </Fold>
      )}
      <div>
        <ActButton
          name="estimateScope"
          payload={{
            low: readNumber(low),
            high: readNumber(high),
            answers,
            cause: cause === 'systemic' || cause === 'induced' ? cause : null,
            evidence: cited,
          }}
        >
          Record the estimate
        </ActButton>
      </div>
    </section>
  );
}

/** The last estimate on record, whoever gave it. */
function Last({ unit }: { unit: string }) {
  const { title } = useNames();
  const last = useView((view) => view.scopeEstimates.at(-1));
  const asked = useDesk().kits[0]?.scopeQuestions.length ?? 0;
  if (!last) return <span className="text-small text-fg-3">no estimate yet; a range, never a point</span>;
  return (
    <span role="status" className="text-small text-fg-2">
      <At at={last.at} /> {last.by?.role && `${title(last.by.role)}: `}
      {last.low ?? '?'} to {last.high ?? '?'} {unit}
      {last.cause && `, ${last.cause}`} · {Object.keys(last.answers).length} of {asked} answered ·{' '}
      {last.evidence.length} cited
    </span>
  );
}
