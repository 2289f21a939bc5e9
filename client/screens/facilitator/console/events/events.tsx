import type { RefObject } from 'react';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { PATHS } from '../../../../../shared/paths.ts';
import type { MselRow } from '../../../../../shared/protocol.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { Button, Empty, TextField } from '../../../../components/kit.tsx';
import { QUIET_BUTTON } from '../../../../components/shellPlain.tsx';
import { Ticking } from '../../../../components/ticking.tsx';
import { useDrillNow, useView, useWire } from '../../../../connection/context.tsx';
import { Pane } from '../pane.tsx';
import { useConsole } from '../state.tsx';
import { DropLine } from './dropLine.tsx';
import { EventBodies } from './eventBodies.tsx';
import { Row } from './eventRow.tsx';
import type { Filter } from './eventWords.ts';
import { countsBy, countsOf, FILTERS, layMsel } from './eventWords.ts';
import type { Desk } from './receipts.tsx';
import { Legend, useDesks } from './receipts.tsx';
import type { Moving } from './useMoving.ts';
import { useMoving } from './useMoving.ts';

const NONE: MselRow[] = [];

/** The list as a file for the facilitator's own papers: plan, state, and when each went out. */
const Sheets = ({ drillId }: { drillId: string }) => (
  <>
    <a
      href={PATHS.exportFile(drillId, 'msel.xlsx')}
      download
      className={QUIET_BUTTON}
      aria-label="MSEL as XLSX"
    >
      XLSX
    </a>
    <a
      href={PATHS.exportFile(drillId, 'msel.csv')}
      download
      className={QUIET_BUTTON}
      aria-label="MSEL as CSV"
    >
      CSV
    </a>
  </>
);

const FilterBar = memo(function FilterBar({
  rows,
  filter,
  onFilter,
  search,
  onSearch,
}: {
  rows: readonly MselRow[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** Null: there are no words to search. */
  search: string | null;
  onSearch: (search: string) => void;
}) {
  const counts = useMemo(() => countsBy(rows), [rows]);
  return (
    <div className="flex flex-wrap items-end gap-2 px-3 py-2">
      <fieldset className="m-0 flex min-w-0 flex-wrap gap-1 border-0 p-0">
        <legend className="sr-only">Which injects to list</legend>
        {FILTERS.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            aria-pressed={filter === id}
            onClick={() => onFilter(id)}
            className="min-h-8 rounded-control border border-transparent px-2 text-small text-fg-2 aria-pressed:border-line-strong aria-pressed:bg-raised aria-pressed:text-fg"
          >
            {title} {counts[id]}
          </button>
        ))}
      </fieldset>
      {search !== null && (
        <div className="ml-auto w-40 max-sm:w-full">
          <TextField label="Search" value={search} onChange={onSearch} />
        </div>
      )}
    </div>
  );
});

const Head = ({ desks }: { desks: readonly Desk[] }) => (
  <thead className="sticky top-0 z-10 bg-panel text-meta text-fg-3">
    <tr className="h-6">
      <th scope="col" className="w-[62px]">
        <span className="sr-only">Time</span>
      </th>
      <th scope="col" className="w-[22px]">
        <span className="sr-only">Channel</span>
      </th>
      <th scope="col">
        <span className="sr-only">Inject</span>
      </th>
      {desks.map(({ seat, short, title }) => (
        <th key={seat} scope="col" title={title} className="m-mono w-[25px] font-normal">
          {short}
        </th>
      ))}
    </tr>
  </thead>
);

/** The list follows the clock until its reader scrolls it: each delivery moves the line. */
function useNowLine(delivered: number) {
  const nowRow = useRef<HTMLTableRowElement>(null);
  const box = useRef<HTMLElement>(null);
  const followedTo = useRef(0);
  const toNow = (): void => {
    const [list, now] = [box.current, nowRow.current];
    if (!list || !now) return;
    list.scrollTop = now.offsetTop - list.clientHeight / 3;
    followedTo.current = list.scrollTop;
  };
  const follow = useRef(toNow);
  follow.current = toNow;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each delivery moves the line
  useEffect(() => {
    // With the next drawing: asked for at once, the place would be worked out twice.
    const frame = requestAnimationFrame(() => {
      if (box.current && Math.abs(box.current.scrollTop - followedTo.current) < 4) follow.current();
    });
    return () => cancelAnimationFrame(frame);
  }, [delivered]);
  return { box, nowRow, toNow };
}

