import { Button } from '../../../../components/button.tsx';
import { usePersons } from '../../../../components/persons.ts';
import { countdown, dueState } from '../../../../components/time.tsx';
import { useDrillNow, useView } from '../../../../connection/context.tsx';
import { useRoom } from '../../room.tsx';
import { Key } from '../../userText.tsx';
import { useDesk } from '../desk.ts';
import { inMinutes } from '../numbers.ts';
import { bare } from './bare.ts';
import { updateDueAt } from './cadence.ts';
import { DashCard } from './dashCard.tsx';
import { useSizeUp } from './useSizeUp.ts';

/** The time left in figures that can be read from across a room; late is a time, never a count below nothing. */
function Left({ to }: { to: number }) {
  const now = useDrillNow();
  const skips = useView((view) => view.skips);
  const state = dueState(to, now, skips);
  if (state === 'ahead')
    return <span className="m-mono text-[24px] leading-none font-semibold">{countdown(to - now)}</span>;
  return (
    <span className={state === 'overdue' ? 'text-body font-semibold text-sev1' : 'text-body text-fg-2'}>
      {state === 'overdue' ? 'due since ' : 'was set for '}
      <span className="m-mono">{bare(to)}</span>
    </span>
  );
}

function LastUpdate() {
  const last = useView(({ channel }) => channel.findLast(({ kind }) => kind === 'update'));
  const words =
    last?.kind === 'update'
      ? `last at ${bare(last.happenedAt)}${last.nextAt === null ? '' : `, next promised for ${bare(last.nextAt)}`}`
      : 'none given yet';
  return <span className="text-meta text-fg-3">{words}</span>;
}

/** When the organisation is owed the next word, and who on the call has not been told how it stands. */
export function UpdateCard() {
  const { open } = useRoom();
  const { called } = usePersons();
  const severity = useView((view) => view.severity);
  const everyMs =
    useDesk().kits[0]?.company.severities.find((card) => card.severity === severity)?.updateEveryMs ?? null;
  const dueAt = useView((view) => updateDueAt(view, everyMs));
  const { last, since, words } = useSizeUp();
  const [first] = since;
  return (
    <DashCard
      title="Next update"
      action={
        <span className="text-meta text-fg-3">
          {everyMs === null ? 'to the organisation' : `every ${inMinutes(everyMs)}`}
        </span>
      }
    >
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        {dueAt === null ? (
          <span className="text-body text-fg-2">
            No limit {severity === null ? 'yet' : 'for this severity'}
          </span>
        ) : (
          <Left to={dueAt} />
        )}
        <LastUpdate />
      </p>
      <p className="line-clamp-3 text-small text-fg-2 [overflow-wrap:anywhere]">
        {last && since.length === 0 ? (
          <>
            Size-up at <span className="m-mono">{bare(last.happenedAt)}</span>: {last.text}
          </>
        ) : (
          words
        )}
      </p>
      <span className="mt-auto flex flex-wrap gap-1.5">
        <Button acts small tone="primary" onPress={() => open({ kind: 'update' })}>
          Write <Key>U</Key>
        </Button>
        <Button acts small onPress={() => open({ kind: 'sizeUp' })}>
          {first === undefined
            ? last
              ? 'New size-up'
              : 'Size-up'
            : `Brief ${since.length === 1 ? called(first) : `the ${since.length}`}`}
        </Button>
      </span>
    </DashCard>
  );
}
