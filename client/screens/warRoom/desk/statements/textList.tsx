import { formatDrillTime } from '../../../../../shared/time.ts';
import { useNames } from '../../../../components/names.ts';
import { RowList, RowName } from '../rowList.tsx';
import { ShortRail } from './rail.tsx';
import type { TextRow } from './texts.ts';
import { missingOf } from './texts.ts';

function State({ row }: { row: TextRow }) {
  const { short } = useNames();
  const { standing, out, steps, clears, isReadyLine, recipients } = row;
  if (standing === 'out' && out)
    return (
      <span className={out.missing.length > 0 ? 'text-risk' : 'text-safe'}>
        Out <span className="m-mono">{formatDrillTime(out.again.at(-1) ?? out.at)}</span>
        {out.missing.length > 0
          ? `, without ${out.missing.map(short).join(', ')}`
          : isReadyLine && ', usable'}
      </span>
    );
  if (standing === 'cleared')
    return <span className="text-safe">{isReadyLine ? 'Cleared, usable any time' : 'Cleared, not out'}</span>;
  const had = recipients.filter(({ at }) => at !== null).length;
  if (standing === 'nothing')
    return had > 0 ? (
      <span className="text-wait">
        {had} of {recipients.length} sent
      </span>
    ) : (
      <span className="text-fg-2">Nothing yet</span>
    );
  if (clears.length > 0) return <span className="font-medium text-sev1">Waits for you</span>;
  const change = steps.filter(({ says }) => says === 'change');
  return (
    <span className={change.length > 0 ? 'text-risk' : 'text-wait'}>
      {change.length > 0
        ? `Change asked by ${change.map(({ role }) => short(role)).join(', ')}`
        : `Waits for ${missingOf(steps).map(short).join(', ')}`}
    </span>
  );
}

const COLUMNS = 'grid-cols-[minmax(0,1fr)_auto] @lg:grid-cols-[minmax(0,1fr)_8.5rem_11rem]';

/** Every text of this desk in one table: how far each is, and whose word is missing. */
export const TextList = ({
  rows,
  open,
  onOpen,
}: {
  rows: readonly TextRow[];
  open: TextRow | undefined;
  onOpen: (key: string, byKeyboard: boolean) => void;
}) => (
  <RowList
    label="Texts"
    aside={rows.length}
    heads={['cleared by', 'state']}
    columns={COLUMNS}
    open={open?.key ?? null}
    onOpen={onOpen}
    rows={rows.map((row) => ({
      key: row.key,
      cells: (
        <>
          <RowName title={row.title} by={row.by} />
          <span className="@max-lg:col-span-2 @max-lg:row-start-2">
            <ShortRail steps={row.steps} />
          </span>
          <span className="text-right @lg:text-left">
            <State row={row} />
          </span>
        </>
      ),
    }))}
  />
);
