import { formatDrillTime } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { Panel, Said } from '../../../../components/panel.tsx';
import { Radio } from '../../../../components/ticks.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note, Stack } from '../card.tsx';
import { useDraft } from '../drafts.ts';
import type { PirAction } from './pirQuestions.ts';
import { PIR_QUESTIONS, pirPayload } from './pirQuestions.ts';

type Kind = 'incident' | 'hazard' | 'near-miss';
const KINDS: { id: Kind; title: string }[] = [
  { id: 'incident', title: 'Incident: harm happened' },
  { id: 'hazard', title: 'Hazard: it could have' },
  { id: 'near-miss', title: 'Near miss: it was stopped in time' },
];
const EMPTY: PirAction = { text: '', owner: '', dueInDays: '7' };
const NO_ACTIONS: PirAction[] = [EMPTY, EMPTY, EMPTY];

/** The review, filled in together after play. One per drill; sending it again replaces it. */
export function PirForm() {
  const pir = useView((view) => view.pir);
  const [answers, setAnswers] = useDraft<Record<string, string>>('pir.answers', pir?.answers ?? {});
  const [actions, setActions] = useDraft('pir.actions', NO_ACTIONS);
  const [kind, setKind] = useDraft<Kind>('pir.kind', pir?.classification ?? 'incident');
  const edit = (index: number, change: Partial<PirAction>) =>
    setActions(actions.map((item, place) => (place === index ? { ...item, ...change } : item)));
  return (
    <Panel title="Review after the incident">
      <Stack>
        <Note>About the system, never about a person. One line is enough.</Note>
        {PIR_QUESTIONS.map(({ id, title }) => (
          <TextField
            key={id}
            label={title}
            multiline
            rows={2}
            value={answers[id] ?? ''}
            onChange={(text) => setAnswers({ ...answers, [id]: text })}
          />
        ))}
        <Radio
          label="For the catalogue"
          value={kind}
          onChange={(value) => setKind(value as Kind)}
          options={KINDS}
        />
        {actions.map((action, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: three fixed places, never reordered
          <fieldset key={index} className="flex flex-col gap-2 border-t border-line pt-2">
            <legend className="text-body font-semibold">Action {index + 1}</legend>
            <TextField label="What" value={action.text} onChange={(text) => edit(index, { text })} />
            <div className="grid grid-cols-2 items-end gap-2">
              <TextField label="Owner" value={action.owner} onChange={(owner) => edit(index, { owner })} />
              <TextField
                label="Due in days"
                inputMode="numeric"
                value={action.dueInDays}
                onChange={(dueInDays) => edit(index, { dueInDays })}
              />
            </div>
          </fieldset>
        ))}
        <div>
          <ActButton name="fillPir" payload={pirPayload(answers, actions, kind)} tone="primary">
            {pir ? 'Save the review again' : 'Save the review'}
          </ActButton>
        </div>
        {pir && <Said>Saved at {formatDrillTime(pir.at)}.</Said>}
      </Stack>
    </Panel>
  );
}
