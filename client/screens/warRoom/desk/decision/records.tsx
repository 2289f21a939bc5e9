import type { Actor, EventData } from '../../../../../shared/drill/events.ts';
import type { RoleKit } from '../../../../../shared/kit.ts';
import type { DrillTime } from '../../../../../shared/time.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { useNames } from '../../../../components/names.ts';
import { Empty, Tag } from '../../../../components/panel.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Card } from '../card.tsx';

type Recorded = EventData['decision.recorded'] & { at: DrillTime; by: Actor | null };

/** What was decided, newest first. An earlier one stays as it was written. */
export function Decisions({ decision }: { decision: RoleKit['decision'] | undefined }) {
  const decisions = useView((view) => view.decisions);
  if (decisions.length === 0) return <Empty>Nothing has been decided yet. The commander decides.</Empty>;
  return (
    <>
      {decisions.toReversed().map((item, index) => (
        <One key={item.decision} item={item} decision={decision} isLast={index === 0} />
      ))}
    </>
  );
}

function One({
  item,
  decision,
  isLast,
}: {
  item: Recorded;
  decision: RoleKit['decision'] | undefined;
  isLast: boolean;
}) {
  const { title } = useNames();
  const board = useView((view) => view.board);
  const option = (id: string) => decision?.options.find((known) => known.id === id)?.title ?? id;
  const cause = decision?.causes.find(({ id }) => id === item.causeId)?.title;
  const lost = item.losses.map((id) => decision?.losses.find((known) => known.id === id)?.title ?? id);
  const facts: [string, string | null | false][] = [
    ['Rejected', item.rejected.map(option).join('; ')],
    ['Cause', [cause, item.causeText].filter(Boolean).join('. ')],
    ['Confidence', item.confidence],
    ['Would change our mind', item.changeMind],
    [
      'Verify',
      item.verify &&
        `${item.verify.suite}: ${item.verify.targets.join(', ')}, n = ${item.verify.n}${item.verify.benign ? ', with the benign twin' : ''}`,
    ],
    ['Revert', item.revert],
    ['We lose', lost.join('; ')],
    ['Canary', item.canaryPercent !== null && `${item.canaryPercent} %`],
    ['Owner', item.owner && title(item.owner)],
    ['Reconsider at', item.reconsiderAt !== null && formatDrillTime(item.reconsiderAt)],
    ['Objections asked', item.objectionsAsked ? 'yes' : 'no'],
    ['Dissent', item.dissent],
  ];
  return (
    <Card
      title={`Decision ${item.decision}: ${option(item.option)}`}
      tag={
        <Tag tone={isLast ? 'act' : 'plain'}>
          {isLast ? 'In force' : 'Replaced'}, {formatDrillTime(item.at)}
        </Tag>
      }
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-small">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-fg-3">{name}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        {item.citations.map(({ evidence, mark }) => (
          <div key={evidence} className="contents">
            <dt className="text-fg-3">{mark === 'supports' ? 'Supports' : 'Rules out'}</dt>
            <dd className="break-words">{board[evidence]?.title ?? 'A finding at the commander’s desk'}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
