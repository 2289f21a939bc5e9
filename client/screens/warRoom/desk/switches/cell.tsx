import { Check, Circle, KeyRound, Power, ShieldAlert, Timer } from 'lucide-react';
import type { CSSProperties, MouseEvent } from 'react';
import { join } from '../../../../components/join.ts';
import { Countdown } from '../../../../components/time.tsx';
import { useTakenBack } from '../../takeBack/takenBack.tsx';
import { percent } from '../numbers.ts';
import type { CellLook, CellState, Scope } from './cellState.ts';

const LOOK: Record<CellLook, string> = {
  idle: 'border border-line-strong bg-bg text-fg-2',
  authorised: 'border border-act bg-bg text-act',
  ready: 'border-2 border-act bg-act-wash text-act',
  evidence: 'border-2 border-act bg-act-wash text-sev1',
  key: 'border-2 border-act bg-act-wash text-act',
  waiting: 'border border-dashed border-wait bg-wait-wash text-wait',
  moving: 'border border-dashed border-wait bg-wait-wash text-wait',
  on: 'border border-safe bg-safe-wash text-safe',
};
const SIGN: Record<CellLook, typeof Circle> = {
  idle: Circle,
  authorised: Power,
  ready: Power,
  evidence: ShieldAlert,
  key: KeyRound,
  waiting: KeyRound,
  moving: Timer,
  on: Check,
};

/** One place of a switch: what it is, what it costs, how far it has got. Opens the drawer; it never presses. */
export function Cell({
  id,
  of,
  scope,
  state,
  isChosen,
  isStop,
  span,
  onOpen,
}: {
  id: string;
  /** The switch, for those who hear the cell. */
  of: string;
  scope: Scope;
  state: CellState;
  isChosen: boolean;
  /** The one cell of the table that the Tab key reaches. */
  isStop: boolean;
  span: number;
  onOpen: (and: boolean) => void;
}) {
  const Sign = SIGN[state.look];
  const cost = percent(scope.cost);
  const isTakenBack = useTakenBack(id);
  return (
    <div
      className={join(
        'min-w-0 @lg:[grid-column:span_var(--span)]',
        span === 12 ? 'col-span-12' : 'col-span-6',
      )}
      style={{ '--span': span } as CSSProperties}
    >
      <button
        type="button"
        data-cell={id}
        tabIndex={isStop ? 0 : -1}
        aria-expanded={isChosen}
        onClick={(event: MouseEvent) => onOpen(event.shiftKey)}
        className={join(
          'flex min-h-10 w-full min-w-0 flex-col justify-center gap-px rounded-control px-2 py-0.5 text-left max-[767px]:min-h-12',
          LOOK[state.look],
          isChosen && 'outline-2 outline-offset-1 outline-act',
        )}
      >
        <span className="sr-only">{of}: </span>
        <span className="flex justify-between gap-1.5 text-small text-fg">
          <span className="truncate font-medium">{scope.title}</span>
          <span className="m-mono shrink-0 text-meta text-fg-2">
            <span className="sr-only">costs </span>
            {cost}
            <span className="sr-only"> of use, </span>
          </span>
        </span>
        <span className="flex items-center gap-1 text-meta">
          <Sign aria-hidden size={11} className="shrink-0" />
          <span className="truncate">
            {state.countTo !== null && (
              <>
                <Countdown to={state.countTo} />{' '}
              </>
            )}
            {isTakenBack ? 'Taken back' : state.text}
          </span>
        </span>
      </button>
    </div>
  );
}