/** How one event is drawn: the same function until another one is chosen or moved. */
function useRow(desks: readonly Desk[], moving: Moving, canAct: boolean) {
  const { selected, select } = useConsole();
  const { onGrab } = moving;
  const moved = moving.move ? moving : null;
  return useCallback(
    (item: MselRow) => (
      <Row
        key={item.inject}
        row={item}
        desks={desks}
        isSelected={selected === item.inject}
        canAct={canAct}
        onSelect={select}
        onGrab={onGrab}
        moving={moved?.move?.inject === item.inject ? moved : null}
      />
    ),
    [desks, selected, canAct, select, onGrab, moved],
  );
}

/** The master scenario events list: what came, what comes, what waits for a cause, and the means to change it. */
export function Events() {
  const { drill, columns } = useConsole();
  // Nobody may know the variant yet, so the list stays here.
  const isSealed = drill.variant === null;
  const rows = useWire((wire) => wire.console?.msel ?? NONE);
  const isHidden = useWire((wire) => wire.console !== null && wire.console.regions === null);
  const isPlaying = useView(({ phase }) => phase === 'running' || phase === 'paused');
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const { past, coming } = useMemo(() => layMsel(rows, filter, search), [rows, filter, search]);
  const { box, nowRow, toNow } = useNowLine(past.length);
  const desks = useDesks();
  const canAct = isPlaying && columns > 0;
  const moving = useMoving(box, canAct);
  const table = useRef<HTMLTableElement>(null);
  const row = useRow(desks, moving, canAct);
  const span = 3 + desks.length;
  return (
    <Pane
      title="Events"
      meta={countsOf(rows)}
      grows
      padded={false}
      action={
        <div className="flex items-center">
          {!isHidden && !isSealed && <Sheets drillId={drill.drillId} />}
          <Button tone="quiet" small onPress={toNow}>
            To now
          </Button>
        </div>
      }
      foot={<Legend />}
    >
      <div className="flex flex-col md:h-full">
        <FilterBar
          rows={rows}
          filter={filter}
          onFilter={setFilter}
          search={isHidden ? null : search}
          onSearch={setSearch}
        />
        {isHidden && (
          <p className="px-3 pb-2 text-small text-fg-2">
            You play along: you see when something comes, by which way and from whom, not what it says.
          </p>
        )}
        <section
          ref={box}
          aria-label="Events list"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          tabIndex={0}
          className="relative overflow-y-auto overflow-x-hidden border-t border-line md:min-h-0 md:flex-1"
        >
          <table
            ref={table}
            aria-rowcount={2 + past.length + coming.length}
            className="w-full table-fixed border-collapse text-left"
          >
            <Head desks={desks} />
            <EventBodies table={table} first={2} items={past} row={row} grows="end" rowHeight={41} />
            <tbody>
              <NowLine line={nowRow} span={span} />
              {past.length + coming.length === 0 && (
                <tr>
                  <td className="px-3" colSpan={span}>
                    <Empty>Nothing here with this filter.</Empty>
                  </td>
                </tr>
              )}
            </tbody>
            <EventBodies
              table={table}
              first={3 + past.length}
              items={coming}
              row={row}
              grows="start"
              rowHeight={41}
            />
          </table>
          <DropLine list={box} moving={moving} />
        </section>
      </div>
    </Pane>
  );
}

/** By itself, so that the table does not follow the clock. */
function NowLine({ line, span }: { line: RefObject<HTMLTableRowElement | null>; span: number }) {
  const now = useDrillNow();
  const nextAt = useWire((wire) => wire.console?.nextAt ?? null);
  const rest = formatDrillTime(Math.max(0, (nextAt ?? now) - now)).replace(/^T\+/u, '');
  return (
    <tr ref={line} data-at={now}>
      <th scope="colgroup" colSpan={span} className="h-[26px] border-y border-fg-2 bg-raised px-3 text-small">
        <span className="m-mono">NOW </span>
        <Ticking>{formatDrillTime(now)}</Ticking>
        {nextAt !== null && nextAt > now && (
          <span className="ml-3 font-normal text-fg-2">
            next in{' '}
            <span className="text-act">
              <Ticking>{rest}</Ticking>
            </span>
          </span>
        )}
      </th>
    </tr>
  );
}
