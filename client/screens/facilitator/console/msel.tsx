import type { ReactNode } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { PATHS } from '../../../../shared/paths.ts';
import type { MselRow } from '../../../../shared/protocol.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import { Button, Empty, Panel, TextField } from '../../../components/kit.tsx';
import { QUIET_BUTTON } from '../../../components/shellPlain.tsx';
import { useDrillNow, useView, useWire } from '../../../connection/context.tsx';
import { Row } from './mselRow.tsx';
import type { Filter } from './mselWords.ts';
import { FILTERS, layMsel } from './mselWords.ts';

const NONE: MselRow[] = [];
const COLUMNS = 5;

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

function FilterBar({
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
  const count = (id: Filter): number => {
    const lists = layMsel(rows, id, '');
    return lists.past.length + lists.coming.length + lists.caused.length;
  };
  return (
    <div className="mb-2 flex flex-wrap items-end gap-2">
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
            {title} {count(id)}
          </button>
        ))}
      </fieldset>
      {search !== null && (
        <div className="w-full sm:ml-auto sm:w-44">
          <TextField label="Search" value={search} onChange={onSearch} />
        </div>
      )}
    </div>
  );
}

const Head = () => (
  <thead className="sticky top-0 z-10 bg-panel text-small text-fg-2 max-sm:hidden">
    <tr>
      <th scope="col" className="w-[74px] py-1.5 pl-3 font-normal">
        Time
      </th>
      <th scope="col" className="font-normal">
        Inject
      </th>
      <th scope="col" className="w-24 font-normal">
        To
      </th>
      <th scope="col" className="w-24 font-normal">
        State
      </th>
      <th scope="col" className="w-[108px] pr-3 font-normal">
        Do
      </th>
    </tr>
  </thead>
);

const Caused = ({ children }: { children: ReactNode }) => (
  <tbody className="max-sm:block">
    <tr className="max-sm:block">
      <th
        scope="colgroup"
        colSpan={COLUMNS}
        className="border-y border-line bg-raised px-3 py-1.5 text-small font-semibold max-sm:block"
      >
        Waiting for a cause: what the team does brings these, or leaves them out
      </th>
    </tr>
    {children}
  </tbody>
);

const ReceiptSigns = () => (
  <p className="mt-2 text-small text-fg-2">
    Receipts: <span aria-hidden>○</span> not there yet, <span aria-hidden>◐</span> delivered,{' '}
    <span aria-hidden>◉</span> seen, <span aria-hidden>●</span> answered, <span aria-hidden>–</span> no person
    at that desk, <span aria-hidden>⊖</span> stepped out. Choose a row, then F fires it, H holds or releases
    it.
  </p>
);

/** The master scenario events list: what came, what comes, what waits for a cause, and the means to change it. */
export function Msel({
  drillId,
  isSealed,
  selected,
  onSelect,
}: {
  drillId: string;
  /** Nobody may know the variant yet, so the list stays here. */
  isSealed: boolean;
  selected: string | null;
  onSelect: (inject: string | null) => void;
}) {
  const rows = useWire((wire) => wire.console?.msel ?? NONE);
  const isHidden = useWire((wire) => wire.console !== null && wire.console.regions === null);
  const isPlaying = useView(({ phase }) => phase === 'running' || phase === 'paused');
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const nowRow = useRef<HTMLTableRowElement>(null);
  const box = useRef<HTMLElement>(null);
  const followedTo = useRef(0);
  const { past, coming, caused } = useMemo(() => layMsel(rows, filter, search), [rows, filter, search]);
  const toNow = (): void => {
    const [list, now] = [box.current, nowRow.current];
    if (!list || !now) return;
    list.scrollTop = now.offsetTop - list.clientHeight / 3;
    followedTo.current = list.scrollTop;
  };
  const follow = useRef(toNow);
  follow.current = toNow;
  // The list follows the clock until its reader scrolls it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each delivery moves the line
  useEffect(() => {
    if (box.current && Math.abs(box.current.scrollTop - followedTo.current) < 4) follow.current();
  }, [past.length]);
  const row = (item: MselRow) => (
    <Row
      key={item.inject}
      row={item}
      columns={COLUMNS}
      isSelected={selected === item.inject}
      canAct={isPlaying}
      onSelect={onSelect}
    />
  );
  return (
    <Panel
      title="Master scenario events"
      action={
        <div className="flex flex-wrap items-center">
          {!isHidden && !isSealed && <Sheets drillId={drillId} />}
          <Button tone="quiet" onPress={toNow}>
            To now
          </Button>
        </div>
      }
    >
      <FilterBar
        rows={rows}
        filter={filter}
        onFilter={setFilter}
        search={isHidden ? null : search}
        onSearch={setSearch}
      />
      {isHidden && (
        <p className="mb-2 text-small text-fg-2">
          You play along: you see when something comes, by which way and from whom, not what it says.
        </p>
      )}
      <section
        ref={box}
        aria-label="Events list"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative -mx-3 max-h-[70dvh] min-h-40 overflow-auto border-t border-line"
      >
        <table className="w-full border-collapse text-left text-body max-sm:block sm:min-w-[520px]">
          <Head />
          <tbody className="max-sm:block">
            {past.map(row)}
            <tr ref={nowRow} className="max-sm:block">
              <th
                scope="colgroup"
                colSpan={COLUMNS}
                className="m-mono border-y-2 border-fg bg-raised px-3 py-1 text-small font-bold max-sm:block"
              >
                <Now />
              </th>
            </tr>
            {coming.map(row)}
            {past.length + coming.length === 0 && (
              <tr className="max-sm:block">
                <td className="px-3 max-sm:block" colSpan={COLUMNS}>
                  <Empty>Nothing here with this filter.</Empty>
                </td>
              </tr>
            )}
          </tbody>
          {caused.length > 0 && <Caused>{caused.map(row)}</Caused>}
        </table>
      </section>
      <ReceiptSigns />
    </Panel>
  );
}

/** By itself, so that the table does not follow the clock. */
const Now = () => <>NOW {formatDrillTime(useDrillNow())}</>;
