import type { RoleKit } from '../../../../../shared/kit.ts';
import { formatDrillTime, MINUTE } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Choose, TextField } from '../../../../components/fields.tsx';
import { Panel, Tag } from '../../../../components/panel.tsx';
import { Radio } from '../../../../components/ticks.tsx';
import { Due } from '../../../../components/time.tsx';
import { useDrillNow, useView } from '../../../../connection/context.tsx';
import { Card, Fold, Note, Stack } from '../card.tsx';
import { byId, useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { readNumber } from '../numbers.ts';

type Duty = RoleKit['duties'][number];
type Action = 'notify' | 'assess' | 'not-applicable';
const ACTIONS: { id: Action; title: string }[] = [
  { id: 'notify', title: 'Notify' },
  { id: 'assess', title: 'Assess and record' },
  { id: 'not-applicable', title: 'Not applicable' },
];
const WORDS: Record<Action, string> = {
  notify: 'Notify',
  assess: 'Assessed and recorded',
  'not-applicable': 'Not applicable',
};

function DutyCard({ duty }: { duty: Duty }) {
  const recorded = useView(({ duties }) => duties[duty.id]);
  const [action, setAction] = useDraft<Action | null>(`duty.${duty.id}.action`, null);
  const [basis, setBasis] = useDraft(`duty.${duty.id}.basis`, '');
  return (
    <Card
      title={duty.title}
      tag={
        recorded ? (
          <Tag tone="safe">
            {WORDS[recorded.action]}, {formatDrillTime(recorded.at)}
          </Tag>
        ) : (
          <Tag>Open</Tag>
        )
      }
    >
      <Note>
        Card as of {duty.asOf}. The company’s playbook, not legal advice.{' '}
        {duty.limitMs === null ? (
          'No clock.'
        ) : (
          <>
            Limit {formatDrillTime(duty.limitMs)}
            {!recorded && (
              <>
                , <Due at={duty.limitMs} before="left" past="passed at" />
              </>
            )}
            .
          </>
        )}
      </Note>
      {recorded && <Note>Basis: {recorded.basis}</Note>}
      <Fold
        title={
          <>
            {recorded ? 'Read again or change' : 'Read and decide'}
            <span className="sr-only">: {duty.title}</span>
          </>
        }
      >
        <p className="text-body break-words">{duty.card}</p>
        <Radio
          label={`Decision: ${duty.title}`}
          value={action}
          onChange={(value) => setAction(value as Action)}
          options={ACTIONS}
        />
        <TextField label="Basis" value={basis} onChange={setBasis} />
        <div className="flex flex-wrap gap-2">
          <ActButton
            name="recordDuty"
            payload={{ duty: duty.id, action: action ?? 'assess', basis }}
            tone="primary"
            isDisabled={action === null}
          >
            {recorded ? 'Record again' : 'Record'}
            <span className="sr-only">: {duty.title}</span>
          </ActButton>
        </div>
      </Fold>
    </Card>
  );
}

/** When the company became certain, by regime. Story time, never later than now. */
function AwarenessPanel({ duties }: { duties: readonly Duty[] }) {
  const now = useDrillNow();
  const known = Object.entries(useView((view) => view.awareness));
  const [regime, setRegime] = useDraft('aware.regime', duties[0]?.id ?? '');
  const [minute, setMinute] = useDraft('aware.minute', '');
  const typed = readNumber(minute);
  const nameOf = (id: string) => duties.find((duty) => duty.id === id)?.title ?? id;
  return (
    <Panel title="Awareness time">
      <Stack>
        {known.length === 0 && <Note>Not recorded yet. Clocks that start from awareness run from it.</Note>}
        {known.map(([id, { awareAt }]) => (
          <Note key={id}>
            {nameOf(id)}: aware at {formatDrillTime(awareAt)}
          </Note>
        ))}
        <Choose label="For" value={regime} onChange={setRegime} options={duties} />
        <TextField
          label="Aware at T+"
          hint="In minutes of drill time. Empty means: this minute."
          inputMode="numeric"
          value={minute}
          onChange={setMinute}
        />
        <div>
          <ActButton
            name="setAwareness"
            payload={{ regime, at: typed === null ? now : Math.max(0, Math.round(typed * MINUTE)) }}
          >
            Record the awareness time
          </ActButton>
        </div>
      </Stack>
    </Panel>
  );
}

export function DutiesPanel() {
  const duties = byId(useDesk().kits.flatMap((kit) => kit.duties));
  const recorded = useView((view) => view.duties);
  return (
    <Stack>
      <AwarenessPanel duties={duties} />
      <Panel
        title="Duties"
        action={
          <span className="text-small text-fg-3">
            {duties.filter(({ id }) => recorded[id]).length} of {duties.length} recorded
          </span>
        }
      >
        <Stack>
          {duties.map((duty) => (
            <DutyCard key={duty.id} duty={duty} />
          ))}
        </Stack>
      </Panel>
    </Stack>
  );
}
