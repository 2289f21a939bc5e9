import { Check, KeyRound, Power, ShieldAlert, Timer } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '../../../../components/button.tsx';
import { join } from '../../../../components/join.ts';
import { useNames } from '../../../../components/names.ts';
import { countdown } from '../../../../components/time.tsx';
import { useDrillNow, useView } from '../../../../connection/context.tsx';
import type { Need } from '../../needsYou.ts';
import { wordsAsked } from '../../needsYou.ts';
import { useRoom } from '../../room.tsx';
import { switchesOf, useDesk } from '../desk.ts';
import { bare } from './bare.ts';
import { DashCard } from './dashCard.tsx';
import type { Chip } from './movingSwitches.ts';
import { movingSwitches } from './movingSwitches.ts';
import { WordAsked } from './wordAsked.tsx';

const LOOK: Record<Chip['look'], { sign: typeof Check; tone: string }> = {
  moving: { sign: Timer, tone: 'border-dashed border-wait text-wait' },
  key: { sign: KeyRound, tone: 'border-dashed border-wait text-wait' },
  ready: { sign: Power, tone: 'border-act text-act' },
  on: { sign: Check, tone: 'border-safe text-safe' },
};

function ChipWords({ chip }: { chip: Chip }) {
  const { title } = useNames();
  const now = useDrillNow();
  switch (chip.look) {
    case 'moving':
      return chip.countTo === null ? (
        'taking effect'
      ) : (
        <span className="m-mono">{countdown(chip.countTo - now)}</span>
      );
    case 'key':
      return `needs the key of ${chip.waitsFor ? title(chip.waitsFor) : 'another desk'}`;
    case 'ready':
      return 'not pressed';
    case 'on':
      return (
        <>
          in effect <span className="m-mono">{bare(chip.at ?? 0)}</span>
        </>
      );
  }
}

function PlaceChip({ chip }: { chip: Chip }) {
  const { sign: Sign, tone } = LOOK[chip.look];
  const places = chip.places?.join(', ') ?? (chip.look === 'ready' ? 'authorised,' : 'all');
  return (
    <span
      className={join('inline-flex min-h-5 items-center gap-1 rounded-tag border px-1.5 text-meta', tone)}
    >
      <Sign aria-hidden size={11} className="shrink-0" />
      {chip.look === 'moving' && <span className="sr-only">taking effect: </span>}
      {places} <ChipWords chip={chip} />
    </span>
  );
}

/** What is under way between a word of the commander and the product, and what holders ask for. */
export function SwitchesCard() {
  const { kits } = useDesk();
  const { showSection } = useRoom();
  const view = useView((whole) => whole);
  const cards = useMemo(() => switchesOf(kits), [kits]);
  const [{ moving, settled }, asked] = useMemo(
    () =>
      [
        movingSwitches(cards, view.switches, Object.keys(view.sealed).length > 0),
        wordsAsked(view).filter((need): need is Extract<Need, { kind: 'word' }> => need.kind === 'word'),
      ] as const,
    [view, cards],
  );
  return (
    <DashCard
      title="Switches moving"
      note={settled.length > 0 && `${settled.length} in effect`}
      flush
      action={
        <Button small tone="quiet" onPress={() => showSection('switches')}>
          All {cards.length}
          <span className="sr-only"> switches</span>
        </Button>
      }
    >
      <ul className="divide-y divide-line">
        {asked.map((need) => (
          <WordAsked key={need.key} need={need} card={cards.find(({ id }) => id === need.switch)} />
        ))}
        {moving.map(({ card, chips, unsealed }) => (
          <li key={card.id} className="grid gap-1 px-3 py-1.5 text-small">
            <span className="font-medium break-words">{card.title}</span>
            <span className="flex flex-wrap gap-1">
              {chips.map((chip) => (
                <PlaceChip key={`${chip.look} ${chip.places?.join()}`} chip={chip} />
              ))}
              {unsealed && (
                <span className="inline-flex min-h-5 items-center gap-1 rounded-tag border border-risk px-1.5 text-meta text-risk">
                  <ShieldAlert aria-hidden size={11} />
                  nothing sealed yet
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {asked.length + moving.length === 0 && (
        <p className="px-3 py-2.5 text-small text-fg-3">
          {settled.length > 0
            ? `Nothing is on its way. In effect: ${settled.map(({ title }) => title).join(', ')}.`
            : 'Nothing is authorised yet.'}
        </p>
      )}
    </DashCard>
  );
}
