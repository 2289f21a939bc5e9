import type { SwitchCard } from '../../../../../shared/kit.ts';
import { join } from '../../../../components/join.ts';
import { useNames } from '../../../../components/names.ts';
import { useView } from '../../../../connection/context.tsx';
import { cellPlace } from '../../takeBack/undo.ts';
import { inMinutes, percent } from '../numbers.ts';
import { Cell } from './cell.tsx';
import { cellState } from './cellState.ts';
import type { Matrix } from './useMatrix.ts';
import { useReader } from './useMatrix.ts';

/** Twelve tracks, so that one, two, three, four or six places fill the same width; more places wrap. */
const TRACKS = 12;
const PER_LINE = 4;
const spanOf = (places: number): number => TRACKS / Math.min(places, PER_LINE);

export const cellId = (card: Pick<SwitchCard, 'id'>, scope: string): string => cellPlace(card.id, scope);

/** One switch: what it is called, how long it takes, what all of it costs, and a cell for each place. */
export function MatrixRow({ card, matrix, stop }: { card: SwitchCard; matrix: Matrix; stop: string | null }) {
  const names = useNames();
  const reader = useReader();
  const known = useView(({ switches }) => switches[card.id]);
  const isOpen = matrix.chosen?.switch === card.id;
  const cost = percent(card.scopes.reduce((sum, scope) => sum + scope.cost, 0));
  const others = card.holders.filter((role) => !reader.roles.includes(role));
  return (
    <li
      className={join(
        'grid grid-cols-[minmax(0,1fr)] gap-x-2.5 gap-y-1 border-l-3 px-2 py-1 @lg:grid-cols-[180px_minmax(0,1fr)]',
        isOpen ? 'border-act bg-raised' : 'border-transparent',
      )}
    >
      <div className="min-w-0 self-center leading-tight max-[767px]:flex max-[767px]:items-baseline max-[767px]:justify-between max-[767px]:gap-2">
        <span className="block text-body font-medium break-words">{card.title}</span>
        <span className="block text-meta text-fg-3">
          {[
            inMinutes(card.delayMs),
            cost,
            card.reversible ? 'reversible' : 'permanent',
            ...(others.length > 0 ? [others.map(names.short).join(' or ')] : []),
          ].join(' · ')}
        </span>
      </div>
      <div className="grid grid-cols-12 gap-1">
        {card.scopes.map((scope) => {
          const id = cellId(card, scope.id);
          return (
            <Cell
              key={scope.id}
              id={id}
              of={card.title}
              scope={scope}
              state={cellState(card, scope, known?.scopes[scope.id], reader, names)}
              isChosen={isOpen && (matrix.chosen?.scopes.includes(scope.id) ?? false)}
              isStop={stop === id}
              span={spanOf(card.scopes.length)}
              onOpen={(and) => matrix.send({ type: 'open', switch: card.id, scope: scope.id, and })}
            />
          );
        })}
      </div>
    </li>
  );
}
