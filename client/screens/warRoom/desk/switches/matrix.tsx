import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import type { SwitchCard } from '../../../../../shared/kit.ts';
import { cellId, MatrixRow } from './matrixRow.tsx';
import { nextCell } from './roving.ts';
import type { Matrix } from './useMatrix.ts';

const cellAt = (grid: HTMLElement, id: string): HTMLElement | null =>
  grid.querySelector<HTMLElement>(`[data-cell="${CSS.escape(id)}"]`);

/**
 * Switches as rows, places as cells. One tab stop; arrows move by cell, Enter opens the drawer and goes to its first button, Shift with an
 * arrow takes the next place of the same switch along. No key presses a switch from here.
 */
export function SwitchMatrix({
  groups,
  matrix,
  onEnter,
}: {
  groups: readonly { title: string; cards: readonly SwitchCard[] }[];
  matrix: Matrix;
  /** Enter on a cell: the keyboard goes on in the drawer. */
  onEnter: () => void;
}) {
  const shown = groups.filter(({ cards }) => cards.length > 0);
  const rows = shown.flatMap(({ cards }) =>
    cards.map((card) => card.scopes.map((scope) => cellId(card, scope.id))),
  );
  const [at, setAt] = useState<string | null>(null);
  const stop = at !== null && rows.some((row) => row.includes(at)) ? at : (rows[0]?.[0] ?? null);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const from = (event.target as HTMLElement).dataset.cell;
    if (from === undefined) return;
    if (event.key === 'Enter') {
      // The button's own click opens the drawer first.
      requestAnimationFrame(onEnter);
      return;
    }
    const to = nextCell(rows, from, event.key);
    if (to === null) return;
    event.preventDefault();
    cellAt(event.currentTarget, to)?.focus();
    const [card = '', scope = ''] = to.split('/');
    if (event.shiftKey && from.startsWith(`${card}/`)) {
      if (matrix.chosen?.switch !== card)
        matrix.send({ type: 'open', switch: card, scope: from.slice(card.length + 1) });
      matrix.send({ type: 'open', switch: card, scope, and: true });
    }
  };
  return (
    <div
      role="toolbar"
      aria-label="Switches"
      className="flex flex-col"
      onKeyDown={onKeyDown}
      onFocus={(event) => setAt((event.target as HTMLElement).dataset.cell ?? at)}
    >
      {shown.map(({ title, cards }) => (
        <section key={title} aria-label={title}>
          <h3 className="flex min-h-7 items-center px-3 text-small font-medium text-fg-2">{title}</h3>
          <ul>
            {cards.map((card) => (
              <MatrixRow key={card.id} card={card} matrix={matrix} stop={stop} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
