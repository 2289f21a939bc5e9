import { useView } from '../../../../connection/context.tsx';
import { byId, useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { RowList, RowName, useOpened } from '../rowList.tsx';
import { DutyDesk } from './dutyDesk.tsx';
import { DutyClock, DutyState } from './dutyState.tsx';

const COLUMNS = 'grid-cols-[minmax(0,1fr)_auto] @lg:grid-cols-[minmax(0,1fr)_10rem_12rem]';

/** What the law, a contract or a promise asks of the organisation, and by when. */
export function DutiesSection() {
  const duties = byId(useDesk().kits.flatMap((kit) => kit.duties));
  const recorded = useView((view) => view.duties);
  const welfare = useView((view) => view.welfare);
  const [chosen, choose] = useDraft<string | null>('duties.chosen', null);
  const { box, openRow } = useOpened(choose);
  const isSettled = ({ id, settledBy }: (typeof duties)[number]): boolean =>
    recorded[id] !== undefined || (settledBy !== undefined && welfare[settledBy] !== undefined);
  const open = duties.filter((duty) => !isSettled(duty));
  const shown = duties.find(({ id }) => id === chosen) ?? duties[0];
  return (
    <div ref={box} className="flex min-w-0 flex-col gap-2">
      <RowList
        label="Duties"
        aside={`${duties.length - open.length} of ${duties.length} recorded`}
        heads={['clock', 'state']}
        columns={COLUMNS}
        open={shown?.id ?? null}
        onOpen={openRow}
        rows={duties.map((duty) => ({
          key: duty.id,
          cells: (
            <>
              <RowName title={duty.title} by={duty.jurisdiction} />
              <span className="min-w-0 truncate text-small @max-lg:col-span-2 @max-lg:row-start-2">
                <DutyClock duty={duty} />
              </span>
              <span className="text-right @lg:text-left">
                <DutyState duty={duty} />
              </span>
            </>
          ),
        }))}
      />
      {shown && <DutyDesk key={shown.id} duty={shown} open={open} />}
    </div>
  );
}
