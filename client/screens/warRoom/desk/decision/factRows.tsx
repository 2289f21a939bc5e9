import type { ReactNode } from 'react';
import type { SwitchCard } from '../../../../../shared/kit.ts';
import { join } from '../../../../components/join.ts';
import { useNames } from '../../../../components/names.ts';
import { RoleTag } from '../card.tsx';
import { switchesOf, useDesk } from '../desk.ts';
import type { Option } from './facts.ts';
import { breaksOf, factsOf } from './facts.ts';
import { Watching } from './watching.tsx';

type Facts = NonNullable<ReturnType<typeof factsOf>>;

const ROWS: { title: string; read: (facts: Facts) => ReactNode }[] = [
  { title: 'Who does it', read: (facts) => <Who {...facts} /> },
  { title: 'Takes', read: ({ takes }) => <span className="m-mono">{takes}</span> },
  { title: 'Costs', read: ({ costs }) => `${costs} of use` },
  { title: 'Way back', read: ({ wayBack }) => wayBack },
];

function Who({ holders, coSigns }: Pick<Facts, 'holders' | 'coSigns'>) {
  const { titles } = useNames();
  return (
    <span className="flex flex-wrap items-center gap-1">
      {holders.map((role) => (
        <RoleTag key={role} role={role} />
      ))}
      {coSigns.length > 0 && (
        <>
          <span className="text-meta text-fg-2">with</span>
          {coSigns.map((role) => (
            <RoleTag key={role} role={role} />
          ))}
          <span className="sr-only">: second key of {titles(coSigns)}</span>
        </>
      )}
    </span>
  );
}

const CELL = 'border-l border-line px-2.5 py-1.5 align-top text-small';

/** What the options' own switches say about doing them; no rows where the scenario names none. */
export function FactRows({
  options,
  chosen,
  proof,
  losses,
}: {
  options: readonly Option[];
  chosen: string | null;
  /** How the chosen one is proven, as far as it is written down. */
  proof: string | null;
  /** What the team says is lost with the chosen one. */
  losses: readonly string[];
}) {
  const { kits } = useDesk();
  const cards = switchesOf(kits);
  const all = options.map((option) => ({ id: option.id, facts: factsOf(option) }));
  const rows = all.some(({ facts }) => facts !== null) ? ROWS : [];
  const column = (id: string) => join(CELL, id === chosen && 'bg-act-wash');
  return (
    <>
      {rows.map(({ title, read }) => (
        <tr key={title}>
          <RowTitle>{title}</RowTitle>
          {all.map(({ id, facts }) => (
            <td key={id} className={column(id)}>
              {facts ? (
                read(facts)
              ) : (
                <span className="text-fg-2">{title === 'Who does it' ? 'no switch' : '–'}</span>
              )}
            </td>
          ))}
        </tr>
      ))}
      <Breaks options={options} cards={cards} column={column} />
      {losses.length > 0 && (
        <OfChosen title="We lose" options={options} chosen={chosen} column={column}>
          {losses.join('; ')}
        </OfChosen>
      )}
      {proof !== null && (
        <OfChosen title="Proven by" options={options} chosen={chosen} column={column}>
          {proof}
        </OfChosen>
      )}
      <tr>
        <RowTitle>Watching now</RowTitle>
        <td colSpan={options.length} className={CELL}>
          <Watching />
        </td>
      </tr>
    </>
  );
}
/** What the cards on this desk say of pressing the switches of an option; what lies on other desks is theirs to read out. */
function Breaks({
  options,
  cards,
  column,
}: {
  options: readonly Option[];
  cards: readonly SwitchCard[];
  column: (id: string) => string;
}) {
  const notes = options.map((option) => ({ id: option.id, note: breaksOf(option, cards) }));
  if (notes.every(({ note }) => note === null)) return null;
  return (
    <tr>
      <RowTitle>
        What it changes <span className="text-meta">from this desk’s cards</span>
      </RowTitle>
      {notes.map(({ id, note }) => (
        <td key={id} className={column(id)}>
          {note === null ? (
            <span className="text-fg-2">–</span>
          ) : (
            <span className="line-clamp-4 [overflow-wrap:anywhere]">{note}</span>
          )}
        </td>
      ))}
    </tr>
  );
}

/** A row in which only the chosen option has something. */
const OfChosen = ({
  title,
  options,
  chosen,
  column,
  children,
}: {
  title: string;
  options: readonly Option[];
  chosen: string | null;
  column: (id: string) => string;
  children: ReactNode;
}) => (
  <tr>
    <RowTitle>{title}</RowTitle>
    {options.map(({ id }) => (
      <td key={id} className={column(id)}>
        {id === chosen ? children : <span className="text-fg-2">–</span>}
      </td>
    ))}
  </tr>
);

const RowTitle = ({ children }: { children: ReactNode }) => (
  <th
    scope="row"
    className="sticky left-0 z-10 bg-panel px-2.5 py-1.5 text-left align-top text-small font-normal text-fg-2"
  >
    {children}
  </th>
);
