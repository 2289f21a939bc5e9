import { useShallow } from 'zustand/react/shallow';
import type { PinnedCard } from '../../../../shared/drill/lookups/view.ts';
import type { View } from '../../../../shared/drill/view.ts';
import { roleNames } from '../../../../shared/drill/wording.ts';
import { Empty, Panel } from '../../../components/panel.tsx';
import { At } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';
import { Sensitive } from '../userText.tsx';

/** The desk a pinned card comes from: whoever sits where it was pinned. */
const sourceDesk = (view: Pick<View, 'seats' | 'names'>, card: PinnedCard): string =>
  roleNames(view, view.seats[card.by]?.roles ?? card.holders);

function Card({ card }: { card: PinnedCard }) {
  const desk = useView((view) => sourceDesk(view, card));
  return (
    <li className="flex min-w-0 flex-col gap-1 rounded-control border border-line bg-raised p-2">
      <p className="flex items-baseline gap-2">
        <strong className="min-w-0 flex-1 text-body [overflow-wrap:anywhere]">{card.title}</strong>
        <At at={card.at} />
      </p>
      <p className="text-small text-fg-2">From {desk}</p>
      <Sensitive>{card.body}</Sensitive>
    </li>
  );
}

/** What was found and shared; only this can be seen by everybody. */
export function Board() {
  const cards = useView(useShallow((view) => Object.values(view.board).sort((a, b) => b.at - a.at)));
  return (
    <Panel title={`Board${cards.length > 0 ? ` · ${cards.length}` : ''}`}>
      {cards.length === 0 ? (
        <Empty>Nothing is pinned. Findings stay private until their desk pins them here.</Empty>
      ) : (
        <ul className="flex flex-col gap-2">
          {cards.map((card) => (
            <Card key={card.evidence} card={card} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
