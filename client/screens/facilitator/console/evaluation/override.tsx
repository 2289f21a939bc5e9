import { useState } from 'react';
import { own } from '../../../../../shared/keyed.ts';
import { PATHS } from '../../../../../shared/paths.ts';
import type { Scorecard } from '../../../../../shared/scorecard.ts';
import { useAct } from '../../../../components/act.tsx';
import { Button, Choose, Panel, Problem, Said, TextField } from '../../../../components/kit.tsx';
import { useView } from '../../../../connection/context.tsx';
import { useAnswer } from '../../loading.ts';

const VERDICTS = [
  { id: 'full', title: 'In full' },
  { id: 'part', title: 'In part' },
  { id: 'none', title: 'Not earned' },
  { id: 'back', title: 'Take my word back' },
] as const;
type Choice = (typeof VERDICTS)[number]['id'];

/** A person sees it otherwise than the log. Both stand on the scorecard, with the reason; the points stay. */
export function Override({ drillId }: { drillId: string }) {
  const { answer } = useAnswer<Scorecard>(PATHS.scorecard(drillId));
  const overrides = useView((view) => view.evaluation.overrides);
  const { act, busy, refusal } = useAct();
  const [criterion, setCriterion] = useState('');
  const [verdict, setVerdict] = useState<Choice | ''>('');
  const [why, setWhy] = useState('');
  const [said, setSaid] = useState(false);
  const criteria = (answer?.blocks ?? [])
    .flatMap((block) => block.criteria)
    .filter((item) => !item.observed && item.verdict !== 'notScored');
  const save = async (): Promise<void> => {
    setSaid(false);
    if (verdict === '') return;
    const seen = own(overrides, criterion)?.length ?? 0;
    const word = verdict === 'back' ? null : verdict;
    if (!(await act('overrideVerdict', { criterion, verdict: word, why, seen }))) return;
    setSaid(true);
    setWhy('');
  };
  return (
    <Panel title="You see a verdict otherwise">
      <div className="flex flex-col gap-2">
        <p className="text-small text-fg-2">
          What the log says stays, and so do its points. Your word and your reason stand beside it.
        </p>
        <Choose
          label="Criterion"
          value={criterion}
          onChange={setCriterion}
          options={criteria.map(({ id, title, points, max }) => ({
            id,
            title: `${title} (${points} of ${max})`,
          }))}
        />
        <Choose label="Your verdict" value={verdict} onChange={setVerdict} options={VERDICTS} />
        <TextField label="Why you see it otherwise" value={why} onChange={setWhy} maxLength={1_000} />
        <div>
          <Button isDisabled={busy || criterion === '' || verdict === ''} onPress={() => void save()}>
            Put it beside the verdict
          </Button>
        </div>
        {refusal && <Problem>{refusal}</Problem>}
        {said && <Said>It stands on the scorecard.</Said>}
      </div>
    </Panel>
  );
}
