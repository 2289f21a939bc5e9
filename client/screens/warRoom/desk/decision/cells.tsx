import type { ReactNode } from 'react';
import type { PinnedCard } from '../../../../../shared/drill/lookups/view.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { join } from '../../../../components/join.ts';
import { Tag } from '../../../../components/panel.tsx';
import { useView } from '../../../../connection/context.tsx';
import { RoleTag } from '../card.tsx';
import type { Option } from './facts.ts';
import { Reading } from './markSigns.tsx';
import { readings } from './marks.ts';
import type { Place } from './places.ts';
import { placeId } from './places.ts';

export interface CellProps {
  place: Place;
  /** The one button of the table that the Tab key reaches. */
  isStop: boolean;
  isSending: boolean;
  onOpen: (place: Place) => void;
}

/** Whatever can be pressed in the table; it fills its cell. */
function Press({
  place,
  isStop,
  isSending,
  onOpen,
  className,
  children,
}: CellProps & { className: string; children: ReactNode }) {
  return (
    <button
      type="button"
      data-place={placeId(place)}
      tabIndex={isStop ? 0 : -1}
      aria-haspopup="dialog"
      aria-busy={isSending || undefined}
      onClick={() => onOpen(place)}
      className={join(
        'flex h-full w-full min-w-0 text-left -outline-offset-2 max-[767px]:min-h-11',
        isSending && 'opacity-60',
        className,
      )}
    >
      {children}
    </button>
  );
}

export const OptionHead = ({
  option,
  state,
  ...cell
}: CellProps & { option: Option; state: 'chosen' | 'recorded' | null }) => (
  <Press {...cell} className="flex-col items-start gap-1 px-2.5 py-2">
    <span className="flex flex-wrap gap-1">
      <Tag>{option.kind}</Tag>
      {state && <Tag tone="act">{state}</Tag>}
    </span>
    <span className="line-clamp-4 text-body leading-snug font-semibold [overflow-wrap:anywhere]">
      {option.title}
    </span>
  </Press>
);

export const FindingHead = ({ card, ...cell }: CellProps & { card: PinnedCard }) => (
  <Press {...cell} className="flex-col justify-center gap-0.5 px-2.5 py-1.5">
    <span className="flex w-full min-w-0 items-center gap-1.5">
      <span className="flex gap-1 max-[767px]:hidden">
        {card.holders.map((role) => (
          <RoleTag key={role} role={role} />
        ))}
      </span>
      <span className="line-clamp-2 min-w-0 flex-1 text-small font-medium [overflow-wrap:anywhere] md:line-clamp-1">
        {card.title}
      </span>
      <span className="shrink-0 max-[767px]:hidden">
        <time className="m-mono text-meta text-fg-3">{formatDrillTime(card.at).replace('T+', '')}</time>
      </span>
    </span>
    <span aria-hidden className="w-full truncate text-meta text-fg-3 max-[767px]:hidden">
      {card.body}
    </span>
  </Press>
);

export function MarkCell({ option, card, ...cell }: CellProps & { option: Option; card: PinnedCard }) {
  const marks = useView((view) => view.marks);
  const here = readings(marks, card.evidence, option.id);
  return (
    <Press {...cell} className="flex-wrap content-center items-center gap-1 px-2 py-1">
      <span className="sr-only">
        {card.title}, {option.title}: {here.length === 0 && 'no mark'}
      </span>
      {here.map(({ mark, roles }) => (
        <Reading key={mark} mark={mark} roles={roles} />
      ))}
      {here.length === 0 && (
        <span aria-hidden className="h-6 w-14 rounded-tag border border-dashed border-line-strong" />
      )}
    </Press>
  );
}
