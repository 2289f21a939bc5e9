import { useShallow } from 'zustand/react/shallow';
import type { PinnedCard } from '../../../../shared/drill/lookups/view.ts';
import type { View } from '../../../../shared/drill/view.ts';
import { roleNames } from '../../../../shared/drill/wording.ts';
import { Button } from '../../../components/button.tsx';
import { Empty } from '../../../components/panel.tsx';
import { At } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';
import { bare } from '../desk/call/bare.ts';
import { useRoom } from '../room.tsx';
import { Key, Sensitive } from '../userText.tsx';
import { RailHead } from './railHead.tsx';
import { RoleChip } from './roleChip.tsx';

const useCards = (): PinnedCard[] =>
  useView(useShallow((view) => Object.values(view.board).sort((a, b) => b.at - a.at)));

/** The desk a pinned card comes from: whoever sits where it was pinned. */
const sourceDesk = (view: Pick<View, 'seats' | 'names'>, card: PinnedCard): string =>
  roleNames(view, view.seats[card.by]?.roles ?? card.holders);

/** One role of that desk, for a chip: one that holds the card, if it can be told. */
const sourceRole = (view: Pick<View, 'seats'>, card: PinnedCard): string => {
  const roles = view.seats[card.by]?.roles ?? [];
  return (
    roles.find((role) => card.holders.some((holder) => holder === role)) ?? roles[0] ?? card.holders[0] ?? ''
  );
};

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

const NOTHING = 'Nothing is pinned. A finding stays with its desk until the desk pins it here.';

/** The whole board: what was found and shared. Only this is seen by everybody. */
export function Board() {
  const cards = useCards();
  if (cards.length === 0) return <Empty>{NOTHING}</Empty>;
  return (
    <ul className="flex flex-col gap-2">
      {cards.map((card) => (
        <Card key={card.evidence} card={card} />
      ))}
    </ul>
  );
}

/** As many as fit beside the channel; two on a low screen. */
const SHOWN = 3;

function Pinned({ card }: { card: PinnedCard }) {
  const { open } = useRoom();
  const role = useView((view) => sourceRole(view, card));
  return (
    <li className="border-b border-line last:border-b-0 [@media(max-height:779px)]:nth-[n+3]:hidden">
      <button
        type="button"
        onClick={() => open({ kind: 'board' })}
        className="grid min-h-8 w-full cursor-default grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-2 px-3 text-left text-small hover:bg-raised max-[767px]:min-h-11"
      >
        <RoleChip role={role} />
        <span className="truncate font-medium">{card.title}</span>
        <span className="m-mono text-meta text-fg-3">{bare(card.at)}</span>
      </button>
    </li>
  );
}

/** The last things that were pinned, one line each. */
export function BoardStrip() {
  const { open } = useRoom();
  const cards = useCards();
  return (
    <section aria-label="Board" className="flex-none border-t border-line">
      <RailHead title="Board" meta={cards.length > 0 && `${cards.length} pinned`}>
        <Button small tone="quiet" onPress={() => open({ kind: 'board' })}>
          <span>
            Open<span className="sr-only"> the board</span>
          </span>
          <Key>B</Key>
        </Button>
      </RailHead>
      {cards.length === 0 ? (
        <p className="px-3 py-1.5 text-small text-fg-3">Nothing is pinned.</p>
      ) : (
        <ul>
          {cards.slice(0, SHOWN).map((card) => (
            <Pinned key={card.evidence} card={card} />
          ))}
        </ul>
      )}
    </section>
  );
}
