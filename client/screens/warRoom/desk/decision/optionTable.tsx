import { useRef, useState } from 'react';
import type { RoleKit } from '../../../../../shared/kit.ts';
import { Empty } from '../../../../components/panel.tsx';
import { useView } from '../../../../connection/context.tsx';
import { AsideDialog } from './asideDialog.tsx';
import { AsideRow } from './asideRow.tsx';
import { boardOf } from './marks.ts';
import { OptionGrid } from './optionGrid.tsx';
import { PlaceMenu } from './placeMenu.tsx';
import type { Place } from './places.ts';
import { placeId } from './places.ts';
import { useTable } from './useTable.ts';
import type { TeamActs } from './useTeamActs.ts';

interface TableProps {
  decision: RoleKit['decision'];
  acts: TeamActs;
  chosen: string | null;
  proof: string | null;
  /** Ticked in the record that is being written; nothing there: what the recorded one says. */
  losses: readonly string[];
  /** Null: this seat does not choose. */
  onChoose: ((option: string) => void) | null;
}

const NONE: readonly string[] = [];
/** What the team says is lost, by its titles: in the record being written, or else in the last one. */
function useLosses(
  decision: RoleKit['decision'],
  chosen: string | null,
  written: readonly string[],
): string[] {
  const recorded = useView((view) => view.decisions.at(-1)?.losses ?? NONE);
  const ids = chosen === null ? recorded : written;
  return decision.losses.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
}

const NothingPinned = () => (
  <div className="px-2.5">
    <Empty>Nothing on the board yet. Ask the desks to pin what they found.</Empty>
  </div>
);

/** Options as columns, what is on the board as rows, and the team's own marks where they meet. */
export function OptionTable({ decision, acts, chosen, proof, losses, onChoose }: TableProps) {
  const aside = useView((view) => view.aside);
  const board = useView((view) => view.board);
  const recorded = useView((view) => view.decisions.at(-1)?.option ?? null);
  const lost = useLosses(decision, chosen, losses);
  const findings = boardOf({ board });
  const options = decision.options.filter(({ id }) => !aside[id]);
  const [open, setOpen] = useState<Place | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const trigger = useRef<HTMLElement | null>(null);
  const { table, stop, find, refocus, handlers } = useTable(
    options.map(({ id }) => id),
    findings.map(({ evidence }) => evidence),
    acts,
    setLeaving,
  );
  const show = (place: Place) => {
    trigger.current = find(place);
    setOpen(place);
  };
  const cell = (place: Place) => ({
    place,
    isStop: placeId(place) === stop,
    isSending: acts.sending === placeId(place),
    onOpen: show,
  });
  const leavingOption = decision.options.find(({ id }) => id === leaving);
  return (
    <section
      aria-label="Options and evidence"
      className="flex min-h-0 min-w-0 flex-col overflow-hidden rounded-panel border border-line bg-panel"
    >
      <div className="min-h-0 flex-1 overflow-auto">
        <div ref={table} role="toolbar" aria-label="Marks" {...handlers}>
          <OptionGrid
            options={options}
            all={decision.options.length}
            findings={findings}
            cell={cell}
            chosen={chosen}
            recorded={recorded}
            proof={proof}
            losses={lost}
          />
        </div>
        <div className="sticky left-0">
          {findings.length === 0 && <NothingPinned />}
          <AsideRow options={decision.options} acts={acts} />
        </div>
      </div>
      <Outcome acts={acts} />
      {open && (
        <PlaceMenu
          trigger={trigger}
          place={open}
          option={decision.options.find(({ id }) => id === open.option)}
          canChoose={onChoose !== null}
          isChosen={open.option !== null && open.option === chosen}
          onMark={acts.mark}
          onChoose={(option) => onChoose?.(option)}
          onSetAside={setLeaving}
          onClose={() => setOpen(null)}
        />
      )}
      {leavingOption && (
        <AsideDialog
          option={leavingOption}
          acts={acts}
          onClose={() => {
            setLeaving(null);
            refocus();
          }}
        />
      )}
    </section>
  );
}

/** What came of the last thing done at the table. */
const Outcome = ({ acts }: { acts: TeamActs }) => (
  <div className="min-h-7 shrink-0 border-t border-line px-2.5 py-1 text-small">
    {acts.refusal ? (
      <p role="alert" className="text-risk">
        {acts.refusal}
      </p>
    ) : (
      <p role="status" className="text-fg-2">
        {acts.sending === null ? acts.said : 'Sending…'}
      </p>
    )}
  </div>
);
