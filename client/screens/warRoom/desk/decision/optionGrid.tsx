import type { PinnedCard } from '../../../../../shared/drill/lookups/view.ts';
import { join } from '../../../../components/join.ts';
import { useView } from '../../../../connection/context.tsx';
import { Key } from '../../userText.tsx';
import type { CellProps } from './cells.tsx';
import { FindingHead, MarkCell, OptionHead } from './cells.tsx';
import { FactRows } from './factRows.tsx';
import type { Option } from './facts.ts';
import { MarkSign } from './markSigns.tsx';
import { countsOf } from './marks.ts';
import type { Place } from './places.ts';

interface GridProps {
  /** On the table; `all` counts those set aside too. */
  options: readonly Option[];
  all: number;
  findings: readonly PinnedCard[];
  cell: (place: Place) => CellProps;
  chosen: string | null;
  recorded: string | null;
  proof: string | null;
  losses: readonly string[];
}

const wash = (isChosen: boolean): string => (isChosen ? 'bg-act-wash' : '');

/** The table itself: heads and first column stay in sight while it scrolls in its own box. */
export function OptionGrid(props: GridProps) {
  const { options, findings, cell, chosen, recorded, proof, losses } = props;
  const lit = chosen ?? recorded;
  return (
    <table
      className="w-full table-fixed border-separate border-spacing-0 [&_td]:border-b [&_td]:border-line [&_th]:border-b [&_th]:border-line"
      style={{ minWidth: `calc(var(--head) + ${options.length} * var(--column))` }}
    >
      <colgroup>
        <col style={{ width: 'var(--head)' }} />
        {options.map(({ id }) => (
          <col key={id} />
        ))}
      </colgroup>
      <Heads {...props} />
      <tbody>
        <FactRows options={options} chosen={lit} proof={proof} losses={losses} />
        <tr className="bg-raised">
          <th
            scope="rowgroup"
            colSpan={options.length + 1}
            className="px-2.5 py-1 text-left text-small font-semibold"
          >
            <span className="sticky left-2.5">
              Pinned evidence{' '}
              <span className="font-normal text-fg-3">{findings.length} · marks are the team’s own</span>
            </span>
          </th>
        </tr>
        {findings.map((card) => (
          <tr key={card.evidence} className="focus-within:bg-raised">
            <th scope="row" className="sticky left-0 z-10 h-px bg-panel p-0 font-normal">
              <FindingHead {...cell({ option: null, evidence: card.evidence })} card={card} />
            </th>
            {options.map((option) => (
              <td key={option.id} className={join('h-11 border-l border-line p-0', wash(option.id === lit))}>
                <MarkCell
                  {...cell({ option: option.id, evidence: card.evidence })}
                  option={option}
                  card={card}
                />
              </td>
            ))}
          </tr>
        ))}
        {findings.length > 0 && <Counts options={options.map(({ id }) => id)} chosen={lit} />}
      </tbody>
    </table>
  );
}

function Heads({ options, all, cell, chosen, recorded }: GridProps) {
  return (
    <thead>
      <tr>
        <th
          scope="col"
          className="sticky top-0 left-0 z-30 bg-raised px-2.5 py-2 text-left align-top font-normal"
        >
          <span className="block text-meta text-fg-3">On the table</span>
          <span className="block text-body font-semibold">
            {options.length} of {all} options
          </span>
          <span className="block text-meta text-fg-3 max-[1023px]:hidden">
            <Key>A</Key> set aside
          </span>
        </th>
        {options.map((option) => (
          <th
            key={option.id}
            scope="col"
            className={join(
              'sticky top-0 z-20 h-px border-l border-line p-0 align-top font-normal',
              option.id === (chosen ?? recorded) ? 'bg-act-wash' : 'bg-raised',
            )}
          >
            <OptionHead
              {...cell({ option: option.id, evidence: null })}
              option={option}
              state={option.id === chosen ? 'chosen' : option.id === recorded ? 'recorded' : null}
            />
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Two counts beside each other: they are never added up, and no column is called ahead. */
function Counts({ options, chosen }: { options: readonly string[]; chosen: string | null }) {
  const marks = useView((view) => view.marks);
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-10 bg-panel px-2.5 py-1.5 text-left text-small font-semibold"
      >
        Marks so far <span className="font-normal text-fg-3">not votes</span>
      </th>
      {options.map((id) => {
        const { supports, rulesOut } = countsOf(marks, id);
        return (
          <td key={id} className={join('border-l border-line px-2.5 py-1.5', wash(id === chosen))}>
            <span className="m-mono flex items-center gap-3 text-small text-fg-2">
              <span className="flex items-center gap-1">
                <MarkSign mark="supports" size={11} /> {supports}
                <span className="sr-only"> support it,</span>
              </span>
              <span className="flex items-center gap-1">
                <MarkSign mark="rulesOut" size={11} /> {rulesOut}
                <span className="sr-only"> rule it out</span>
              </span>
            </span>
          </td>
        );
      })}
    </tr>
  );
}
