import { useState } from 'react';
import { PATHS } from '../../../../../shared/paths.ts';
import type { Criterion, Scorecard } from '../../../../../shared/scorecard.ts';
import { useAct } from '../../../../components/act.tsx';
import { Button, Choose, Empty, Panel, Problem, Tag, TextField } from '../../../../components/kit.tsx';
import { Loading } from '../../../../components/shell.tsx';
import { useView } from '../../../../connection/context.tsx';
import { useAnswer } from '../../loading.ts';

/** Criteria that need somebody who listened. Points and a note; both stand on the scorecard as a person's word. */
export function Judge({ drillId }: { drillId: string }) {
  const { answer: card, failure, reload } = useAnswer<Scorecard>(PATHS.scorecard(drillId));
  const observed = card?.blocks.flatMap(({ criteria }) => criteria.filter((item) => item.observed)) ?? [];
  const open = observed.filter(({ observedMax }) => observedMax > 0);
  return (
    <Panel title="Yours to judge">
      {failure && (
        <div className="flex flex-col items-start gap-2">
          <Problem>{failure}</Problem>
          <Button onPress={reload}>Try again</Button>
        </div>
      )}
      {!card && !failure && <Loading>Reading the scorecard…</Loading>}
      {card && open.length === 0 && (
        <Empty>Nothing to judge: no incident was declared, so there was no call to listen to.</Empty>
      )}
      <ul className="flex flex-col divide-y divide-line">
        {open.map((criterion) => (
          <Observed key={criterion.id} criterion={criterion} />
        ))}
      </ul>
    </Panel>
  );
}

function Observed({ criterion: { id, title, why, fullMarks, observedMax } }: { criterion: Criterion }) {
  const told = useView((view) => view.judged[id]);
  // Who plays along is told of it with everybody else, in the debrief; until then the screen remembers.
  const [recorded, setRecorded] = useState<{ points: number; note: string } | null>(null);
  const judged = recorded ?? told;
  const { act, busy, refusal } = useAct();
  const [points, setPoints] = useState('');
  const [note, setNote] = useState('');
  const record = async (): Promise<void> => {
    const said = { points: Number(points), note: note.trim() };
    if (await act('judgeCriterion', { criterion: id, ...said })) setRecorded(said);
  };
  const choices = [
    { id: String(observedMax), title: `${observedMax}: yes` },
    { id: String(observedMax / 2), title: `${observedMax / 2}: in part` },
    { id: '0', title: '0: no' },
  ];
  return (
    <li className="flex flex-col gap-2 py-3">
      <p className="flex flex-wrap items-center gap-2 text-base font-semibold">
        {title}
        {judged ? (
          <Tag tone="safe">
            ✓ judged: {judged.points} of {observedMax}
          </Tag>
        ) : (
          <Tag tone="wait">waits for you</Tag>
        )}
      </p>
      <p className="text-body text-fg-2">
        {why} {fullMarks !== '' && `Full marks: ${fullMarks}`}
      </p>
      {judged && <p className="text-body">Your note: {judged.note}</p>}
      <div className="grid items-end gap-2 sm:grid-cols-[140px_minmax(0,1fr)_auto]">
        <Choose label="Points" value={points} onChange={setPoints} options={choices} />
        <TextField label="What you heard, in a sentence" value={note} onChange={setNote} />
        <Button isDisabled={busy || points === '' || note.trim() === ''} onPress={() => void record()}>
          {judged ? 'Change it' : 'Record it'}
        </Button>
      </div>
      {refusal && <Problem>{refusal}</Problem>}
    </li>
  );
}
