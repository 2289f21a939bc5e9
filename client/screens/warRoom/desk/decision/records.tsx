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
  if (decisions.length === 0) return <Empty>No decision yet</Empty>;
  return (
    <>
      {decisions.toReversed().map((item, index) => (
        <One key={item.decision} item={item} decision={decision} isLast={index === 0} />
      ))}
    </>
  );
}

function planWords(
  { suite, targets, n, benign }: NonNullable<Recorded['verify']>,
  suites: RoleKit['decision']['suites'],
): string {
  const known = suites.find(({ id }) => id === suite);
  const on = targets.map((id) => known?.targets.find((target) => target.id === id)?.title ?? id);
  return `${known?.title ?? suite}, ${n} each: ${on.join(', ')}${benign ? '; ordinary questions too' : ''}`;
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
    ['How sure', item.confidence],
    ['Would change our mind', item.changeMind],
    ['Proven by', item.verify && planWords(item.verify, decision?.suites ?? [])],
    ['First to', item.canaryPercent !== null && `${item.canaryPercent}% of traffic`],
    ['Owner', item.owner && title(item.owner)],
    ['Look again', item.reconsiderAt !== null && formatDrillTime(item.reconsiderAt)],
    ['If it fails', item.revert],
    ['We lose', lost.join('; ')],
    ['Objections', item.objectionsAsked ? 'asked for' : null],
    ['Heard', (item.heard ?? []).map(({ role, words }) => `${title(role)}: ${words || 'none'}`).join('; ')],
    ['Dissent', item.dissent],
  ];
  const MAY_BE_EMPTY = ['Heard', 'Dissent', 'Rejected'];
  const open = facts.flatMap(([name, value]) =>
    value || MAY_BE_EMPTY.includes(name) ? [] : [name.toLowerCase()],
  );
  return (
    <Card
      title={`Decision ${item.decision}: ${option(item.option)}`}
      tag={
        <Tag tone={isLast ? 'act' : 'plain'}>
          {isLast ? 'In force' : 'Replaced by a later one'}, {formatDrillTime(item.at)}
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
      {open.length > 0 && <p className="text-small text-fg-3">Left open: {open.join(', ')}.</p>}
    </Card>
  );
}
