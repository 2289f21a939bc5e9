import type { PeopleView } from '../../../../../shared/drill/people/view.ts';
import { WELFARE_WORDS } from '../../../../../shared/drill/wording.ts';
import type { WelfareAction } from '../../../../../shared/scenario/people.ts';
import { ActButton } from '../../../../components/act.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Tag } from '../../../../components/panel.tsx';
import { CheckList } from '../../../../components/ticks.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note } from '../card.tsx';
import { useDraft } from '../drafts.ts';
import { Opened, OpenedFoot } from '../rowList.tsx';

const first = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** One person: the facts, what can be done, and the decision with who read it and why. */
export function CaseDesk({ item }: { item: PeopleView['welfareCases'][string] }) {
  const { case: id } = item;
  const decided = useView(({ welfare }) => welfare[id]);
  const [actions, setActions] = useDraft<WelfareAction[]>(`welfare.${id}.actions`, []);
  const [reviewer, setReviewer] = useDraft(`welfare.${id}.reviewer`, '');
  const [basis, setBasis] = useDraft(`welfare.${id}.basis`, '');
  const { title } = useNames();
  return (
    <Opened
      title={item.title}
      aside={item.decides && !decided && <Tag tone="sev1">{title(item.decides)} decides</Tag>}
    >
      <div className="grid min-w-0 gap-x-5 gap-y-3 p-3 @xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-2">
          <p className="text-body whitespace-pre-line break-words">{item.facts}</p>
          {item.decides && !decided && (
            <Note>
              Somebody may be in danger now: {title(item.decides)} decides. With nobody at that desk, decide
              here and name the clinician or safety reviewer who read it with you.
            </Note>
          )}
        </div>
        <CheckList
          label={`What to do: ${item.title}`}
          value={actions}
          onChange={(value) => setActions(value as WelfareAction[])}
          options={item.actions.map((action) => ({ id: action, title: first(WELFARE_WORDS[action]) }))}
        />
      </div>
      <OpenedFoot>
        {decided && (
          <Note>
            {first(decided.actions.map((action) => WELFARE_WORDS[action]).join(', '))}
            {decided.reviewer && `. Reviewer: ${decided.reviewer}`}
            {decided.basis && `. Basis: ${decided.basis}`}
          </Note>
        )}
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 flex-1 basis-40">
            <TextField label="Reviewed by" value={reviewer} onChange={setReviewer} />
          </div>
          <div className="min-w-0 flex-[2] basis-48">
            <TextField label="Basis" value={basis} onChange={setBasis} />
          </div>
          <ActButton
            name="decideWelfare"
            payload={{ cases: [id], actions, reviewer, basis }}
            tone="primary"
            isDisabled={actions.length === 0}
          >
            {decided ? 'Decide again' : 'Record the decision'}
          </ActButton>
        </div>
        {actions.length === 0 && <Note>Choose what to do first.</Note>}
      </OpenedFoot>
    </Opened>
  );
}
