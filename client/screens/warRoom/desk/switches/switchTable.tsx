import { useRef } from 'react';
import { useView } from '../../../../connection/context.tsx';
import { switchesOf, useDesk } from '../desk.ts';
import { Drawer } from './drawer.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { groupsOf } from './groups.ts';
import { SwitchMatrix } from './matrix.tsx';
import { useMatrix } from './useMatrix.ts';

/** Everything this desk can press, authorise or give a key to, in one table; the chosen cell's details in a drawer under it. */
export function SwitchTable() {
  const { kits, roles } = useDesk();
  const known = useView(({ switches }) => switches);
  const matrix = useMatrix();
  const drawer = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const cards = switchesOf(kits);
  const { mine, secondKey, others, elsewhere } = groupsOf(cards, known, roles);
  const open = cards.find(({ id }) => id === matrix.chosen?.switch);
  const close = () => {
    const cell = open && matrix.chosen ? `${open.id}/${matrix.chosen.scopes[0] ?? ''}` : null;
    matrix.send({ type: 'close' });
    if (cell !== null)
      panel.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)?.focus();
  };
  if (cards.length + elsewhere.length === 0) return null;
  return (
    <div
      ref={panel}
      className="@container flex min-h-0 min-w-0 flex-col rounded-panel border border-line bg-panel"
    >
      <SwitchMatrix
        matrix={matrix}
        groups={[
          { title: 'Yours to press', cards: mine },
          { title: 'Needs your key', cards: secondKey },
          { title: 'Held by others, yours to authorise', cards: others },
        ]}
        onEnter={() =>
          drawer.current?.querySelector<HTMLElement>('[data-act] button:not([disabled])')?.focus()
        }
      />
      <Elsewhere switches={elsewhere} />
      {open && <Drawer card={open} matrix={matrix} ref={drawer} onClose={close} />}
    </div>
  );
}
