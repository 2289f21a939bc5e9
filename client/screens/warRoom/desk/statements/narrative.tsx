import type { PlayRole } from '../../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Panel, Tag } from '../../../../components/panel.tsx';
import { CheckList } from '../../../../components/ticks.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note, Stack } from '../card.tsx';
import { useDraft } from '../drafts.ts';
import { readMinutes } from '../numbers.ts';
import { RoleChoice } from '../roleChoice.tsx';

export function SpokespersonPanel() {
  const { title } = useNames();
  const now = useView(({ spokesperson }) => spokesperson);
  const [role, setRole, forget] = useDraft<PlayRole | ''>('spokesperson', '');
  return (
    <Panel title="Who speaks" action={<Tag>{now ? title(now) : 'Nobody yet'}</Tag>}>
      <div className="flex flex-wrap items-end gap-2">
        <RoleChoice label="Spokesperson" value={role} onChange={setRole} />
        {role !== '' && (
          <ActButton name="setSpokesperson" payload={{ role }} onDone={forget}>
            Name {title(role)}
          </ActButton>
        )}
      </div>
    </Panel>
  );
}

const LINES = [
  { id: 'what', title: 'What happened' },
  { id: 'howCommon', title: 'How common it is' },
  { id: 'steps', title: 'What we have done' },
  { id: 'plan', title: 'The plan for the next 24 to 72 hours' },
  { id: 'willNotClaim', title: 'What we will not claim' },
];

export function NarrativePanel() {
  const aligned = useView(({ narrative }) => narrative);
  const [lines, setLines] = useDraft<string[]>('narrative.lines', []);
  const [text, setText] = useDraft('narrative.text', '');
  const on = (id: string) => lines.includes(id);
  return (
    <Panel
      title="Agreed on the call"
      action={aligned && <Tag tone="safe">Agreed {formatDrillTime(aligned.happenedAt)}</Tag>}
    >
      <Stack>
        <CheckList label="We agreed on" value={lines} onChange={setLines} options={LINES} />
        <TextField label="In words" multiline rows={2} value={text} onChange={setText} />
        <div>
          <ActButton
            name="alignNarrative"
            payload={{
              what: on('what'),
              howCommon: on('howCommon'),
              steps: on('steps'),
              plan: on('plan'),
              willNotClaim: on('willNotClaim'),
              text,
            }}
          >
            {aligned ? 'Record it again' : 'Record what we agreed'}
          </ActButton>
        </div>
      </Stack>
    </Panel>
  );
}

export function WithholdPanel() {
  const withheld = useView((view) => view.withheld);
  const [reason, setReason, forget] = useDraft('withhold.reason', '');
  const [review, setReview] = useDraft('withhold.review', '15');
  const reviewInMs = readMinutes(review);
  return (
    <Panel title="Nothing public yet">
      <Stack>
        {withheld.map((item) => (
          <Note key={item.at}>
            {formatDrillTime(item.at)}: {item.reason} Look again {formatDrillTime(item.reviewAt)}.
          </Note>
        ))}
        <TextField label="Why nothing goes out yet" value={reason} onChange={setReason} />
        <TextField label="Look again in (minutes)" inputMode="numeric" value={review} onChange={setReview} />
        <div>
          <ActButton
            name="withholdStatement"
            payload={{ reason, reviewInMs: reviewInMs ?? 0 }}
            isDisabled={reviewInMs === null}
            onDone={forget}
          >
            Record it
          </ActButton>
        </div>
      </Stack>
    </Panel>
  );
}
