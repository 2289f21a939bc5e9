import type { ScopeView, SwitchView } from '../../../../../shared/drill/switches/view.ts';
import type { SwitchCard } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import type { DrillTime } from '../../../../../shared/time.ts';

type ChipLook = 'moving' | 'key' | 'ready' | 'on';

/** One state that one or several places of a switch are in. */
export interface Chip {
  look: ChipLook;
  /** Null: every place the switch has. */
  places: string[] | null;
  countTo: DrillTime | null;
  at: DrillTime | null;
  waitsFor: PlayRole | null;
}

interface Moving {
  card: SwitchCard;
  chips: Chip[];
  /** Pressing it changes stored state, and no copy of that has been sealed. */
  unsealed: boolean;
}

/** Switches between "off" and "in effect everywhere it was authorised for"; what is settled is counted and stays out of the way. */
export function movingSwitches(
  cards: readonly SwitchCard[],
  switches: Readonly<Record<string, SwitchView>>,
  sealed: boolean,
): { moving: Moving[]; settled: SwitchCard[] } {
  const begun = cards.flatMap((card): Moving[] => {
    const chips = chipsOf(card, switches[card.id]);
    const isPressed = chips.every(({ look }) => look === 'moving' || look === 'on');
    return chips.length === 0
      ? []
      : [{ card, chips, unsealed: card.alters !== null && !sealed && !isPressed }];
  });
  const isSettled = ({ chips }: Moving): boolean => chips.every(({ look }) => look === 'on');
  return {
    moving: begun.filter((item) => !isSettled(item)),
    settled: begun.filter(isSettled).map(({ card }) => card),
  };
}

const LOOKS: readonly ChipLook[] = ['key', 'moving', 'ready', 'on'];

function chipsOf(card: SwitchCard, known: SwitchView | undefined): Chip[] {
  const groups = new Map<string, Chip & { places: string[] }>();
  for (const { id, title } of card.scopes) {
    const state = known?.scopes[id];
    const chip = state && chipOf(state);
    if (!chip) continue;
    const key = [chip.look, chip.countTo, chip.waitsFor].join();
    const group = groups.get(key);
    if (group) group.places.push(title);
    else groups.set(key, { ...chip, places: [title] });
  }
  return [...groups.values()]
    .map((chip) => ({ ...chip, places: chip.places.length === card.scopes.length ? null : chip.places }))
    .sort((a, b) => LOOKS.indexOf(a.look) - LOOKS.indexOf(b.look));
}

function chipOf(state: ScopeView): Chip | null {
  const chip = (look: ChipLook, more: Partial<Chip> = {}): Chip => ({
    look,
    places: null,
    countTo: null,
    at: null,
    waitsFor: null,
    ...more,
  });
  // A later press with other options is under way like a first one.
  const isChanging = state.state === 'effective' && state.next !== null;
  if (state.state === 'waitingKey' || (isChanging && state.waitsFor !== null))
    return chip('key', { waitsFor: state.waitsFor });
  if (state.state === 'propagating' || isChanging) return chip('moving', { countTo: state.dueAt });
  if (state.state === 'effective') return chip('on', { at: state.effectiveAt });
  return state.authorised ? chip('ready') : null;
}
