import { useState } from 'react';
import { Link } from 'wouter';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type { ImprovementAnswer, ImprovementItem, ItemFilter } from '../../../shared/improvement.ts';
import { ITEM_FILTERS, itemFits } from '../../../shared/improvement.ts';
import { PATHS } from '../../../shared/paths.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { Button, Choose, Empty, Panel, Problem, Said, Tag } from '../../components/kit.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1 } from '../../components/shellPlain.tsx';
import { useAnswer } from '../facilitator/loading.ts';
import { AddToPlan } from './addToPlan.tsx';
import { ItemEditor } from './itemEditor.tsx';

/** What drills found, until a drill shows that it works: of all drills, or of one. */
export default function PlanScreen({ drillId }: { drillId: string | null }) {
  useTitle('Improvement plan');
  const { answer, failure, reload, put } = useAnswer<ImprovementAnswer>(FACILITATOR_PATHS.improvements);
  return (
    <Shell
      title={
        <Link href={drillId ? `/drills/${drillId}/scorecard` : '/drills'} className="text-act">
          {drillId ? 'Scorecard' : 'All drills'}
        </Link>
      }
    >
      <div className="flex flex-col gap-4">
        <H1>{drillId ? 'Improvement plan of this drill' : 'Improvement plan'}</H1>
        {failure && (
          <div className="flex flex-col items-start gap-2">
            <Problem>{failure}</Problem>
            <Button onPress={reload}>Try again</Button>
          </div>
        )}
        {!answer && !failure && <Loading>Reading the plan…</Loading>}
        {answer && <Plan answer={answer} drillId={drillId} put={put} reload={reload} />}
      </div>
    </Shell>
  );
}

function Plan({
  answer,
  drillId,
  put,
  reload,
}: {
  answer: ImprovementAnswer;
  drillId: string | null;
  put: (answer: ImprovementAnswer) => void;
  reload: () => void;
}) {
  const [filter, setFilter] = useState<ItemFilter>('open');
  const [owner, setOwner] = useState('');
  const [said, setSaid] = useState('');
  const owners = [...new Set(answer.items.flatMap((item) => item.owner || []))].sort();
  const ours = answer.items.filter((item) => drillId === null || item.drillId === drillId);
  const found = ours.filter(
    (item) =>
      itemFits(item, filter, answer.today) && (owner === '' || owner === ANYBODY || item.owner === owner),
  );
  const count = (which: ItemFilter) => ours.filter((item) => itemFits(item, which, answer.today)).length;
  const query = drillId ? `?drill=${drillId}` : '';
  return (
    <>
      {drillId && <Suggestions drillId={drillId} items={ours} owners={owners} put={put} />}
      <Panel title="Add an item">
        <AddToPlan drillId={drillId} title={null} why="" from="" owners={owners} onAdded={put} />
      </Panel>
      <div className="flex flex-wrap items-end gap-3">
        <Choose
          label="Show"
          value={filter}
          onChange={setFilter}
          options={ITEM_FILTERS.map((id) => ({ id, title: `${id} (${count(id)})` }))}
        />
        <Choose
          label="Owner"
          value={owner || ANYBODY}
          onChange={setOwner}
          options={[{ id: ANYBODY, title: 'anybody' }, ...owners.map((id) => ({ id, title: id }))]}
        />
        {(['plan.csv', 'jira.csv', 'github.json'] as const).map((file) => (
          <a
            key={file}
            href={FACILITATOR_PATHS.improvementFile(file) + query}
            className="inline-flex min-h-8 items-center text-body text-act"
          >
            {file}
          </a>
        ))}
      </div>
      <Said>{said}</Said>
      {found.length === 0 ? (
        <Empty>{ours.length === 0 ? 'Nothing is in the plan yet.' : 'No item fits this choice.'}</Empty>
      ) : (
        <ul aria-label="Items" className="flex flex-col gap-2">
          {found.map((item) => (
            <Item
              key={item.id}
              item={item}
              today={answer.today}
              owners={owners}
              reload={reload}
              onAnswer={(next, words) => {
                put(next);
                setSaid(words);
              }}
            />
          ))}
        </ul>
      )}
    </>
  );
}

const ANYBODY = '*';

/** What cost most in this drill and is not in the plan yet. */
function Suggestions({
  drillId,
  items,
  owners,
  put,
}: {
  drillId: string;
  items: readonly ImprovementItem[];
  owners: readonly string[];
  put: (answer: ImprovementAnswer) => void;
}) {
  const { answer } = useAnswer<Scorecard>(PATHS.scorecard(drillId));
  const left = answer?.fixes.filter(({ title }) => !items.some((item) => item.title === title)) ?? [];
  if (left.length === 0) return null;
  return (
    <Panel title="What cost most">
      <ul className="flex flex-col gap-4">
        {left.map(({ title, why }) => (
          <li key={title} className="flex flex-col gap-1">
            <h3 className="text-body font-semibold">{title}</h3>
            <p className="text-body text-fg-2">{why}</p>
            <AddToPlan
              drillId={drillId}
              title={title}
              why={why}
              from="Scorecard"
              owners={owners}
              onAdded={put}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Item({
  item,
  today,
  ...rest
}: {
  item: ImprovementItem;
  today: string;
  owners: readonly string[];
  onAnswer: (answer: ImprovementAnswer, words: string) => void;
  reload: () => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const isLate = itemFits(item, 'overdue', today);
  return (
    <li className="rounded-panel border border-line bg-panel">
      <div className="flex flex-wrap items-center justify-between gap-2 p-3">
        <div className="flex min-w-0 flex-col gap-1">
          <h2 className="text-body font-semibold break-words">{item.title}</h2>
          <p className="flex flex-wrap items-center gap-2 text-small text-fg-2">
            <Tag tone={isLate ? 'sev1' : 'plain'}>{isLate ? 'overdue' : item.state}</Tag>
            <span>{item.owner || 'no owner'}</span>
            <span className="m-mono">{item.due || 'no day yet'}</span>
            {item.drillTitle && <span>{item.drillTitle}</span>}
          </p>
        </div>
        <Button onPress={() => setIsOpen(!isOpen)}>{isOpen ? 'Fold' : 'Change'}</Button>
      </div>
      {isOpen && (
        <ItemEditor
          item={item}
          owners={rest.owners}
          onAnswer={rest.onAnswer}
          onReload={rest.reload}
          onClose={() => setIsOpen(false)}
        />
      )}
    </li>
  );
}
