import type { DutyCardView } from '../../../../../shared/kit.ts';
import { formatDrillTime, MINUTE } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { Segments } from '../../../../components/segments.tsx';
import { CheckList } from '../../../../components/ticks.tsx';
import { useDrillNow, useView } from '../../../../connection/context.tsx';
import { Fold, Note } from '../card.tsx';
import { useDraft } from '../drafts.ts';
import { readNumber } from '../numbers.ts';
import { Opened, OpenedFoot } from '../rowList.tsx';
import type { DutyAction } from './dutyState.tsx';
import { useNotice, useSettled } from './dutyState.tsx';
import { Notice } from './notice.tsx';

const ACTIONS: { id: DutyAction; title: string }[] = [
  { id: 'notify', title: 'Notify' },
  { id: 'assess', title: 'Assess and record' },
  { id: 'not-applicable', title: 'Not applicable' },
];

/** Whose law it is, in a fixed order, so that two cards can be read side by side. */
function Grounds({ duty }: { duty: DutyCardView }) {
  const rows = [
    ['Owed when', duty.trigger],
    ['Clock', duty.clock],
    ['Goes to', duty.addressee],
    ['Law or contract', duty.source],
    ['As of', duty.asOf],
    ['Not verified', duty.unverified],
  ].filter((row): row is [string, string] => row[1] !== undefined);
  return (
    <dl className="grid content-start gap-x-3 gap-y-1 text-small sm:grid-cols-[max-content_minmax(0,1fr)]">
      {rows.map(([name, words]) => (
        <div key={name} className="contents">
          <dt className="text-fg-3 max-sm:mt-1">{name}</dt>
          <dd className="min-w-0 break-words">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One card: its grounds, what was decided on which basis, since when the company is certain, and its notice. */
export function DutyDesk({ duty, open }: { duty: DutyCardView; open: readonly DutyCardView[] }) {
  const settled = useSettled(duty);
  const notice = useNotice(duty);
  const [action, setAction] = useDraft<DutyAction | null>(`duty.${duty.id}.action`, null);
  const [basis, setBasis] = useDraft(`duty.${duty.id}.basis`, '');
  const [also, setAlso, forgetAlso] = useDraft<string[]>(`duty.${duty.id}.also`, []);
  const others = open.filter(({ id }) => id !== duty.id);
  const same = also.filter((id) => others.some((other) => other.id === id));
  const missing = action === null ? 'Choose an answer first.' : basis.trim() === '' ? 'Say why first.' : null;
  return (
    <Opened title={duty.title} by={duty.jurisdiction}>
      <div className="flex min-w-0 flex-col gap-3 p-3">
        {notice && <Notice duty={duty} notice={notice} />}
        <div className="grid min-w-0 gap-x-5 gap-y-2 @xl:grid-cols-2">
          <Grounds duty={duty} />
          <div className="flex min-w-0 flex-col gap-2">
            <p className="text-body break-words">{duty.card}</p>
            <Note>The company’s playbook, not legal advice.</Note>
          </div>
        </div>
        <Awareness duty={duty} />
        {others.length > 0 && (
          <Fold title={`The same answer for other cards${same.length > 0 ? ` (${same.length})` : ''}`}>
            <CheckList label="Also for" value={same} onChange={setAlso} options={others} />
          </Fold>
        )}
      </div>
      <OpenedFoot>
        {settled?.basis && (
          <Note>
            {settled.words} <span className="m-mono">{formatDrillTime(settled.at)}</span>: {settled.basis}
          </Note>
        )}
        <div className="flex flex-wrap items-end gap-2">
          <Segments label="Answer" value={action} onChange={setAction} options={ACTIONS} />
          <div className="min-w-0 flex-1 basis-48">
            <TextField label="Basis" value={basis} onChange={setBasis} />
          </div>
          <ActButton
            name="recordDuty"
            payload={{ duty: duty.id, also: same, action: action ?? 'assess', basis }}
            tone="primary"
            isDisabled={missing !== null}
            onDone={forgetAlso}
          >
            {settled ? 'Record again' : same.length > 0 ? `Record for ${same.length + 1} cards` : 'Record'}
          </ActButton>
          {missing && <span className="basis-full text-small text-fg-2">{missing}</span>}
        </div>
      </OpenedFoot>
    </Opened>
  );
}

/** When the company became certain. Story time, never later than now. */
function Awareness({ duty }: { duty: DutyCardView }) {
  const now = useDrillNow();
  const known = useView(({ awareness }) => awareness[duty.id]);
  const [minute, setMinute, forget] = useDraft(`aware.${duty.id}`, '');
  const typed = readNumber(minute);
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        label="We became certain at T+ (minutes, empty for now)"
        inputMode="numeric"
        value={minute}
        onChange={setMinute}
      />
      <ActButton
        name="setAwareness"
        payload={{ regime: duty.id, at: typed === null ? now : Math.max(0, Math.round(typed * MINUTE)) }}
        onDone={forget}
      >
        Record the time
      </ActButton>
      {known && (
        <span className="self-center text-small text-safe">
          Certain since <span className="m-mono">{formatDrillTime(known.awareAt)}</span>
        </span>
      )}
    </div>
  );
}
