import type { EventData } from '../../../../../shared/drill/events.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Choose, TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Empty, Panel } from '../../../../components/panel.tsx';
import { CheckList, Radio } from '../../../../components/ticks.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note, Stack } from '../card.tsx';
import { useCitable, useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { readNumber } from '../numbers.ts';

type Estimate = EventData['scope.estimated'];
const CAUSES = [
  { id: 'systemic', title: 'Systemic: the product does it by itself' },
  { id: 'induced', title: 'Induced: somebody made it do it' },
  { id: '', title: 'Not said' },
];

export function ScopePanel() {
  const [kit] = useDesk().kits;
  const questions = kit?.scopeQuestions ?? [];
  const unit = kit?.scopeUnit ?? 'people affected';
  const citable = useCitable();
  const [low, setLow] = useDraft('scope.low', '');
  const [high, setHigh] = useDraft('scope.high', '');
  const [answers, setAnswers] = useDraft<Estimate['answers']>('scope.answers', {});
  const [cause, setCause] = useDraft('scope.cause', '');
  const [evidence, setEvidence] = useDraft<string[]>('scope.evidence', []);
  const cited = evidence.filter((id) => citable.some((card) => card.evidence === id));
  return (
    <Stack>
      <Estimates unit={unit} />
      <Panel title="Estimate the scope">
        <Stack>
          <Note>A range, never a point. It can be given again as you learn.</Note>
          <div className="grid grid-cols-2 gap-2">
            <TextField
              label={`${unit.charAt(0).toUpperCase()}${unit.slice(1)}, at least`}
              inputMode="numeric"
              value={low}
              onChange={setLow}
            />
            <TextField label="At most" inputMode="numeric" value={high} onChange={setHigh} />
          </div>
          {questions.map((question) => (
            <Choose
              key={question.id}
              label={question.title}
              value={answers[question.id] ?? ''}
              onChange={(answer) => setAnswers({ ...answers, [question.id]: answer })}
              options={question.answers}
            />
          ))}
          <Radio label="What kind" value={cause} onChange={setCause} options={CAUSES} />
          {citable.length === 0 ? (
            <Empty>Nothing to cite yet: pin findings to the board.</Empty>
          ) : (
            <CheckList
              label="Evidence for it (up to ten)"
              value={cited}
              onChange={setEvidence}
              options={citable.map((card) => ({ id: card.evidence, title: card.title }))}
            />
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
              tone="primary"
            >
              Record the estimate
            </ActButton>
          </div>
        </Stack>
      </Panel>
    </Stack>
  );
}

function Estimates({ unit }: { unit: string }) {
  const { title } = useNames();
  const estimates = useView((view) => view.scopeEstimates);
  const last = estimates.at(-1);
  if (!last) return <Empty>No scope estimate yet.</Empty>;
  return (
    <Note>
      {formatDrillTime(last.at)}
      {last.by?.role && `, ${title(last.by.role)}`}: {last.low ?? '?'} to {last.high ?? '?'} {unit}
      {last.cause && `, ${last.cause}`}. {Object.keys(last.answers).length} of 4 questions answered,{' '}
      {last.evidence.length} cited.
    </Note>
  );
}
