import { formatDrillTime } from '../../../../../shared/time.ts';
import { Empty } from '../../../../components/panel.tsx';
import { Due } from '../../../../components/time.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note } from '../card.tsx';
import { useDraft } from '../drafts.ts';
import { RowList, RowName, useOpened } from '../rowList.tsx';
import { CaseDesk } from './caseDesk.tsx';

const COLUMNS = 'grid-cols-[minmax(0,1fr)_auto] @lg:grid-cols-[minmax(0,1fr)_11rem_9rem]';

/** The people affected who need somebody to think of them, whoever is still to be decided on first. */
export function PeopleSection() {
  const cases = Object.values(useView(({ welfareCases }) => welfareCases));
  const decided = useView(({ welfare }) => welfare);
  const [chosen, choose] = useDraft<string | null>('people.chosen', null);
  const { box, openRow } = useOpened(choose);
  const waiting = cases.filter((item) => decided[item.case] === undefined);
  const shown = cases.find((item) => item.case === chosen) ?? waiting[0] ?? cases[0];
  return (
    <div ref={box} className="flex min-w-0 flex-col gap-2">
      <Note>
        Abstract facts, no quotes. If this is close to home, step out from the top bar; nobody asks why.
      </Note>
      {cases.length === 0 ? (
        <Empty>Nobody yet. Reports and sampled accounts bring people here.</Empty>
      ) : (
        <RowList
          label="People to decide on"
          aside={`${cases.length - waiting.length} of ${cases.length} decided`}
          heads={['by when', 'state']}
          columns={COLUMNS}
          open={shown?.case ?? null}
          onOpen={openRow}
          rows={cases.map((item) => {
            const done = decided[item.case];
            return {
              key: item.case,
              cells: (
                <>
                  <RowName title={item.title} by={item.decides && 'somebody may be in danger now'} />
                  <span className="text-small text-fg-2 @max-lg:col-span-2 @max-lg:row-start-2">
                    {done ? (
                      ''
                    ) : item.dueAt === undefined ? (
                      <>
                        since <span className="m-mono">{formatDrillTime(item.at)}</span>
                      </>
                    ) : (
                      <Due at={item.dueAt} before="decide in" />
                    )}
                  </span>
                  {done ? (
                    <span className="text-right text-safe @lg:text-left">
                      Decided <span className="m-mono">{formatDrillTime(done.happenedAt)}</span>
                    </span>
                  ) : (
                    <span className="text-right font-medium text-sev1 @lg:text-left">To decide</span>
                  )}
                </>
              ),
            };
          })}
        />
      )}
      {shown && <CaseDesk key={shown.case} item={shown} />}
    </div>
  );
}
