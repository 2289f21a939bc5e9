import { WELFARE_WORDS } from '../../../../../shared/drill/wording.ts';
import type { WelfareAction } from '../../../../../shared/scenario/people.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Empty, Tag } from '../../../../components/panel.tsx';
import { CheckList } from '../../../../components/ticks.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Card, Note, Stack } from '../card.tsx';
import { useDraft } from '../drafts.ts';

const first = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function Case({ id }: { id: string }) {
  const item = useView(({ welfareCases }) => welfareCases[id]);
  const decided = useView(({ welfare }) => welfare[id]);
  const [actions, setActions] = useDraft<WelfareAction[]>(`welfare.${id}.actions`, []);
  const [reviewer, setReviewer] = useDraft(`welfare.${id}.reviewer`, '');
  const [basis, setBasis] = useDraft(`welfare.${id}.basis`, '');
  const { title } = useNames();
  if (!item) return null;
  return (
    <Card
      title={item.title}
      tag={
        decided ? (
          <Tag tone="safe">Decided at {formatDrillTime(decided.happenedAt)}</Tag>
        ) : (
          <Tag tone="risk">
            {item.dueAt === undefined
              ? `To decide, since ${formatDrillTime(item.at)}`
              : `Decide by ${formatDrillTime(item.dueAt)}`}
          </Tag>
        )
      }
    >
      <p className="text-body whitespace-pre-line break-words">{item.facts}</p>
      {item.decides && !decided && (
        <Note>
          Somebody may be in danger now: {title(item.decides)} decides. With nobody at that desk, decide here
          and name the clinician or safety reviewer who read it with you.
        </Note>
      )}
      {decided && (
        <Note>
          {first(decided.actions.map((action) => WELFARE_WORDS[action]).join(', '))}
          {decided.reviewer && `. Reviewer: ${decided.reviewer}`}
          {decided.basis && `. Basis: ${decided.basis}`}
        </Note>
      )}
      <CheckList
        label={`What to do: ${item.title}`}
        value={actions}
        onChange={(value) => setActions(value as WelfareAction[])}
        options={item.actions.map((action) => ({ id: action, title: first(WELFARE_WORDS[action]) }))}
      />
      <TextField label="Reviewed by" value={reviewer} onChange={setReviewer} />
      <TextField label="Basis" value={basis} onChange={setBasis} />
      <div>
        <ActButton
          name="decideWelfare"
          payload={{ cases: [id], actions, reviewer, basis }}
          tone="primary"
          isDisabled={actions.length === 0}
        >
          {decided ? 'Decide again' : 'Record the decision'}
          <span className="sr-only">: {item.title}</span>
        </ActButton>
      </div>
    </Card>
  );
}

export function WelfarePanel() {
  const cases = useView(({ welfareCases }) => welfareCases);
  const ids = Object.keys(cases);
  return (
    <Stack>
      <Note>
        Abstract facts, no quotes. If this is close to home, step out from the top bar; nobody asks why.
      </Note>
      {ids.length === 0 && (
        <Empty>Nobody to think about yet. Reports and sampled accounts bring cases.</Empty>
      )}
      {ids.map((id) => (
        <Case key={id} id={id} />
      ))}
    </Stack>
  );
}
